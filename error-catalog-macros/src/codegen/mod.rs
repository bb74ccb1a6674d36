//! A checked catalog as tokens.
//!
//! What is generated is an enum and static data, column by column; a macro of the runtime implements what reads it. Nothing
//! that grows with the number of rows is code, for rustc spends more than linear time on large `match`es. The one list of
//! all variants is `VARIANTS`, for each path to a variant costs rustc a search through the enum.
//!
//! This module is a pure function of its arguments. It does no input or output, and the tests include it as a module of
//! their own: a macro crate exports nothing but macros.

mod columns;
mod docs;
mod group;
mod item;
pub mod lookup;
mod response;
mod slots;
pub mod text_key;
mod tokens;

pub use group::existing;

use error_catalog_schema::Catalog;
use error_catalog_schema::text::Text;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// What the caller of `error_catalog!` chose.
pub struct Options {
    /// The path of the runtime crate: the only way in which the expansion names it.
    pub runtime: TokenStream,
    /// Further derives for the enums.
    pub derives: TokenStream,
}

/// The enums of a catalog, and `CATALOG`.
#[must_use]
pub fn catalog(catalog: &Catalog, options: &Options) -> TokenStream {
    let runtime = &options.runtime;
    let enums = catalog.groups.iter().map(|group| group::defined(group, catalog, options));
    let groups = catalog.groups.iter().map(|group| {
        let name = ident(&group.name);
        quote! { <#name as #runtime::ErrorCode>::GROUP }
    });
    let docs = docs::catalog(catalog);
    let (vendor, service) = (&catalog.vendor, &catalog.service);
    let page = option(catalog.docs.as_ref());
    let (summary, summary_links) = summary(catalog.summary.as_ref(), runtime);
    quote! {
        #(#enums)*

        #[doc = #docs]
        pub static CATALOG: #runtime::Catalog = #runtime::__private::catalog(#runtime::__private::CatalogData {
            vendor: #vendor,
            service: #service,
            docs: #page,
            summary: #summary,
            summary_links: #summary_links,
            groups: &[#(#groups),*],
        });
    }
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

fn option<T: quote::ToTokens>(value: Option<T>) -> TokenStream {
    match value {
        Some(value) => quote! { ::core::option::Option::Some(#value) },
        None => quote! { ::core::option::Option::None },
    }
}

/// A summary as plain text, and its links.
fn summary(text: Option<&Text>, runtime: &TokenStream) -> (TokenStream, TokenStream) {
    let Some(text) = text else { return (option(None::<String>), quote! { &[] }) };
    let links = text.links().map(|each| link(each, runtime));
    (option(Some(text.plain())), quote! { &[#(#links),*] })
}

fn link((text, url): (&str, &str), runtime: &TokenStream) -> TokenStream {
    quote! { #runtime::__private::link(#text, #url) }
}
