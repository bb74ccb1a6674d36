//! The guide says what is true of the catalog file: its catalogs are catalogs, and it names every key and kind.
//!
//! Its Rust examples are run as documentation tests of error-catalog, or in `replies/guide_patterns.rs`; its commands
//! are run by the command's tests.

use std::collections::BTreeSet;

use error_catalog_schema::{Source, check};
use serde_json::Value;

const FILE_FORMAT: &str = include_str!("../../error-catalog/src/guide/file_format.md");
const PATTERNS: &str = include_str!("../../error-catalog/src/guide/patterns.md");
/// The catalog that the quick start ends with.
const MENDED: &str = include_str!("../../error-catalog/src/guide/acme_parcels.toml");

/// The blocks of a chapter that are in this language.
fn blocks<'a>(chapter: &'a str, language: &str) -> Vec<&'a str> {
    let blocks = chapter.split("\n```").skip(1).step_by(2);
    blocks.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n')).collect()
}

/// The tables whose keys the guide shows, every one. A `request_id` has one of two keys.
const TABLES: [&str; 7] = ["catalog", "import", "column", "group", "error", "other", "response"];

/// The keys of the tables, by the schema.
fn keys() -> BTreeSet<String> {
    let schema: Value = serde_json::from_str(include_str!("../../schema/catalog.schema.json")).expect("JSON");
    let keys = TABLES.iter().map(|table| (table, schema["$defs"][table]["properties"].as_object()));
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
    found.retain(|key| key.split_once('.').is_some_and(|(table, _)| TABLES.contains(&table)));
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
