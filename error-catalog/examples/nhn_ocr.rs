//! NHN Cloud's OCR: HTTP is always 200, the code stands in the body.
//!
//! `cargo run --example nhn_ocr --features http` reads a few recorded replies.

use std::error::Error;

use error_catalog::ServiceError;
use error_catalog::nhn_ocr::{CATALOG, GeneralOcrError};
use http::Response;

fn main() {
    for body in RECORDED {
        match text(body) {
            Ok(reply) => println!("the text is in {} bytes of JSON", reply.len()),
            Err(error) => println!("{error}"),
        }
    }
}

const RECORDED: [&str; 4] = [
    r#"{"header": {"isSuccessful": true, "resultCode": 0, "resultMessage": "SUCCESS"}, "result": {}}"#,
    r#"{"header": {"isSuccessful": false, "resultCode": 401, "resultMessage": "Unauthorized"}}"#,
    r#"{"header": {"isSuccessful": false, "resultCode": 4131000, "resultMessage": "20 MB"}}"#,
    "<html>502 Bad Gateway</html>",
];

/// The reply of a call, or why there is none: a `ServiceError` and a `ResponseError` are errors like any other.
fn text(body: &str) -> Result<&str, Box<dyn Error + Send + Sync>> {
    match ServiceError::from_response(&CATALOG, &Response::new(body))? {
        None => Ok(body),
        Some(error) if error.known_as() == Some(GeneralOcrError::Unauthorized) => {
            Err(format!("check the keys: {error}").into())
        }
        Some(error) => Err(error.into()),
    }
}

#[test]
fn it_runs() {
    main();
    let outcomes =
        RECORDED.map(|body| text(body).map_or_else(|error| error.to_string(), |_| "done".to_owned()));
    assert_eq!(
        outcomes,
        [
            "done",
            "check the keys: 401: Unauthorized [NHN Cloud, OCR]",
            "4131000: 20 MB [NHN Cloud, OCR]",
            "HTTP 200: the body is not JSON (line 1, column 1), it begins `<html>502 Bad Gateway</html>`",
        ]
    );
    let error = text(RECORDED[2]).expect_err("an error");
    let error = error.downcast_ref::<ServiceError>().expect("what the vendor said");
    assert!(error.known_as::<GeneralOcrError>().is_some());
}
