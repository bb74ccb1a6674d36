//! Whether to try again, and when.

use core::time::Duration;

use crate::reply::Reply;
use crate::{Entry, Kind};

/// Whether to try again after an error, and when.
///
/// It is about the error, not about the call: whether the call may be repeated, because nothing happened or because
/// doing it twice does no harm, only the caller knows.
///
/// [`ServiceError::advice`](crate::ServiceError::advice) and [`VendorError::advice`](crate::VendorError::advice) take the
/// first of these that says something:
///
/// 1. the reply's `Retry-After` header;
/// 2. the catalog's `retry_after` and `retry`, if all candidates say to try again, or all not to;
/// 3. the kind, if all candidates share it: those of [`Kind::is_transient`] pass; a wrong argument, missing permission
///    and the like do not;
/// 4. the HTTP status: 408, 425, 429, 502, 503 and 504 pass, any other 4xx does not.
///
/// ```
/// # #[cfg(feature = "jd-cloud")] {
/// use error_catalog::{Advice, ServiceError, jd_cloud::SystemError};
///
/// let error = ServiceError::from(SystemError::SystemBusy);
/// let wait = match error.advice() {
///     Advice::Retry => Some(std::time::Duration::from_secs(1)),
///     Advice::RetryAfter(wait) => Some(wait),
///     _ => None,
/// };
/// assert!(wait.is_some());
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Advice {
    /// Try again; nobody says how soon, so wait longer each time.
    Retry,
    /// Try again after this time, and not before.
    RetryAfter(Duration),
    /// The same request fails again.
    DoNotRetry,
    /// Nothing in the reply or the catalog settles it.
    Unstated,
}

/// What a reply and the errors that it can mean advise.
#[inline]
pub(crate) fn advise(reply: &impl Reply) -> Advice {
    let said = reply.said();
    if let Some(wait) = said.retry_after {
        return Advice::RetryAfter(wait);
    }
    match reply.all_say(Entry::retry).flatten() {
        Some(true) => {
            let longest = reply.entries().filter_map(Entry::retry_after).max();
            return longest.map_or(Advice::Retry, Advice::RetryAfter);
        }
        Some(false) => return Advice::DoNotRetry,
        None => {}
    }
    let by_kind = reply.all_say(Entry::kind).and_then(passes_by_kind);
    match by_kind.or_else(|| said.status.and_then(passes_by_status)) {
        Some(true) => Advice::Retry,
        Some(false) => Advice::DoNotRetry,
        None => Advice::Unstated,
    }
}

/// Whether errors of a kind pass by themselves, where the kind settles it.
#[inline]
const fn passes_by_kind(kind: Kind) -> Option<bool> {
    match kind {
        kind if kind.is_transient() => Some(true),
        Kind::InvalidArgument
        | Kind::NotFound
        | Kind::AlreadyExists
        | Kind::PermissionDenied
        | Kind::FailedPrecondition
        | Kind::OutOfRange
        | Kind::Unimplemented
        | Kind::Unauthenticated
        | Kind::DataLoss => Some(false),
        _ => None,
    }
}

/// Whether errors of an HTTP status pass by themselves, where the status settles it.
#[inline]
const fn passes_by_status(status: u16) -> Option<bool> {
    match status {
        408 | 425 | 429 | 502 | 503 | 504 => Some(true),
        400..=499 => Some(false),
        _ => None,
    }
}
