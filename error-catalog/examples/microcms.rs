//! microCMS' Management API: the code is the HTTP status, and each operation has errors of its own beside the common
//! ones, several of them with one status.
//!
//! `cargo run --example microcms --features http` reads a recorded reply to each operation.

use error_catalog::microcms::{
    CommonError, DeleteMediaError, GetContentsError, GetMediaError, GetMemberError, PatchContentError,
    UploadMediaError,
};
use error_catalog::{FromResponse, VendorError};
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
        outcome::<PatchContentError>("patch a content", 400, "{}"),
        outcome::<GetMediaError>("list media", 404, "{}"),
        outcome::<UploadMediaError>("upload a file", 405, "{}"),
        outcome::<DeleteMediaError>("delete a file", 400, "{\"message\": \"url is required\"}"),
        outcome::<GetMemberError>("get a member", 404, "{}"),
        outcome::<GetMemberError>("get a member", 418, ""),
    ]
}

/// What came of an operation whose own errors are `E`.
fn outcome<E: FromResponse>(operation: &str, status: u16, body: &str) -> String {
    let response = Response::builder().status(status).body(body).expect("a reply");
    // A code that the operation does not know may be one that all operations share.
    let own = VendorError::<E>::from_response(&response);
    let common = VendorError::<CommonError>::from_response(&response);
    match (own, common) {
        (Ok(None), _) => format!("{operation}: done"),
        (Ok(Some(own)), Ok(Some(common))) if own.candidates().next().is_none() => {
            format!("{operation}: {common:#}")
        }
        (Ok(Some(own)), _) => format!("{operation}: {own:#}"),
        (Err(fault), _) => format!("{operation}: {fault}"),
    }
}

#[test]
fn it_runs() {
    main();
    assert_eq!(
        outcomes(),
        [
            "list contents: done",
            "list contents: 429: You have exceeded the API call limit.",
            "patch a content: 400: InvalidStatusValue, NotExactlyOneStatus, InvalidUserId or InvalidJson",
            "list media: 404: No media exists with the filename specified in the fileName parameter.",
            "upload a file: 405: This is a request with an unsupported method. \
             (Please check if the URL is correct.)",
            "delete a file: 400: url is required (InvalidUrl or ReferencedByContent)",
            "get a member: 404: The member you are trying to retrieve does not exist or is still pending invitation. \
             (Please specify a member who has already joined the service.)",
            "get a member: 418: unknown code",
        ]
    );
}
