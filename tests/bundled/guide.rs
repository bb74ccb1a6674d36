//! The guide says what is true: its commands print what it shows, and its catalogs are catalogs.
//!
//! Its Rust examples are run as documentation tests of error-catalog, or by `guide_patterns.rs`.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use error_catalog_schema::{Source, check};
use error_catalog_tests::scratch::Project;
use serde_json::Value;

const QUICK_START: &str = include_str!("../../error-catalog/src/guide/quick_start.md");
const FILE_FORMAT: &str = include_str!("../../error-catalog/src/guide/file_format.md");
const PATTERNS: &str = include_str!("../../error-catalog/src/guide/patterns.md");
/// The draft as it is in the end.
const MENDED: &str = include_str!("../../error-catalog/src/guide/acme_parcels.toml");
const PAGE: &str = include_str!("../fixtures/guide/parcels.md");

/// The blocks of a chapter that are in this language.
fn blocks<'a>(chapter: &'a str, language: &str) -> Vec<&'a str> {
    let blocks = chapter.split("\n```").skip(1).step_by(2);
    blocks.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n')).collect()
}

/// Runs what stands behind each `$` of a block, and holds what is printed against the rest of it.
fn run(project: &Project, block: &str) {
    let block = block.replace("\\\n    ", "");
    let mut printed = String::new();
    for command in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
        printed.extend(["$ ", command, "\n"]);
        let mut words = command.split(' ');
        assert_eq!(words.next(), Some("error-catalog"));
        let output = Command::new(command_path()).args(words).current_dir(project.folder()).output();
        let output = output.expect("the command starts");
        printed += &String::from_utf8_lossy(&output.stderr);
        printed += &String::from_utf8_lossy(&output.stdout);
    }
    assert_eq!(printed.trim_end(), block.trim_end());
}

/// The command, built if it is not up to date.
fn command_path() -> PathBuf {
    let build = ["build", "--quiet", "--package", "error-catalog-cli", "--message-format", "json"];
    let output = Command::new(env!("CARGO")).args(build).output().expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8(output.stdout).expect("UTF-8");
    let mut messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    messages.find_map(|message| Some(message["executable"].as_str()?.into())).expect("an executable")
}

#[test]
fn the_commands_of_the_quick_start_print_what_it_shows() {
    let commands = blocks(QUICK_START, "console");
    let [import, faulty, sound, compare] = commands[..] else { panic!("{} blocks", commands.len()) };
    let [before, after] = blocks(QUICK_START, "toml")[..] else { panic!("two pieces of catalogs") };
    let project = Project::new(env!("CARGO_TARGET_TMPDIR"), "guide");
    fs::create_dir(project.folder().join("catalogs")).expect("a writable folder");

    let page = blocks(QUICK_START, "text")[0];
    assert!(PAGE.contains(page.trim_end()), "the page is another");
    project.write("parcels.md", PAGE);
    run(&project, import);
    let draft = fs::read_to_string(project.folder().join("catalogs/acme_parcels.toml")).expect("the draft");
    assert!(draft.contains(before), "the draft is another");

    for piece in after.split_inclusive("\n\n") {
        assert!(MENDED.contains(piece), "not in the mended draft:\n{piece}");
    }
    let typo = MENDED.replacen("unauthenticated", "unauthentcated", 1);
    project.write("catalogs/acme_parcels.toml", &typo);
    run(&project, faulty);
    project.write("catalogs/acme_parcels.toml", MENDED);
    run(&project, sound);

    project.write("new.toml", &MENDED.replace("The field {} is", "The field `{}` is"));
    run(&project, compare);
}

/// The keys of the tables, by the schema.
fn keys() -> BTreeSet<String> {
    let schema: Value = serde_json::from_str(include_str!("../../schema/catalog.schema.json")).expect("JSON");
    let tables = ["catalog", "group", "error", "other", "response"];
    let keys = tables.iter().map(|table| (table, schema["$defs"][table]["properties"].as_object()));
    keys.flat_map(|(table, keys)| keys.expect("properties").keys().map(move |key| format!("{table}.{key}")))
        .collect()
}

/// The keys that a table of a catalog has, and those of the tables in it.
fn keys_in(name: &str, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(elements) => elements.iter().for_each(|element| keys_in(name, element, found)),
        Value::Object(table) => {
            for (key, value) in table {
                found.insert(format!("{name}.{key}"));
                keys_in(key, value, found);
            }
        }
        _ => {}
    }
}

#[test]
fn the_catalog_of_the_file_format_is_sound_and_has_every_key() {
    let catalog = blocks(FILE_FORMAT, "toml")[0];
    let (_, faults) = check(&Source::new("catalog.toml", catalog));
    assert!(faults.is_empty(), "{faults:?}");
    let mut found = BTreeSet::new();
    keys_in("file", &toml::from_str(catalog).expect("TOML"), &mut found);
    found.retain(|key| !key.starts_with("file."));
    assert_eq!(found, keys());
    for key in keys() {
        let (_, key) = key.split_once('.').expect("a table and a key");
        assert!(FILE_FORMAT.contains(&format!("`{key}")) || key == "error" || key == "other", "{key}");
    }
}

#[test]
fn the_kinds_of_the_file_format_are_all() {
    for kind in error_catalog_schema::model::Kind::ALL {
        assert!(FILE_FORMAT.contains(&format!("`{kind}`")), "{kind}");
    }
}

#[test]
fn the_guides_catalog_is_sound() {
    let (catalog, faults) = check(&Source::new("acme_parcels.toml", MENDED));
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(catalog.groups.len(), 2);
    assert!(PATTERNS.contains("src/guide/acme_parcels.toml"));
}
