//! The example programs of the runtime that read replies. Each has a test at its end, which holds what it prints against
//! what is expected; cargo runs it with the others, because the manifest says `test = true`.

use std::fs;

use error_catalog::{CATALOGS, Group};
use error_catalog_tests::scratch::checkout;
use toml::{Table, Value};

/// The name and the text of each example program.
fn programs() -> Vec<(String, String)> {
    let files = fs::read_dir(checkout().join("error-catalog/examples")).expect("the examples");
    let files = files.map(|file| file.expect("a file").path());
    files
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .map(|file| {
            let name = file.file_stem().expect("a name").to_str().expect("UTF-8").to_owned();
            (name, fs::read_to_string(&file).expect("a program"))
        })
        .collect()
}

#[test]
fn every_group_with_a_rule_has_an_example() {
    let programs = programs();
    let groups = CATALOGS.iter().flat_map(|catalog| catalog.groups());
    for group in groups.filter(|group| group.response().is_some()).map(|group| Group::name(group)) {
        assert!(programs.iter().any(|(_, program)| program.contains(group)), "none names `{group}`");
    }
}

#[test]
fn every_example_with_a_test_is_run_as_one() {
    let manifest = fs::read_to_string(checkout().join("error-catalog/Cargo.toml")).expect("the manifest");
    let manifest: Table = manifest.parse().expect("TOML");
    let examples = manifest["example"].as_array().expect("the examples");
    let mut tested: Vec<_> = examples
        .iter()
        .filter(|example| example.get("test") == Some(&Value::Boolean(true)))
        .map(|example| example["name"].as_str().expect("a name").to_owned())
        .collect();
    let programs = programs().into_iter().filter(|(_, program)| program.contains("#[test]"));
    let mut with_a_test: Vec<_> = programs.map(|(name, _)| name).collect();
    tested.sort();
    with_a_test.sort();
    assert_eq!(tested, with_a_test);
    assert!(!tested.is_empty());
}
