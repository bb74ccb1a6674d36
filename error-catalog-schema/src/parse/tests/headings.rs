//! Headings: misspelt, unknown, or without the group that they need.

use super::{NEXT, START};
use crate::source::Source;
use crate::testing::{ROW, check, check_group, names};

#[test]
fn headings_are_understood() {
    let row = "code = 1\nname = 'A'\nmessage = 'a'\n";
    let check_heading = |heading: &str, fault: &str| {
        let expected = format!("{fault} (write `[[group.error]]`)");
        let catalog = check_group(&format!("{ROW}«{heading}»\n{row}{NEXT}"), &[&expected]);
        assert_eq!(names(&catalog), ["CardExpired", "A", "CardBlocked"], "{heading}");
    };
    check_heading("[[group.error]", "toml-syntax: malformed table heading");
    check_heading("[group.error]]", "toml-syntax: malformed table heading");
    check_heading("group.error]]", "toml-syntax: malformed table heading");
    check_heading("[[group.error", "toml-syntax: malformed table heading");
    check_heading("[[group error]]", "unknown-key: unknown table `group error`");
    check_heading("[[error]]", "unknown-key: unknown table `error`");
    check_heading("[[group.errors]]", "unknown-key: unknown table `group.errors`");
    check_heading("[[Group.Error]]", "unknown-key: unknown table `Group.Error`");
    check_heading("[group.error]", "wrong-type: `group.error` is a list of tables");
}

#[test]
fn a_slip_that_many_headings_share_is_one_fault() {
    let row = |code| format!("[[groups.error]]\ncode = {code}\nname = 'A{code}'\nmessage = 'a'\n");
    let rows = (1..=52).map(row).collect::<Vec<_>>().concat();
    let catalog = check(
        &format!("{START}«[[groups]]»\nname = 'E'\n{rows}"),
        &["unknown-key: unknown table `groups` (write `[[group]]`)"],
    );
    assert_eq!(names(&catalog).len(), 52);
    let rows =
        rows.replace("groups.error", "group.errors").replacen("[[group.errors]]", "«[[group.errors]]»", 1);
    let catalog =
        check_group(&rows, &["unknown-key: unknown table `group.errors` (write `[[group.error]]`)"]);
    assert_eq!(names(&catalog).len(), 52);
    // The label says how many there are.
    let text = format!("{START}[[group]]\nname = 'E'\n{}", rows.replace(['«', '»'], ""));
    let (_, faults) = crate::check(&Source::new("a.toml", text));
    let labels = faults.iter().flat_map(|fault| &fault.labels).map(|label| label.text.as_str());
    assert_eq!(labels.collect::<Vec<_>>(), ["and 51 more like it"]);
}

#[test]
fn a_group_is_found_whatever_its_brackets() {
    for (heading, fault) in [
        ("[group]", "wrong-type: `group` is a list of tables (write `[[group]]`)"),
        ("[[group]", "toml-syntax: malformed table heading (write `[[group]]`)"),
    ] {
        let catalog = check(&format!("{START}«{heading}»\nname = 'E'\n{ROW}"), &[fault]);
        assert_eq!(names(&catalog), ["CardExpired"]);
    }
    check_group(
        &format!("{ROW}«[[group.other]]»\nname = 'Other'\nmessage = 'a'"),
        &["wrong-type: `group.other` is a single table (write `[group.other]`)"],
    );
}

#[test]
fn unknown_tables() {
    check(
        &format!("{START}«[metadata]»\na = 1\n[[group]]\nname = 'E'\n{ROW}"),
        &["unknown-key: unknown table `metadata`"],
    );
    check_group(
        &format!("{ROW}[[«???»]]\na = 1"),
        &["toml-syntax: invalid unquoted key, expected letters, numbers, `-`, `_`"],
    );
}

#[test]
fn rows_need_a_group() {
    check(
        &format!("{START}{}{NEXT}", ROW.replace("[[group.error]]", "«[[group.error]]»")),
        &[
            "missing-key: `[[group.error]]` is before the first `[[group]]` (start the group with `[[group]]` and its `name`)",
        ],
    );
}
