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

/// A number without a pattern, in hex.
pub(crate) fn emit_multiplier(number: u64) -> Literal {
    let [a, b, c, d] = [48, 32, 16, 0].map(|shift| number >> shift & 0xffff);
    let text = format!("0x{a:04x}_{b:04x}_{c:04x}_{d:04x}");
    text.parse().unwrap_or_else(|_| Literal::u64_unsuffixed(number))
}
