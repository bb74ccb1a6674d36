//! Where a reply carries a group's code, as data.
//!
//! It must not know HTTP or JSON: reading a reply is the business of feature `http`.

use crate::{Code, ErrorCode};

/// Where a vendor's reply carries the code, and which codes mean success: what the catalog says as `response`.
///
/// ```
/// # #[cfg(feature = "tencent-ci")] {
/// use error_catalog::{Code, ErrorCode, ResponsePlace, tencent_ci::DownloadError};
///
/// let group = DownloadError::InvalidAppId.entry().group();
/// let rule = group.response().unwrap();
/// assert_eq!(rule.place(), ResponsePlace::Header("X-ErrNo"));
/// assert_eq!(rule.success(), [Code::Int(0)]);
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ResponseRule {
    place: ResponsePlace,
    message: Option<&'static str>,
    success: &'static [Code<'static>],
}

/// The part of a reply that carries the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponsePlace {
    /// The header of this name.
    Header(&'static str),
    /// The value to which this JSON pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)) leads in the body.
    Json(&'static str),
    /// The HTTP status is the code.
    Status,
}

impl ResponseRule {
    pub(crate) const fn new(
        place: ResponsePlace,
        message: Option<&'static str>,
        success: &'static [Code<'static>],
    ) -> Self {
        Self { place, message, success }
    }

    /// The part of a reply that carries the code.
    #[must_use]
    pub const fn place(self) -> ResponsePlace {
        self.place
    }

    /// The JSON pointer to the vendor's own message in the body.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        self.message
    }

    /// The codes that mean success and are no rows; a row of [`Kind::Ok`](crate::Kind::Ok) means success too.
    #[must_use]
    pub const fn success(self) -> &'static [Code<'static>] {
        self.success
    }
}

/// An enum whose catalog says where a reply carries the code, so that a
/// [`VendorError`](crate::VendorError) can be read from a reply.
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
