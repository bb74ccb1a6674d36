//! What a vendor's reply said: the raw code, the vendor's own words, the HTTP status.
//!
//! It must not lose anything: a code that no catalog lists is kept, compared and printed like any other. Where the parts
//! come from is not its business; feature `http` reads them from a reply.

mod display;

use alloc::string::String;

use crate::raw_code::RawCode;
use crate::{ErrorCode, Kind};

/// What a vendor's reply said: a raw code, the vendor's live message if it sent one, and the HTTP status if it is known.
///
/// A code is not always one error. Vendors add codes without notice, and some give several errors the same code. So the
/// value keeps what the vendor sent, and answers by the rows of the catalog that fit it.
///
/// ```
/// # #[cfg(feature = "jd-cloud")] {
/// use error_catalog::jd_cloud::{GatewayError, SystemError};
/// use error_catalog::{Kind, VendorError};
///
/// // One error has this code.
/// let error = VendorError::<SystemError>::new(10020, Some("busy, sorry".to_owned()));
/// assert_eq!(error.known(), Some(SystemError::SystemBusy));
/// assert_eq!(error.retry(), Some(true));
/// assert_eq!(error.to_string(), "10020: busy, sorry");
///
/// // None has this one.
/// let error = VendorError::<SystemError>::new(10999, None);
/// assert_eq!(error.known(), None);
/// assert_eq!(error.kind(), Kind::Unknown);
/// assert_eq!(error.to_string(), "10999: unknown code");
///
/// // Two have this one; they differ in the HTTP status.
/// let error = VendorError::<GatewayError>::new("FAILED_PRECONDITION", None);
/// assert_eq!(error.candidates().count(), 2);
/// assert_eq!(error.kind(), Kind::FailedPrecondition);
/// let error = error.with_status(409);
/// assert_eq!(error.known(), Some(GatewayError::ParametersDependentInSize));
/// # }
/// ```
///
/// # From a reply
///
/// With feature `http`, `from_parts` and `from_response` read it from a reply, by the rule that the catalog gives for the
/// group. Without the feature, and for a group without a rule, take the code out yourself and use [`new`](Self::new).
///
/// # Comparing
///
/// Two values are equal if code, message and status are. To ask which error it is use [`is`](Self::is), which, unlike
/// [`known`](Self::known), goes on answering right when a later version of the catalog has further errors of the code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct VendorError<E: ErrorCode> {
    code: E::RawCode,
    message: Option<String>,
    status: Option<u16>,
}

impl<E: ErrorCode> VendorError<E> {
    /// What a reply said with this code and this message of its own.
    #[must_use]
    pub fn new(code: E::Code<'_>, message: Option<String>) -> Self {
        Self::from_raw(E::RawCode::keep(code), message)
    }

    pub(crate) const fn from_raw(code: E::RawCode, message: Option<String>) -> Self {
        Self { code, message, status: None }
    }

    /// Adds the HTTP status of the reply, which tells errors of the same code apart where the vendor states one.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    #[cfg(feature = "http")]
    pub(crate) fn with_message(mut self, message: Option<String>) -> Self {
        self.message = message;
        self
    }

    /// The code that the vendor sent.
    #[must_use]
    pub fn code(&self) -> E::Code<'_> {
        self.code.borrow()
    }

    /// The HTTP status of the reply, if it is known.
    #[must_use]
    pub const fn status(&self) -> Option<u16> {
        self.status
    }

    /// The errors that the reply can mean, in the order of the catalog.
    ///
    /// These are the rows with this code; if the status is known and at least one of them states it, only those that
    /// do. If no row has the code and the group has a catch-all, it is the catch-all.
    pub fn candidates(&self) -> impl Iterator<Item = E> + use<E> {
        let (rows, status) = (E::candidates(self.code()), self.status);
        let narrowed = status.is_some() && rows.iter().any(|error| error.status() == status);
        // A group without a catch-all finds nothing here, for no row has the code.
        let other = if rows.is_empty() { E::from_code(self.code()) } else { None };
        rows.iter().copied().filter(move |error| !narrowed || error.status() == status).chain(other)
    }

    /// The error that the reply means, if there is just one candidate.
    #[must_use]
    pub fn known(&self) -> Option<E> {
        let mut candidates = self.candidates();
        candidates.next().filter(|_| candidates.next().is_none())
    }

    /// Whether the reply can mean this error: whether it is among the [`candidates`](Self::candidates).
    #[must_use]
    pub fn is(&self, error: E) -> bool {
        self.candidates().any(|candidate| candidate == error)
    }

    /// What the vendor said: its live message, else the message of the catalog if all candidates share one.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.live_message().or_else(|| self.shared(E::message))
    }

    /// The message that the reply itself carried.
    pub(crate) fn live_message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// What the error is about: the kind that all candidates share, else [`Kind::Unknown`].
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.shared(E::kind).unwrap_or_default()
    }

    /// Whether the same request may be tried again: what all candidates say alike, else `None`.
    #[must_use]
    pub fn retry(&self) -> Option<bool> {
        self.shared(E::retry).flatten()
    }

    /// What all candidates say alike.
    pub(crate) fn shared<T: PartialEq>(&self, say: impl Fn(E) -> T) -> Option<T> {
        let mut said = self.candidates().map(say);
        let first = said.next()?;
        said.all(|other| other == first).then_some(first)
    }
}

impl<E: ErrorCode> core::error::Error for VendorError<E> {}
