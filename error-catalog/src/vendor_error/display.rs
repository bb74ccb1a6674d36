//! How a reply's error is printed.

use core::fmt::{self, Display};

use crate::display::pad;
use crate::{ErrorCode, VendorError};

/// More candidates than these are counted, not listed.
const LISTED: usize = 8;

impl<E: ErrorCode> Display for VendorError<E> {
    /// Writes the code, then the vendor's live message or else the catalog's: `10050: User account has been disabled`.
    ///
    /// Where there is neither, it says `unknown code`, or names the errors that have the code:
    /// `400: InvalidUrl or ReferencedByContent`.
    ///
    /// The alternate form, `{:#}`, adds in parentheses what the catalog makes of it: the action of the only candidate,
    /// the names of several, or that it does not know the code.
    ///
    /// Width, fill, alignment and precision apply to the whole.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, message) = (self.code(), self.message());
        let candidates = Candidates(self);
        match (message, self.known()) {
            (None, _) => pad(f, format_args!("{code}: {candidates}")),
            (Some(message), _) if !f.alternate() => pad(f, format_args!("{code}: {message}")),
            (Some(message), None) => pad(f, format_args!("{code}: {message} ({candidates})")),
            (Some(message), Some(known)) => match known.action() {
                Some(action) => pad(f, format_args!("{code}: {message} ({action})")),
                None => pad(f, format_args!("{code}: {message}")),
            },
        }
    }
}

/// The candidates' names as a short list.
struct Candidates<'a, E: ErrorCode>(&'a VendorError<E>);

impl<E: ErrorCode> Display for Candidates<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut candidates = self.0.candidates().peekable();
        let Some(first) = candidates.next() else {
            return f.write_str("unknown code");
        };
        f.write_str(first.name())?;
        for _ in 1..LISTED {
            let Some(next) = candidates.next() else { return Ok(()) };
            let separator = if candidates.peek().is_some() { ", " } else { " or " };
            write!(f, "{separator}{}", next.name())?;
        }
        match candidates.count() {
            0 => Ok(()),
            more => write!(f, " or {more} more"),
        }
    }
}
