//! Keys: required, misspelt, misplaced, of the wrong type.

use super::{NEXT, START, check_broken_row};
use crate::testing::{ROW, check, check_group, check_row, names};

#[test]
fn required_keys() {
    let catalog = check_group(
        &format!("«[[group.error]]»\ncode = 1\nname = 'A'\n{NEXT}"),
        &["missing-key: missing key `message`"],
    );
    assert_eq!(names(&catalog), ["A", "CardBlocked"]);
    let catalog = check_group(
        &format!("«[[group.error]]»\nname = 'A'\nmessage = 'a'\n{NEXT}"),
        &["missing-key: missing key `code`"],
    );
    assert_eq!(names(&catalog), ["CardBlocked"]);
}

#[test]
fn misspelt_keys_are_read_as_what_was_meant() {
    check_broken_row(
        "code = 1\nname = 'A'\n«mesage» = 'a'",
        &["unknown-key: unknown key `mesage` (did you mean `message`?)"],
        &["A", "CardBlocked"],
    );
    check_broken_row(
        "code = 1\n«Code» = 2\nname = 'A'\nmessage = 'a'",
        &["unknown-key: unknown key `Code` (did you mean `code`?)"],
        &["A", "CardBlocked"],
    );
    check_row("«colour» = 'red'", &["unknown-key: unknown key `colour`"]);
}

#[test]
fn misplaced_keys_are_sent_home() {
    check_row("«title» = 'a'", &["unknown-key: unknown key `title` (`title` belongs to `[[group]]`)"]);
    check_row("«vendor» = 'a'", &["unknown-key: unknown key `vendor` (`vendor` belongs to `[catalog]`)"]);
    check(
        &format!("«service» = 'a'\n{START}[[group]]\nname = 'E'\n{ROW}"),
        &["unknown-key: unknown key `service` (`service` belongs to `[catalog]`)"],
    );
    check_group(
        &format!("{ROW}[group.other]\n«code» = 1\nname = 'Other'\nmessage = 'a'"),
        &[
            "unknown-key: unknown key `code` (the catch-all stands for every code that has no row, so it has no `code`)",
        ],
    );
}

#[test]
fn types() {
    check_row(
        "status = «'403'»",
        &["wrong-type: `status` must be an integer (write `403` without the quotes)"],
    );
    check_row(
        "retry = «'true'»",
        &["wrong-type: `retry` must be `true` or `false` (write `true` without the quotes)"],
    );
    check_row("retry = «1»", &["wrong-type: `retry` must be `true` or `false`"]);
    check_row("detail = «1979-05-27»", &["wrong-type: `detail` must be a string"]);
    check_row("detail = «{ a = 1 }»", &["wrong-type: `detail` must be a string"]);
    check_row("status = «0xffff_ffff_ffff_ffff»", &["status-out-of-range: `status` is out of range"]);
    check_group(&format!("repeats = «17»\n{ROW}"), &["wrong-type: `repeats` must be an array"]);
    check_group(&format!("other = «3»\n{ROW}"), &["wrong-type: `other` must be a table"]);
    check("group = «3»\n[catalog]\nvendor = 'A'\nservice = 'B'", &["wrong-type: `group` must be an array"]);
}

#[test]
fn dates() {
    let retrieved = |date: &str, expected: &[&str]| {
        let text = format!("{START}retrieved = {date}\n[[group]]\nname = 'E'\n{ROW}");
        check(&text, expected).retrieved
    };
    assert_eq!(retrieved("2026-11-20", &[]).as_deref(), Some("2026-11-20"));
    let fault = |help| format!("wrong-type: `retrieved` must be a date ({help})");
    let quotes = fault("write `2026-11-20` without the quotes");
    assert_eq!(retrieved("«'2026-11-20'»", &[&quotes]), None);
    let alone = fault("write the day alone: `2026-02-01`");
    retrieved("«2026-02-01T00:00:00Z»", &[&alone]);
    let example = fault("write the day alone: `2026-11-20`");
    retrieved("«'November'»", &[&example]);
    retrieved("«12:00:00»", &[&example]);
}

#[test]
fn retired_codes() {
    let catalog = check_row("deprecated = 'use 18 since v3'", &[]);
    let row = &catalog.groups[0].errors[0].description;
    assert_eq!(row.deprecated.as_deref(), Some("use 18 since v3"));
    check_row(
        "deprecated = «true»",
        &[
            "wrong-type: `deprecated` must be a string (say what to use instead, or since when: `\"since v3\"`)",
        ],
    );
    check_row("deprecated = «' '»", &["blank-text: `deprecated` is blank (leave `deprecated` out)"]);
}

#[test]
fn common_groups() {
    assert!(check_group(&format!("common = true\n{ROW}"), &[]).groups[0].common);
    assert!(!check_group(&format!("common = false\n{ROW}"), &[]).groups[0].common);
    check_group(&format!("common = «'yes'»\n{ROW}"), &["wrong-type: `common` must be `true` or `false`"]);
}
