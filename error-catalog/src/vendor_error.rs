//! What a vendor's reply said in terms of one group.
//!
//! It must not lose anything: a code that no catalog lists is kept, compared and printed like any other. Where the parts
//! come from is not its business; feature `http` reads them from a reply.

use alloc::string::{String, ToString};
use core::fmt;
use core::time::Duration;

use crate::advice::advise;
use crate::raw_code::RawCode;
use crate::reply::{Reply, Said, narrow};
use crate::{Advice, Catalog, Code, Entry, ErrorCode, Group, Kind, ServiceError, report};

/// What a vendor's reply said in terms of one group: a raw code, and with it the vendor's live message, the HTTP status
/// and the request's id, as far as they are known.
///
/// Programs start with [`ServiceError`], which reads a reply in terms of a whole service. Use this type where one group
/// is meant, and its codes are matched on.
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
/// Two values are equal if all that the reply said is. To ask which error it is use [`is`](Self::is), which, unlike
/// [`known`](Self::known), goes on answering right when a later version of the catalog has further errors of the code.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct VendorError<E: ErrorCode> {
    code: E::RawCode,
    /// The key by which the reply named the error, where replies of the group carry keys.
    key: Option<&'static str>,
    said: Said,
}

impl<E: ErrorCode> VendorError<E> {
    /// What a reply said with this code and this message of its own.
    #[must_use]
    pub fn new(code: E::Code<'_>, message: Option<String>) -> Self {
        let said = Said { message: message.map(String::into_boxed_str), ..Said::default() };
        Self::from_raw(E::RawCode::keep(code), said)
    }

    pub(crate) const fn from_raw(code: E::RawCode, said: Said) -> Self {
        Self { code, key: None, said }
    }

    /// What a reply said that carries a key instead of a code. `None` if no error has the key, or errors of several
    /// codes have it.
    #[cfg(feature = "http")]
    pub(crate) fn from_key(key: &str, said: &Said) -> Option<Self> {
        let mut rows = E::ALL.iter().filter(|row| row.key() == Some(key));
        let first = *rows.next()?;
        let code = first.code();
        rows.all(|row| row.code() == code).then(|| Self {
            code: E::RawCode::keep(code),
            key: first.key(),
            said: said.clone(),
        })
    }

    /// Adds the HTTP status of the reply, which tells errors of the same code apart where the vendor states one.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.said.status = Some(status);
        self
    }

    /// Adds what the vendor calls the request: vendors ask for it when an error is reported to them.
    #[must_use]
    pub fn with_request_id(mut self, request_id: impl Into<String>) -> Self {
        self.said.request_id = Some(request_id.into().into_boxed_str());
        self
    }

    /// Adds how long the reply asks to wait, as the header `Retry-After` does.
    #[must_use]
    pub fn with_retry_after(mut self, wait: Duration) -> Self {
        self.said.retry_after = Some(wait);
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
        self.said.status
    }

    /// The message that the reply itself carried.
    #[must_use]
    pub fn live_message(&self) -> Option<&str> {
        self.said.message.as_deref()
    }

    /// What the vendor calls the request, if the reply says.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.said.request_id.as_deref()
    }

    /// The errors that the reply can mean, in the order of the catalog.
    ///
    /// These are the rows with this code. If the status is known and at least one of them states it, only those that do.
    /// If the live message is the message of at least one of these, placeholders filled in, only those that have it. If
    /// no row has the code and the group has a catch-all, it is the catch-all.
    pub fn candidates(&self) -> impl Iterator<Item = E> {
        self.narrowed()
    }

    fn narrowed(&self) -> impl Iterator<Item = E> + Clone {
        let rows = E::candidates(self.code());
        // A group without a catch-all finds nothing here, for no row has the code.
        let other = if rows.is_empty() { E::from_code(self.code()) } else { None };
        let named = move |row: &E| self.key.is_none() || row.key() == self.key;
        narrow(rows.iter().copied().filter(named).chain(other), &self.said)
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
        self.best_message()
    }

    /// What the error is about: the kind that all candidates share, else [`Kind::Unknown`].
    ///
    /// Of a code that no row lists, it is what the HTTP status says, if that is 400 or above:
    /// [`Kind::from_http_status`].
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.shared_kind()
    }

    /// Whether the same request may be tried again: what all candidates say alike, else `None`.
    ///
    /// `true` does not say how soon; [`advice`](Self::advice) does, where somebody says.
    #[must_use]
    pub fn retry(&self) -> Option<bool> {
        self.all_say(Entry::retry).flatten()
    }

    /// Whether to try again, and when: by the reply, the catalog, the kind and the HTTP status, in this order.
    #[must_use]
    pub fn advice(&self) -> Advice {
        advise(self)
    }

    /// What the vendor says to do, if all candidates say the same.
    #[must_use]
    pub fn action(&self) -> Option<&'static str> {
        self.all_say(Entry::action).flatten()
    }

    /// The page that documents all candidates; of a code that no row lists, the group's page.
    #[must_use]
    pub fn docs(&self) -> Option<&'static str> {
        self.page()
    }

    /// The group whose code this is.
    #[must_use]
    pub fn group(&self) -> &'static Group {
        E::GROUP
    }

    /// The catalog that the group belongs to.
    #[must_use]
    pub fn catalog(&self) -> &'static Catalog {
        E::GROUP.catalog()
    }
}

