//! JD Cloud's image API behind the gateway: a reply has two codes, one of the call and one of the work.
//!
//! `cargo run --example jd_cloud_business --features http` reads a few recorded replies.

use error_catalog::jd_cloud::{BusinessError, SystemError};
use error_catalog::{ResponseError, VendorError};
use http::Response;

fn main() {
    for body in RECORDED {
        println!("{}", outcome(body));
    }
}

const RECORDED: [&str; 4] = [
    r#"{"code": "10000", "result": {"code": 0, "message": "success"}}"#,
    r#"{"code": "10000", "result": {"code": 12009, "message": "file too large"}}"#,
    r#"{"code": "10050", "msg": "User account has been disabled"}"#,
    r#"{"code": "10000", "result": {"code": "12.5"}}"#,
];

/// Which of the two refused.
enum Refused {
    ByGateway(VendorError<SystemError>),
    ByApi(VendorError<BusinessError>),
}

/// Asks for the code of the call first: a call that failed has no result.
fn refusal(response: &Response<&str>) -> Result<Option<Refused>, ResponseError> {
    if let Some(error) = VendorError::from_response(response)? {
        return Ok(Some(Refused::ByGateway(error)));
    }
    Ok(VendorError::from_response(response)?.map(Refused::ByApi))
}

fn outcome(body: &str) -> String {
    match refusal(&Response::new(body)) {
        Ok(None) => "done".to_owned(),
        Ok(Some(Refused::ByGateway(error))) => format!("the gateway: {error}"),
        Ok(Some(Refused::ByApi(error))) => {
            let detail = error.known().and_then(BusinessError::detail).unwrap_or("no detail");
            format!("the image API: {error} ({detail})")
        }
        Err(fault) => format!("unclear: {fault}"),
    }
}

#[test]
fn it_runs() {
    main();
    assert_eq!(
        RECORDED.map(outcome),
        [
            "done",
            "the image API: 12009: file too large (The image size is too large, which cannot exceed 2M)",
            "the gateway: 10050: User account has been disabled",
            "unclear: expected an integer at `/result/code`, found `\"12.5\"`",
        ]
    );
}
