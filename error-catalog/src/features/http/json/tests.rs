//! Where pointers lead, and what may stand beside their way.

use super::*;
use alloc::format;
use std::prelude::rust_2024::*;

/// What stands where this pointer leads.
fn value_at<'b>(body: &'b [u8], pointer: &'static str) -> Result<Option<&'b str>, Fault> {
    let mut paths = Paths::new([pointer].into_iter());
    find(body, &mut paths)?;
    Ok(paths.found(pointer).map(|value| core::str::from_utf8(value).expect("is UTF-8")))
}

/// Where reading stops, and why.
fn fault(body: &[u8]) -> (usize, FaultKind) {
    let fault = value_at(body, "/a/b").expect_err("is not JSON");
    (fault.at, fault.kind)
}

#[test]
fn a_pointer_leads_where_rfc_6901_says() {
    let body =
        br#"{"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "k\"l": 6, " ": 7, "m~n": 8}"#;
    for (pointer, value) in [
        ("/foo", Some(r#"["bar", "baz"]"#)),
        ("/foo/0", Some("\"bar\"")),
        ("/foo/1", Some("\"baz\"")),
        ("/foo/2", None),
        ("/foo/00", None),
        ("/foo/-", None),
        ("/foo/", None),
        ("/foo/0/x", None),
        ("/", Some("0")),
        ("/a~1b", Some("1")),
        ("/c%d", Some("2")),
        ("/e^f", Some("3")),
        ("/k\"l", Some("6")),
        ("/ ", Some("7")),
        ("/m~0n", Some("8")),
        ("/m", None),
        ("/m~0n~0", None),
    ] {
        assert_eq!(value_at(body, pointer), Ok(value), "{pointer}");
    }
    assert_eq!(value_at(b" 7 ", ""), Ok(Some("7")));
    assert_eq!(value_at(b" [7, {} ] ", ""), Ok(Some("[7, {} ]")));
}

#[test]
fn one_pass_finds_all_that_is_wanted() {
    let body = br#"{"e": {"c": 7, "m": "no", "d": [{"id": "x"}, {"id": "y"}]}, "id": 9}"#;
    let pointers = ["/e/c", "/e/m", "/e", "/e/d/1/id", "/id", "/none", "/e/c/deeper"];
    let mut paths = Paths::new(pointers.into_iter());
    find(body, &mut paths).expect("is JSON");
    let found = pointers.map(|pointer| paths.found(pointer).map(|value| value.len()));
    assert_eq!(found, [Some(1), Some(4), Some(52), Some(3), Some(1), None, None]);
}

#[test]
fn the_last_of_equal_names_counts() {
    assert_eq!(value_at(br#"{"a": 1, "a": 2}"#, "/a"), Ok(Some("2")));
    assert_eq!(value_at(br#"{"a": {"b": 1}, "a": {}}"#, "/a/b"), Ok(None));
    assert_eq!(value_at(br#"{"a": {"b": 1}, "a": 7}"#, "/a/b"), Ok(None));
    assert_eq!(value_at(br#"{"a": {"b": 1}, "\u0061": {"b": 2}}"#, "/a/b"), Ok(Some("2")));
}

#[test]
fn what_lies_beside_the_way_need_only_end() {
    for beside in [
        "\"line\nfeed\"",
        "\"can\\'t\"",
        "\"\\x20\"",
        "\"\\ud83d\"",
        "1e400",
        "-",
        "undefined",
        "0x27",
        "[1 2,, {\"x\" 3}]",
    ] {
        let body = format!("{{\"x\": {beside}, \"a\": {{\"y\": {beside}, \"b\": 1}}, \"z\": {beside}}}");
        assert_eq!(value_at(body.as_bytes(), "/a/b"), Ok(Some("1")), "{body}");
    }
    let body = b"{\"\xb0\xa1\n\": \"\xb0\xa2\", \"a\": {\"\\ud800\": 2, \"b\": 1}}";
    assert_eq!(value_at(body, "/a/b"), Ok(Some("1")));
}

#[test]
fn nothing_stands_where_the_way_ends_early() {
    for body in [
        "7",
        "1e400",
        "-0",
        "1.5E+3",
        "null",
        "true",
        "\"a\"",
        "\"\\ud800\"",
        "[]",
        "{}",
        "{\"a\": 1e400}",
        "{\"a\": \"\\ud800\"}",
        "{\"a\": [{\"b\": 1}]}",
    ] {
        assert_eq!(value_at(body.as_bytes(), "/a/b"), Ok(None), "{body}");
    }
}

#[test]
fn the_walk_ends_with_the_root_value() {
    for after in ["", " ", "x", "}", "{\"a\": {\"b\": 2}}", "\n<!-- 3 ms -->"] {
        assert_eq!(value_at(format!("{{\"a\": {{\"b\": 1}}}}{after}").as_bytes(), "/a/b"), Ok(Some("1")));
    }
}

#[test]
fn on_the_way_the_text_has_to_be_json() {
    for (body, at) in [
        ("<html>", 0),
        ("Bad Gateway", 0),
        ("01", 0),
        ("nul", 0),
        ("+1", 0),
        ("1.", 0),
        ("{'a': 1}", 1),
        ("{a: 1}", 1),
        ("{\"a\" 1}", 5),
        ("{\"a\": }", 6),
        ("{\"a\": 1 \"b\": 2}", 8),
        ("{\"a\": 1,}", 8),
        ("{\"a\": {\"b\": 1]}", 13),
        ("{\"x\": [{]}", 8),
        ("{\"x\": 1:2}", 7),
        ("{\0\"\0", 1),
    ] {
        assert_eq!(fault(body.as_bytes()), (at, FaultKind::Syntax), "{body}");
    }
}

#[test]
fn a_body_may_be_cut_off_anywhere() {
    let body = br#"{"x": [{"y": "\"z\\"}], "a": {"b": "v", "c": 1.5}, "d": null}"#;
    for length in 0..body.len() {
        assert_eq!(fault(&body[..length]), (length, FaultKind::CutOff));
    }
}

#[test]
fn nesting_is_refused_from_129_levels_on() {
    for (before, after) in [("{\"x\": ", "}"), ("{\"a\": ", "}")] {
        let nested = |levels| format!("{before}{}{}{after}", "[".repeat(levels), "]".repeat(levels));
        assert_eq!(value_at(nested(127).as_bytes(), "/a/b"), Ok(None));
        assert_eq!(fault(nested(128).as_bytes()), (133, FaultKind::TooDeep));
    }
    assert_eq!(fault("[".repeat(1_000_000).as_bytes()).1, FaultKind::TooDeep);
    // Brackets within strings are text.
    assert_eq!(value_at(format!("{{\"x\": \"{}\"}}", "[".repeat(500)).as_bytes(), "/x/y"), Ok(None));
}

#[test]
fn a_way_may_be_long() {
    let steps = |count: usize| "/a".repeat(count).leak();
    let body = |levels: usize| format!("{}7{}", "{\"a\": ".repeat(levels), "}".repeat(levels));
    assert_eq!(value_at(body(128).as_bytes(), steps(128)), Ok(Some("7")));
    let fault = value_at(body(129).as_bytes(), steps(129)).expect_err("too deep");
    assert_eq!(fault.kind, FaultKind::TooDeep);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert_eq!(value_at(b"\xef\xbb\xbf{\"a\": 1}", "/a"), Ok(Some("1")));
}
