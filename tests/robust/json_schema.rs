//! `schema/catalog.schema.json` against the parser: both accept the same catalogs, and both refuse the same, as far as
//! a schema can say what is wrong.

mod cases;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use error_catalog_schema::model::Kind;
use error_catalog_schema::shape::{self, Shape};
use error_catalog_schema::{Rule, Source, check};
use serde_json::Value;

use self::cases::{ACCEPTED, ONLY_THE_PARSER, REFUSED};

/// Rules about what no schema can say: how two places of a file agree, or what the file itself is like. Of some other
/// rules there is a part that it can't say; `ONLY_THE_PARSER` has examples.
const BEYOND_A_SCHEMA: &[Rule] = &[
    // A schema sees values: whoever applies it has read the file.
    Rule::FileMissing,
    Rule::FileIsDirectory,
    Rule::FileUnreadable,
    Rule::FileTooLarge,
    Rule::NotUtf8,
    // It can't compare one property of the elements of an array.
    Rule::DuplicateCode,
    Rule::DuplicateVariant,
    Rule::SameAfterNfc,
    Rule::DuplicateGroup,
    Rule::StaleRepeat,
    // It sees the number, not how it is written.
    Rule::MixedNotations,
    // It knows nothing of Rust.
    Rule::UnknownGroup,
    Rule::VariantWithoutRow,
    Rule::RowWithoutVariant,
];

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema/catalog.schema.json");
    serde_json::from_str(&fs::read_to_string(path).expect("the schema is there")).expect("the schema is JSON")
}

/// What the schema makes of catalogs.
struct Schema(jsonschema::Validator);

impl Schema {
    fn new() -> Self {
        Self(jsonschema::draft202012::new(&schema()).expect("a schema"))
    }

    /// Whether the catalog passes; none that is no TOML does.
    fn accepts(&self, catalog: &str) -> bool {
        toml::from_str(catalog).is_ok_and(|value: toml::Value| self.0.is_valid(&json(value)))
    }

    fn faults(&self, catalog: &str) -> Vec<String> {
        let value = json(toml::from_str(catalog).expect("TOML"));
        self.0.iter_errors(&value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
    }
}

/// A TOML value as editors hand it to a schema: dates are strings.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(values) => values.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(key, value)| (key, json(value))).collect())
        }
        scalar => serde_json::to_value(scalar).expect("a scalar"),
    }
}

/// The rules that the parser finds broken.
fn broken(catalog: &str) -> Vec<Rule> {
    let (_, faults) = check(&Source::new("catalog.toml", catalog));
    faults.iter().map(|fault| fault.rule).collect()
}

#[test]
fn it_is_a_schema_of_its_draft() {
    jsonschema::meta::validate(&schema()).expect("a schema");
    assert_eq!(schema()["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn catalogs_of_the_repository_pass() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders = ["catalogs", "error-catalog/src/guide", "tests/downstream/catalogs"];
    let files = folders.map(|folder| fs::read_dir(root.join(folder)).expect("a folder"));
    let mut files: Vec<_> = files.into_iter().flatten().map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    assert!(files.len() >= 7);
    for file in files {
        let catalog = fs::read_to_string(&file).expect("a catalog");
        assert_eq!(broken(&catalog), [], "{}", file.display());
        assert_eq!(Schema::new().faults(&catalog), [""; 0], "{}", file.display());
    }
}

#[test]
fn the_examples_of_the_rules_are_refused_and_mended() {
    let schema = Schema::new();
    for rule in Rule::ALL {
        let Some((failing, mended)) = rule.failing().zip(rule.mended()) else { continue };
        assert!(schema.accepts(mended), "{}: {:?}", rule.id(), schema.faults(mended));
        assert_eq!(schema.accepts(failing), BEYOND_A_SCHEMA.contains(rule), "{}", rule.id());
    }
}

#[test]
fn what_both_accept() {
    let schema = Schema::new();
    for case in ACCEPTED {
        let catalog = cases::catalog(case);
        assert_eq!(broken(&catalog), [], "{catalog}");
        assert_eq!(schema.faults(&catalog), [""; 0], "{catalog}");
    }
}

#[test]
fn what_both_refuse() {
    let schema = Schema::new();
    for case in REFUSED {
        let catalog = cases::catalog(case);
        assert_ne!(broken(&catalog), [], "{catalog}");
        assert!(!schema.accepts(&catalog), "{catalog}");
    }
}

/// If a schema learns to say one of these, it moves to the others.
#[test]
fn what_only_the_parser_refuses() {
    let schema = Schema::new();
    for (case, rule) in ONLY_THE_PARSER {
        let catalog = cases::catalog(case);
        assert_eq!(broken(&catalog), [*rule], "{catalog}");
        assert_eq!(schema.faults(&catalog), [""; 0], "{catalog}");
    }
}

/// A character is refused by both or by neither, in each kind of text.
#[test]
fn hidden_characters_are_the_same() {
    let schema = Schema::new();
    let bmp = (0..=0xffff_u32).filter_map(char::from_u32);
    for character in bmp.filter(|character| *character < '\u{3100}' || *character > '\u{d7ff}') {
        let text = format!("\"x\\u{:04X}y\"", u32::from(character));
        for row in [format!("code = {text}"), format!("code = 1\ndetail = {text}")] {
            let catalog = cases::catalog(&format!("[[group.error]]\n{row}\nname = 'X'\nmessage = 'x'"));
            assert_eq!(schema.accepts(&catalog), broken(&catalog).is_empty(), "{catalog}");
        }
    }
}

#[test]
fn the_kinds_are_those_of_the_parser() {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.id()).collect();
    assert_eq!(schema()["$defs"]["kind"]["enum"], Value::from(kinds));
}

/// An editor shows the description where the pointer is.
#[test]
fn the_keys_are_those_of_the_parser_and_described() {
    let schema = schema();
    for (pointer, Shape { title, keys, .. }) in [
        ("", shape::FILE),
        ("/$defs/catalog", shape::CATALOG),
        ("/$defs/import", shape::IMPORT),
        ("/$defs/column", shape::COLUMN),
        ("/$defs/group", shape::GROUP),
        ("/$defs/error", shape::ERROR),
        ("/$defs/other", shape::OTHER),
        ("/$defs/response", shape::RESPONSE),
        ("/$defs/request_id", shape::REQUEST_ID),
    ] {
        let table = schema.pointer(pointer).expect("a table");
        assert_eq!(table["additionalProperties"], false, "{title}");
        let properties = table["properties"].as_object().expect("properties");
        let described: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
        assert_eq!(described, keys.iter().copied().collect(), "the keys of {title}");
        for (key, property) in properties {
            let description = property["description"].as_str().unwrap_or_else(|| panic!("{key}"));
            assert!(description.ends_with('.'), "{key}: {description}");
        }
    }
}
