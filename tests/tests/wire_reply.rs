//! Feature `http`: what `from_parts` and `from_response` make of a reply, case by case. No network; `wire.rs` has one.

use std::error::Error;

use error_catalog::jd_cloud::{BusinessError, GatewayError, SystemError};
use error_catalog::microcms::{self, CommonError, PatchContentError};
use error_catalog::nhn_image_manager::ImageManagerError;
use error_catalog::nhn_ocr::GeneralOcrError;
use error_catalog::tencent_ci::{DownloadError, PersistenceError};
use error_catalog::{
    CATALOGS, Code, ErrorCode, FromResponse, Group, Kind, ResponseError, ResponsePlace, VendorError,
};
use http::Response;
use http::response::Builder;

#[expect(missing_docs, reason = "a test has no documentation")]
pub mod acme {
    error_catalog::error_catalog!("fixtures/wire/first.toml");
}

type Read<E> = Result<Option<VendorError<E>>, ResponseError>;

/// Reads a reply of status 200 with this body.
fn body<E: FromResponse>(body: impl AsRef<[u8]>) -> Read<E> {
    VendorError::from_response(&Response::new(body))
}

/// Reads a reply in any form.
fn reply<E: FromResponse>(head: Builder, body: impl AsRef<[u8]>) -> Read<E> {
    VendorError::from_response(&head.body(body).expect("a head"))
}

/// Reads a reply whose code stands in Tencent's header.
fn header(value: &[u8]) -> Read<DownloadError> {
    reply(Response::builder().header("X-ErrNo", value), "")
}

fn status<E: FromResponse>(status: u16, body: impl AsRef<[u8]>) -> Read<E> {
    reply(Response::builder().status(status), body)
}

fn some<E: ErrorCode>(read: Read<E>) -> VendorError<E> {
    read.expect("can be read").expect("is an error")
}

fn none<E: ErrorCode>(read: Read<E>) {
    assert_eq!(read.expect("can be read"), None);
}

fn fault<E: ErrorCode>(read: Read<E>) -> String {
    read.expect_err("can't be read").to_string()
}

#[test]
fn the_rules_are_those_that_the_vendors_document() {
    let json = |pointer, message| (ResponsePlace::Json(pointer), Some(message));
    let rule = |group: &str| match group {
        "ImageManagerError" | "GeneralOcrError" => {
            Some((json("/header/resultCode", "/header/resultMessage"), &[][..]))
        }
        "SystemError" => Some((json("/code", "/msg"), &[][..])),
        "BusinessError" => Some((json("/result/code", "/result/message"), &[Code::Int(0)][..])),
        "DownloadError" => Some(((ResponsePlace::Header("X-ErrNo"), None), &[Code::Int(0)][..])),
        _ => None,
    };
    for group in CATALOGS.iter().flat_map(|catalog| catalog.groups()) {
        let is_microcms = microcms::CATALOG.groups().iter().any(|other| std::ptr::eq(*other, *group));
        let expected = match is_microcms {
            true => Some(((ResponsePlace::Status, Some("/message")), &[][..])),
            false => rule(group.name()),
        };
        let said = group.response().map(|rule| ((rule.place(), rule.message()), rule.success()));
        assert_eq!(said, expected, "{}", group.name());
    }
    let ruled = |group: &&&Group| group.response().is_some();
    assert_eq!(CATALOGS.iter().flat_map(|catalog| catalog.groups()).filter(ruled).count(), 12);
}

#[test]
fn from_parts_and_from_response_read_alike() {
    let response = Response::builder().status(403).header("x-errno", "-46618").body("{}").expect("a reply");
    let whole = VendorError::<DownloadError>::from_response(&response).expect("can be read");
    let (parts, body) = response.into_parts();
    assert_eq!(VendorError::from_parts(&parts, body.as_bytes()).expect("can be read"), whole);
    assert_eq!(whole, Some(VendorError::new(-46618, None).with_status(403)));
}

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
        "\"\"",
        "\" \"",
        "\"10 044\"",
        "\"\\ud800\"",
        "9223372036854775808",
        "true",
        "[10044]",
        "{\"value\":10044}",
    ] {
        let fault = fault(body::<SystemError>(format!("{{\"code\": {code}}}")));
        assert_eq!(fault, format!("expected an integer at `/code`, found `{code}`"));
    }
    // No JSON at all.
    let fault = fault(body::<SystemError>("{\"code\": 0x2730}"));
    assert_eq!(fault, "the body is no JSON (line 1, column 11), it begins `{\"code\": 0x2730}`");
}

#[test]
fn a_header_is_read_like_a_string() {
    for value in ["-46618", " -46618 "] {
        assert_eq!(some(header(value.as_bytes())).code(), -46618);
    }
    for (value, found) in [
        (&b""[..], "expected an integer at `X-ErrNo`, found ``"),
        (b"-46618.0", "expected an integer at `X-ErrNo`, found `-46618.0`"),
        (b"\xff\xfe", "expected an integer at `X-ErrNo`, found `\u{fffd}\u{fffd}`"),
        (b"a\tb", "expected an integer at `X-ErrNo`, found `a\\tb`"),
    ] {
        assert_eq!(fault(header(value)), found);
    }
}

