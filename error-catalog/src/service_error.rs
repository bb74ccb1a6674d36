//! What a vendor's reply said in terms of a whole service.

mod comparison;
mod display;

use alloc::boxed::Box;
use alloc::string::String;
use core::time::Duration;

use crate::advice::advise;
use crate::reply::{Reply, Said, narrow, shared};
use crate::{Advice, Catalog, Code, Entry, ErrorCode, Group, Kind};

/// What a vendor's reply said, in terms of a whole service: which error it was, whose it was, and whether to try again.
///
/// This is the type to start with. A service documents its errors in several tables, and a reply does not say
/// which table its code is from. So every group that looks at the code's place is asked, and their answers are united.
///
/// ```
/// # #[cfg(feature = "microcms")] {
/// use error_catalog::microcms::{CommonError, GetContentsError};
/// use error_catalog::{Advice, Kind, ServiceError, VendorError};
///
/// let error = ServiceError::from(VendorError::<CommonError>::new(429, None).with_status(429));
/// assert_eq!(error.known_as(), Some(CommonError::ApiCallLimitExceeded));
/// assert_eq!(error.kind(), Kind::ResourceExhausted);
/// assert_eq!(error.known_as::<GetContentsError>(), None);
/// assert!(matches!(error.advice(), Advice::Retry | Advice::RetryAfter(_)));
/// # }
/// ```
///
/// # From a reply
///
/// With feature `http`:
///
/// * `from_response` and `from_parts` read a reply by all groups of a catalog;
/// * `from_response_to` and `from_parts_to` read the reply to a call whose own errors are known: by that group, and the
///   groups whose errors may answer any call.
///
/// `None` then means that the call went well, as far as HTTP and the vendor say.
///
/// # Unknown codes
///
/// Nothing is lost: a code that no catalog lists is kept, compared, printed and serialized. An error may also have no
/// code at all: a proxy's page with status 502, for example.
///
/// # Comparing
///
/// Two values are equal if all that the replies said is, and it was looked up in the same groups.
#[derive(Clone)]
pub struct ServiceError {
    catalog: &'static Catalog,
    /// The groups that look at the place where the code stands.
    groups: Box<[&'static Group]>,
    /// The code as the vendor sent it, or the key in its place.
    sent: Option<Box<str>>,
    said: Said,
}

impl ServiceError {
    #[inline]
    pub(crate) fn new(
        catalog: &'static Catalog,
        groups: Box<[&'static Group]>,
        sent: Option<String>,
        said: Said,
    ) -> Self {
        Self { catalog, groups, sent: sent.map(String::into_boxed_str), said }
    }

    /// The code as it was sent, and what was said beside it.
    #[inline]
    #[cfg(feature = "http")]
    pub(crate) fn into_sent(self) -> (Box<str>, Said) {
        (self.sent.unwrap_or_default(), self.said)
    }

    /// Adds the HTTP status of the reply, which tells errors of the same code apart where the vendor states one.
    #[inline]
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.said.status = Some(status);
        self
    }

    /// Adds what the vendor calls the request: vendors ask for it when an error is reported to them.
    #[inline]
    #[must_use]
    pub fn with_request_id(mut self, request_id: impl Into<String>) -> Self {
        self.said.request_id = Some(request_id.into().into_boxed_str());
        self
    }

    /// Adds how long the reply asks to wait, as the header `Retry-After` does.
    #[inline]
    #[must_use]
    pub fn with_retry_after(mut self, wait: Duration) -> Self {
        self.said.retry_after = Some(wait);
        self
    }

    /// The code that the vendor sent; `None` if the reply carries none, and only its HTTP status says that the call
    /// failed.
    ///
    /// It is [`Code::Int`] if a group with integer codes can read it, else [`Code::Str`].
    #[inline]
    #[must_use]
    pub fn code(&self) -> Option<Code<'_>> {
        let sent = self.sent.as_deref()?;
        let is_key = self.groups.iter().any(|group| group.is_read_by_key());
        let keyed = is_key.then(|| shared(self.rows(), Entry::code)).flatten();
        let int = || {
            self.groups
                .iter()
                .filter_map(|group| group.read_code(sent))
                .find(|code| matches!(code, Code::Int(_)))
        };
        Some(keyed.or_else(int).unwrap_or(Code::Str(sent)))
    }

