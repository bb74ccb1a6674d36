//! An enum with all that belongs to it.

use std::collections::HashMap;
use std::fmt::Write;

use error_catalog_schema::Catalog;
use error_catalog_schema::model::Group;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::item::Enum;
use super::tokens::parsed;
use super::{Options, columns, docs, ident, option, response, summary};

/// The definition of a group's enum, and its implementation.
pub(super) fn defined(group: &Group, catalog: &Catalog, options: &Options) -> TokenStream {
    let item = Enum::new(group, ident(&group.name), &options.runtime);
    let definition = definition(&item, catalog, &options.derives);
    let body = body(&item, catalog, &row(&item));
    let (runtime, name, other) = (item.runtime, &item.name, item.other());
    quote! {
        #definition
        const _: () = {
            #body
            #runtime::__private::debug! { #name #other }
        };
    }
}

/// What belongs to an enum that stands in the caller's code: all but the enum itself, and no `CATALOG`.
///
/// `variants` are its variants in the order of their definition; the group has a row for each, and no other row.
#[must_use]
pub fn existing(
    name: &Ident,
    variants: &[String],
    group: &Group,
    catalog: &Catalog,
    runtime: &TokenStream,
) -> TokenStream {
    let item = Enum::new(group, name.clone(), runtime);
    let rows: HashMap<&str, usize> =
        group.descriptions().enumerate().map(|(row, it)| (it.name.as_str(), row)).collect();
    let rows: Vec<usize> =
        variants.iter().filter_map(|variant| rows.get(variant.as_str()).copied()).collect();
    let in_file_order = rows.iter().enumerate().all(|(position, row)| position == *row);
    let row = if in_file_order || item.other().is_some() { row(&item) } else { mapped_row(&item, &rows) };
    let body = body(&item, catalog, &row);
    quote! { const _: () = { #body }; }
}

/// The enum itself, its variants in file order so that a variant's discriminant is its row.
fn definition(item: &Enum<'_>, catalog: &Catalog, derives: &TokenStream) -> TokenStream {
    let mut variants = String::new();
    for error in &item.group.errors {
        docs::variant(error, &mut variants);
        variants.push_str(&error.description.name);
        variants.push(',');
    }
    if let Some(other) = &item.group.other {
        docs::other(&other.message, &mut variants);
        let _ = write!(variants, "{}(i64),", other.name);
    }
    let (docs, name, variants) = (docs::group(item.group, catalog), &item.name, parsed(&variants));
    quote! {
        #[doc = #docs]
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy,
            ::core::cmp::PartialEq, ::core::cmp::Eq,
            ::core::cmp::PartialOrd, ::core::cmp::Ord,
            ::core::hash::Hash,
            #derives
        )]
        #[non_exhaustive]
        pub enum #name { #variants }
    }
}

/// What is generated for an enum, whoever defined it: data, and what the runtime's `implement!` makes of it; `row` is a
/// function from an error to its row.
fn body(item: &Enum<'_>, catalog: &Catalog, row: &TokenStream) -> TokenStream {
    let (group, runtime, name) = (item.group, item.runtime, &item.name);
    let length = group.errors.len();
    let variants = paths(name, group, 0..length);
    let repeated = item.lookup.sets.concat();
    let (repeats, repeated) = (repeated.len(), paths(name, group, repeated));

    let columns = columns::columns(group, runtime);
    let codes = columns::codes(group, item.lookup.text_key, runtime);
    let lookup = item.lookup.tokens(runtime, length);
    let data = data(item, catalog);
    let response = response::implementation(item);
    let (code_type, other) = (item.code_type(), item.other());
    quote! {
        static VARIANTS: [#name; #length] = #variants;
        static REPEATED: [#name; #repeats] = #repeated;
        #columns
        #codes
        const LOOKUP: #runtime::__private::Lookup = #lookup;
        #data
        #row
        #runtime::__private::implement! { #name: #code_type #other }
        #response
    }
}

/// An array of the variants of these rows.
fn paths(name: &Ident, group: &Group, rows: impl IntoIterator<Item = usize>) -> TokenStream {
    let prefix = format!("{name}::");
    let mut paths = String::from("[");
    for row in rows {
        paths.push_str(&prefix);
        paths.push_str(&group.errors[row].description.name);
        paths.push(',');
    }
    paths.push(']');
    parsed(&paths)
}

/// The group as data.
fn data(item: &Enum<'_>, catalog: &Catalog) -> TokenStream {
    let (group, runtime) = (item.group, item.runtime);
    let name = &group.name;
    let title = option(group.title.as_ref());
    let (summary, summary_links) = summary(group.summary.as_ref(), runtime);
    let docs = option(group.docs.as_ref().or(catalog.docs.as_ref()));
    let response = option(group.response.as_ref().map(|rule| response::rule(rule, runtime)));
    let rows = group.errors.len();
    let other = group.other.is_some();
    let code_type = item.code_type();
    quote! {
        static GROUP: #runtime::Group = #runtime::__private::group(#runtime::__private::GroupData {
            name: #name,
            title: #title,
            summary: #summary,
            summary_links: #summary_links,
            docs: #docs,
            response: #response,
            rows: #rows,
            other: #other,
            codes: #runtime::__private::Codes::#code_type(CODES),
            lookup: LOOKUP,
            names: NAMES,
            keys: KEYS,
            messages: MESSAGES,
            details: DETAILS,
            actions: ACTIONS,
            links: LINKS,
            statuses: STATUSES,
            traits: TRAITS,
            pages: PAGES,
        });
    }
}

/// `row`: the discriminant, where the enum has no field. A catch-all has one, and forces a `match`.
fn row(item: &Enum<'_>) -> TokenStream {
    let name = &item.name;
    let body = match item.other() {
        _ if item.group.descriptions().next().is_none() => quote! { match error {} },
        None => quote! { error as usize },
        Some(other) => {
            let mut arms = String::new();
            for (row, error) in item.group.errors.iter().enumerate() {
                let _ = write!(arms, "{name}::{}=>{row},", error.description.name);
            }
            let (arms, row) = (parsed(&arms), item.group.errors.len());
            quote! { match error { #arms #name::#other(_) => #row } }
        }
    };
    quote! {
        #[inline]
        const fn row(error: #name) -> usize {
            #body
        }
    }
}

/// `row` for an enum whose variants stand in another order than the rows.
fn mapped_row(item: &Enum<'_>, rows: &[usize]) -> TokenStream {
    let (name, length) = (&item.name, rows.len());
    quote! {
        static ROWS: [usize; #length] = [#(#rows),*];

        #[inline]
        const fn row(error: #name) -> usize {
            ROWS[error as usize]
        }
    }
}
