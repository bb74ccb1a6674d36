//! `ServiceError`: which group's code decides, what the others have to say, and what HTTP says where none does.

use std::collections::HashSet;
use std::error::Error;
use std::time::Duration;

use error_catalog::jd_cloud::{self, BusinessError, GatewayError, SystemError};
use error_catalog::microcms::{self, CommonError, GetContentsError};
use error_catalog::tencent_ci::{self, DownloadError, PersistenceError};
use error_catalog::{
    Advice, Catalog, Code, Entry, Kind, ResponseError, ResponseErrorKind, ServiceError, VendorError,
};
use http::response::Builder;
use http::{HeaderMap, Response, StatusCode};

mod storage {
    error_catalog::error_catalog!("fixtures/wire/storage.toml");
}
mod objects {
    error_catalog::error_catalog!("fixtures/wire/objects.toml");
}

type Read = Result<Option<ServiceError>, ResponseError>;

fn read(catalog: &'static Catalog, head: Builder, body: impl AsRef<[u8]>) -> Read {
    ServiceError::from_response(catalog, &head.body(body).expect("a head"))
}

/// The error in a reply of this status with this body.
#[track_caller]
fn some(catalog: &'static Catalog, status: u16, body: &str) -> ServiceError {
    read(catalog, Response::builder().status(status), body).expect("can be read").expect("is an error")
}

#[track_caller]
fn none(catalog: &'static Catalog, status: u16, body: &str) {
    assert_eq!(read(catalog, Response::builder().status(status), body).expect("can be read"), None);
}

fn names(error: &ServiceError) -> Vec<&'static str> {
    error.candidates().map(Entry::name).collect()
}

#[test]
fn it_is_an_error_that_can_go_anywhere() {
    fn assert<T: Error + Clone + Eq + std::hash::Hash + Send + Sync + 'static>() {
        assert!(size_of::<T>() <= 128, "{} bytes", size_of::<T>());
    }
    assert::<ServiceError>();
    assert::<VendorError<DownloadError>>();
    assert::<VendorError<GatewayError>>();
    assert::<ResponseError>();

    let error = some(&jd_cloud::CATALOG, 200, r#"{"code": 10020}"#);
    assert_eq!(HashSet::from([error.clone(), error.clone()]).len(), 1);
    let boxed: Box<dyn Error + Send + Sync> = error.into();
    assert!(boxed.source().is_none());
    assert!(boxed.downcast_ref::<ServiceError>().is_some());
}

