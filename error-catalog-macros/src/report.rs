//! Faults as compile errors.

use error_catalog_schema::render::{Style, render};
use error_catalog_schema::{Diagnostic, Diagnostics, Source};
use proc_macro::{Span, TokenStream};

use crate::tokens::compile_error;

/// Each fault as an error of its own, on the span of the macro's path.
pub(crate) fn faults(source: &Source, faults: &Diagnostics, span: Span) -> TokenStream {
    let mut errors = TokenStream::new();
    for fault in faults {
        errors.extend(compile_error(&render(source, fault, Style::Compiler), span, span));
    }
    errors
}

/// A fault of the file as a whole, which has no text to show.
pub(crate) fn fault(fault: &Diagnostic, span: Span) -> TokenStream {
    compile_error(&render(&Source::new("", ""), fault, Style::Compiler), span, span)
}
