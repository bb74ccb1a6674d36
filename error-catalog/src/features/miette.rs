//! Feature `miette`: errors as diagnostics, with code, help and url.
//!
//! The message of a diagnostic begins with the vendor's code, so what miette calls the code is the name of the error:
//! where a reader of the source finds it.

use alloc::boxed::Box;
use core::fmt::{self, Display};

use ::miette::Diagnostic;

use crate::reply::Reply;
use crate::{Catalog, Entry, ErrorCode, ServiceError, VendorError};

/// A text as miette's methods return it.
pub type BoxedDisplay<'a> = Box<dyn Display + 'a>;

/// What miette prints for this value.
pub fn boxed<'a>(text: impl Display + 'a) -> BoxedDisplay<'a> {
    Box::new(text)
}

/// What miette calls the code of an error: vendor, service, enum and variant.
#[must_use]
pub fn name_of<'a>(entry: Entry) -> BoxedDisplay<'a> {
    boxed(Origin {
        catalog: entry.group().catalog(),
        group: Some(entry.group().name()),
        name: Some(entry.name()),
    })
}

/// Where an error belongs: `Tencent Cloud, Cloud Infinite: DownloadError::InvalidAppId`.
struct Origin {
    catalog: &'static Catalog,
    group: Option<&'static str>,
    name: Option<&'static str>,
}

impl Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.catalog.vendor(), self.catalog.service())?;
        if let Some(group) = self.group {
            write!(f, ": {group}")?;
        }
        if let Some(name) = self.name {
            write!(f, "::{name}")?;
        }
        Ok(())
    }
}

/// The vendor and the service, and the enum and the variant where they are certain.
fn origin<'a>(reply: &impl Reply) -> BoxedDisplay<'a> {
    let group = reply.only_group().map(crate::Group::name);
    let known = reply.only_entry();
    boxed(Origin { catalog: reply.origin(), group, name: known.map(Entry::name) })
}

/// What the vendor says to do, if all candidates say the same; else the candidates, each with its message. Without
/// candidates, what that means.
fn help<'a>(reply: &impl Reply) -> Option<BoxedDisplay<'a>> {
    if let Some(action) = reply.all_say(Entry::action) {
        return action.map(boxed);
    }
    let line =
        |entry: Entry| alloc::format!("{}::{}: {}", entry.group().name(), entry.name(), entry.message());
    let lines: alloc::vec::Vec<_> = reply.entries().map(line).collect();
    if !lines.is_empty() {
        return Some(boxed(lines.join("\n")));
    }
    let (vendor, service) = (reply.origin().vendor(), reply.origin().service());
    let help = match reply.sent_code() {
        Some(_) => {
            alloc::format!("the catalog of {vendor}, {service} does not list this code; a later version may")
        }
        None => {
            alloc::format!("no error code of {vendor}, {service}: something on the way may have answered")
        }
    };
    Some(boxed(help))
}

impl<E: ErrorCode> Diagnostic for VendorError<E> {
    /// The vendor, the service, the enum, and the variant if there is just one candidate.
    fn code(&self) -> Option<BoxedDisplay<'_>> {
        Some(origin(self))
    }

    /// What the vendor says to do, if all candidates say the same; else the candidates, each with its message.
    fn help(&self) -> Option<BoxedDisplay<'_>> {
        help(self)
    }

    /// The page that documents all candidates, or should document the code.
    fn url(&self) -> Option<BoxedDisplay<'_>> {
        self.docs().map(boxed)
    }
}

impl Diagnostic for ServiceError {
    /// The vendor, the service, and the enum and the variant where they are certain.
    fn code(&self) -> Option<BoxedDisplay<'_>> {
        Some(origin(self))
    }

    /// What the vendor says to do, if all candidates say the same; else the candidates, each with its message.
    fn help(&self) -> Option<BoxedDisplay<'_>> {
        help(self)
    }

    /// The page that documents all candidates, or should document the code.
    fn url(&self) -> Option<BoxedDisplay<'_>> {
        self.docs().map(boxed)
    }
}

#[cfg(feature = "http")]
impl Diagnostic for crate::ResponseError {
    fn help(&self) -> Option<BoxedDisplay<'_>> {
        use crate::ResponseErrorKind;

        match self.kind() {
            ResponseErrorKind::XmlFeature => {
                Some(boxed("turn on the feature `xml` of the crate `error-catalog`"))
            }
            ResponseErrorKind::Code => Some(boxed(
                "the vendor's format may have changed: compare the `response` rule of the catalog",
            )),
            _ => Some(boxed("something on the way may have answered in place of the vendor")),
        }
    }
}
