//! Reading a [`VendorError`] from a reply.

use ::http::{HeaderMap, Response, StatusCode};

use super::ResponseError;
use super::error::Fault;
use super::places::Places;
use super::read::{Verdict, expected, read};
use crate::raw_code::RawCode;
use crate::{ErrorCode, FromResponse, ResponsePlace, ServiceError, VendorError};

impl<E: ErrorCode> VendorError<E> {
    /// Reads a reply from its parts, as reqwest, hyper and ureq hand them out, by the rule that the catalog gives for the
    /// group.
    ///
    /// **`Ok(None)` means "no error code of this group", and not that the call went well.** A proxy may have answered, or
    /// the vendor in the way of another group. [`ServiceError`] is for programs that want to know whether the call went
    /// well.
    ///
    /// An integer code may be written as a string, as in `"10044"`. The status of the reply is taken along, and the
    /// vendor's live message if there is one that says something.
    ///
    /// ```
    /// # #[cfg(feature = "nhn-ocr")] {
    /// use error_catalog::{VendorError, nhn_ocr::GeneralOcrError};
    /// use http::{HeaderMap, StatusCode};
    ///
    /// let read = |body| VendorError::<GeneralOcrError>::from_parts(StatusCode::OK, &HeaderMap::new(), body);
    ///
    /// let error = read(br#"{"header": {"resultCode": 401, "resultMessage": "no key"}}"#)?.unwrap();
    /// assert!(error.is(GeneralOcrError::Unauthorized));
    /// assert_eq!(error.to_string(), "401: no key");
    ///
    /// assert_eq!(read(br#"{"header": {"resultCode": 0, "resultMessage": "SUCCESS"}}"#)?, None);
    /// # }
    /// # Ok::<(), error_catalog::ResponseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A [`ResponseError`] if the code has to come out of the body and that can't be read, or if what stands in the place
    /// of the code is not a code of the group.
    pub fn from_parts(
        status: StatusCode,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Option<Self>, ResponseError>
    where
        E: FromResponse,
    {
        let places = Places::new(status, headers, body, [E::RULE].into());
        match read(E::GROUP.catalog(), &[E::GROUP], &places) {
            Verdict::Error(error, place) => {
                in_terms_of(error, place).map(Some).map_err(|fault| ResponseError::new(status, fault))
            }
            // A redirection has no body that has to be in the vendor's format.
            Verdict::Nothing { fault: Some(fault), .. }
                if !(status.is_redirection() && fault.is_of_the_body()) =>
            {
                Err(ResponseError::new(status, fault))
            }
            Verdict::Nothing { .. } => Ok(None),
        }
    }

    /// Reads a reply as [`from_parts`](Self::from_parts) does, from any type of body that is all there.
    ///
    /// **`Ok(None)` means "no error code of this group", and not that the call went well.**
    ///
    /// ```
    /// # #[cfg(feature = "tencent-ci")] {
    /// use error_catalog::{VendorError, tencent_ci::DownloadError};
    ///
    /// let response = http::Response::builder().status(403).header("X-ErrNo", "-46628").body("").unwrap();
    /// let error = VendorError::<DownloadError>::from_response(&response)?.unwrap();
    /// assert!(error.known().is_some());
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
        Self::from_parts(response.status(), response.headers(), response.body().as_ref())
    }
}

/// An error that was read by the group of `E`, in terms of that group.
fn in_terms_of<E: FromResponse>(error: ServiceError, place: ResponsePlace) -> Result<VendorError<E>, Fault> {
    let (sent, said) = error.into_sent();
    if E::RULE.is_by_key()
        && let Some(keyed) = VendorError::from_key(&sent, &said)
    {
        return Ok(keyed);
    }
    let code = E::RawCode::from_text(&sent);
    let expected = if E::RULE.is_by_key() { "the key of an error" } else { expected(E::GROUP) };
    let code = code.ok_or_else(|| Fault::code(place, &sent, expected))?;
    Ok(VendorError::from_raw(code, said))
}