    /// The HTTP status of the reply, if it is known.
    #[inline]
    #[must_use]
    pub const fn status(&self) -> Option<u16> {
        self.said.status
    }

    /// The message that the reply itself carried.
    #[inline]
    #[must_use]
    pub fn live_message(&self) -> Option<&str> {
        self.said.message.as_deref()
    }

    /// What the vendor calls the request, if the reply says.
    #[inline]
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.said.request_id.as_deref()
    }

    /// The errors that the reply can mean, group after group, each in the order of the catalog.
    ///
    /// These are the rows with this code. If the status is known and at least one of them states it, only those that do.
    /// If the live message is the message of at least one of these, placeholders filled in, only those that have it. If
    /// no row has the code, they are the catch-alls of the groups that have one.
    #[inline]
    pub fn candidates(&self) -> impl Iterator<Item = Entry> {
        self.entries()
    }

    /// The rows with the code that was sent, of all groups; or the catch-alls.
    #[inline]
    fn rows(&self) -> impl Iterator<Item = Entry> + Clone {
        let sent = self.sent.as_deref();
        let mut rest = self.groups.iter().filter_map(move |group| Some(group.find_sent(sent?))).flatten();
        let first = rest.next();
        let asked = if first.is_none() { &*self.groups } else { &[] };
        let others = asked.iter().filter_map(move |group| group.other_sent(sent?));
        first.into_iter().chain(rest).chain(others)
    }

    /// The error that the reply means, if there is just one candidate.
    #[inline]
    #[must_use]
    pub fn known(&self) -> Option<Entry> {
        self.only_entry()
    }

    /// The error that the reply means, if there is just one candidate and it is of this enum.
    #[inline]
    #[must_use]
    pub fn known_as<E: ErrorCode>(&self) -> Option<E> {
        self.known()?.to()
    }

    /// Whether the reply can mean this error: whether it is among the [`candidates`](Self::candidates).
    #[inline]
    #[must_use]
    pub fn is(&self, error: impl Into<Entry>) -> bool {
        let error = error.into();
        self.entries().any(|candidate| candidate == error)
    }

    /// What the vendor said: its live message, else the message of the catalog if all candidates share one.
    #[inline]
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.best_message()
    }

    /// What the error is about: the kind that all candidates share, else [`Kind::Unknown`].
    ///
    /// Where there is no candidate, it is what the HTTP status says, if that is 400 or above: [`Kind::from_http_status`].
    #[inline]
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.shared_kind()
    }

    /// Whether the same request may be tried again: what all candidates say alike, else `None`.
    ///
    /// `true` does not say how soon; [`advice`](Self::advice) does, where somebody says.
    #[inline]
    #[must_use]
    pub fn retry(&self) -> Option<bool> {
        self.all_say(Entry::retry).flatten()
    }

    /// Whether to try again, and when: by the reply, the catalog, the kind and the HTTP status, in this order.
    ///
    /// It is about the error, not about whether the call may be repeated.
    #[inline]
    #[must_use]
    pub fn advice(&self) -> Advice {
        advise(self)
    }

    /// What the vendor says to do, if all candidates say the same.
    #[inline]
    #[must_use]
    pub fn action(&self) -> Option<&'static str> {
        self.all_say(Entry::action).flatten()
    }

    /// The page that documents all candidates; of a code that no row lists, the page of the groups that were asked, or
    /// the catalog's.
    #[inline]
    #[must_use]
    pub fn docs(&self) -> Option<&'static str> {
        self.page()
    }

    /// The service's catalog.
    #[inline]
    #[must_use]
    pub const fn catalog(&self) -> &'static Catalog {
        self.catalog
    }

    /// The group of all candidates, if it is one; of a code that no row lists, the group that was asked, if it is one.
    #[inline]
    #[must_use]
    pub fn group(&self) -> Option<&'static Group> {
        self.only_group()
    }
}

impl Reply for ServiceError {
    #[inline]
    fn sent_code(&self) -> Option<Code<'_>> {
        self.code()
    }

    #[inline]
    fn said(&self) -> &Said {
        &self.said
    }

    #[inline]
    fn entries(&self) -> impl Iterator<Item = Entry> + Clone {
        narrow(self.rows(), &self.said)
    }

    #[inline]
    fn groups(&self) -> impl Iterator<Item = &'static Group> + Clone {
        self.groups.iter().copied()
    }

    #[inline]
    fn origin(&self) -> &'static Catalog {
        self.catalog
    }
}
