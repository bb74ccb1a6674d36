//! Feature `miette`: errors as diagnostics, with code, help and url.

use alloc::boxed::Box;
use alloc::string::ToString;
use core::fmt::Display;

use ::miette::Diagnostic;

use crate::{ErrorCode, VendorError};

/// A text as miette's methods return it.
pub type BoxedDisplay<'a> = Box<dyn Display + 'a>;

/// What miette prints for this value.
pub fn boxed<'a>(text: impl Display + 'a) -> BoxedDisplay<'a> {
    Box::new(text)
}

impl<E: ErrorCode> Diagnostic for VendorError<E> {
    /// The code that the vendor sent.
    fn code(&self) -> Option<BoxedDisplay<'_>> {
        Some(boxed(self.code()))
    }

    /// What the vendor says to do, if all candidates say the same; else the candidates, each with its message.
    fn help(&self) -> Option<BoxedDisplay<'_>> {
        match self.shared(E::action) {
            None => {
                let lines: alloc::vec::Vec<_> =
                    self.candidates().map(|error| error.entry().to_string()).collect();
                (!lines.is_empty()).then(|| boxed(lines.join("\n")))
            }
            Some(action) => action.map(boxed),
        }
    }

    /// The page that documents all candidates.
    fn url(&self) -> Option<BoxedDisplay<'_>> {
        self.shared(E::docs).flatten().map(boxed)
    }
}
