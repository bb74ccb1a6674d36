//! `ServiceError`: which group's code decides, what the others have to say, and what HTTP says where none does.

mod advice;
mod places;

use std::collections::HashSet;
use std::error::Error;

use error_catalog::jd_cloud::{self, BusinessError, GatewayError, SystemError};
use error_catalog::microcms::{self, CommonError, GetContentsError};
use error_catalog::tencent_ci::{self, DownloadError, PersistenceError};
use error_catalog::{
    Catalog, Code, Entry, Kind, ResponseError, ResponseErrorKind, ServiceError, VendorError,
};
use http::response::Builder;
use http::{HeaderMap, Response, StatusCode};

mod storage {
    error_catalog::error_catalog!("fixtures/wire/storage.toml");
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
fn parts_are_read_like_the_whole() {
    let body = br#"{"code": 10020}"#;
    let whole = ServiceError::from_response(&jd_cloud::CATALOG, &Response::new(body)).expect("can be read");
    let parts = ServiceError::from_parts(&jd_cloud::CATALOG, StatusCode::OK, &HeaderMap::new(), body);
    assert_eq!(parts.expect("can be read"), whole);
}
