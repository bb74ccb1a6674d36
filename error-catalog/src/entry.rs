//! One error as data, whichever enum it belongs to.

use alloc::vec::Vec;
use core::fmt::{self, Display};
use core::hash::{Hash, Hasher};
use core::time::Duration;

use error_catalog_core::codes::StrCodes;

use crate::raw_code::RawCode;
use crate::template::{self, Filled};
use crate::{Code, ErrorCode, Group, Kind, Link};

/// One error as data: what the generated enums say, for code that is not about one enum.
///
/// It is a handle, cheap to copy; its accessors are those of the enums.
///
/// ```
/// # #[cfg(feature = "tencent-ci")] {
/// use error_catalog::tencent_ci::CATALOG;
///
/// let entry = CATALOG.find(-46618).next().unwrap();
/// assert_eq!(entry.group().name(), "DownloadError");
/// assert_eq!(entry.to_string(), "-46618: Signature authentication fails.");
/// # }
/// ```
#[derive(Clone, Copy)]
pub struct Entry {
    group: &'static Group,
    row: usize,
    /// The code of the catch-all row, and 0 in any other.
    other: i64,
}

impl Entry {
    #[inline]
    pub(crate) const fn new(group: &'static Group, row: usize) -> Self {
        Self { group, row, other: 0 }
    }

    #[inline]
    pub(crate) const fn with_code(group: &'static Group, row: usize, code: i64) -> Self {
        Self { group, row, other: code }
    }

