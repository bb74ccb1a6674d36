//! Feature `serde`: the enums as their codes, and `VendorError` as what a reply said.

use std::fmt::Debug;

use error_catalog::jd_cloud::{GatewayError, SystemError};
use error_catalog::microcms::{GetMediaError, PatchContentError};
use error_catalog::nhn_image_manager::ImageManagerError;
use error_catalog::nhn_ocr::GeneralOcrError;
use error_catalog::tencent_ci::{ContentModerationError, DownloadError, MediaProcessingError};
use error_catalog::{ErrorCode, VendorError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, from_str, json, to_value};

use crate::versions;

/// Why this JSON is no `T`.
fn fault<T: DeserializeOwned + Debug>(json: &str) -> String {
    from_str::<T>(json).expect_err(json).to_string()
}

fn vendor_error<E: ErrorCode>(json: &str) -> VendorError<E> {
    from_str(json).expect(json)
}

/// The type of a vendor's reply in somebody's SDK.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Reply {
    request_id: String,
    error: Option<VendorError<SystemError>>,
    #[serde(default)]
    causes: Vec<VendorError<GatewayError>>,
}

/// One whose fields stand beside others.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct FlatReply {
    #[serde(flatten)]
    error: VendorError<SystemError>,
    request_id: String,
}

#[test]
fn an_enum_is_its_code() {
    assert_eq!(to_value(DownloadError::InvalidAppId).expect("serializes"), json!(-104));
    assert_eq!(to_value(GatewayError::OutOfRange).expect("serializes"), json!("OUT_OF_RANGE"));
    assert_eq!(to_value(ContentModerationError::Other(-7)).expect("serializes"), json!(-7));

    assert_eq!(from_str::<DownloadError>("-104").expect("is a code"), DownloadError::InvalidAppId);
    assert_eq!(from_str::<DownloadError>("\"-104\"").expect("is a code"), DownloadError::InvalidAppId);
    assert_eq!(from_str::<SystemError>("\" 10020 \"").expect("is a code"), SystemError::SystemBusy);
    assert_eq!(from_str::<GatewayError>("\"OUT_OF_RANGE\"").expect("is a code"), GatewayError::OutOfRange);
    assert_eq!(
        from_str::<ContentModerationError>("-7").expect("any integer"),
        ContentModerationError::Other(-7)
    );
}

#[test]
fn errors_of_every_vendor_survive_if_their_code_is_their_own() {
    fn assert<E: ErrorCode + Serialize + DeserializeOwned>() {
        for &error in E::ALL {
            let json = to_value(error).expect("serializes");
            let read = serde_json::from_value::<E>(json.clone()).ok();
            assert_eq!(read, E::from_code(error.code()), "{json}");
            let kept: VendorError<E> = serde_json::from_value(json).expect("any code is kept");
            assert!(kept.is(error));
        }
    }
    assert::<DownloadError>();
    assert::<ContentModerationError>();
    assert::<MediaProcessingError>();
    assert::<ImageManagerError>();
    assert::<GeneralOcrError>();
    assert::<SystemError>();
    assert::<GatewayError>();
    assert::<GetMediaError>();
}

#[test]
fn an_unknown_or_ambiguous_code_is_no_enum_and_the_fault_says_what_to_use() {
    assert_eq!(
        fault::<DownloadError>("4711"),
        "`4711` is not a code of `DownloadError`; \
         `VendorError<DownloadError>` keeps a code that the catalog does not list"
    );
    assert_eq!(
        fault::<GatewayError>("\"FAILED_PRECONDITION\""),
        "`FAILED_PRECONDITION` is the code of several errors of `GatewayError`; \
         `VendorError<GatewayError>` keeps all of them"
    );
    assert!(fault::<PatchContentError>("400").contains("`VendorError<PatchContentError>`"));
}

#[test]
fn what_is_no_code_is_refused_with_what_stood_there() {
    for (json, found) in [
        ("10044.0", "floating point `10044.0`"),
        ("1e4", "floating point `10000.0`"),
        ("\"10044.0\"", "string \"10044.0\""),
        ("\"0x2730\"", "string \"0x2730\""),
        ("\"\"", "string \"\""),
        ("9223372036854775808", "integer `9223372036854775808`"),
        ("true", "boolean `true`"),
        ("null", "null"),
        ("[1]", "sequence"),
    ] {
        let fault = fault::<SystemError>(json);
        assert!(fault.contains(found), "{json}: {fault}");
        assert!(fault.contains("expected a code of `SystemError`: an integer"), "{json}: {fault}");
    }
    assert!(fault::<GatewayError>("\" \"").contains("a string that is not blank"));
}

#[test]
fn a_vendor_error_reads_a_bare_code_and_an_object() {
    let bare = VendorError::<SystemError>::new(10020, None);
    for json in ["10020", "\"10020\"", "{\"code\": 10020}", "{\"code\": \"10020\", \"message\": null}"] {
        assert_eq!(vendor_error::<SystemError>(json), bare, "{json}");
    }
    let full = VendorError::<SystemError>::new(10020, Some("busy".to_owned())).with_status(503);
    let json = r#"{"status": 503, "trace": {"id": [1]}, "message": "busy", "code": 10020}"#;
    assert_eq!(vendor_error::<SystemError>(json), full, "other fields are ignored");
}

#[test]
fn a_vendor_error_writes_the_object_and_leaves_out_what_is_absent() {
    let error = VendorError::<SystemError>::new(10020, None);
    assert_eq!(to_value(&error).expect("serializes"), json!({ "code": 10020 }));
    let error = VendorError::<GatewayError>::new("OUT_OF_RANGE", Some("x".to_owned())).with_status(400);
    let written = json!({ "code": "OUT_OF_RANGE", "message": "x", "status": 400 });
    assert_eq!(to_value(&error).expect("serializes"), written);
}

