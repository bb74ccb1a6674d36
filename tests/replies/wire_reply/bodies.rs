//! What a body may be like: cut off, nested, huge, in another encoding, or no JSON at all.

use std::error::Error;

use error_catalog::jd_cloud::{BusinessError, SystemError};
use error_catalog::microcms::CommonError;
use error_catalog::nhn_image_manager::ImageManagerError;
use error_catalog::nhn_ocr::GeneralOcrError;
use error_catalog::tencent_ci::DownloadError;
use error_catalog::{ResponseError, ResponseErrorKind, ResponsePlace};
use http::Response;
use proptest::prelude::*;

use super::read::{body, fault, header, none, reply, some, status};
use crate::versions::first;

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
    let deep = "[".repeat(100_000);
    let html = "<html><head><title>429 Too Many Requests</title></head></html>";
    let bodies = [b"\xff\xfe\x00", &b"{\"message\": \"half"[..], html.as_bytes(), deep.as_bytes()];
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
    assert_eq!(fault(status::<SystemError>(500, "")), "HTTP 500: the body is empty");
    assert_eq!(
        fault(body::<SystemError>("<html>\r\n<h1>Welcome</h1>\r\n</html>")),
        "HTTP 200: the body is not JSON (line 1, column 1), it begins `<html>\\r\\n<h1>Welcome</h1>\\r\\n</html>`"
    );
    assert_eq!(
        fault(body::<SystemError>("{\"code\":\n\"10020\", \"ms")),
        "HTTP 200: the body is JSON that is cut off (line 2, column 13), it begins `{\"code\":\\n\"10020\", \"ms`"
    );
    let utf_16: Vec<u8> = "{\"code\": 1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf_16 = fault(body::<SystemError>(utf_16));
    assert!(utf_16.starts_with("HTTP 200: the body is not JSON (line 1, column 2)"), "{utf_16}");
}

#[test]
fn a_fault_can_be_asked_what_it_is() {
    let fault = status::<SystemError>(503, "{\"code\"").expect_err("cut off");
    assert_eq!((fault.kind(), fault.status()), (ResponseErrorKind::Json, 503));
    assert_eq!((fault.place(), fault.found()), (None, "{\"code\""));
    let fault = header(b"x").expect_err("not a code");
    assert_eq!((fault.kind(), fault.found()), (ResponseErrorKind::Code, "x"));
    assert_eq!(fault.place(), Some(ResponsePlace::Header("X-ErrNo")));
    let boxed: Box<dyn Error + Send + Sync> = fault.clone().into();
    assert_eq!(boxed.downcast_ref::<ResponseError>(), Some(&fault));
}

/// A success need not have a body, and some replies can't have one.
#[test]
fn a_reply_without_content_has_no_code() {
    for (code, bytes) in [(100, "x"), (204, ""), (204, "x"), (205, ""), (304, ""), (200, ""), (201, " \r\n")]
    {
        none(status::<SystemError>(code, bytes));
        none(status::<first::LedgerError>(code, bytes));
    }
    status::<SystemError>(400, "").expect_err("nothing says what failed");
    none(status::<SystemError>(302, "<html>Moved</html>"));
}

/// What hand-made JSON has beside the code.
#[test]
fn what_lies_beside_the_code_does_no_harm() {
    let read = |reply: &[u8]| some(body::<SystemError>(reply));
    for (message, said) in [
        (&b"a\nb"[..], Some("a\nb")),
        (b"a\tb", Some("a\tb")),
        (b"can\\'t", Some("can't")),
        (b"a\\x20b", Some("a\\x20b")),
        (b"\\ud83d", Some("\u{fffd}")),
        (b"\xb0\xa1", None),
    ] {
        let reply =
            [b"{\"msg\": \"", message, b"\", \"code\": 10020, \"more\": \"", message, b"\"}"].concat();
        assert_eq!(read(&reply).live_message(), said, "{}", reply.escape_ascii());
        assert_eq!(read(&reply).known(), Some(SystemError::SystemBusy));
    }
    for value in ["1e400", "NaN", "0x1F", "[1 2]", "\"\\ud800\""] {
        let reply = format!("{{\"data\": {value}, \"code\": 10020}} trailing");
        assert_eq!(read(reply.as_bytes()).code(), 10020, "{reply}");
        none(body::<BusinessError>(format!("{{\"result\": {value}}}")));
    }
    // A name with a line feed is another name.
    assert_eq!(some(body::<BusinessError>("{\"\\n\n\": 0, \"result\": {\"code\": 1}}")).code(), 1);
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
    assert_eq!(fault.kind(), ResponseErrorKind::TooDeep);
    assert_eq!(fault.to_string(), "HTTP 200: the body is nested more than 128 levels deep");
    body::<SystemError>(nested(400_000)).expect_err("much too deep");
}

#[test]
fn a_body_of_any_size_is_read() {
    let large = |code: &str| format!("{{\"code\": {code}, \"data\": \"{}\"}}", "x".repeat(5_000_000));
    none(body::<SystemError>(large("10000")));
    assert_eq!(some(body::<SystemError>(large("\"10020\""))).code(), 10020);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = body::<SystemError>(&bytes);
        let _ = body::<SystemError>([b"{\"code\":".as_slice(), &bytes].concat());
        prop_assert_eq!(some(status::<CommonError>(429, &bytes)).code(), 429);
        if let Ok(value) = http::HeaderValue::from_bytes(&bytes) {
            let _ = reply::<DownloadError>(Response::builder().header("X-ErrNo", value), &bytes);
        }
    }
}
