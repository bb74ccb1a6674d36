//! What is read of files that are not as they should be.

use crate::model::{Catalog, Dropped};
use crate::source::Source;
use crate::testing::{ROW, check, check_group, check_row, names};

const START: &str = "[catalog]\nvendor = 'Acme'\nservice = 'Billing'\n";

/// A second row, in order to see that it is read.
const NEXT: &str = "[[group.error]]\ncode = 18\nname = 'CardBlocked'\nmessage = 'The card is blocked.'\n";

/// Checks a group with this row before another one, and that both or only the other are left.
fn check_broken_row(row: &str, expected: &[&str], left: &[&str]) {
    let catalog = check_group(&format!("[[group.error]]\n{row}\n{NEXT}"), expected);
    assert_eq!(names(&catalog), left, "{row}");
}

#[test]
fn empty_files() {
    for empty in ["", "\n", "# nothing", " \r\n"] {
        let expected = ["missing-key: missing table `[catalog]`", "no-groups: the catalog has no group"];
        check(&format!("«»«»{empty}"), &expected);
    }
}

#[test]
fn the_file_needs_a_catalog() {
    let group = format!("[[group]]\nname = 'E'\n{ROW}");
    check(&format!("«»{group}"), &["missing-key: missing table `[catalog]`"]);
    check(&format!("«[catalog]»\n{group}"), &["missing-key: missing keys `vendor` and `service`"]);
}

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

/// What was dropped of the catalog, and of its first group.
fn dropped(catalog: &Catalog) -> [(Vec<&str>, bool); 2] {
    let of = |dropped: &'_ Dropped| (dropped.names.clone(), dropped.nameless);
    let all = [Some(&catalog.dropped), catalog.groups.first().map(|group| &group.dropped)];
    all.map(|dropped| {
        dropped.map_or((Vec::new(), false), |dropped| {
            (dropped.names.iter().map(String::as_str).collect(), of(dropped).1)
        })
    })
}

#[test]
fn what_is_dropped_is_named() {
    let none = (Vec::new(), false);
    let catalog = check_group(&format!("{ROW}{NEXT}"), &[]);
    assert_eq!(dropped(&catalog), [none.clone(), none.clone()]);
    let catalog = check_group(
        &format!("{ROW}[[group.error]]\ncode = «1.5»\nname = 'A'\nmessage = 'a'"),
        &["wrong-type: `code` must be an integer or a string"],
    );
    assert_eq!(dropped(&catalog), [none.clone(), (vec!["A"], false)]);
    let catalog = check_group(
        &format!("{ROW}[[group.error]]\ncode = 1\nname = «3»\nmessage = 'a'"),
        &["wrong-type: `name` must be a string (write `\"3\"`)"],
    );
    assert_eq!(dropped(&catalog), [none.clone(), (vec![], true)]);
    let catalog = check_group(
        &format!("{ROW}[[«???»]]\na = 1"),
        &["toml-syntax: invalid unquoted key, expected letters, numbers, `-`, `_`"],
    );
    assert_eq!(dropped(&catalog), [(vec![], true), (vec![], true)]);
    let catalog = check_group(
        &format!("{ROW}[[group]]\nname = 'Empty'\n[[group.error]]\ncode = «true»\nname = 'A'\nmessage = 'a'"),
        &["wrong-type: `code` must be an integer or a string"],
    );
    assert_eq!(dropped(&catalog), [(vec!["Empty"], false), none]);
}

#[test]
fn inline_tables_do_as_well() {
    let rows = "[{ code = 1, name = 'A', message = 'a' }, { code = 2, name = 'B', message = 'b' }]";
    let catalog = check(
        &format!(
            "catalog = {{ vendor = 'A', service = 'B' }}\n\
             group = [{{ name = 'E', error = {rows}, other = {{ name = 'C', message = 'c' }} }}]"
        ),
        &[],
    );
    assert_eq!(names(&catalog), ["A", "B", "C"]);
}

#[test]
fn quotes() {
    let row = |message| format!("code = 1\nname = 'A'\nmessage = {message}");
    let both = ["A", "CardBlocked"];
    check_broken_row(&row("\"a«»"), &["toml-syntax: unclosed string, expected `\"`"], &both);
    check_broken_row(&row("'a«»"), &["toml-syntax: unclosed string, expected `'`"], &both);
    check_broken_row(&row("«a b»"), &["toml-syntax: string values must be quoted"], &both);
    check_broken_row(&row("«»a\""), &["toml-syntax: missing opening quote, expected `\"`"], &both);
    check_broken_row(&row("\"\"\"a«»"), &["toml-syntax: unclosed string, expected `\"\"\"`"], &both);
    check_broken_row(&row("«'»''a\nb"), &["toml-syntax: unclosed string"], &both);
    check_broken_row(
        &row("\"\\«»q \\q\""),
        &[
            "toml-syntax: unknown escape in a string (for a backslash write `\\\\`, or put the string into single quotes)",
        ],
        &both,
    );
}

