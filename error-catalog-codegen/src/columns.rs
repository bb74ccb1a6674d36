//! The columns of a group as static data.
//!
//! Each column is data of its own, so that a program carries only those that it reads. The runtime's `columns` says what
//! they mean.

use error_catalog_core::columns::{PackedTexts, Statuses, Traits, Waits, offsets};
use error_catalog_schema::model::{Description, Group};
use error_catalog_schema::text::Text;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::catalog::emit_link;
use crate::literals::emit_table;

/// Groups from this size on pack even the texts that are read often, messages and codes. The runtime's `Texts` says why.
pub(crate) const PACK_FROM: usize = 1024;

/// All columns of a group except its codes.
pub(crate) fn define_columns(group: &Group) -> TokenStream {
    let rows: Vec<&Description> = group.descriptions().collect();
    let names = emit_packed(&cells(&rows, |row| &row.name));
    let mut keys: Vec<&str> = group.errors.iter().map(|error| error.key.as_deref().unwrap_or("")).collect();
    keys.resize(rows.len(), "");
    let keys = emit_packed(&keys);
    let messages = emit_often_read(&cells(&rows, |row| &row.message));
    let details = emit_plain(&rows, |row| row.detail.as_ref());
    let actions = emit_plain(&rows, |row| row.action.as_ref());
    let deprecated = emit_packed(&cells(&rows, |row| row.deprecated.as_deref().unwrap_or("")));
    let pages = emit_packed(&cells(&rows, |row| row.docs.as_deref().unwrap_or("")));
    let links = emit_links(&rows);
    let statuses = emit_statuses(group);
    let traits = emit_traits(&rows);
    let waits = emit_waits(&rows);
    quote! {
        const NAMES: __rt::Texts = #names;
        const KEYS: __rt::Texts = #keys;
        const MESSAGES: __rt::Texts = #messages;
        const DETAILS: __rt::Texts = #details;
        const ACTIONS: __rt::Texts = #actions;
        const DEPRECATED: __rt::Texts = #deprecated;
        const PAGES: __rt::Texts = #pages;
        const LINKS: __rt::Links = #links;
        const STATUSES: __rt::Statuses = #statuses;
        const TRAITS: __rt::Traits = #traits;
        const WAITS: __rt::Waits = #waits;
    }
}

/// A cell of each row.
fn cells<'a>(rows: &[&'a Description], cell: fn(&'a Description) -> &'a str) -> Vec<&'a str> {
    rows.iter().map(|row| cell(row)).collect()
}

/// A column of texts that are read often, in the form for its size.
fn emit_often_read(cells: &[&str]) -> TokenStream {
    let length = cells.len();
    if length >= PACK_FROM {
        return emit_packed(cells);
    }
    let length = Literal::usize_unsuffixed(length);
    quote!(__rt::Texts::Table({ static TABLE: [&str; #length] = [#(#cells),*]; &TABLE }))
}

/// A column of texts in one piece.
fn emit_packed(cells: &[&str]) -> TokenStream {
    if cells.iter().all(|cell| cell.is_empty()) {
        return quote!(__rt::Texts::Absent);
    }
    let PackedTexts { text, offsets } = PackedTexts::new(cells);
    let offsets = emit_table(&offsets);
    quote!(__rt::Texts::Packed(#text, #offsets))
}

/// A column of texts with their links flattened.
fn emit_plain(rows: &[&Description], cell: fn(&Description) -> Option<&Text>) -> TokenStream {
    let cells: Vec<String> = rows.iter().map(|row| cell(row).map_or(String::new(), Text::plain)).collect();
    emit_packed(&cells.iter().map(String::as_str).collect::<Vec<_>>())
}

fn emit_links(rows: &[&Description]) -> TokenStream {
    let links_of = |row: &Description| -> Vec<TokenStream> {
        row.detail.iter().chain(&row.action).flat_map(Text::links).map(emit_link).collect()
    };
    let links: Vec<Vec<TokenStream>> = rows.iter().map(|row| links_of(row)).collect();
    let counts = links.iter().map(Vec::len);
    let offsets = if links.iter().all(Vec::is_empty) { Vec::new() } else { offsets(counts) };
    let (links, offsets) = (links.iter().flatten(), emit_table(&offsets));
    quote!(__rt::Links(&[#(#links),*], #offsets))
}

fn emit_statuses(group: &Group) -> TokenStream {
    let statuses: Vec<Option<u16>> = group.errors.iter().map(|error| error.status).collect();
    let statuses = emit_table(&Statuses::new(&statuses).0);
    quote!(__rt::Statuses(#statuses))
}

/// Kind and retry, one byte a row.
fn emit_traits(rows: &[&Description]) -> TokenStream {
    let traits = emit_table(&Traits::new(rows.iter().map(|row| (row.kind, row.retry))).0);
    quote!(__rt::Traits(#traits))
}

/// After how many seconds to try again.
fn emit_waits(rows: &[&Description]) -> TokenStream {
    let waits: Vec<Option<u32>> = rows.iter().map(|row| row.retry_after).collect();
    let waits = emit_table(&Waits::new(&waits).0);
    quote!(__rt::Waits(#waits))
}
