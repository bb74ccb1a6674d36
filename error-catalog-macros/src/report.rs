//! Faults as compile errors.

use error_catalog_schema::render::{Style, render};
use error_catalog_schema::{Diagnostic, Diagnostics, Source};
use proc_macro2::{Span, TokenStream};
use syn::Error;

/// Each fault as an error of its own, on this span; those that are only counted are one more.
pub(crate) fn report_faults(source: &Source, faults: &Diagnostics, span: Span) -> TokenStream {
    let mut errors = TokenStream::new();
    for fault in faults {
        errors.extend(compile_error(source, fault, span));
    }
    if let Some(rest) = faults.rest() {
        errors.extend(Error::new(span, rest).into_compile_error());
    }
    errors
}

/// A fault without a text to show, on this span.
pub(crate) fn report_fault(fault: &Diagnostic, span: Span) -> TokenStream {
    compile_error(&Source::new("", ""), fault, span)
}

fn compile_error(source: &Source, fault: &Diagnostic, span: Span) -> TokenStream {
    Error::new(span, render(source, fault, Style::Compiler)).into_compile_error()
}