    /// The group that the error belongs to.
    #[inline]
    #[must_use]
    pub const fn group(self) -> &'static Group {
        self.group
    }

    /// The error as the enum of its group has it; `None` for any other enum.
    ///
    /// ```
    /// # #[cfg(feature = "tencent-ci")] {
    /// use error_catalog::tencent_ci::{CATALOG, DownloadError, PersistenceError};
    ///
    /// let entry = CATALOG.find(-108).next().unwrap();
    /// assert_eq!(entry.to(), Some(DownloadError::InvalidReferer));
    /// assert_eq!(entry.to::<PersistenceError>(), None);
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub fn to<E: ErrorCode>(self) -> Option<E> {
        if !core::ptr::eq(self.group, E::GROUP) {
            return None;
        }
        match (E::ALL.get(self.row), self.code()) {
            (None, Code::Int(code)) => E::from_code(E::RawCode::from_int(code).borrow()),
            (error, _) => error.copied(),
        }
    }

    /// Whether this is the group's catch-all row: "any other code".
    #[inline]
    #[must_use]
    pub const fn is_other(self) -> bool {
        self.row >= self.group.len()
    }

    /// The code as the vendor writes it.
    #[inline]
    #[must_use]
    pub const fn code(self) -> Code<'static> {
        if self.is_other() { Code::Int(self.other) } else { self.group.code(self.row) }
    }

    /// Whether the error has this code, whatever its name.
    ///
    /// ```
    /// # #[cfg(feature = "tencent-ci")] {
    /// use error_catalog::{Code, Entry, tencent_ci::DownloadError};
    ///
    /// const ENTRY: Entry = DownloadError::InvalidAppId.entry();
    /// const { assert!(ENTRY.is_code(Code::Int(-104))) };
    /// assert!(!ENTRY.is_code(Code::Str("-104")));
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_code(self, code: Code<'_>) -> bool {
        match (self.code(), code) {
            (Code::Int(own), Code::Int(code)) => own == code,
            (Code::Str(own), Code::Str(code)) => StrCodes::are_equal(own, code),
            _ => false,
        }
    }

    /// The variant's name: `"InvalidAppId"`.
    #[inline]
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.group.data().names.get(self.row)
    }

    /// The vendor's symbolic name: `"INVALID_APPID"`.
    #[inline]
    #[must_use]
    pub const fn key(self) -> Option<&'static str> {
        self.group.data().keys.get_some(self.row)
    }

    /// The vendor's message, in which `{}` marks a placeholder.
    #[inline]
    #[must_use]
    pub const fn message(self) -> &'static str {
        self.group.data().messages.get(self.row)
    }

    /// The names of the message's placeholders, in order; `None` for one without a name.
    #[inline]
    pub fn placeholders(self) -> impl Iterator<Item = Option<&'static str>> {
        template::placeholders(self.message())
    }

    /// The message with these arguments in its placeholders, in order.
    ///
    /// A placeholder without an argument stays `{}`, surplus arguments are ignored.
    ///
    /// ```
    /// # #[cfg(feature = "nhn-image-manager")] {
    /// use error_catalog::nhn_image_manager::ImageManagerError;
    ///
    /// let error = ImageManagerError::from_code(5001).unwrap();
    /// assert_eq!(error.message(), "'{}' must be more than '{}'.");
    /// assert_eq!(error.message_with(&[&"width", &10]).to_string(), "'width' must be more than '10'.");
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn message_with<'a>(self, arguments: &'a [&'a dyn Display]) -> impl Display + use<'a> {
        Filled::new(self.message(), arguments)
    }

    /// Extracts the placeholder values from a message that the vendor sent.
    ///
    /// `None` if `live` is not this message, filled in. Where it can be read in several ways, the first capture is the
    /// shortest possible, then the second, and so on. It takes time linear in `live`.
    ///
    /// They are the arguments that the message was filled with, unless two placeholders touch, or the words that follow
    /// a placeholder are found earlier, in an argument or where it meets them; filling them in gives `live` back in any
    /// case.
    ///
    /// ```
    /// # #[cfg(feature = "nhn-image-manager")] {
    /// use error_catalog::nhn_image_manager::ImageManagerError;
    ///
    /// let error = ImageManagerError::from_code(5001).unwrap();
    /// assert_eq!(error.captures("'width' must be more than '10'."), Some(vec!["width", "10"]));
    /// assert_eq!(error.captures("something else"), None);
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub fn captures(self, live: &str) -> Option<Vec<&str>> {
        template::captures(self.message(), live)
    }

    /// Further explanation, as plain text.
    #[inline]
    #[must_use]
    pub const fn detail(self) -> Option<&'static str> {
        self.group.data().details.get_some(self.row)
    }

    /// What the vendor says to do, as plain text.
    #[inline]
    #[must_use]
    pub const fn action(self) -> Option<&'static str> {
        self.group.data().actions.get_some(self.row)
    }

    /// The links of [`detail`](Self::detail) and [`action`](Self::action), in this order.
    #[inline]
    #[must_use]
    pub const fn links(self) -> &'static [Link] {
        self.group.data().links.get(self.row)
    }

    /// The HTTP status that the vendor's page states.
    #[inline]
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        self.group.data().statuses.get(self.row)
    }

    /// What the error is about; [`Kind::Unknown`] where the vendor's text does not settle it.
    #[inline]
    #[must_use]
    pub const fn kind(self) -> Kind {
        self.group.data().traits.kind(self.row)
    }

    /// Whether the same request may be tried again; `None` where the vendor does not say.
    ///
    /// `Some(true)` does not say how soon: [`retry_after`](Self::retry_after) does, where the vendor says.
    #[inline]
    #[must_use]
    pub const fn retry(self) -> Option<bool> {
        self.group.data().traits.retry(self.row)
    }

    /// After how long, at the latest, the vendor says to try again; then [`retry`](Self::retry) is `Some(true)`.
    #[inline]
    #[must_use]
    pub const fn retry_after(self) -> Option<Duration> {
        self.group.data().waits.get(self.row)
    }

    /// What the vendor says of a code that it has retired: `"use 1310 since v3"`.
    #[inline]
    #[must_use]
    pub const fn deprecated(self) -> Option<&'static str> {
        self.group.data().deprecated.get_some(self.row)
    }

    /// The page that documents the error: its own, else the group's, else the catalog's.
    #[inline]
    #[must_use]
    pub const fn docs(self) -> Option<&'static str> {
        match self.group.data().pages.get_some(self.row) {
            Some(page) => Some(page),
            None => self.group.docs(),
        }
    }
}

impl<E: ErrorCode> From<E> for Entry {
    #[inline]
    fn from(error: E) -> Self {
        error.entry()
    }
}

impl core::error::Error for Entry {}

impl PartialEq for Entry {
    /// Whether both are the same row of the same group, and the catch-all of the same code.
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.group, other.group) && self.row == other.row && self.other == other.other
    }
}

impl Eq for Entry {}

impl Hash for Entry {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        core::ptr::hash(self.group, state);
        self.row.hash(state);
        self.other.hash(state);
    }
}

impl fmt::Debug for Entry {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("group", &self.group.name())
            .field("code", &self.code())
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}
