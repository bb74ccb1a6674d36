//! Reading replies that a test makes up.

use error_catalog::tencent_ci::DownloadError;
use error_catalog::{ErrorCode, FromResponse, ResponseError, VendorError};
use http::Response;
use http::response::Builder;

/// What reading a reply gives.
pub(crate) type Read<E> = Result<Option<VendorError<E>>, ResponseError>;

/// Reads a reply of status 200 with this body.
pub(crate) fn body<E: FromResponse>(body: impl AsRef<[u8]>) -> Read<E> {
    VendorError::from_response(&Response::new(body))
}

/// Reads a reply in any form.
pub(crate) fn reply<E: FromResponse>(head: Builder, body: impl AsRef<[u8]>) -> Read<E> {
    VendorError::from_response(&head.body(body).expect("a head"))
}

/// Reads a reply whose code stands in Tencent's header.
pub(crate) fn header(value: &[u8]) -> Read<DownloadError> {
    reply(Response::builder().header("X-ErrNo", value), "")
}

/// Reads a reply of this status.
pub(crate) fn status<E: FromResponse>(status: u16, body: impl AsRef<[u8]>) -> Read<E> {
    reply(Response::builder().status(status), body)
}

/// The error value that was read.
pub(crate) fn some<E: ErrorCode>(read: Read<E>) -> VendorError<E> {
    read.expect("can be read").expect("is an error")
}

/// Asserts that the reply was read as no error.
pub(crate) fn none<E: ErrorCode>(read: Read<E>) {
    assert_eq!(read.expect("can be read"), None);
}

/// Why the reply can't be read.
pub(crate) fn fault<E: ErrorCode>(read: Read<E>) -> String {
    read.expect_err("can't be read").to_string()
}
