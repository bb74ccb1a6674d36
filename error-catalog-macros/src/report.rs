//! Faults as compile errors.

use error_catalog_schema::render::{Style, render};
use error_catalog_schema::{Diagnostic, Diagnostics, Source};
use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

/// Each fault as an error of its own, on the span of the macro's path.
pub(crate) fn faults(source: &Source, faults: &Diagnostics, span: Span) -> TokenStream {
    let mut errors = TokenStream::new();
    for fault in faults {
        errors.extend(error(&render(source, fault, Style::Compiler), span));
    }
    errors
}

/// A fault of the file as a whole, which has no text to show.
pub(crate) fn fault(fault: &Diagnostic, span: Span) -> TokenStream {
    error(&render(&Source::new("", ""), fault, Style::Compiler), span)
}

fn error(text: &str, span: Span) -> TokenStream {
    quote_spanned! { span => ::core::compile_error! { #text } }
}
