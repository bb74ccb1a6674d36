//! Why a reply can't be read.

use alloc::boxed::Box;
use alloc::string::String;
use core::{error, fmt};

use super::MAX_DEPTH;

/// Why no code could be read from a reply.
///
/// It says what stood there and where. It never means that the reply is fine, nor that the vendor said what failed: what
/// to make of it depends on the HTTP status, which the caller has.
///
/// ```
/// # #[cfg(feature = "jd-cloud")] {
/// use error_catalog::{ResponseError, VendorError, jd_cloud::SystemError};
///
/// let read = |body| VendorError::<SystemError>::from_response(&http::Response::new(body)).unwrap_err();
///
/// let error = read(r#"{"code": 1e4}"#);
/// assert_eq!(error.to_string(), "expected an integer at `/code`, found `1e4`");
///
/// let error = read("<html>502 Bad Gateway</html>");
/// assert!(matches!(error, ResponseError::Json { .. }));
/// let printed = "the body is no JSON (line 1, column 1), it begins `<html>502 Bad Gateway</html>`";
/// assert_eq!(error.to_string(), printed);
/// # }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum ResponseError {
    /// The code stands in the body, and that is larger than [`MAX_BODY`](Self::MAX_BODY): it was not read.
    #[non_exhaustive]
    TooLarge {
        /// How many bytes it has.
        length: usize,
    },
    /// The code stands in the body, and that is nested more than 128 levels deep.
    #[non_exhaustive]
    TooDeep {
        /// How many levels it has.
        levels: usize,
    },
    /// The code stands in the body, and that is no JSON, or not all of it.
    #[non_exhaustive]
    Json {
        /// The line, counted from 1, where it stops being JSON.
        line: usize,
        /// The column, counted in bytes from 1.
        column: usize,
        /// Whether it is JSON as far as it goes.
        cut_off: bool,
        /// How the body begins.
        begins: Box<str>,
        /// What is wrong there.
        source: Box<dyn error::Error + Send + Sync>,
    },
    /// What stands in the place of the code is no code of the group's type.
    #[non_exhaustive]
    Code {
        /// Where it stands: a JSON pointer into the body, or the name of a header.
        place: &'static str,
        /// How it begins, as it stands there.
        found: Box<str>,
        /// What was expected.
        expected: &'static str,
    },
}

impl ResponseError {
    /// The largest body, in bytes, that is searched for a code: 1 MiB.
    ///
    /// A client that stops reading one byte above this loses nothing.
    pub const MAX_BODY: usize = 1 << 20;

    pub(super) fn json(body: &[u8], source: serde_json::Error) -> Self {
        // More than the excerpt can show, whatever characters these are.
        let start = &body[..body.len().min(512)];
        Self::Json {
            line: source.line(),
            column: source.column(),
            cut_off: source.is_eof(),
            begins: excerpt(&String::from_utf8_lossy(start)).into(),
            source: source.into(),
        }
    }

    pub(super) fn code(place: &'static str, found: &str, expected: &'static str) -> Self {
        Self::Code { place, found: excerpt(found).into(), expected }
    }
}

impl fmt::Display for ResponseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { length } => {
                write!(
                    f,
                    "the body has {length} bytes, more than the {} that are searched for a code",
                    Self::MAX_BODY
                )
            }
            Self::TooDeep { levels } => {
                write!(f, "the body is nested {levels} levels deep, which is more than {MAX_DEPTH}")
            }
            Self::Json { begins, .. } if begins.is_empty() => f.write_str("the body is empty"),
            Self::Json { line, column, cut_off, begins, .. } => {
                let fault = if *cut_off { "JSON that is cut off" } else { "no JSON" };
                write!(f, "the body is {fault} (line {line}, column {column}), it begins `{begins}`")
            }
            Self::Code { place, found, expected } => {
                write!(f, "expected {expected} at `{place}`, found `{found}`")
            }
        }
    }
}

impl error::Error for ResponseError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Json { source, .. } => Some(&**source),
            Self::TooLarge { .. } | Self::TooDeep { .. } | Self::Code { .. } => None,
        }
    }
}

/// The beginning of what a reply holds, fit for one line of a log.
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
