//! The traits of `core` that an enum implements.
//!
//! Here as in all that is generated, every function is `#[inline]`: then the crate of the enums has no machine code to
//! make, and a program makes what it calls.

use error_catalog_schema::model::CodeType;
use proc_macro2::TokenStream;
use quote::quote;

use super::item::Enum;

/// `Display`, `Error`, and the conversions from and to codes.
pub(super) fn conversions(item: &Enum<'_>) -> TokenStream {
    let (name, runtime) = (&item.name, item.runtime);
    let (argument, returned) = (item.argument(), item.returned());
    let parse = match item.group.code_type {
        CodeType::Int => quote! {
            #runtime::__private::try_from_code(#runtime::__private::parse_int::<Self>(text)?)
        },
        CodeType::Str => quote! { #runtime::__private::try_from_code(text) },
    };
    quote! {
        impl ::core::fmt::Display for #name {
            /// Writes the code, then the message; `{:#}` adds the name and the action.
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.entry(), f)
            }
        }

        impl ::core::error::Error for #name {}

        impl ::core::convert::From<#name> for #returned {
            #[inline]
            fn from(error: #name) -> Self {
                error.code()
            }
        }

        impl ::core::convert::TryFrom<#argument> for #name {
            type Error = #runtime::CodeError;

            #[inline]
            fn try_from(code: #argument) -> ::core::result::Result<Self, #runtime::CodeError> {
                #runtime::__private::try_from_code(code)
            }
        }

        impl ::core::str::FromStr for #name {
            type Err = #runtime::CodeError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, #runtime::CodeError> {
                #parse
            }
        }
    }
}

/// `Debug` as the derive would print it, from the names in the data: a derived one is a `match` with an arm per variant.
pub(super) fn debug(item: &Enum<'_>) -> TokenStream {
    let name = &item.name;
    let other = item.other().map(|other| {
        quote! {
            if let #name::#other(code) = self {
                return f.debug_tuple(self.name()).field(code).finish();
            }
        }
    });
    quote! {
        impl ::core::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #other
                f.write_str(self.name())
            }
        }
    }
}
