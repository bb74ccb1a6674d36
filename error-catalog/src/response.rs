//! Where a reply carries a group's code, as data.
//!
//! It must not know how a reply is read: that is the business of feature `http`.

use crate::{Code, ErrorCode};

/// Where a vendor's reply carries the code, and which codes mean success: what the catalog says as `response`.
///
/// ```
/// # #[cfg(feature = "tencent-ci")] {
/// use error_catalog::{Code, ErrorCode, ResponsePlace, tencent_ci::DownloadError};
///
/// let group = DownloadError::InvalidAppId.entry().group();
/// let rule = group.response().unwrap();
/// assert_eq!(rule.places(), [ResponsePlace::Header("X-ErrNo")]);
/// assert_eq!(rule.success(), [Code::Int(0)]);
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ResponseRule {
    places: &'static [ResponsePlace],
    by_key: bool,
    message: Option<ResponsePlace>,
    request_id: Option<ResponsePlace>,
    success: &'static [Code<'static>],
}

/// A part of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponsePlace {
    /// The header of this name.
    Header(&'static str),
    /// The value to which this JSON pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)) leads in the body.
    Json(&'static str),
    /// The text of the element with this path in a body of XML: a slash before each element's name, from the root on.
    Xml(&'static str),
    /// The HTTP status.
    Status,
}

impl ResponseRule {
    #[inline]
    pub(crate) const fn new(
        places: &'static [ResponsePlace],
        by_key: bool,
        message: Option<ResponsePlace>,
        request_id: Option<ResponsePlace>,
        success: &'static [Code<'static>],
    ) -> Self {
        Self { places, by_key, message, request_id, success }
    }

    /// The parts of a reply that may carry the code; the first in which anything stands does.
    #[inline]
    #[must_use]
    pub const fn places(self) -> &'static [ResponsePlace] {
        self.places
    }

    /// Whether the reply carries the row's key instead of the code.
    #[inline]
    #[must_use]
    pub const fn is_by_key(self) -> bool {
        self.by_key
    }

    /// Where the vendor's own message stands.
    #[inline]
    #[must_use]
    pub const fn message(self) -> Option<ResponsePlace> {
        self.message
    }

    /// Where the request's id stands.
    #[inline]
    #[must_use]
    pub const fn request_id(self) -> Option<ResponsePlace> {
        self.request_id
    }

    /// The codes that mean success and have no row; a row of [`Kind::Ok`](crate::Kind::Ok) means success too.
    #[inline]
    #[must_use]
    pub const fn success(self) -> &'static [Code<'static>] {
        self.success
    }
}

/// An enum whose catalog says where a reply carries the code, so that a [`VendorError`](crate::VendorError) can be read
/// from a reply.
///
/// The macros implement it for the groups that have a `response` rule, nobody else does. It is the bound for a function
/// that reads the replies of several vendors.
#[diagnostic::on_unimplemented(
    message = "the catalog does not say where a reply carries the code of `{Self}`",
    label = "the group of `{Self}` has no `response` rule",
    note = "take the code from the reply yourself and use `VendorError::new`",
    note = "or give the group a rule in its catalog file: `response = {{ header = \"…\" }}`, `{{ json = \"/…\" }}` or `{{ status = true }}`"
)]
pub trait FromResponse: ErrorCode {
    /// The rule of the group.
    #[doc(hidden)]
    const RULE: ResponseRule;
}
