//! TOML that is broken: what is still read, and how the fault is told.

use super::{NEXT, START, check_broken_row};
use crate::testing::{ROW, check, check_group, check_row, names};

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
