//! JD Cloud's image API behind the gateway: a reply has two codes, one of the call and one of the work.
//!
//! `cargo run --example jd_cloud_business --features http` reads a few recorded replies.

use error_catalog::ServiceError;
use error_catalog::jd_cloud::{BusinessError, SystemError};
use http::Response;

fn main() {
    for (status, body) in RECORDED {
        println!("{}", outcome(status, body));
    }
}

const RECORDED: [(u16, &str); 6] = [
    (200, r#"{"code": "10000", "result": {"code": 0, "message": "success"}}"#),
    (200, r#"{"code": "10000", "result": {"code": 12009, "message": "file too large"}}"#),
    (200, r#"{"code": "10050", "msg": "User account has been disabled"}"#),
    (200, r#"{"code": "10999", "msg": "brand new"}"#),
    (502, "<html>Bad Gateway</html>"),
    (200, r#"{"code": "10000", "result": {"code": "12.5"}}"#),
];

/// Both groups are asked in one pass. A call that failed has no result, so the code of the call goes first.
fn outcome(status: u16, body: &str) -> String {
    let response = Response::builder().status(status).body(body).expect("a reply");
    let error = match ServiceError::from_response_to::<BusinessError>(&response) {
        Ok(None) => return "done".to_owned(),
        Ok(Some(error)) => error,
        Err(unreadable) => return format!("unclear: {unreadable}"),
    };
    if let Some(known) = error.known_as::<BusinessError>() {
        return format!("the image API: {error} ({})", known.detail().unwrap_or("no detail"));
    }
    match error.known_as::<SystemError>() {
        Some(known) => format!("the gateway: {error} ({:?})", known.kind()),
        None => format!("nobody knows: {error}"),
    }
}

#[test]
fn it_runs() {
    main();
    assert_eq!(
        RECORDED.map(|(status, body)| outcome(status, body)),
        [
            "done",
            "the image API: 12009: file too large [JD Cloud, API gateway] \
             (The image size is too large, which cannot exceed 2M)",
            "the gateway: 10050: User account has been disabled [JD Cloud, API gateway] (PermissionDenied)",
            "nobody knows: 10999: brand new [JD Cloud, API gateway]",
            "nobody knows: HTTP 502: no error code [JD Cloud, API gateway]",
            "unclear: HTTP 200: expected an integer at `/result/code`, found `\"12.5\"`",
        ]
    );
}
