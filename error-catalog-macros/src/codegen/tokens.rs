//! Tokens from text.
//!
//! What a catalog has one of per row is written as text and handed to the compiler's own lexer in one piece: that costs
//! a fraction of building it token by token. What there is one of per group is quoted, which reads better.

use proc_macro2::TokenStream;

/// The tokens of a text that this crate wrote: a list of literals or of variants.
pub(super) fn parsed(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| {
        let message = format!("error-catalog wrote tokens that do not parse ({error}): please report it");
        quote::quote! { ::core::compile_error!(#message) }
    })
}