#[test]
fn broken_lines() {
    let row = |line| format!("{line}\nname = 'A'\nmessage = 'a'");
    let rest = ["CardBlocked"];
    check_broken_row(&row("code =«»"), &["toml-syntax: string values must be quoted"], &rest);
    check_broken_row(&row("code «»1"), &["toml-syntax: key with no value, expected `=`"], &rest);
    check_broken_row(&row("code = «0»17"), &["toml-syntax: unexpected leading zero"], &rest);
    check_broken_row(
        &row("code = 1«», # ?"),
        &["toml-syntax: unexpected key or value, expected newline, `#`"],
        &rest,
    );
    check_broken_row(
        &row("«<<<<<<<» HEAD\n‹code› = 1\n«»=======\n«code» = 2\n«>>>>>>>» main"),
        &[
            "toml-syntax: invalid unquoted key, expected letters, numbers, `-`, `_`",
            "toml-syntax: unquoted keys cannot be empty, expected letters, numbers, `-`, `_`",
            "toml-syntax: duplicate key `code`",
            "toml-syntax: invalid unquoted key, expected letters, numbers, `-`, `_`",
        ],
        &["A", "CardBlocked"],
    );
}

#[test]
fn duplicate_keys_show_the_first_one() {
    check_broken_row(
        "‹code› = 1\nname = 'A'\nmessage = 'a'\n«code» = 2",
        &["toml-syntax: duplicate key `code`"],
        &["A", "CardBlocked"],
    );
    check_broken_row(
        "code = 1\nname = 'A'\nmessage = 'a'\n‹«other»› = 2\n«other» = 3",
        &[
            "unknown-key: unknown key `other` (`other` belongs to `[[group]]`)",
            "toml-syntax: duplicate key `other`",
        ],
        &["A", "CardBlocked"],
    );
    let again = format!(
        "‹[catalog]›\nvendor = 'A'\nservice = 'B'\n«[catalog]»\nvendor = 'C'\n[[group]]\nname = 'E'\n{ROW}"
    );
    check(&again, &["toml-syntax: duplicate table `[catalog]`"]);
    let other = "name = 'Other'\nmessage = 'a'\n";
    check_group(
        &format!("{ROW}‹[group.other]›\n{other}«[group.other]»\n{other}"),
        &["toml-syntax: duplicate table `[group.other]`"],
    );
}

#[test]
fn what_is_not_closed_ends_with_its_key() {
    let catalog = check_group(
        &format!("repeats = [1,«»\ntitle = 'a'\nresponse = «{{»\n    status = true\n{ROW}{NEXT}"),
        &["toml-syntax: unclosed array, expected `]`", "toml-syntax: unclosed inline table"],
    );
    assert_eq!(names(&catalog), ["CardExpired", "CardBlocked"]);
    assert_eq!(catalog.groups[0].title.as_deref(), Some("a"));
}

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
fn typographic_quotes_are_named() {
    let help = |quote: char| format!("(`{quote}` is a typographic quote: write `\"`)");
    for (open, close) in [('“', '”'), ('‘', '’'), ('„', '“'), ('´', '´')] {
        let row = format!("code = 1\nname = «{open}A{close}»\nmessage = 'a'");
        check_broken_row(
            &row,
            &[&format!("toml-syntax: string values must be quoted {}", help(open))],
            &["CardBlocked"],
        );
    }
    check_row("detail = \"a”«»", &[&format!("toml-syntax: unclosed string, expected `\"` {}", help('”'))]);
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

#[test]
fn a_fault_of_the_document_alone_is_reported() {
    check(
        &format!(
            "{START}[[group]]\nname = 'E'\nerror = []\n[[group.«error»]]\ncode = 1\nname = 'A'\nmessage = 'a'"
        ),
        &["toml-syntax: duplicate key `error`"],
    );
}

#[test]
fn absurd_nesting() {
    let catalog = check_row(
        &format!("detail = {}", "[".repeat(500)).replacen(
            &"[".repeat(81),
            &format!("{}«[»", "[".repeat(80)),
            1,
        ),
        &["toml-syntax: cannot recurse further; max recursion depth met"],
    );
    assert_eq!(names(&catalog), ["CardExpired"]);
}
