//! Reading a [`ServiceError`] from a reply.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::ptr;

use ::http::{HeaderMap, Response, StatusCode};

use super::ResponseError;
use super::places::Places;
use super::read::{Verdict, read, say};
use crate::{Catalog, Code, ErrorCode, Group, ResponsePlace, ServiceError};

impl ServiceError {
    /// Reads a reply by all groups of a service's catalog.
    ///
    /// `Ok(None)` means that the call went well, as far as HTTP and the vendor say. Each group with a rule looks at its
    /// place; the first place where the code of an error stands decides, and all groups that look there share it. If
    /// there is none, HTTP decides: a status of 400 and above is an error without a code.
    ///
    /// Where it is known which call was made, [`from_response_to`](Self::from_response_to) asks fewer groups, and so
    /// gives fewer candidates.
    ///
    /// ```
    /// # #[cfg(feature = "jd-cloud")] {
    /// use error_catalog::jd_cloud::{BusinessError, CATALOG, SystemError};
    /// use error_catalog::{Kind, ServiceError};
    ///
    /// let read = |status, body: &'static str| {
    ///     let response = http::Response::builder().status(status).body(body).unwrap();
    ///     ServiceError::from_response(&CATALOG, &response)
    /// };
    ///
    /// let error = read(200, r#"{"code": "10020", "msg": "busy"}"#)?.unwrap();
    /// assert_eq!(error.known_as(), Some(SystemError::SystemBusy));
    /// assert_eq!(error.to_string(), "10020: busy [JD Cloud, API gateway]");
    ///
    /// // The gateway let the call through, and the API behind it failed.
    /// let error = read(200, r#"{"code": "10000", "result": {"code": 12010}}"#)?.unwrap();
    /// assert_eq!(error.known_as(), Some(BusinessError::InternalError));
    ///
    /// // Neither of them answered.
    /// let error = read(502, "<html>Bad Gateway</html>")?.unwrap();
    /// assert_eq!((error.code(), error.kind()), (None, Kind::Unavailable));
    ///
    /// assert_eq!(read(200, r#"{"code": "10000", "result": {"code": 0}}"#)?, None);
    /// # }
    /// # Ok::<(), error_catalog::ResponseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A [`ResponseError`] if the status is 2xx and the body, which has to yield the code, can't be read.
    pub fn from_response<B: AsRef<[u8]>>(
        catalog: &'static Catalog,
        response: &Response<B>,
    ) -> Result<Option<Self>, ResponseError> {
        Self::from_parts(catalog, response.status(), response.headers(), response.body().as_ref())
    }

    /// Reads a reply as [`from_response`](Self::from_response) does, from the parts that reqwest, hyper and ureq hand
    /// out.
    ///
    /// # Errors
    ///
    /// As [`from_response`](Self::from_response).
    pub fn from_parts(
        catalog: &'static Catalog,
        status: StatusCode,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Option<Self>, ResponseError> {
        read_reply(catalog, catalog.groups(), status, headers, body)
    }

    /// Reads the reply to a call whose own errors are those of `E`: by the group of `E`, and by the groups of its
    /// catalog whose errors may answer any call of the service.
    ///
    /// ```
    /// # #[cfg(feature = "microcms")] {
    /// use error_catalog::ServiceError;
    /// use error_catalog::microcms::{CATALOG, GetContentsError};
    ///
    /// let body = r#"{"message": "limit is too large"}"#;
    /// let response = http::Response::builder().status(404).body(body).unwrap();
    /// let error = ServiceError::from_response_to::<GetContentsError>(&response)?.unwrap();
    /// let any = ServiceError::from_response(&CATALOG, &response)?.unwrap();
    /// assert!(error.candidates().count() < any.candidates().count());
    /// # }
    /// # Ok::<(), error_catalog::ResponseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`from_response`](Self::from_response).
    pub fn from_response_to<E: ErrorCode>(
        response: &Response<impl AsRef<[u8]>>,
    ) -> Result<Option<Self>, ResponseError> {
        Self::from_parts_to::<E>(response.status(), response.headers(), response.body().as_ref())
    }

    /// Reads a reply as [`from_response_to`](Self::from_response_to) does, from the parts that reqwest, hyper and ureq
    /// hand out.
    ///
    /// # Errors
    ///
    /// As [`from_response`](Self::from_response).
    pub fn from_parts_to<E: ErrorCode>(
        status: StatusCode,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Option<Self>, ResponseError> {
        let catalog = E::GROUP.catalog();
        let asked = |group: &&'static Group| group.is_common() || ptr::eq(*group, E::GROUP);
        let groups: Vec<&'static Group> = catalog.groups().iter().copied().filter(asked).collect();
        read_reply(catalog, &groups, status, headers, body)
    }
}

fn read_reply(
    catalog: &'static Catalog,
    groups: &[&'static Group],
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Option<ServiceError>, ResponseError> {
    let rules = || groups.iter().filter_map(|group| group.response());
    let places = Places::new(status, headers, body, rules().collect());
    match read(catalog, groups, &places) {
        Verdict::Error(error, _) => Ok(Some(error)),
        Verdict::Nothing { .. }
            if status.as_u16() >= 400 && !groups.iter().any(|group| allows(group, status)) =>
        {
            Ok(Some(ServiceError::new(catalog, Box::default(), None, say(rules(), &places))))
        }
        Verdict::Nothing { success, fault: Some(fault) }
            if status.is_success() && !(success && fault.is_of_the_body()) =>
        {
            Err(ResponseError::new(status, fault))
        }
        Verdict::Nothing { .. } => Ok(None),
    }
}

/// Whether a group whose codes are HTTP statuses lists this one as a success.
fn allows(group: &Group, status: StatusCode) -> bool {
    group.response().is_some_and(|rule| {
        rule.places().contains(&ResponsePlace::Status)
            && rule.success().contains(&Code::Int(status.as_u16().into()))
    })
}
