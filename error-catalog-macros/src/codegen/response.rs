//! Where a reply carries the code.

use error_catalog_schema::model::{Code, Place, Response};
use proc_macro2::TokenStream;
use quote::quote;

use super::item::Enum;
use super::option;

/// The rule as the runtime knows it.
pub(super) fn rule(response: &Response, runtime: &TokenStream) -> TokenStream {
    let message = option(response.message.as_ref());
    let success = response.success.iter().map(|code| match code {
        Code::Int(code) => quote! { #runtime::Code::Int(#code) },
        Code::Str(code) => quote! { #runtime::Code::Str(#code) },
    });
    let success = quote! { &[#(#success),*] };
    match &response.place {
        Place::Header(name) => quote! { #runtime::__private::in_header(#name, #message, #success) },
        Place::Json(pointer) => quote! { #runtime::__private::in_json(#pointer, #message, #success) },
        Place::Status => quote! { #runtime::__private::in_status(#message, #success) },
    }
}

/// `FromResponse`, for a group that has a rule.
pub(super) fn implementation(item: &Enum<'_>) -> Option<TokenStream> {
    let (name, runtime) = (&item.name, item.runtime);
    let rule = rule(item.group.response.as_ref()?, runtime);
    Some(quote! {
        impl #runtime::FromResponse for #name {
            const RULE: #runtime::ResponseRule = #rule;
        }
    })
}
