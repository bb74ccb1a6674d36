//! What only the compiler can show of faults: where they point in the code, and that the rest is still expanded. Each
//! case is a `.rs`, the `.toml` that it names, and the `.stderr` that rustc shows.
//!
//! What a fault in a catalog's text looks like stands beside its rule, in `error-catalog-schema/rules/<id>.txt`.
//!
//! `TRYBUILD=overwrite cargo test -p error-catalog-ui` writes the last anew; read them before you commit.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use error_catalog_schema::Rule;

/// Rules whose files are too large to lie here; `diagnostics.rs` shows them.
const SHOWN_ELSEWHERE: &[Rule] = &[Rule::FileTooLarge, Rule::TooManyGroups, Rule::TooManyErrors];

#[test]
fn faults_are_shown() {
    assert!(stems(Path::new("derive"), "rs").len() > 15, "the cases are gone");
    trybuild::TestCases::new().compile_fail("*/*.rs");
}

/// The failing examples of the other rules are shown beside their explanations.
#[test]
fn every_rule_without_an_example_has_a_case() {
    let without = Rule::ALL.iter().filter(|rule| rule.failing().is_none());
    for rule in without.filter(|rule| !SHOWN_ELSEWHERE.contains(rule)) {
        let shown = Path::new("rules").join(rule.id()).with_extension("stderr");
        let shown = fs::read_to_string(&shown).unwrap_or_else(|error| panic!("{}: {error}", shown.display()));
        assert!(shown.contains(&format!(" [{}]\n", rule.id())), "{shown}");
    }
}

#[test]
fn twenty_faults_are_twenty_errors() {
    let shown = fs::read_to_string("files/twenty-faults.stderr").expect("the output of the case");
    assert_eq!(shown.lines().filter(|line| line.starts_with("error")).count(), 20);
    assert!(!shown.contains("cannot find") && !shown.contains("warning"));
}

#[test]
fn every_case_has_its_output() {
    let folders = fs::read_dir(".").expect("the folder of the cases");
    for folder in folders.map(|folder| folder.expect("a folder").path()).filter(|folder| folder.is_dir()) {
        let [cases, outputs] = ["rs", "stderr"].map(|extension| stems(&folder, extension));
        assert_eq!(cases, outputs, "{}", folder.display());
    }
}

/// The names, without it, of the files of an extension.
fn stems(folder: &Path, extension: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("the folder of the cases");
    let files = entries.map(|entry| entry.expect("a file").path());
    let stem = |file: PathBuf| Some(file.file_stem()?.to_str()?.to_owned());
    files.filter(|file| file.extension().is_some_and(|it| it == extension)).filter_map(stem).collect()
}