#[test]
fn the_first_place_with_an_error_decides() {
    let system =
        some(&jd_cloud::CATALOG, 200, r#"{"code": "10020", "msg": "busy", "result": {"code": 12010}}"#);
    assert_eq!(system.known_as(), Some(SystemError::SystemBusy));
    assert_eq!((system.code(), system.live_message()), (Some(Code::Int(10020)), Some("busy")));

    let business =
        some(&jd_cloud::CATALOG, 200, r#"{"code": "10000", "msg": "ok", "result": {"code": 12010}}"#);
    assert_eq!(business.known_as(), Some(BusinessError::InternalError));
    assert_eq!(business.live_message(), None, "the other group's message is about its own code");
    assert_eq!(business.known_as::<SystemError>(), None);

    none(&jd_cloud::CATALOG, 200, r#"{"code": "10000", "result": {"code": 0}}"#);
    none(&jd_cloud::CATALOG, 200, "{}");
}

#[test]
fn where_no_code_is_found_http_decides() {
    for (status, body) in
        [(502, "<html>Bad Gateway</html>"), (500, "{}"), (404, ""), (599, r#"{"code": 10000}"#)]
    {
        let error = some(&jd_cloud::CATALOG, status, body);
        assert_eq!((error.code(), error.status()), (None, Some(status)));
        assert_eq!(error.kind(), Kind::from_http_status(status));
        assert_eq!(error.candidates().count(), 0);
        assert_eq!(error.to_string(), format!("HTTP {status}: no error code [JD Cloud, API gateway]"));
    }
    let error = some(&jd_cloud::CATALOG, 500, r#"{"msg": "we are sorry"}"#);
    assert_eq!(error.to_string(), "HTTP 500: we are sorry [JD Cloud, API gateway]");
    for status in [100, 199, 204, 205, 301, 304, 399] {
        none(&jd_cloud::CATALOG, status, "<html>");
    }
    none(&jd_cloud::CATALOG, 200, "");
    none(&tencent_ci::CATALOG, 200, "RIFF");
    let error = some(&tencent_ci::CATALOG, 403, "<Error/>");
    assert_eq!((error.code(), error.kind()), (None, Kind::PermissionDenied));
}

#[test]
fn a_success_that_cannot_be_read_is_a_response_error() {
    let fault = |body: &str| read(&jd_cloud::CATALOG, Response::builder(), body).expect_err("can't be read");
    assert_eq!(fault("<html>Welcome</html>").kind(), ResponseErrorKind::Json);
    assert_eq!(fault(&"[".repeat(200)).kind(), ResponseErrorKind::TooDeep);
    let wrong = fault(r#"{"code": "OK"}"#);
    assert_eq!((wrong.kind(), wrong.found(), wrong.status()), (ResponseErrorKind::Code, "\"OK\"", 200));
    assert_eq!(fault(r#"{"code": 10000, "result": {"code": 1.5}}"#).found(), "1.5");
}

/// An error by its status keeps what stands in the place of the code.
#[test]
fn nothing_is_lost() {
    let error = some(&jd_cloud::CATALOG, 403, r#"{"code": "NEW_STYLE", "msg": "no"}"#);
    assert_eq!(error.code(), Some(Code::Str("NEW_STYLE")));
    assert_eq!(error.to_string(), "NEW_STYLE: no [JD Cloud, API gateway]");
    assert_eq!(error.kind(), Kind::PermissionDenied);
    let error = some(&jd_cloud::CATALOG, 200, r#"{"code": 10999}"#);
    assert_eq!((error.code(), error.known()), (Some(Code::Int(10999)), None));
    assert_eq!(error.kind(), Kind::Unknown, "a success says nothing of an error");
    assert_eq!(error.to_string(), "10999: unknown code [JD Cloud, API gateway]");
    assert_ne!(error, some(&jd_cloud::CATALOG, 200, r#"{"code": 10998}"#));
    assert_eq!(error, some(&jd_cloud::CATALOG, 200, r#"{"code": " 10999 "}"#));
}

#[test]
fn groups_of_one_place_share_the_code() {
    // Both types read it; it is an integer because one group can.
    let error = some(&storage::CATALOG, 400, r#"{"error": {"code": "17"}}"#);
    assert_eq!(error.code(), Some(Code::Int(17)));
    assert_eq!(names(&error), ["Busy", "Seventeen"]);
    assert_eq!((error.known(), error.kind(), error.group().is_none()), (None, Kind::Unknown, true));
    assert!(error.is(storage::CommonError::Busy) && error.is(storage::WordError::Seventeen));
    assert_eq!(error.to_string(), "17: CommonError::Busy or WordError::Seventeen [Acme, Storage]");

    let error = some(&storage::CATALOG, 400, r#"{"error": {"code": "SLOW_DOWN"}}"#);
    assert_eq!(error.code(), Some(Code::Str("SLOW_DOWN")));
    assert_eq!(error.known_as(), Some(storage::WordError::SlowDown));
    assert_eq!(error.docs(), Some("https://acme.example/storage/words"));

    // A success of one group is not the unknown code of another.
    none(&storage::CATALOG, 200, r#"{"error": {"code": 0}}"#);
    none(&storage::CATALOG, 200, r#"{"error": {"code": 99}}"#);
}

#[test]
fn places_are_tried_in_order() {
    let error = some(&storage::CATALOG, 400, r#"{"code": 18}"#);
    assert_eq!(error.known_as(), Some(storage::CommonError::Maintenance));
    let error = some(&storage::CATALOG, 400, r#"{"code": 18, "error": {"code": 19}}"#);
    assert_eq!(error.known_as(), Some(storage::CommonError::Unsigned));
    let error = some(&storage::CATALOG, 400, r#"{"code": 18, "error": {"code": null}}"#);
    assert_eq!(error.known_as(), Some(storage::CommonError::Maintenance));

    let head = |name| Response::builder().status(400).header(name, "-5");
    for name in ["X-Err", "x-old-err"] {
        let error = read(&storage::CATALOG, head(name), "").expect("can be read").expect("is an error");
        assert_eq!(error.known_as(), Some(storage::HeaderError::QuotaSpent));
    }
    let head = Response::builder().header("X-Err", "7");
    let error = read(&storage::CATALOG, head, "{}").expect("can be read").expect("is an error");
    assert_eq!(error.known_as(), Some(storage::HeaderError::Other(7)));
}

#[test]
fn a_reply_may_carry_the_key() {
    let error = some(&storage::CATALOG, 200, r#"{"fault": {"name": "NO_OBJECT", "text": "gone"}}"#);
    assert_eq!(error.code(), Some(Code::Int(7)));
    assert_eq!(error.known_as(), Some(storage::KeyedError::ObjectNotFound));
    assert_eq!(error.to_string(), "7: gone [Acme, Storage]");

    let error = some(&storage::CATALOG, 200, r#"{"fault": {"name": "NEVER_SEEN"}}"#);
    assert_eq!((error.code(), error.known()), (Some(Code::Str("NEVER_SEEN")), None));
    let error = some(&storage::CATALOG, 200, r#"{"fault": {"name": "TWICE"}}"#);
    assert_eq!(error.code(), Some(Code::Str("TWICE")), "errors of two codes have this key");
    assert_eq!(names(&error), ["Twice8", "Twice9"]);
    none(&storage::CATALOG, 200, r#"{"fault": {"name": "NONE"}}"#);

    let vendor = |name: &str| {
        let body = format!(r#"{{"fault": {{"name": "{name}"}}}}"#);
        VendorError::<storage::KeyedError>::from_response(&Response::new(body))
    };
    let error = vendor("NO_BUCKET").expect("can be read").expect("is an error");
    assert_eq!((error.code(), error.known()), (7, Some(storage::KeyedError::BucketNotFound)));
    assert_eq!(ServiceError::from(error).known_as(), Some(storage::KeyedError::BucketNotFound));
    for name in ["NEVER_SEEN", "TWICE"] {
        let fault = vendor(name).expect_err("is not a key of one error");
        assert_eq!((fault.kind(), fault.found()), (ResponseErrorKind::Code, name));
    }
}

#[test]
fn a_live_message_tells_errors_of_one_code_apart() {
    let read = |message: &str| {
        some(&storage::CATALOG, 400, &format!(r#"{{"code": 40, "error": {{"message": "{message}"}}}}"#))
    };
    assert_eq!(read("The name is longer than 63 bytes.").known_as(), Some(storage::CommonError::TooLong));
    assert_eq!(read("The name is missing.").known_as(), Some(storage::CommonError::NameMissing));
    assert_eq!(names(&read("Something is wrong.")), ["TooLong", "NameMissing"]);
    assert_eq!(read("Something is wrong.").retry(), Some(false), "they agree on that");
    assert_eq!(read("Something is wrong.").kind(), Kind::Unknown, "they do not agree on this");
}

#[test]
fn a_call_asks_its_own_group_and_the_common_ones() {
    let to = |status, body: &'static str| {
        let response = Response::builder().status(status).body(body).expect("a head");
        let whole = ServiceError::from_response_to::<GetContentsError>(&response).expect("can be read");
        let (parts, body) = response.into_parts();
        let again =
            ServiceError::from_parts_to::<GetContentsError>(parts.status, &parts.headers, body.as_bytes());
        assert_eq!(again.expect("can be read"), whole);
        whole
    };
    let error = to(400, r#"{"message": "blocked"}"#).expect("is an error");
    let groups: HashSet<_> = error.candidates().map(|entry| entry.group().name()).collect();
    assert!(groups.is_subset(&HashSet::from(["CommonError", "GetContentsError"])), "{groups:?}");
    let expected = CommonError::candidates(400).len() + GetContentsError::candidates(400).len();
    assert_eq!(error.candidates().count(), expected);
    assert_eq!(error.live_message(), Some("blocked"));
    assert_eq!(to(200, "{}"), None);
    assert_eq!(to(429, "").expect("is an error").known_as(), Some(CommonError::ApiCallLimitExceeded));
    let every = some(&microcms::CATALOG, 400, "");
    assert!(every.candidates().count() > expected, "a whole service has more of them");

    // A group without a rule has the common ones asked; here there are none.
    let refused = Response::builder().status(403).header("X-ErrNo", "-104").body("").expect("a head");
    let error = ServiceError::from_response_to::<PersistenceError>(&refused).expect("can be read");
    assert_eq!(error.expect("is an error by its status").code(), None);
    // The common group itself is asked once.
    let error = ServiceError::from_response_to::<SystemError>(&Response::new(r#"{"code": 10020}"#));
    assert_eq!(error.expect("can be read").expect("is an error").candidates().count(), 1);
}

#[test]
fn what_a_reply_says_beside_the_code_is_taken_along() {
    let body = r#"{"requestId": "r-7", "code": 19, "error": {"message": "no signature"}}"#;
    let error = some(&storage::CATALOG, 401, body);
    assert_eq!((error.request_id(), error.live_message()), (Some("r-7"), Some("no signature")));
    assert_eq!(error.action(), Some("Sign the request."));
    assert_eq!(error.docs(), Some("https://acme.example/storage/errors"));
    assert_eq!(
        format!("{error:#}"),
        "19 CommonError::Unsigned: no signature (Sign the request.; request id r-7) [Acme, Storage]"
    );
    let head = Response::builder().status(500).header("X-Request-Id", "h-1");
    let error = read(&storage::CATALOG, head, "<html>").expect("can be read").expect("is an error");
    assert_eq!((error.code(), error.request_id()), (None, Some("h-1")));
    // One that is a number.
    assert_eq!(some(&storage::CATALOG, 500, r#"{"requestId": 77}"#).request_id(), Some("77"));
}

#[test]
fn advice_goes_by_the_reply_then_the_catalog_then_the_kind_then_http() {
    let seconds = |seconds| Advice::RetryAfter(Duration::from_secs(seconds));
    let advice = |code: i64, status, wait: Option<&str>| {
        let mut head = Response::builder().status(status).header("Date", "Thu, 26 Nov 2026 19:00:00 GMT");
        if let Some(wait) = wait {
            head = head.header("Retry-After", wait);
        }
        let error = read(&storage::CATALOG, head, format!("{{\"code\": {code}}}"));
        error.expect("can be read").expect("is an error").advice()
    };
    assert_eq!(advice(19, 401, Some("7")), seconds(7), "the reply goes first");
    assert_eq!(advice(17, 429, Some("Thu, 26 Nov 2026 19:01:30 GMT")), seconds(90));
    assert_eq!(advice(17, 429, Some("Thu, 26 Nov 2026 18:00:00 GMT")), seconds(0));
    assert_eq!(advice(17, 429, Some("soon")), seconds(60), "then the catalog's wait");
    assert_eq!(advice(40, 503, None), Advice::DoNotRetry, "and what it says of trying again");
    assert_eq!(advice(18, 400, None), Advice::Retry, "then the kind");
    assert_eq!(advice(19, 503, None), Advice::DoNotRetry);
    for (status, expected) in [
        (200, Advice::Unstated),
        (400, Advice::DoNotRetry),
        (408, Advice::Retry),
        (418, Advice::DoNotRetry),
        (425, Advice::Retry),
        (429, Advice::Retry),
        (500, Advice::Unstated),
        (502, Advice::Retry),
        (503, Advice::Retry),
        (504, Advice::Retry),
    ] {
        assert_eq!(advice(20, status, None), expected, "then HTTP: {status}");
        assert_eq!(advice(1234, status, None), expected, "an unknown code has only that: {status}");
    }
    assert_eq!(storage::HeaderError::QuotaSpent.retry_after(), Some(Duration::from_secs(86400)));
    assert_eq!(storage::HeaderError::QuotaSpent.retry(), Some(true));
    assert_eq!(ServiceError::from(storage::CommonError::Busy).advice(), seconds(60));
}

#[test]
fn an_enum_and_a_vendor_error_become_one() {
    for error in SystemError::ALL {
        let service = ServiceError::from(*error);
        assert_eq!(service.known_as(), Some(*error));
        assert_eq!(service, ServiceError::from(VendorError::from(*error)));
        assert!(std::ptr::eq(service.catalog(), &raw const jd_cloud::CATALOG));
    }
    let vendor = VendorError::<GatewayError>::new("FAILED_PRECONDITION", None).with_status(409);
    let service = ServiceError::from(vendor.clone().with_request_id("r"));
    assert_eq!(service.known_as(), vendor.known());
    assert_eq!((service.status(), service.request_id()), (Some(409), Some("r")));
}

#[test]
fn it_serializes_as_a_record_of_a_log() {
    let json = |error: &ServiceError| serde_json::to_value(error).expect("serializes");
    let error = ServiceError::from(SystemError::SystemBusy).with_status(200).with_request_id("r-7");
    let expected = serde_json::json!({
        "vendor": "JD Cloud", "service": "API gateway", "group": "SystemError", "code": 10020,
        "name": "SystemBusy", "kind": "unavailable", "message": "System is busy, please try again later",
        "status": 200, "request_id": "r-7",
    });
    assert_eq!(json(&error), expected);
    let error = some(&jd_cloud::CATALOG, 502, "<html>");
    let expected = serde_json::json!({
        "vendor": "JD Cloud", "service": "API gateway", "kind": "unavailable", "status": 502,
    });
    assert_eq!(json(&error), expected);
}

#[test]
fn a_body_of_xml_is_read_by_the_names_of_its_elements() {
    let xml = |code: &str, more: &str| {
        let body = format!(
            "<?xml version=\"1.0\"?>\n<Error><Code>{code}</Code><Message>gone &amp; lost</Message>{more}</Error>"
        );
        let head = Response::builder().status(404).header("X-Request-Id", "x-1");
        read(&objects::CATALOG, head, body).expect("can be read").expect("is an error")
    };
    let error = xml("NoSuchKey", "");
    assert_eq!(error.known_as(), Some(objects::ObjectError::NoSuchKey));
    assert_eq!((error.live_message(), error.request_id()), (Some("gone & lost"), Some("x-1")));
    let error = xml("SlowDown", "");
    assert_eq!(error.known_as(), Some(objects::NumberedError::SlowDown));
    assert_eq!(xml("NewOne", "").code(), Some(Code::Str("NewOne")));

    none(&objects::CATALOG, 200, "<ListBucketResult><Name>b</Name></ListBucketResult>");
    let hostile = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Error><Code>&b;</Code></Error>";
    let fault = read(&objects::CATALOG, Response::builder(), hostile).expect_err("has a document type");
    assert_eq!(fault.kind(), ResponseErrorKind::Xml);
    assert_eq!(some(&objects::CATALOG, 500, hostile).code(), None);
    let fault = read(&objects::CATALOG, Response::builder(), "<a>".repeat(100_000)).expect_err("too deep");
    assert_eq!(fault.kind(), ResponseErrorKind::TooDeep);
}

#[test]
fn parts_are_read_like_the_whole() {
    let body = br#"{"code": 10020}"#;
    let whole = ServiceError::from_response(&jd_cloud::CATALOG, &Response::new(body)).expect("can be read");
    let parts = ServiceError::from_parts(&jd_cloud::CATALOG, StatusCode::OK, &HeaderMap::new(), body);
    assert_eq!(parts.expect("can be read"), whole);
}