#[test]
fn a_broken_object_is_refused() {
    type Error = VendorError<SystemError>;
    assert!(fault::<Error>("{}").contains("missing field `code`"));
    assert!(fault::<Error>(r#"{"code": null}"#).contains("expected a code of `SystemError`: an integer"));
    assert!(
        fault::<Error>(r#"{"code": {}}"#).contains("invalid type: map, expected a code of `SystemError`")
    );
    assert!(fault::<Error>("true").contains("or an object with `code`, `message` and `status`"));
}

/// Vendors have fields of these names that are something else.
#[test]
fn the_code_is_not_lost_to_a_field_of_another_type() {
    let code = VendorError::<SystemError>::new(17, None);
    for beside in [
        r#""status": "REFUSED""#,
        r#""status": false"#,
        r#""status": -1"#,
        r#""status": 99"#,
        r#""status": 1000"#,
        r#""status": 4.5"#,
        r#""message": ["x", "y"]"#,
        r#""message": {"en": "x"}"#,
        r#""message": null, "request_id": true"#,
        r#""message": 7"#,
    ] {
        assert_eq!(vendor_error::<SystemError>(&format!("{{{beside}, \"code\": 17}}")), code, "{beside}");
    }
    for status in ["400", "\"400\"", "\" 400 \""] {
        let read = vendor_error::<SystemError>(&format!("{{\"code\": 17, \"status\": {status}}}"));
        assert_eq!(read, code.clone().with_status(400), "{status}");
    }
    let read = vendor_error::<SystemError>(r#"{"code": 1, "message": "a", "code": 17, "message": "b"}"#);
    assert_eq!(read, VendorError::new(17, Some("b".to_owned())), "the last counts");
    let read = vendor_error::<SystemError>(r#"{"code": 17, "request_id": 8}"#);
    assert_eq!(read, code.with_request_id("8"));
}

#[test]
fn unknown_codes_are_serialized_again_unchanged() {
    for json in [
        r#"{"code":-4711}"#,
        r#"{"code":9223372036854775807,"message":"","status":599}"#,
        r#"{"code":-9223372036854775808,"message":"new\n\"one\""}"#,
    ] {
        let error = vendor_error::<SystemError>(json);
        assert_eq!(error.known(), None);
        assert_eq!(serde_json::to_string(&error).expect("serializes"), json);
    }
    let json = r#"{"code":" Straße\u0000 "}"#;
    let error = vendor_error::<GatewayError>(json);
    assert_eq!(error.code(), " Straße\0 ");
    assert_eq!(serde_json::to_string(&error).expect("serializes"), json);
}

#[test]
fn a_later_version_reads_what_an_earlier_one_wrote() {
    use versions::{first, later};
    let before = VendorError::<first::BillingError>::new(18, Some("blocked".to_owned()));
    let written = serde_json::to_string(&before).expect("serializes");
    let after = vendor_error::<later::BillingError>(&written);
    assert_eq!(after.known(), Some(later::BillingError::CardBlocked));
    assert_eq!(serde_json::to_string(&after).expect("serializes"), written);
    assert_eq!(vendor_error::<first::BillingError>(&written), before);
}

#[test]
fn one_new_code_does_not_turn_a_whole_reply_into_a_fault() {
    let json = json!({
        "request_id": "r-1",
        "error": { "code": 10999, "message": "brand new" },
        "causes": ["NEVER_SEEN", { "code": "ABORTED", "status": 409 }],
    });
    let reply: Reply = serde_json::from_value(json.clone()).expect("reads");
    assert_eq!(reply.error.as_ref().map(VendorError::code), Some(10999));
    assert_eq!(reply.causes[0].code(), "NEVER_SEEN");
    assert_eq!(reply.causes[1].known(), Some(GatewayError::Aborted));

    let mut written = to_value(&reply).expect("serializes");
    // A bare code comes back as an object.
    assert_eq!(written["causes"][0].take(), json!({ "code": "NEVER_SEEN" }));
    written["causes"][0] = Value::from("NEVER_SEEN");
    assert_eq!(written, json);
}

#[test]
fn it_can_be_flattened_into_a_struct() {
    let json = json!({ "code": "10020", "message": "busy", "request_id": "r-1" });
    let reply: FlatReply = serde_json::from_value(json).expect("reads");
    assert_eq!(reply.error.known(), Some(SystemError::SystemBusy));
    assert_eq!(reply.request_id, "r-1");
    let written = json!({ "code": 10020, "message": "busy", "request_id": "r-1" });
    assert_eq!(to_value(&reply).expect("serializes"), written);
}

/// Postcard describes nothing: it relies on the same fields being there, always.
#[test]
fn formats_that_do_not_describe_themselves_read_what_they_wrote() {
    fn round<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
        let bytes = postcard::to_allocvec(value).expect("serializes");
        let (read, rest) = postcard::take_from_bytes::<T>(&bytes).expect("reads");
        assert_eq!((&read, rest), (value, &[][..]));
    }
    round(&DownloadError::InvalidAppId);
    round(&GatewayError::OutOfRange);
    round(&vec![
        VendorError::<SystemError>::new(10020, None),
        VendorError::new(i64::MIN, Some(String::new())),
        VendorError::new(4711, Some("new".to_owned())).with_status(418),
        VendorError::new(0, None).with_status(100).with_request_id("r-1"),
    ]);
    round(&VendorError::<GatewayError>::new("NEVER_SEEN", None).with_status(400));
}
