//! What a reply says beside its code, and what the errors that it can mean say alike.
//!
//! A [`VendorError`](crate::VendorError) and a [`ServiceError`](crate::ServiceError) differ in where they look a code up;
//! what they answer is the same, and stands here once.

use alloc::boxed::Box;
use core::time::Duration;

use crate::{Catalog, Code, Entry, Group, Kind, template};

/// What a reply says beside its code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Said {
    /// The vendor's own words.
    pub(crate) message: Option<Box<str>>,
    /// What the vendor calls the request.
    pub(crate) request_id: Option<Box<str>>,
    /// How long to wait, by the header `Retry-After`.
    pub(crate) retry_after: Option<Duration>,
    /// The HTTP status.
    pub(crate) status: Option<u16>,
}

/// An error that a reply carries: a code, what was said beside it, and the errors that it can mean.
pub(crate) trait Reply {
    /// The code that the vendor sent.
    fn sent_code(&self) -> Option<Code<'_>>;

    /// What the reply says beside the code.
    fn said(&self) -> &Said;

    /// The errors that the reply can mean.
    fn entries(&self) -> impl Iterator<Item = Entry> + Clone;

    /// The groups in which the code was looked up.
    fn groups(&self) -> impl Iterator<Item = &'static Group> + Clone;

    /// The catalog of these groups.
    fn origin(&self) -> &'static Catalog;

    /// The error that the reply means, if there is just one candidate.
    #[inline]
    fn only_entry(&self) -> Option<Entry> {
        let mut entries = self.entries();
        entries.next().filter(|_| entries.next().is_none())
    }

    /// The group of all candidates, if it is one; where there is none, the group that was asked, if it is one.
    #[inline]
    fn only_group(&self) -> Option<&'static Group> {
        let first = self.entries().map(Entry::group).chain(self.groups()).next()?;
        let is_first = |group: &'static Group| core::ptr::eq(group, first);
        let is_only = match self.entries().next() {
            Some(_) => self.entries().map(Entry::group).all(is_first),
            None => self.groups().all(is_first),
        };
        is_only.then_some(first)
    }

    /// What all candidates say alike.
    #[inline]
    fn all_say<T: PartialEq>(&self, say: impl Fn(Entry) -> T) -> Option<T> {
        shared(self.entries(), say)
    }

    /// The live message, else the message that all candidates share.
    #[inline]
    fn best_message(&self) -> Option<&str> {
        self.said().message.as_deref().or_else(|| self.all_say(Entry::message))
    }

    /// The kind that all candidates share; where there is none, the HTTP status may tell.
    #[inline]
    fn shared_kind(&self) -> Kind {
        match (self.entries().next(), self.said().status) {
            (None, Some(status @ 400..)) => Kind::from_http_status(status),
            _ => self.all_say(Entry::kind).unwrap_or_default(),
        }
    }

    /// The page that documents all candidates; of a code that nobody lists, the page on which it should be.
    #[inline]
    fn page(&self) -> Option<&'static str> {
        match self.entries().next() {
            Some(_) => self.all_say(Entry::docs).flatten(),
            None => shared(self.groups(), Group::docs).unwrap_or_else(|| self.origin().docs()),
        }
    }
}

/// What all of these say alike.
#[inline]
pub(crate) fn shared<I, T: PartialEq>(mut items: impl Iterator<Item = I>, say: impl Fn(I) -> T) -> Option<T> {
    let first = say(items.next()?);
    items.all(|other| say(other) == first).then_some(first)
}

/// The rows that a reply can mean, of those that have its code: if one of them states the reply's HTTP status, those that
/// do; and if the live message is the message of one of these, those that have it.
pub(crate) fn narrow<T, I>(rows: I, said: &Said) -> impl Iterator<Item = T> + Clone + use<'_, T, I>
where
    T: Copy + Into<Entry>,
    I: Iterator<Item = T> + Clone,
{
    let mut rest = rows;
    let first = rest.next();
    // One row is the one, whatever else the reply says; mostly there is one.
    let several = rest.clone().next().is_some();
    let rows = first.into_iter().chain(rest);

    let has = |row: T, status| row.into().status() == Some(status);
    let status = said.status.filter(|status| several && rows.clone().any(|row| has(row, *status)));
    let by_status = move |row: &T| status.is_none_or(|status| has(*row, status));

    let says = |row: T, live: &str| template::is_filled(row.into().message(), live);
    let message = said.message.as_deref().filter(|_| several);
    let message = message.filter(|live| rows.clone().filter(by_status).any(|row| says(row, live)));
    rows.filter(by_status).filter(move |row| message.is_none_or(|live| says(*row, live)))
}
