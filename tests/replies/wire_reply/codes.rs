//! How a code may be written, and what is not a code.

use error_catalog::VendorError;
use error_catalog::jd_cloud::SystemError;
use error_catalog::tencent_ci::DownloadError;
use http::Response;

use super::read::{body, fault, header, none, reply, some};
use crate::versions::first::LedgerError;

#[test]
fn an_integer_code_may_be_written_as_a_string() {
    for code in ["10044", "\"10044\"", "\" 10044 \"", "\"\\u0031\\u0030044\"", " 10044 "] {
        let error = some(body::<SystemError>(format!("{{\"code\": {code}, \"msg\": \"no\"}}")));
        assert_eq!(error, VendorError::new(10044, Some("no".to_owned())).with_status(200), "{code}");
    }
    assert_eq!(some(body::<SystemError>("{\"code\":-9223372036854775808}")).code(), i64::MIN);
}

#[test]
fn what_is_no_integer_is_refused_with_what_stood_there() {
    for code in [
        "10044.0",
        "1e4",
        "\"10044.0\"",
        "\"1e4\"",
        "\"0x2730\"",
        "\"10 044\"",
        "\"\\ud800\"",
        "9223372036854775808",
        "0x2730",
        "true",
        "[10044]",
        "{\"value\":10044}",
    ] {
        let fault = fault(body::<SystemError>(format!("{{\"code\": {code}}}")));
        assert_eq!(fault, format!("HTTP 200: expected an integer at `/code`, found `{code}`"));
    }
}

#[test]
fn a_header_is_read_like_a_string() {
    for value in ["-46618", " -46618 "] {
        assert_eq!(some(header(value.as_bytes())).code(), -46618);
    }
    for (value, found) in [
        (&b"-46618.0"[..], "expected an integer at `X-ErrNo`, found `-46618.0`"),
        (b"\xff\xfe", "expected an integer at `X-ErrNo`, found `\u{fffd}\u{fffd}`"),
        (b"a\tb", "expected an integer at `X-ErrNo`, found `a\\tb`"),
    ] {
        assert_eq!(fault(header(value)), format!("HTTP 200: {found}"));
    }
}

#[test]
fn a_header_that_says_two_things_is_refused() {
    let twice = |second| Response::builder().header("x-errno", "0").header("X-ErrNo", second);
    none(reply::<DownloadError>(twice("0"), ""));
    let fault = fault(reply::<DownloadError>(twice("-46618"), ""));
    assert_eq!(fault, "HTTP 200: expected one value at `X-ErrNo`, found `0, -46618`");
}

#[test]
fn what_is_found_is_quoted_in_part() {
    let fault = fault(body::<SystemError>(format!("{{\"code\": \"{}\"}}", "ü".repeat(1000))));
    assert_eq!(fault, format!("HTTP 200: expected an integer at `/code`, found `\"{}…`", "ü".repeat(63)));
    let fault = super::read::fault(header("9".repeat(60_000).as_bytes()));
    assert_eq!(fault, format!("HTTP 200: expected an integer at `X-ErrNo`, found `{}…`", "9".repeat(64)));
}

#[test]
fn string_codes_are_kept_as_they_stand() {
    let read = |code: &str| body::<LedgerError>(format!("{{\"errors\": [{{\"id\": {code}}}]}}"));
    assert_eq!(some(read("\"NO_LEDGER\"")).known(), Some(LedgerError::NoLedger));
    assert_eq!(some(read("\" new one \"")).code(), " new one ");
    assert_eq!(some(read("404")).code(), "404", "one that is written as a number is not lost");
    none(read("\"FINE\""));
    let expected = "HTTP 200: expected a string that is not blank at `/errors/0/id`, found `1.5`";
    assert_eq!(fault(read("1.5")), expected);
}

/// Vendors say in many ways that there is no code.
#[test]
fn a_blank_code_is_absent() {
    for code in ["\"\"", "\" \"", "\"\\t\"", "null", "false"] {
        none(body::<SystemError>(format!("{{\"code\": {code}, \"msg\": \"\"}}")));
        none(body::<LedgerError>(format!("{{\"errors\": [{{\"id\": {code}}}]}}")));
    }
    none(header(b""));
    none(header(b" "));
}

#[test]
fn of_two_codes_the_last_one_counts() {
    assert_eq!(some(body::<SystemError>(r#"{"code": 10000, "code": "10020"}"#)).code(), 10020);
}
