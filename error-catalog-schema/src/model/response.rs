//! Where a reply carries a group's code.

use super::Code;

/// Where a reply carries the code, the vendor's live message and the request's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Where the code stands: at least one place, all of one kind, tried in this order.
    pub places: Vec<Place>,
    /// What stands there.
    pub by: By,
    /// Where the live message stands: [`Place::Xml`] beside a code in XML, else [`Place::Json`].
    pub message: Option<Place>,
    /// Where the request's id stands: [`Place::Header`] or [`Place::Json`].
    pub request_id: Option<Place>,
    /// What means success and is not a row: codes of the group's type, or strings where the reply carries the key.
    pub success: Vec<Code>,
}

/// A part of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The header of this name.
    Header(String),
    /// The value at this JSON pointer (RFC 6901) in the body.
    Json(String),
    /// The text of the element with this path in an XML body: a `/` before each element's name, from the root on.
    Xml(String),
    /// The HTTP status itself.
    Status,
}

impl Place {
    /// The key of `response` under which the file has this place.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Header(_) => "header",
            Self::Json(_) => "json",
            Self::Xml(_) => "xml",
            Self::Status => "status",
        }
    }

    /// The header's name, the pointer or the path; the status has none.
    #[must_use]
    pub const fn text(&self) -> Option<&str> {
        match self {
            Self::Header(text) | Self::Json(text) | Self::Xml(text) => Some(text.as_str()),
            Self::Status => None,
        }
    }
}

/// What a reply says an error by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// The row's code.
    #[default]
    Code,
    /// The row's key.
    Key,
}