#[test]
fn a_header_that_says_two_things_is_refused() {
    let twice = |second| Response::builder().header("x-errno", "0").header("X-ErrNo", second);
    none(reply::<DownloadError>(twice("0"), ""));
    let fault = fault(reply::<DownloadError>(twice("-46618"), ""));
    assert_eq!(fault, "expected one value at `X-ErrNo`, found `0, -46618`");
}

#[test]
fn what_is_found_is_quoted_in_part() {
    let fault = fault(body::<SystemError>(format!("{{\"code\": \"{}\"}}", "ü".repeat(1000))));
    assert_eq!(fault, format!("expected an integer at `/code`, found `\"{}…`", "ü".repeat(63)));
}

#[test]
fn string_codes_are_kept_as_they_stand() {
    let read = |code: &str| body::<acme::LedgerError>(format!("{{\"errors\": [{{\"id\": {code}}}]}}"));
    assert_eq!(some(read("\"NO_LEDGER\"")).known(), Some(acme::LedgerError::NoLedger));
    assert_eq!(some(read("\" new one \"")).code(), " new one ");
    assert_eq!(some(read("404")).code(), "404", "one that is written as a number is not lost");
    none(read("\"FINE\""));
    assert_eq!(fault(read("\"\"")), "expected a string that is not blank at `/errors/0/id`, found `\"\"`");
    assert_eq!(fault(read("1.5")), "expected a string that is not blank at `/errors/0/id`, found `1.5`");
}

#[test]
fn a_reply_without_a_code_is_none() {
    none(reply::<DownloadError>(Response::builder().status(500), "<Error/>"));
    for text in ["{}", "[]", "7", "\"code\"", "null", "{\"code\": null}", "{\"result\": {\"code\": 1}}"] {
        none(body::<SystemError>(text));
    }
    for text in ["{\"header\": 7}", "{\"header\": \"resultCode\"}", "{\"header\": [{\"resultCode\": 400}]}"] {
        none(body::<GeneralOcrError>(text));
    }
}

