//! Faults as compile errors.

use error_catalog_schema::render::{Style, render};
use error_catalog_schema::{Diagnostic, Diagnostics, Source};
use proc_macro2::{Span, TokenStream};
use syn::Error;

/// Each fault as an error of its own, on this span.
pub(crate) fn report_faults(source: &Source, faults: &Diagnostics, span: Span) -> TokenStream {
    faults.into_iter().map(|fault| compile_error(source, fault, span)).collect()
}

/// A fault without a text to show, on this span.
pub(crate) fn report_fault(fault: &Diagnostic, span: Span) -> TokenStream {
    compile_error(&Source::new("", ""), fault, span)
}

fn compile_error(source: &Source, fault: &Diagnostic, span: Span) -> TokenStream {
    Error::new(span, render(source, fault, Style::Compiler)).into_compile_error()
}
