//! What a body may be like: cut off, nested, huge, in another encoding, or no JSON at all.

use std::error::Error;

use error_catalog::ResponseError;
use error_catalog::jd_cloud::SystemError;
use error_catalog::microcms::CommonError;
use error_catalog::nhn_image_manager::ImageManagerError;
use error_catalog::nhn_ocr::GeneralOcrError;
use error_catalog::tencent_ci::DownloadError;
use http::Response;
use proptest::prelude::*;
use serde_json::Value;

use super::read::{body, fault, header, reply, some, status};

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
    let boxed: Box<dyn Error + Send + Sync> = fault.into();
    assert!(boxed.downcast_ref::<ResponseError>().is_some());
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

/// What a reader that keeps the whole body makes of it: the code, no code, or a fault.
fn kept(text: &str) -> Result<Option<i64>, ()> {
    let value: Value = serde_json::from_str(text).map_err(drop)?;
    let code = match value.pointer("/code") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Number(number)) => number.as_i64(),
        Some(Value::String(text)) => text.trim().parse().ok(),
        Some(_) => None,
    };
    code.map(Some).ok_or(())
}

fn assert_reads_as_kept(text: &str) {
    const SUCCESS: i64 = 10000;
    let read = body::<SystemError>(text).map(|error| error.map(|error| error.code())).map_err(drop);
    assert_eq!(read, kept(text).map(|code| code.filter(|code| *code != SUCCESS)), "{text}");
}

/// JSON in which members called `code` stand in all places.
fn any_json() -> impl Strategy<Value = String> {
    let leaves = ["1", "-7", "10000", "\"10020\"", "\" 5 \"", "\"\\n\"", "1.5", "null", "true"];
    let names = ["code", "co\\u0064e", "x", "\\\"code", ""];
    prop::sample::select(leaves.to_vec()).prop_map(str::to_owned).prop_recursive(4, 24, 4, move |inner| {
        let member = (prop::sample::select(names.to_vec()), inner.clone());
        let member = member.prop_map(|(name, value)| format!("\"{name}\": {value}"));
        prop_oneof![
            prop::collection::vec(member, 0..4).prop_map(|members| format!("{{{}}}", members.join(", "))),
            prop::collection::vec(inner, 0..4).prop_map(|elements| format!("[{}]", elements.join(" , "))),
        ]
    })
}

/// Pieces of JSON in any order.
fn nearly_json() -> impl Strategy<Value = String> {
    let pieces = [
        "{", "}", "[", "]", ":", ",", "\"code\"", "\"x\"", "1", "\"2\"", "null", "tru", "\"", "\\", "-", " ",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_skipped_is_read_as_by_one_who_keeps_it(text in any_json()) {
        assert_reads_as_kept(&text);
    }

    #[test]
    fn what_is_nearly_json_is_refused_as_by_one_who_keeps_it(text in nearly_json()) {
        assert_reads_as_kept(&text);
        assert_reads_as_kept(&format!("{{\"code\": 3, {text}"));
    }

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
