//! Feature `http`: what `from_parts` and `from_response` make of a reply, case by case. No network; `wire.rs` has one.

mod bodies;
mod codes;
mod read;

use self::read::{body, header, none, reply, some, status};
use crate::versions::first::StatusError;
use error_catalog::jd_cloud::{BusinessError, GatewayError, SystemError};
use error_catalog::microcms::{self, CommonError, PatchContentError};
use error_catalog::nhn_image_manager::ImageManagerError;
use error_catalog::nhn_ocr::GeneralOcrError;
use error_catalog::tencent_ci::{DownloadError, PersistenceError};
use error_catalog::{CATALOGS, Code, ErrorCatalog, Kind, ResponsePlace, VendorError};
use http::Response;

#[test]
fn the_rules_are_those_that_the_vendors_document() {
    let json = |place: &'static _, message| (std::slice::from_ref(place), Some(ResponsePlace::Json(message)));
    let rule = |group: &str| match group {
        "ImageManagerError" | "GeneralOcrError" => {
            Some((json(&ResponsePlace::Json("/header/resultCode"), "/header/resultMessage"), &[][..]))
        }
        "SystemError" => Some((json(&ResponsePlace::Json("/code"), "/msg"), &[][..])),
        "BusinessError" => {
            Some((json(&ResponsePlace::Json("/result/code"), "/result/message"), &[Code::Int(0)][..]))
        }
        "DownloadError" => Some(((&[ResponsePlace::Header("X-ErrNo")][..], None), &[Code::Int(0)][..])),
        _ => None,
    };
    for group in CATALOGS.iter().flat_map(|catalog| catalog.groups()) {
        let is_microcms = microcms::CATALOG.groups().iter().any(|other| std::ptr::eq(*other, *group));
        let by_status = Some((json(&ResponsePlace::Status, "/message"), &[][..]));
        let expected = if is_microcms { by_status } else { rule(group.name()) };
        let said = group.response().map(|rule| ((rule.places(), rule.message()), rule.success()));
        assert_eq!(said, expected, "{}", group.name());
    }
}

#[test]
fn from_parts_and_from_response_read_alike() {
    let response = Response::builder().status(403).header("x-errno", "-46618").body("{}").expect("a reply");
    let whole = VendorError::<DownloadError>::from_response(&response).expect("can be read");
    let (parts, body) = response.into_parts();
    assert_eq!(
        VendorError::from_parts(parts.status, &parts.headers, body.as_bytes()).expect("can be read"),
        whole
    );
    assert_eq!(whole, Some(VendorError::new(-46618, None).with_status(403)));
}

#[test]
fn a_reply_without_a_code_is_none() {
    none(reply::<DownloadError>(Response::builder().status(500), "<Error/>"));
    for text in [
        "{}",
        "[]",
        "7",
        "1e400",
        "-0",
        "\"code\"",
        "\"\\ud800\"",
        "null",
        "{\"code\": null}",
        "{\"result\": {\"code\": 1}}",
    ] {
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

/// A reply carries the code of one group at most; one that is not documented to carry any is read by hand.
#[test]
fn a_group_without_a_rule_takes_the_code_from_the_caller() {
    assert!(PersistenceError::ALL[0].entry().group().response().is_none());
    let error = VendorError::<GatewayError>::new("RATE_LIMIT_EXCEEDED", None).with_status(429);
    assert_eq!(error.retry(), Some(true));
}

/// A row may say that a status below 400 is an error; a catch-all does not say it of all the others.
#[test]
fn a_catch_all_for_statuses_is_about_errors() {
    for code in [200, 204, 302, 404] {
        none(status::<StatusError>(code, ""));
    }
    assert_eq!(some(status(203, "")).known(), Some(StatusError::Stale));
    assert_eq!(some(status(500, "")).known(), Some(StatusError::Other(500)));
}

/// The rule of a group goes to an enum that was written by hand as well.
#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("fixtures/wire/first.toml", group = "BillingError")]
enum ByHand {
    CardExpired,
}

#[test]
fn a_derived_enum_has_the_rule_of_its_group() {
    let error = some(body::<ByHand>(r#"{"error": {"code": "17", "text": "expired on 2024-01-31"}}"#));
    assert_eq!(error.known(), Some(ByHand::CardExpired));
    assert_eq!(error.to_string(), "17: expired on 2024-01-31");
}
