//! Data as literals.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

/// An expression that borrows an aligned table of numbers.
///
/// It is one literal: a list of ten thousand literals costs the compiler a hundred times as much.
pub(crate) fn emit_table(bytes: &[u8]) -> TokenStream {
    if bytes.is_empty() {
        return quote!(&[]);
    }
    let (length, bytes) = (Literal::usize_unsuffixed(bytes.len()), Literal::byte_string(bytes));
    quote!({ static TABLE: __rt::Aligned<#length> = __rt::Aligned(*#bytes); &TABLE.0 })
}

/// A value that may be absent.
pub(crate) fn emit_option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
