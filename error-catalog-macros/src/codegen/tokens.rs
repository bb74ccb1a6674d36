//! Tokens for what a catalog has one of per row.
//!
//! It is written as one text, which the compiler's own lexer takes in a piece, or as one literal: that costs a fraction
//! of building it token by token. What there is one of per group is quoted, which reads better.

extern crate proc_macro;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

/// The tokens of a text that this crate wrote.
pub(super) fn parsed(text: &str) -> TokenStream {
    // `proc_macro2` would lex the text itself before it has the compiler do so.
    let tokens = if proc_macro::is_available() {
        text.parse().map(|tokens: proc_macro::TokenStream| tokens.into()).map_err(|error| error.to_string())
    } else {
        text.parse().map_err(|error: proc_macro2::LexError| error.to_string())
    };
    tokens.unwrap_or_else(|error| {
        let message = format!("error-catalog wrote tokens that do not parse ({error}): please report it");
        quote! { ::core::compile_error!(#message) }
    })
}

/// Numbers, each as so many bytes with the little end first: what the runtime's `numbers` reads.
pub(super) fn bytes<const SIZE: usize>(numbers: impl IntoIterator<Item = [u8; SIZE]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for number in numbers {
        bytes.extend_from_slice(&number);
    }
    bytes
}

/// An expression that borrows a table of numbers, which lies aligned.
pub(super) fn table(bytes: &[u8], runtime: &TokenStream) -> TokenStream {
    if bytes.is_empty() {
        return quote! { &[] };
    }
    let (length, bytes) = (bytes.len(), Literal::byte_string(bytes));
    quote! { {
        static TABLE: #runtime::__private::Aligned<#length> = #runtime::__private::Aligned(*#bytes);
        &TABLE.0
    } }
}

/// A constant.
pub(super) fn constant(name: &str, ty: &TokenStream, value: &TokenStream) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    quote! { const #name: #ty = #value; }
}
