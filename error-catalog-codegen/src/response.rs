//! Where a reply carries the code.

use error_catalog_schema::model::{By, Code, Place, Response};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::literals::emit_option;

/// The implementation of `FromResponse` by the group's rule.
pub(crate) fn implement_response(name: &Ident, response: &Response) -> TokenStream {
    let places = response.places.iter().map(emit_place);
    let by_key = response.by == By::Key;
    let message = emit_option(response.message.as_ref().map(emit_place));
    let request_id = emit_option(response.request_id.as_ref().map(emit_place));
    let success = response.success.iter().map(emit_code);
    quote! {
        #[automatically_derived]
        impl __rt::FromResponse for #name {
            const RULE: __rt::ResponseRule =
                __rt::rule(&[#(#places),*], #by_key, #message, #request_id, &[#(#success),*]);
        }
    }
}

/// A part of a reply.
fn emit_place(place: &Place) -> TokenStream {
    match place {
        Place::Header(name) => quote!(__rt::ResponsePlace::Header(#name)),
        Place::Json(pointer) => quote!(__rt::ResponsePlace::Json(#pointer)),
        Place::Xml(path) => quote!(__rt::ResponsePlace::Xml(#path)),
        Place::Status => quote!(__rt::ResponsePlace::Status),
    }
}

/// A code of either type.
fn emit_code(code: &Code) -> TokenStream {
    match code {
        Code::Int(code) => {
            let code = Literal::i64_unsuffixed(*code);
            quote!(__rt::Code::Int(#code))
        }
        Code::Str(code) => quote!(__rt::Code::Str(#code)),
    }
}
