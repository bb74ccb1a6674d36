//! The columns of a group as static data.
//!
//! Each column is data of its own, so that a program carries only those that it reads. The runtime's `columns` says what
//! they mean.

use std::fmt::Write;

use error_catalog_schema::model::{CodeType, Description, Group};
use error_catalog_schema::text::Text;
use proc_macro2::TokenStream;
use quote::quote;

use super::link;
use super::text_key::TextKey;
use super::tokens::{bytes, constant, parsed, table};

/// Groups from this size on store their texts packed: see the runtime's `Texts`.
const PACK_FROM: usize = 1024;

/// Whether a group of so many rows stores its texts packed.
pub(super) const fn is_packed(rows: usize) -> bool {
    rows >= PACK_FROM
}

/// All columns of a group but its codes.
pub(super) fn columns(group: &Group, runtime: &TokenStream) -> TokenStream {
    let rows: Vec<&Description> = group.descriptions().collect();
    let texts = |name, cell: fn(&Description) -> &str| {
        texts(name, &rows.iter().map(|row| cell(row)).collect::<Vec<_>>(), runtime)
    };
    let plain = |name, cell: fn(&Description) -> Option<&Text>| {
        let cells: Vec<String> =
            rows.iter().map(|row| cell(row).map_or(String::new(), Text::plain)).collect();
        self::texts(name, &cells.iter().map(String::as_str).collect::<Vec<_>>(), runtime)
    };
    let columns = [
        texts("NAMES", |row| &row.name),
        keys(group, runtime),
        texts("MESSAGES", |row| &row.message),
        plain("DETAILS", |row| row.detail.as_ref()),
        plain("ACTIONS", |row| row.action.as_ref()),
        texts("PAGES", |row| row.docs.as_deref().unwrap_or_default()),
        links(&rows, runtime),
        statuses(group, runtime),
        traits(&rows, runtime),
    ];
    quote! { #(#columns)* }
}

/// `CODES`; `text_key` says how codes are condensed that are strings.
pub(super) fn codes(group: &Group, text_key: TextKey, runtime: &TokenStream) -> TokenStream {
    if group.code_type == CodeType::Int {
        let codes = bytes(group.errors.iter().filter_map(|error| error.code.as_int()).map(i64::to_le_bytes));
        let (path, codes) = (quote! { #runtime::__private::IntCodes }, table(&codes, runtime));
        return constant("CODES", &path, &quote! { #path(#codes) });
    }
    let codes: Vec<&str> = group.errors.iter().filter_map(|error| error.code.as_str()).collect();
    let longest = codes.iter().map(|code| code.len()).max().unwrap_or_default();
    let (texts, key) = (texts("TEXTS", &codes, runtime), text_key.tokens(runtime));
    let path = quote! { #runtime::__private::StrCodes };
    constant("CODES", &path, &quote! { #path { texts: { #texts TEXTS }, key: #key, longest: #longest } })
}

/// `KEYS`.
fn keys(group: &Group, runtime: &TokenStream) -> TokenStream {
    let other = group.other.iter().map(|_| "");
    let keys = group.errors.iter().map(|error| error.key.as_deref().unwrap_or_default());
    texts("KEYS", &keys.chain(other).collect::<Vec<_>>(), runtime)
}

/// A column of texts, in the form for its size.
fn texts(name: &str, cells: &[&str], runtime: &TokenStream) -> TokenStream {
    let path = quote! { #runtime::__private::Texts };
    if cells.iter().all(|cell| cell.is_empty()) {
        return constant(name, &path, &quote! { #path::Absent });
    }
    if !is_packed(cells.len()) {
        let mut literals = String::from("[");
        for cell in cells {
            let _ = write!(literals, "{cell:?},");
        }
        literals.push(']');
        let (length, literals) = (cells.len(), parsed(&literals));
        let table = quote! { { static TABLE: [&str; #length] = #literals; &TABLE } };
        return constant(name, &path, &quote! { #path::Table(#table) });
    }
    let mut text = String::new();
    let mut offsets = bytes([0_u32.to_le_bytes()]);
    for cell in cells {
        text.push_str(cell);
        offsets.extend_from_slice(&offset(text.len()));
    }
    let offsets = table(&offsets, runtime);
    constant(name, &path, &quote! { #path::Packed(#text, #offsets) })
}

/// `LINKS`.
fn links(rows: &[&Description], runtime: &TokenStream) -> TokenStream {
    let mut links = Vec::new();
    let mut offsets = bytes([0_u32.to_le_bytes()]);
    for row in rows {
        for text in row.detail.iter().chain(&row.action) {
            links.extend(text.links().map(|each| link(each, runtime)));
        }
        offsets.extend_from_slice(&offset(links.len()));
    }
    if links.is_empty() {
        offsets.clear();
    }
    let path = quote! { #runtime::__private::Links };
    let offsets = table(&offsets, runtime);
    constant("LINKS", &path, &quote! { #path(&[#(#links),*], #offsets) })
}

/// `STATUSES`.
fn statuses(group: &Group, runtime: &TokenStream) -> TokenStream {
    let has_status = group.errors.iter().any(|error| error.status.is_some());
    let stated = group.errors.iter().filter(|_| has_status);
    let statuses = bytes(stated.map(|error| error.status.unwrap_or_default().to_le_bytes()));
    let path = quote! { #runtime::__private::Statuses };
    let statuses = table(&statuses, runtime);
    constant("STATUSES", &path, &quote! { #path(#statuses) })
}

/// `TRAITS`: kind and retry in a byte for each row.
fn traits(rows: &[&Description], runtime: &TokenStream) -> TokenStream {
    let traits = bytes(rows.iter().map(|row| {
        let retry = match row.retry {
            None => 0,
            Some(true) => 1,
            Some(false) => 2,
        };
        [row.kind as u8 | retry << 5]
    }));
    let path = quote! { #runtime::__private::Traits };
    let traits = table(&traits, runtime);
    constant("TRAITS", &path, &quote! { #path(#traits) })
}

fn offset(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}
