//! How a reply's error is printed, for people and for logs.

use core::fmt::{self, Debug, Display};

use error_catalog_core::Notation;

use crate::Entry;
use crate::display::pad;
use crate::reply::Reply;

/// More candidates than these are counted, not listed.
const LISTED: usize = 8;

/// What the reader of a line knows already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The group: names alone say which error it is.
    Group,
    /// Nothing: names are told apart by their enum, and vendor and service stand at the end.
    Anything,
}

/// Prints the code and the message, and in the alternate form all that helps.
#[inline]
pub(crate) fn print(reply: &impl Reply, scope: Scope, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let detailed = f.alternate();
    let scope = if detailed { Scope::Anything } else { scope };
    pad(f, format_args!("{}", Line { reply, scope, detailed }))
}

/// One line about a reply.
struct Line<'a, R> {
    reply: &'a R,
    scope: Scope,
    detailed: bool,
}

impl<R: Reply> Display for Line<'_, R> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { reply, scope, detailed } = *self;
        let said = reply.said();
        match (reply.sent_code(), said.status) {
            (Some(code), _) => write!(f, "{}", notation(reply).write(code))?,
            (None, Some(status)) => write!(f, "HTTP {status}")?,
            (None, None) => f.write_str("no reply")?,
        }
        let known = reply.only_entry().filter(|_| detailed);
        if let Some(known) = known {
            write!(f, " {}", Named(known, scope))?;
        }
        let candidates = Candidates { reply, scope };
        let message = reply.best_message();
        match message {
            Some(message) => write!(f, ": {message}")?,
            None => write!(f, ": {candidates}")?,
        }
        if detailed {
            let mut notes = Notes { f, any: false };
            if message.is_some() && known.is_none() {
                notes.add(&candidates)?;
            }
            if let Some(action) = reply.all_say(Entry::action).flatten() {
                notes.add(&action)?;
            }
            if let Some(id) = &said.request_id {
                notes.add(&format_args!("request id {id}"))?;
            }
            notes.end()?;
        }
        if scope == Scope::Anything {
            write!(f, " [{}, {}]", reply.origin().vendor(), reply.origin().service())?;
        }
        Ok(())
    }
}

/// Notes in parentheses, if there are any.
struct Notes<'a, 'f> {
    f: &'a mut fmt::Formatter<'f>,
    any: bool,
}

impl Notes<'_, '_> {
    #[inline]
    fn add(&mut self, note: &dyn Display) -> fmt::Result {
        let before = if self.any { "; " } else { " (" };
        self.any = true;
        write!(self.f, "{before}{note}")
    }

    #[inline]
    fn end(self) -> fmt::Result {
        if self.any { self.f.write_str(")") } else { Ok(()) }
    }
}

/// The name of an error.
struct Named(Entry, Scope);

impl Debug for Named {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

/// How the code is printed: in hex if all groups of integers that it may be of have their codes in hex.
#[inline]
fn notation(reply: &impl Reply) -> Notation {
    let mut groups = reply.groups().filter(|group| group.has_integer_codes()).peekable();
    let is_hex = groups.peek().is_some() && groups.all(|group| group.notation() == Notation::Hex);
    if is_hex { Notation::Hex } else { Notation::Decimal }
}

impl Display for Named {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.1 == Scope::Anything {
            write!(f, "{}::", self.0.group().name())?;
        }
        f.write_str(self.0.name())
    }
}

/// The candidates' names as a short list.
struct Candidates<'a, R> {
    reply: &'a R,
    scope: Scope,
}

impl<R: Reply> Display for Candidates<'_, R> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { reply, scope } = *self;
        // The enum of all of them is named once.
        let several = reply.entries().nth(1).is_some();
        let group = reply.only_group().filter(|_| several && scope == Scope::Anything);
        let scope = if group.is_some() { Scope::Group } else { scope };
        let mut names = reply.entries().map(|entry| Named(entry, scope)).peekable();
        let Some(first) = names.next() else {
            return f.write_str(if reply.sent_code().is_some() { "unknown code" } else { "no error code" });
        };
        write!(f, "{first}")?;
        for _ in 1..LISTED {
            let Some(next) = names.next() else { break };
            let separator = if names.peek().is_some() { ", " } else { " or " };
            write!(f, "{separator}{next}")?;
        }
        match names.count() {
            0 => {}
            more => write!(f, " or {more} more")?,
        }
        match group {
            Some(group) => write!(f, " of {}", group.name()),
            None => Ok(()),
        }
    }
}

/// Prints all that a reply said, and what it can mean.
#[inline]
pub(crate) fn debug(reply: &impl Reply, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let said = reply.said();
    let mut fields = f.debug_struct(name);
    fields
        .field("vendor", &reply.origin().vendor())
        .field("service", &reply.origin().service())
        .field("groups", &List(|| reply.groups().map(|group| Word(group.name()))))
        .field("code", &reply.sent_code())
        .field("candidates", &List(|| reply.entries().map(|entry| Named(entry, Scope::Anything))))
        .field("message", &said.message)
        .field("status", &said.status)
        .field("request_id", &said.request_id);
    if let Some(wait) = said.retry_after {
        fields.field("retry_after", &wait);
    }
    fields.finish()
}

/// A list in the manner of `Debug`.
struct List<F>(F);

impl<F: Fn() -> I, I: Iterator<Item: Debug>> Debug for List<F> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries((self.0)()).finish()
    }
}

/// A name, without quotes.
struct Word(&'static str);

impl Debug for Word {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
