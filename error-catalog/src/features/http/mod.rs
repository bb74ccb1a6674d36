//! Feature `http`: from a reply to a [`VendorError`], by the rule of the group.
//!
//! The body is read for the code only where the rule says that it stands there. Everywhere else a body that can't be
//! read costs no more than the live message.

mod error;
mod json;

use alloc::string::String;

use ::http::response::Parts;
use ::http::{HeaderMap, Response, StatusCode};

pub use error::ResponseError;

use crate::raw_code::RawCode;
use crate::{ErrorCode, FromResponse, Kind, ResponsePlace, ResponseRule, VendorError};

/// A body that is nested deeper is no reply: no vendor means it, and other readers of JSON refuse it too.
const MAX_DEPTH: usize = 128;

impl<E: ErrorCode> VendorError<E> {
    /// Reads a reply from its head and its body, by the rule that the catalog gives for the group.
    ///
    /// `Ok(None)` is a reply without an error code of this group: there is no code where the rule expects it, or the code
    /// means success. It does not say that the call went well. A proxy may have answered, or the vendor in the way of
    /// another group: the HTTP status tells, and the other groups can be asked about the same reply.
    ///
    /// An integer code may be written as a string, as in `"10044"`. The status of the reply is taken along, and the
    /// vendor's live message if there is one that says something.
    ///
    /// ```
    /// # #[cfg(feature = "nhn-ocr")] {
    /// use error_catalog::{VendorError, nhn_ocr::GeneralOcrError};
    ///
    /// let (parts, ()) = http::Response::new(()).into_parts();
    ///
    /// let body = br#"{"header": {"resultCode": 401, "resultMessage": "no key"}}"#;
    /// let error = VendorError::<GeneralOcrError>::from_parts(&parts, body)?.unwrap();
    /// assert!(error.is(GeneralOcrError::Unauthorized));
    /// assert_eq!(error.to_string(), "401: no key");
    ///
    /// let body = br#"{"header": {"resultCode": 0, "resultMessage": "SUCCESS"}}"#;
    /// assert_eq!(VendorError::<GeneralOcrError>::from_parts(&parts, body)?, None);
    /// # }
    /// # Ok::<(), error_catalog::ResponseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A [`ResponseError`] if the code has to come out of the body and that is no JSON, larger than
    /// [`ResponseError::MAX_BODY`] or nested too deep, or if what stands in the place of the code is none.
    pub fn from_parts(parts: &Parts, body: &[u8]) -> Result<Option<Self>, ResponseError>
    where
        E: FromResponse,
    {
        read(parts.status, &parts.headers, body)
    }

    /// Reads a reply as [`from_parts`](Self::from_parts) does, from any type of body that is all there.
    ///
    /// ```
    /// # #[cfg(feature = "tencent-ci")] {
    /// use error_catalog::{VendorError, tencent_ci::DownloadError};
    ///
    /// let response = http::Response::builder().status(403).header("X-ErrNo", "-46618").body("").unwrap();
    /// let error = VendorError::<DownloadError>::from_response(&response)?.unwrap();
    /// assert_eq!(error.known(), Some(DownloadError::SignatureAuthenticationFailed));
    /// assert_eq!(error.status(), Some(403));
    /// # }
    /// # Ok::<(), error_catalog::ResponseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`from_parts`](Self::from_parts).
    pub fn from_response<B: AsRef<[u8]>>(response: &Response<B>) -> Result<Option<Self>, ResponseError>
    where
        E: FromResponse,
    {
        read(response.status(), response.headers(), response.body().as_ref())
    }
}

fn read<E: FromResponse>(
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Option<VendorError<E>>, ResponseError> {
    let rule = E::RULE;
    let code = match rule.place() {
        ResponsePlace::Header(name) => code_in_header::<E>(headers, name)?,
        ResponsePlace::Json(pointer) => code_in_body::<E>(body, pointer)?,
        ResponsePlace::Status => Some(E::RawCode::from_int(status.as_u16().into())),
    };
    let Some(code) = code else { return Ok(None) };
    let error = VendorError::from_raw(code, None).with_status(status.as_u16());
    if means_success(&error, rule, status) {
        return Ok(None);
    }
    let message = rule.message().and_then(|pointer| live_message(body, pointer));
    Ok(Some(error.with_message(message)))
}

/// Whether the code means success: the rule lists it, or its rows are of kind `ok`. Where the status is the code, so does
/// every one below 400 that no row lists, for a catch-all is about errors.
fn means_success<E: ErrorCode>(error: &VendorError<E>, rule: ResponseRule, status: StatusCode) -> bool {
    let unlisted = E::candidates(error.code()).is_empty();
    let is_status = rule.place() == ResponsePlace::Status;
    rule.success().contains(&error.code().into())
        || error.kind() == Kind::Ok
        || (is_status && unlisted && status.as_u16() < 400)
}

/// The code in the header of this name, if there is such a header.
fn code_in_header<E: ErrorCode>(
    headers: &HeaderMap,
    name: &'static str,
) -> Result<Option<E::RawCode>, ResponseError> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    if let Some(other) = values.find(|other| *other != value) {
        let both = [value, other].map(|value| String::from_utf8_lossy(value.as_bytes()));
        return Err(ResponseError::code(name, &both.join(", "), "one value"));
    }
    let code = core::str::from_utf8(value.as_bytes()).ok().and_then(E::RawCode::from_text);
    let fault =
        || ResponseError::code(name, &String::from_utf8_lossy(value.as_bytes()), E::RawCode::EXPECTED);
    code.ok_or_else(fault).map(Some)
}

/// The code to which the pointer leads, if it leads to anything but `null`.
fn code_in_body<E: ErrorCode>(
    body: &[u8],
    pointer: &'static str,
) -> Result<Option<E::RawCode>, ResponseError> {
    if body.len() > ResponseError::MAX_BODY {
        return Err(ResponseError::TooLarge { length: body.len() });
    }
    let levels = json::depth(body);
    if levels > MAX_DEPTH {
        return Err(ResponseError::TooDeep { levels });
    }
    let found = json::value_at(body, pointer).map_err(|error| ResponseError::json(body, error))?;
    let Some(found) = found.filter(|found| *found != "null") else { return Ok(None) };
    let code = match json::string(found) {
        Some(text) => E::RawCode::from_text(&text),
        None => found.parse().ok().map(E::RawCode::from_int),
    };
    code.ok_or_else(|| ResponseError::code(pointer, found, E::RawCode::EXPECTED)).map(Some)
}

/// The message to which the pointer leads, if the body can be read and it says something.
fn live_message(body: &[u8], pointer: &str) -> Option<String> {
    if body.len() > ResponseError::MAX_BODY {
        return None;
    }
    let found = json::value_at(body, pointer).ok()??;
    json::string(found).filter(|text| !text.trim().is_empty())
}