#[test]
fn success_is_none() {
    none(header(b"0"));
    none(body::<ImageManagerError>(r#"{"header": {"resultCode": 0, "resultMessage": "Success"}}"#));
    none(body::<GeneralOcrError>(r#"{"header": {"resultCode": 0, "resultMessage": "SUCCESS"}}"#));
    none(body::<SystemError>(r#"{"code": "10000", "msg": "ok"}"#));
    none(body::<BusinessError>(r#"{"code": "10000", "result": {"code": 0, "message": "ok"}}"#));
    none(status::<CommonError>(200, "{}"));
    none(status::<CommonError>(204, ""));
    none(status::<CommonError>(304, ""));
}

#[test]
fn a_partial_success_is_an_error_value() {
    let error =
        some(body::<ImageManagerError>(r#"{"header": {"resultCode": 1, "resultMessage": "1 of 2"}}"#));
    assert_eq!(error.known(), Some(ImageManagerError::PartialSuccess));
    assert_eq!(error.kind(), Kind::PartialSuccess);
    assert_eq!(error.message(), Some("1 of 2"));
}

#[test]
fn zero_is_no_success_where_nobody_says_so() {
    let error = some(body::<SystemError>(r#"{"code": "0"}"#));
    assert_eq!(error.to_string(), "0: unknown code");
}

#[test]
fn an_unlisted_status_is_an_error_from_400_on() {
    for code in [100, 101, 199, 200, 299, 301, 399] {
        none(status::<CommonError>(code, "{\"message\": \"hello\"}"));
    }
    for code in [402, 418, 451, 499, 502, 599, 999] {
        let error = some(status::<CommonError>(code, "{\"message\": \"hello\"}"));
        assert_eq!(error.code(), i64::from(code));
        assert_eq!((error.known(), error.message()), (None, Some("hello")));
    }
}

#[test]
fn a_status_that_is_the_code_gives_all_candidates() {
    let error = some(status::<PatchContentError>(400, "{}"));
    assert_eq!(error.candidates().count(), 4);
    assert_eq!(error.status(), Some(400));
    assert_eq!(error.kind(), Kind::InvalidArgument);
}

#[test]
fn the_live_message_is_taken_along() {
    let error = some(body::<ImageManagerError>(
        r#"{"header": {"isSuccessful": false, "resultCode": 5001, "resultMessage": "'w' must be more than '10'."}}"#,
    ));
    assert_eq!(error.to_string(), "5001: 'w' must be more than '10'.");
    assert_eq!(
        error.known().expect("is listed").captures(error.message().expect("is there")),
        Some(vec!["w", "10"])
    );
}

#[test]
fn a_live_message_that_says_nothing_is_absent() {
    for message in ["", "\"msg\": null", "\"msg\": \"\"", "\"msg\": \" \"", "\"msg\": 7", "\"msg\": [\"x\"]"]
    {
        let comma = if message.is_empty() { "" } else { "," };
        let error = some(body::<SystemError>(format!("{{\"code\": \"10020\"{comma} {message}}}")));
        assert_eq!(error.message(), Some("System is busy, please try again later"), "{message}");
    }
}

#[test]
fn only_a_body_that_must_yield_the_code_can_fail() {
    let large = vec![b' '; ResponseError::MAX_BODY + 1];
    let deep = "[".repeat(100_000);
    let html = "<html><head><title>429 Too Many Requests</title></head></html>";
    let bodies =
        [&b""[..], b"\xff\xfe\x00", b"{\"message\": \"half", html.as_bytes(), deep.as_bytes(), &large];
    for bytes in bodies {
        let error = some(status::<CommonError>(429, bytes));
        assert_eq!(error.known(), Some(CommonError::ApiCallLimitExceeded));
        assert_eq!(error.to_string(), "429: You have exceeded the API call limit.");
        let error = some(reply::<DownloadError>(Response::builder().header("X-ErrNo", "-104"), bytes));
        assert_eq!(error.known(), Some(DownloadError::InvalidAppId));
        body::<SystemError>(bytes).expect_err("the code stands in the body");
    }
}

#[test]
fn faults_of_the_body_say_what_and_where() {
    assert_eq!(fault(body::<SystemError>("")), "the body is empty");
    assert_eq!(
        fault(body::<SystemError>("<html>\r\n<h1>502 Bad Gateway</h1>\r\n</html>")),
        "the body is no JSON (line 1, column 1), it begins `<html>\\r\\n<h1>502 Bad Gateway</h1>\\r\\n</html>`"
    );
    assert_eq!(
        fault(body::<SystemError>("{\"code\":\n\"10020\", \"ms")),
        "the body is JSON that is cut off (line 2, column 12), it begins `{\"code\":\\n\"10020\", \"ms`"
    );
    let utf_16: Vec<u8> = "{\"code\": 1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(fault(body::<SystemError>(utf_16)).starts_with("the body is no JSON (line 1, column 2)"));
}

#[test]
fn faults_have_their_source() {
    let fault = body::<SystemError>("{\"code\"").expect_err("cut off");
    assert!(matches!(fault, ResponseError::Json { line: 1, column: 7, cut_off: true, .. }));
    assert_eq!(
        fault.source().expect("is there").to_string(),
        "EOF while parsing an object at line 1 column 7"
    );
    assert!(header(b"x").expect_err("no code").source().is_none());
    fn assert<T: Error + Send + Sync + 'static>(_: &T) {}
    assert(&fault);
}

#[test]
fn a_body_in_another_encoding_still_yields_its_code() {
    // EUC-KR, as a service from Korea might write.
    let mut reply = br#"{"header": {"resultCode": 400, "resultMessage": ""#.to_vec();
    reply.extend_from_slice(b"\xc0\xdf\xb8\xf8\xb5\xc8\"}}");
    let error = some(body::<GeneralOcrError>(reply));
    assert_eq!(error.to_string(), "400: Bad Request");
}

#[test]
fn nesting_is_refused_from_129_levels_on() {
    let nested = |levels| format!("{{\"x\": {}{}, \"code\": 10020}}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(some(body::<SystemError>(nested(127))).code(), 10020);
    let fault = body::<SystemError>(nested(128)).expect_err("too deep");
    assert!(matches!(fault, ResponseError::TooDeep { levels: 129, .. }));
    assert_eq!(fault.to_string(), "the body is nested 129 levels deep, which is more than 128");
    body::<SystemError>(nested(400_000)).expect_err("much too deep");
}

#[test]
fn a_body_over_the_limit_is_not_read() {
    let padded = |length: usize| {
        let mut reply = b"{\"code\": 10020}".to_vec();
        reply.resize(length, b' ');
        reply
    };
    assert_eq!(ResponseError::MAX_BODY, 1_048_576);
    assert_eq!(some(body::<SystemError>(padded(ResponseError::MAX_BODY))).code(), 10020);
    let fault = body::<SystemError>(padded(ResponseError::MAX_BODY + 1)).expect_err("too large");
    assert!(matches!(fault, ResponseError::TooLarge { length: 1_048_577, .. }));
    assert_eq!(
        fault.to_string(),
        "the body has 1048577 bytes, more than the 1048576 that are searched for a code"
    );
}

#[test]
fn of_two_codes_the_last_one_counts() {
    assert_eq!(some(body::<SystemError>(r#"{"code": 10000, "code": "10020"}"#)).code(), 10020);
}

/// A reply carries the code of one group at most; one that is not documented to carry any is read by hand.
#[test]
fn a_group_without_a_rule_takes_the_code_from_the_caller() {
    assert!(PersistenceError::ALL[0].entry().group().response().is_none());
    let error = VendorError::<GatewayError>::new("RATE_LIMIT_EXCEEDED", None).with_status(429);
    assert_eq!(error.retry(), Some(true));
}
