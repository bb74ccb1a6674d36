//! Where a reply carries the code: places that groups share, places in order, keys, live messages, the elements of XML.

use error_catalog::{Code, Kind, ResponseErrorKind, ServiceError, VendorError};
use http::Response;

use super::{names, none, read, some, storage};

mod objects {
    error_catalog::error_catalog!("fixtures/wire/objects.toml");
}

mod drives {
    error_catalog::error_catalog!("fixtures/wire/hex.toml");
}

#[test]
fn a_group_of_words_does_not_change_how_integers_are_written() {
    let error = some(&drives::CATALOG, 400, r#"{"code": 4097}"#);
    assert_eq!(error.to_string(), "0x1001: The drive is busy. [Acme, Drives]");
    let error = some(&drives::CATALOG, 400, r#"{"code": "NO_DRIVE"}"#);
    assert_eq!(error.to_string(), "NO_DRIVE: There is no drive. [Acme, Drives]");
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
