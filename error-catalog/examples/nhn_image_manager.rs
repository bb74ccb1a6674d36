//! NHN Cloud's Image Manager: HTTP is always 200, the code stands in the body, and a part of a request may fail.
//!
//! `cargo run --example nhn_image_manager --features http` reads a few recorded replies.

use error_catalog::nhn_image_manager::{CATALOG, ImageManagerError};
use error_catalog::{Kind, ServiceError};
use http::Response;

fn main() {
    for body in RECORDED {
        println!("{}", outcome(body));
    }
}

const RECORDED: [&str; 5] = [
    r#"{"header": {"isSuccessful": true, "resultCode": 0, "resultMessage": "Success"}}"#,
    r#"{"header": {"isSuccessful": true, "resultCode": 1, "resultMessage": "Partial Success"}}"#,
    r#"{"header": {"isSuccessful": false, "resultCode": 5001, "resultMessage": "'width' must be more than '10'."}}"#,
    r#"{"header": {"isSuccessful": false, "resultCode": 98765, "resultMessage": "brand new"}}"#,
    r#"{"header": {"isSuccessful": false, "resu"#,
];

fn outcome(body: &str) -> String {
    let error = match ServiceError::from_response(&CATALOG, &Response::new(body)) {
        Ok(None) => return "done".to_owned(),
        Ok(Some(error)) => error,
        Err(unreadable) => return format!("no reply of the Image Manager: {unreadable}"),
    };
    if error.kind() == Kind::PartialSuccess {
        return "done in part: see which files failed".to_owned();
    }
    // The words that the vendor put in the place of its placeholders.
    let captured = error.known().zip(error.live_message()).and_then(|(known, live)| known.captures(live));
    match captured.as_deref() {
        Some([parameter, least]) if error.is(ImageManagerError::InvalidParamTooSmall) => {
            format!("raise `{parameter}` above {least}")
        }
        _ => format!("failed: {error}"),
    }
}

#[test]
fn it_runs() {
    main();
    assert_eq!(
        RECORDED.map(outcome),
        [
            "done",
            "done in part: see which files failed",
            "raise `width` above 10",
            "failed: 98765: brand new [NHN Cloud, Image Manager]",
            "no reply of the Image Manager: HTTP 200: the body is JSON that is cut off (line 1, column 41), \
             it begins `{\"header\": {\"isSuccessful\": false, \"resu`",
        ]
    );
}
