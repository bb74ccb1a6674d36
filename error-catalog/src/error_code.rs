//! The trait that all enums of error codes implement.

use alloc::vec::Vec;
use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::time::Duration;

use crate::raw_code::RawCode;
use crate::{Code, Entry, Group, Kind, Link};
use error_catalog_core::{CodeError, CodeErrorKind};

/// An enum of API error codes.
///
/// [`error_catalog!`](crate::error_catalog!) and the derive implement it, nobody else: it may grow.
///
/// ```
/// # #[cfg(all(feature = "tencent-ci", feature = "jd-cloud"))] {
/// use error_catalog::{ErrorCode, Kind, jd_cloud::GatewayError, tencent_ci::DownloadError};
///
/// fn is_about_credentials<E: ErrorCode>(error: E) -> bool {
///     matches!(error.kind(), Kind::Unauthenticated | Kind::PermissionDenied)
/// }
///
/// assert!(is_about_credentials(DownloadError::SignatureAuthenticationFailed));
/// assert!(is_about_credentials(GatewayError::Unauthenticated));
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of error codes",
    label = "no `error_catalog!` and no `#[derive(ErrorCatalog)]` made this type",
    note = "`ErrorCode` is implemented by the macros only"
)]
pub trait ErrorCode: Copy + Eq + Ord + Hash + core::error::Error + Send + Sync + 'static {
    /// The type of the codes: `i64` or `&'a str`.
    type Code<'a>: Copy + Eq + Ord + Hash + Debug + Display + Into<Code<'a>>;

    /// The same, owned.
    #[doc(hidden)]
    type RawCode: for<'a> RawCode<Borrowed<'a> = Self::Code<'a>>;

    /// The documented errors, in file order; a catch-all variant is left out.
    const ALL: &'static [Self];

    /// The enum as data.
    #[doc(hidden)]
    const GROUP: &'static Group;

    /// The code as the vendor writes it.
    fn code(self) -> Self::Code<'static>;

    /// The error with this code; `None` if no error or more than one has it.
    ///
    /// A catch-all variant takes every integer that no row lists.
    fn from_code(code: Self::Code<'_>) -> Option<Self>;

    /// The error with this key; `None` if no error or more than one has it. It looks at every error.
    fn from_key(key: &str) -> Option<Self> {
        let mut found = Self::ALL.iter().filter(|error| error.key() == Some(key));
        found.next().filter(|_| found.next().is_none()).copied()
    }

    /// Every documented error with this code: none, one or several.
    fn candidates(code: Self::Code<'_>) -> &'static [Self];

    /// The error as data.
    fn entry(self) -> Entry;

    /// Whether the error has this code, whatever its name.
    fn is_code(self, code: Self::Code<'_>) -> bool {
        self.entry().is_code(code.into())
    }

    /// The variant's name.
    fn name(self) -> &'static str {
        self.entry().name()
    }

    /// The vendor's symbolic name.
    fn key(self) -> Option<&'static str> {
        self.entry().key()
    }

    /// The vendor's message, in which `{}` marks a placeholder.
    fn message(self) -> &'static str {
        self.entry().message()
    }

    /// The names of the message's placeholders, in order; `None` for one without a name.
    fn placeholders(self) -> impl Iterator<Item = Option<&'static str>> {
        self.entry().placeholders()
    }

    /// The message with these arguments in its placeholders, in order.
    ///
    /// A placeholder without an argument stays `{}`, surplus arguments are ignored.
    fn message_with<'a>(self, arguments: &'a [&'a dyn Display]) -> impl Display + use<'a, Self> {
        self.entry().message_with(arguments)
    }

    /// Extracts the placeholder values from a message that the vendor sent.
    ///
    /// `None` if `live` is not this message, filled in. Where it can be read in several ways, the first capture is the
    /// shortest possible, then the second, and so on. It takes time linear in `live`.
    fn captures(self, live: &str) -> Option<Vec<&str>> {
        self.entry().captures(live)
    }

    /// Further explanation, as plain text.
    fn detail(self) -> Option<&'static str> {
        self.entry().detail()
    }

    /// What the vendor says to do, as plain text.
    fn action(self) -> Option<&'static str> {
        self.entry().action()
    }

    /// The links of detail and action, in this order.
    fn links(self) -> &'static [Link] {
        self.entry().links()
    }

    /// The HTTP status that the vendor's page states.
    fn status(self) -> Option<u16> {
        self.entry().status()
    }

    /// What the error is about; [`Kind::Unknown`] where the vendor's text does not settle it.
    fn kind(self) -> Kind {
        self.entry().kind()
    }

    /// Whether the same request may be tried again; `None` where the vendor does not say.
    ///
    /// `Some(true)` does not say how soon: [`retry_after`](Self::retry_after) does, where the vendor says.
    fn retry(self) -> Option<bool> {
        self.entry().retry()
    }

    /// After how long, at the latest, the vendor says to try again.
    fn retry_after(self) -> Option<Duration> {
        self.entry().retry_after()
    }

    /// What the vendor says of a code that it has retired.
    fn deprecated(self) -> Option<&'static str> {
        self.entry().deprecated()
    }

    /// The page that documents the error: its own, else the group's, else the catalog's.
    fn docs(self) -> Option<&'static str> {
        self.entry().docs()
    }
}

/// The error with this code: `TryFrom` of the generated enums.
///
/// # Errors
///
/// Says why there is not just one.
pub fn try_from_code<E: ErrorCode>(code: E::Code<'_>) -> Result<E, CodeError> {
    E::from_code(code).ok_or_else(|| {
        let kind =
            if E::candidates(code).is_empty() { CodeErrorKind::Unknown } else { CodeErrorKind::Ambiguous };
        CodeError::new(kind, code.into(), E::GROUP.name())
    })
}
