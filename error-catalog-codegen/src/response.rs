//! Where a reply carries the code.

use error_catalog_schema::model::{Code, Place, Response};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::literals::emit_option;

/// The implementation of `FromResponse` by the group's rule.
pub(crate) fn implement_response(name: &Ident, response: &Response) -> TokenStream {
    let Response { places, message, success, .. } = response;
    let message = emit_option(match message {
        Some(Place::Json(pointer)) => Some(pointer),
        _ => None,
    });
    let success = success.iter().map(|code| match code {
        Code::Int(code) => {
            let code = Literal::i64_unsuffixed(*code);
            quote!(__rt::Code::Int(#code))
        }
        Code::Str(code) => quote!(__rt::Code::Str(#code)),
    });
    let place = match places.first() {
        Some(Place::Header(name)) => quote!(Header(#name)),
        Some(Place::Json(pointer)) => quote!(Json(#pointer)),
        Some(Place::Status) => quote!(Status),
        Some(Place::Xml(_)) | None => return TokenStream::new(),
    };
    quote! {
        #[automatically_derived]
        impl __rt::FromResponse for #name {
            const RULE: __rt::ResponseRule = __rt::rule(__rt::ResponsePlace::#place, #message, &[#(#success),*]);
        }
    }
}
