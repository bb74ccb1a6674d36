//! Whatever the bytes: no panic, and a catalog that is fit for code generation.

mod cost;

use std::collections::HashSet;

use crate::limits::LONGEST_NAME;
use crate::model::{By, Catalog, Code, CodeType, Notation};
use crate::naming::{ALL, is_upper_camel};
use crate::render::{Style, render};
use crate::{Source, check};

/// A catalog with everything in it.
const CATALOG: &str = r#"
[catalog]
vendor = "Acme" # a comment
service = 'Billing'
docs = "https://acme.example/errors"
summary = """
All of it, see [the page](https://acme.example/errors),
and «so» on."""
retrieved = 2026-11-20

[import]
table = ["Errors", 2]
column = { message = "Cause" }
codes = "integer"
rows = "/errors"

[[group]]
name = "BillingError"
title = "Billing errors"
common = true
response = { json = ["/error/code", "/code"], message = "/error/message", success = [0, 0x01] }
repeats = [17]

[[group.error]]
code = 17
name = "CardExpired"
aliases = ["Expired", "TooOld"]
deprecated = "use 18"
message = "The card '{}' is expired.\u0020"
status = 402
kind = "failed-precondition"
retry = false

[[group.error]]
code = 17
key = "CARD_BLOCKED"
message = "Karte gesperrt: 漢字 😀"
action = "Ask [us](https://acme.example/help)."
retry_after = 60

[group.other]
name = "Other"
message = "Internal error"

[[group]]
name = "GatewayError"

[group.response]
xml = "/Error/Code"
by = "key"
request_id = { header = "X-Id" }

[[group.error]]
code = "NOT_FOUND"
key = "é"
message = "-"
"#;

/// Checks a text, renders what is wrong with it, and looks at what is left.
fn survive(text: &str) {
    let source = Source::new("acme.toml", text);
    let (catalog, faults) = check(&source);
    for fault in &faults {
        assert!(!fault.message.is_empty() && !fault.labels.is_empty(), "{fault:?}\n{text}");
        let rendered = render(&source, fault, Style::Compiler);
        assert!(rendered.contains("acme.toml:"), "{rendered}\n{text}");
        assert_eq!(rendered.lines().next().map(str::is_empty), Some(false));
        let _ = render(&source, fault, Style::Terminal { color: true, width: 40 });
    }
    assert_fit(&catalog);
}

fn assert_fit(catalog: &Catalog) {
    let mut groups = HashSet::new();
    for group in &catalog.groups {
        assert!(groups.insert(&group.name), "{}", group.name);
        assert!(is_upper_camel(&group.name) && group.name != "CATALOG");
        assert!(!group.errors.is_empty());
        let mut names = HashSet::new();
        let aliases = group.errors.iter().flat_map(|error| &error.aliases);
        for name in group.descriptions().into_iter().map(|row| &row.name).chain(aliases) {
            assert!(names.insert(name), "{name}");
            assert!(is_upper_camel(name) && name.len() <= LONGEST_NAME && name != ALL);
        }
        for row in group.descriptions() {
            assert!(row.retry_after.is_none_or(|seconds| seconds > 0 && row.retry == Some(true)));
        }
        let is_int = group.code_type == CodeType::Int;
        for code in group.errors.iter().map(|error| &error.code) {
            assert_eq!(matches!(code, Code::Int(_)), is_int, "{code}");
            assert!(group.notation == Notation::Decimal || code.as_int().is_some_and(|code| code >= 0));
        }
        if let Some(response) = &group.response {
            let is_int = is_int && response.by == By::Code;
            assert!(response.success.iter().all(|code| code.as_int().is_some() == is_int));
            let key = response.places.first().expect("a place").key();
            assert!(response.places.iter().all(|place| place.key() == key));
        }
        assert!(is_int || group.other.is_none());
    }
}

#[test]
fn the_catalog_is_good() {
    let (catalog, faults) = check(&Source::new("acme.toml", CATALOG));
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(catalog.groups.len(), 2);
}

#[test]
fn every_beginning() {
    for (end, _) in CATALOG.char_indices() {
        survive(&CATALOG[..end]);
    }
}

#[test]
fn every_end() {
    for (start, _) in CATALOG.char_indices() {
        survive(&CATALOG[start..]);
    }
}

#[test]
fn every_character_left_out() {
    for (at, c) in CATALOG.char_indices() {
        survive(&[&CATALOG[..at], &CATALOG[at + c.len_utf8()..]].concat());
    }
}

#[test]
fn every_character_replaced() {
    for (index, (at, c)) in CATALOG.char_indices().enumerate() {
        let odd = ['"', '\0', '[', '\n', '\'', ']', '{', '=', '\u{202e}', '.', '\\', '}', '#', 'é'];
        let odd = odd[index % odd.len()].to_string();
        survive(&[&CATALOG[..at], &odd, &CATALOG[at + c.len_utf8()..]].concat());
    }
}

#[test]
fn every_line_left_out_or_doubled() {
    let lines: Vec<_> = CATALOG.split_inclusive('\n').collect();
    for at in 0..lines.len() {
        survive(&[&lines[..at], &lines[at + 1..]].concat().concat());
        survive(&[&lines[..=at], &lines[at..]].concat().concat());
    }
}

#[test]
fn no_catalog_at_all() {
    for text in [
        "\0",
        "\0\0\n\0",
        "[",
        "]",
        "[[",
        "\"",
        "\"\"\"",
        "'''",
        "=",
        "{",
        "#",
        "\\",
        "\r",
        "\u{feff}",
        "a.b.c = 1",
        "[[group.error]]",
        "[[group]]\n[[group]]",
        "[group.other]",
        "[group.response]",
        "[group.response.request_id]",
        "[import]",
        "[import.column]",
        "[import]\n[import]\n[import.column]\n[import.column]",
        "import = 3",
        "[[import]]",
        "[catalog]\nretrieved = 9999-99-99",
        "group.error = [[]]",
        "catalog = 3\ngroup = [3, [], {}]",
        "<html>\n<body>\n</body>",
        "# Title\n\nSome *Markdown*.\n\n[a](b)\n",
        "{\"json\": [1, 2]}",
        "\u{202e}",
        "[catalog]\n[catalog]\n[[catalog]]",
    ] {
        survive(text);
        assert!(!check(&Source::new("acme.toml", text)).1.is_empty(), "{text}");
    }
    survive(&"[".repeat(10_000));
    survive(&"a = [\n".repeat(1_000));
    survive(&"a.".repeat(1_000));
    survive(&format!("a = {}", "{ b = ".repeat(1_000)));
}
