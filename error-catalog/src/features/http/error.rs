//! Why a reply can't be read.

use alloc::boxed::Box;
use alloc::string::String;
use core::{error, fmt};

use ::http::StatusCode;

use super::json::{self, FaultKind, MAX_DEPTH};
use crate::ResponsePlace;

/// Why no code could be read from a reply.
///
/// It says what stood there and where, and has the HTTP status. It never means that the call went well, nor that the
/// vendor said what failed.
///
/// ```
/// # #[cfg(feature = "jd-cloud")] {
/// use error_catalog::{ResponseErrorKind, ServiceError, jd_cloud::CATALOG};
///
/// let read = |body| ServiceError::from_response(&CATALOG, &http::Response::new(body)).unwrap_err();
///
/// let error = read(r#"{"code": 1e4}"#);
/// assert_eq!(error.to_string(), "HTTP 200: expected an integer at `/code`, found `1e4`");
/// assert_eq!(error.found(), "1e4");
///
/// let error = read("<html>Welcome</html>");
/// assert_eq!(error.kind(), ResponseErrorKind::Json);
/// let printed = "HTTP 200: the body is not JSON (line 1, column 1), it begins `<html>Welcome</html>`";
/// assert_eq!(error.to_string(), printed);
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ResponseError {
    status: StatusCode,
    fault: Box<Fault>,
}

/// What is wrong with a reply that can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseErrorKind {
    /// The code stands in a body of JSON, and the body is not valid JSON, or is cut off.
    Json,
    /// The code stands in a body of XML, and the body is not XML, or has a document type or
    /// entities of its own, which are refused.
    Xml,
    /// The code stands in the body, and the body is nested more than 128 levels deep.
    TooDeep,
    /// Something stands in the place of the code that is not a code of the group.
    Code,
    /// The code stands in a body of XML, and the feature `xml` is off.
    XmlFeature,
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Fault {
    kind: ResponseErrorKind,
    /// What is wrong, in words.
    reason: Box<str>,
    /// Where the code should stand.
    place: Option<ResponsePlace>,
    /// What stands there; of a body that can't be read, how it begins.
    found: Box<str>,
}

impl ResponseError {
    pub(super) fn new(status: StatusCode, fault: Fault) -> Self {
        Self { status, fault: fault.into() }
    }

    /// The HTTP status of the reply.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// What is wrong with the reply.
    #[must_use]
    pub fn kind(&self) -> ResponseErrorKind {
        self.fault.kind
    }

    /// The place in which something stands that is not a code, or that can't be looked at.
    #[must_use]
    pub fn place(&self) -> Option<ResponsePlace> {
        self.fault.place
    }

    /// What the reply has in the place of the code, word for word. If the body can't be read: its beginning.
    #[must_use]
    pub fn found(&self) -> &str {
        &self.fault.found
    }
}

impl Fault {
    /// A body that should be JSON.
    pub(super) fn json(body: &[u8], fault: json::Fault) -> Self {
        let found = beginning(body);
        let (kind, what) = match fault.kind {
            FaultKind::Syntax => (ResponseErrorKind::Json, "not JSON"),
            FaultKind::CutOff => (ResponseErrorKind::Json, "JSON that is cut off"),
            FaultKind::TooDeep => (ResponseErrorKind::TooDeep, ""),
        };
        let reason =
            if kind == ResponseErrorKind::TooDeep { too_deep() } else { unreadable(what, body, fault.at) };
        Self { kind, reason: reason.into(), place: None, found: found.into() }
    }

    /// A body that should be XML.
    #[cfg(feature = "xml")]
    pub(super) fn xml(body: &[u8], fault: super::xml::Fault) -> Self {
        let (kind, reason) = match fault.what {
            Some(what) => (ResponseErrorKind::Xml, unreadable(what, body, fault.at)),
            None => (ResponseErrorKind::TooDeep, too_deep()),
        };
        Self { kind, reason: reason.into(), place: None, found: beginning(body).into() }
    }

    /// A body of XML that nobody can read.
    #[cfg(not(feature = "xml"))]
    pub(super) fn no_xml(path: &'static str) -> Self {
        let reason = alloc::format!(
            "the code stands in the XML of the body, at `{path}`; the feature `xml` of `error-catalog` reads it"
        );
        let place = Some(ResponsePlace::Xml(path));
        Self { kind: ResponseErrorKind::XmlFeature, reason: reason.into(), place, found: "".into() }
    }

    /// Something that is not a code.
    pub(super) fn code(place: ResponsePlace, found: &str, expected: &str) -> Self {
        let at = match place {
            ResponsePlace::Header(at) | ResponsePlace::Json(at) | ResponsePlace::Xml(at) => at,
            ResponsePlace::Status => "status",
        };
        let reason = alloc::format!("expected {expected} at `{at}`, found `{}`", excerpt(found));
        Self { kind: ResponseErrorKind::Code, reason: reason.into(), place: Some(place), found: found.into() }
    }

    /// Whether it is about the body as a whole, and not about what stands at a place.
    pub(super) fn is_of_the_body(&self) -> bool {
        matches!(self.kind, ResponseErrorKind::Json | ResponseErrorKind::Xml | ResponseErrorKind::TooDeep)
    }
}

impl fmt::Display for ResponseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HTTP {}: {}", self.status(), self.fault.reason)
    }
}

impl error::Error for ResponseError {}

/// What is wrong with a body that can't be read from this offset on.
fn unreadable(what: &str, body: &[u8], at: usize) -> String {
    if body.is_empty() {
        return "the body is empty".into();
    }
    let before = &body[..at.min(body.len())];
    let line = 1 + memchr::memchr_iter(b'\n', before).count();
    let column = 1 + before.iter().rev().take_while(|byte| **byte != b'\n').count();
    let begins = excerpt(&beginning(body));
    alloc::format!("the body is {what} (line {line}, column {column}), it begins `{begins}`")
}

fn too_deep() -> String {
    alloc::format!("the body is nested more than {MAX_DEPTH} levels deep")
}

/// How a body begins.
fn beginning(body: &[u8]) -> String {
    String::from_utf8_lossy(&body[..body.len().min(512)]).into_owned()
}

/// The beginning of a reply's text, short enough for one line of a log.
fn excerpt(text: &str) -> String {
    const LENGTH: usize = 64;

    let mut excerpt = String::new();
    for character in text.chars().take(LENGTH) {
        if character.is_control() {
            excerpt.extend(character.escape_debug());
        } else {
            excerpt.push(character);
        }
    }
    if text.chars().nth(LENGTH).is_some() {
        excerpt.push('…');
    }
    excerpt
}