impl<E: ErrorCode> Reply for VendorError<E> {
    fn sent_code(&self) -> Option<Code<'_>> {
        Some(self.code().into())
    }

    fn said(&self) -> &Said {
        &self.said
    }

    fn entries(&self) -> impl Iterator<Item = Entry> + Clone {
        self.narrowed().map(E::entry)
    }

    fn groups(&self) -> impl Iterator<Item = &'static Group> + Clone {
        core::iter::once(E::GROUP)
    }

    fn origin(&self) -> &'static Catalog {
        E::GROUP.catalog()
    }
}

impl<E: ErrorCode> From<E> for VendorError<E> {
    /// What a reply said that carried the code of this error, and nothing else. Where several errors have the code, they
    /// are candidates too.
    fn from(error: E) -> Self {
        Self::from_raw(E::RawCode::keep(error.code()), Said::default())
    }
}

impl<E: ErrorCode> From<VendorError<E>> for ServiceError {
    /// The same reply, in terms of the service.
    fn from(error: VendorError<E>) -> Self {
        let sent = match error.key {
            Some(key) => key.to_string(),
            None => error.code().to_string(),
        };
        Self::new(E::GROUP.catalog(), [E::GROUP].into(), Some(sent), error.said)
    }
}

impl<E: ErrorCode> From<E> for ServiceError {
    /// What a reply said that carried the code of this error, and nothing else. Where several errors have the code, they
    /// are candidates too.
    fn from(error: E) -> Self {
        VendorError::from(error).into()
    }
}

impl<E: ErrorCode> fmt::Display for VendorError<E> {
    /// Writes the code, then the vendor's live message or else the catalog's: `10047: illegal sign`.
    ///
    /// Where there is neither, it says `unknown code`, or names the errors that have the code:
    /// `400: InvalidUrl or ReferencedByContent`.
    ///
    /// The alternate form, `{:#}`, is for logs: it adds the enum and the variant, or all candidates, what to do, the
    /// request's id, the vendor and the service:
    /// `-104 DownloadError::InvalidAppId: Invalid APPID. (Check whether the APPID is correct.) [Tencent Cloud, Cloud Infinite]`.
    ///
    /// Width, fill, alignment and precision apply to the whole.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        report::print(self, report::Scope::Group, f)
    }
}

impl<E: ErrorCode> fmt::Debug for VendorError<E> {
    /// Writes the vendor, the service, the enum, what was sent, and the variants that it can mean.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        report::debug(self, "VendorError", f)
    }
}

impl<E: ErrorCode> core::error::Error for VendorError<E> {}
