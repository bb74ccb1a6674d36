//! Where a reply carries the code.

use error_catalog_schema::model::{Code, Place, Response};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::literals::emit_option;

/// The implementation of `FromResponse` by the group's rule.
pub(crate) fn implement_response(name: &Ident, response: &Response) -> TokenStream {
    let Response { place, message, success } = response;
    let message = emit_option(message.as_ref());
    let success = success.iter().map(|code| match code {
        Code::Int(code) => {
            let code = Literal::i64_unsuffixed(*code);
            quote!(__rt::Code::Int(#code))
        }
        Code::Str(code) => quote!(__rt::Code::Str(#code)),
    });
    let place = match place {
        Place::Header(name) => quote!(Header(#name)),
        Place::Json(pointer) => quote!(Json(#pointer)),
        Place::Status => quote!(Status),
    };
    quote! {
        #[automatically_derived]
        impl __rt::FromResponse for #name {
            const RULE: __rt::ResponseRule = __rt::rule(__rt::ResponsePlace::#place, #message, &[#(#success),*]);
        }
    }
}
