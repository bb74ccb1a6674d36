//! microCMS' Management API: the code is the HTTP status, and each operation has errors of its own beside the common
//! ones, several of them with one status. So an error may have several candidates, and the program says so.
//!
//! `cargo run --example microcms --features http` reads a recorded reply to each operation.

use error_catalog::microcms::{
    CommonError, DeleteMediaError, GetContentsError, GetMediaError, GetMemberError, PatchContentError,
    UploadMediaError,
};
use error_catalog::{Entry, ErrorCode, ServiceError};
use http::Response;

fn main() {
    for line in outcomes() {
        println!("{line}");
    }
}

fn outcomes() -> [String; 8] {
    [
        outcome::<GetContentsError>("list contents", 200, "{\"contents\": []}"),
        outcome::<GetContentsError>("list contents", 429, "<html>Too Many Requests</html>"),
        outcome::<GetContentsError>("list contents", 400, "{\"message\": \"Bad Request\"}"),
        outcome::<PatchContentError>("patch a content", 405, "{}"),
        outcome::<GetMediaError>("list media", 404, "{}"),
        outcome::<UploadMediaError>("upload a file", 401, "{}"),
        outcome::<DeleteMediaError>("delete a file", 502, "<html>Bad Gateway</html>"),
        outcome::<GetMemberError>("get a member", 418, ""),
    ]
}

/// What came of an operation whose own errors are `E`: the common ones may answer it as well.
fn outcome<E: ErrorCode>(operation: &str, status: u16, body: &str) -> String {
    let response = Response::builder().status(status).body(body).expect("a reply");
    match ServiceError::from_response_to::<E>(&response) {
        Ok(None) => format!("{operation}: done"),
        Ok(Some(error)) if error.known().is_none() && error.candidates().count() > 1 => {
            let may_be: Vec<_> = error.candidates().map(Entry::name).collect();
            format!("{operation}: {status}, it may be {}", may_be.join(" or "))
        }
        Ok(Some(error)) if error.known_as() == Some(CommonError::ApiCallLimitExceeded) => {
            format!("{operation}: slow down")
        }
        Ok(Some(error)) => format!("{operation}: {error}"),
        Err(unreadable) => format!("{operation}: {unreadable}"),
    }
}

#[test]
fn it_runs() {
    main();
    assert_eq!(
        outcomes(),
        [
            "list contents: done",
            "list contents: slow down",
            "list contents: 400, it may be UnauthorizedIpAddress or LimitBelowZero or LimitTooLarge or InvalidLimit \
             or OffsetBelowZero or InvalidOffset",
            "patch a content: 405: This is a request with a method that is not allowed. [microCMS, Management API]",
            "list media: 404, it may be InvalidUrl or MediaNotFound",
            "upload a file: 401: unknown code [microCMS, Management API]",
            "delete a file: 502: unknown code [microCMS, Management API]",
            "get a member: 418: unknown code [microCMS, Management API]",
        ]
    );
}
