//! The catalog as data: the static `CATALOG`.

use error_catalog_schema::model::Catalog;
use error_catalog_schema::text::Text;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::literals::emit_option;
use crate::{Options, docs};

/// The documented static `CATALOG` of a catalog whose enums stand beside it.
pub(crate) fn define_catalog(catalog: &Catalog, options: &Options) -> TokenStream {
    let docs = docs::describe_catalog(catalog);
    let runtime = &options.runtime;
    let enums = catalog.groups.iter().map(|group| format_ident!("{}", group.name));
    let data = emit_catalog(catalog, &quote!(#(#enums::__group()),*));
    quote! {
        #[doc = #docs]
        pub static CATALOG: #runtime::Catalog = {
            use #runtime::__private as __rt;
            #data
        };
    }
}

/// The value of a `Catalog` with these groups.
pub(crate) fn emit_catalog(catalog: &Catalog, groups: &TokenStream) -> TokenStream {
    let (vendor, service) = (&catalog.vendor, &catalog.service);
    let docs = emit_option(catalog.docs.as_ref());
    let (summary, summary_links) = emit_summary(catalog.summary.as_ref());
    let retrieved = emit_option(catalog.retrieved.as_ref());
    quote! {
        __rt::catalog(__rt::CatalogData {
            vendor: #vendor,
            service: #service,
            docs: #docs,
            summary: #summary,
            summary_links: &[#(#summary_links),*],
            retrieved: #retrieved,
            groups: &[#groups],
        })
    }
}

/// A summary as plain text, and its links.
pub(crate) fn emit_summary(text: Option<&Text>) -> (TokenStream, Vec<TokenStream>) {
    let mut links = Vec::new();
    add_links(text, &mut links);
    (emit_option(text.map(Text::plain).as_ref()), links)
}

/// Adds the links of a text.
pub(crate) fn add_links(text: Option<&Text>, links: &mut Vec<TokenStream>) {
    if let Some(text) = text {
        for (text, url) in text.links() {
            links.push(quote!(__rt::link(#text, #url)));
        }
    }
}
