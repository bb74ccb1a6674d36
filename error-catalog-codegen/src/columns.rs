//! The columns of a group as static data.
//!
//! Each column is data of its own, so that a program carries only those that it reads. The runtime's `columns` says what
//! they mean.

use error_catalog_core::columns::{PackedTexts, Statuses, Traits, Waits, offsets};
use error_catalog_schema::model::{Description, Group};
use error_catalog_schema::text::Text;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::catalog::add_links;
use crate::literals::emit_table;

/// Groups from this size on pack even the texts that are read often, messages and codes. The runtime's `Texts` says why.
pub(crate) const PACK_FROM: usize = 1024;

/// All columns of a group except its codes.
pub(crate) fn define_columns(group: &Group) -> TokenStream {
    let rows = group.descriptions();
    let names = emit_packed(&cells(&rows, |row| row.name.as_str()));
    let mut keys = cells(&group.errors, |error| error.key.as_deref().unwrap_or(""));
    keys.resize(rows.len(), "");
    let keys = emit_packed(&keys);
    let messages = emit_often_read(&cells(&rows, |row| row.message.as_str()));
    let details = emit_plain(&cells(&rows, |row| row.detail.as_ref()));
    let actions = emit_plain(&cells(&rows, |row| row.action.as_ref()));
    let deprecated = emit_packed(&cells(&rows, |row| row.deprecated.as_deref().unwrap_or("")));
    let pages = emit_packed(&cells(&rows, |row| row.docs.as_deref().unwrap_or("")));
    let links = emit_links(&rows);
    let statuses = emit_table(&Statuses::new(&cells(&group.errors, |error| error.status)).0);
    let traits = emit_table(&Traits::new(&cells(&rows, |row| (row.kind, row.retry))).0);
    let waits = emit_table(&Waits::new(&cells(&rows, |row| row.retry_after)).0);
    quote! {
        const NAMES: __rt::Texts = #names;
        const KEYS: __rt::Texts = #keys;
        const MESSAGES: __rt::Texts = #messages;
        const DETAILS: __rt::Texts = #details;
        const ACTIONS: __rt::Texts = #actions;
        const DEPRECATED: __rt::Texts = #deprecated;
        const PAGES: __rt::Texts = #pages;
        const LINKS: __rt::Links = #links;
        const STATUSES: __rt::Statuses = __rt::Statuses(#statuses);
        const TRAITS: __rt::Traits = __rt::Traits(#traits);
        const WAITS: __rt::Waits = __rt::Waits(#waits);
    }
}

/// A cell of each row.
pub(crate) fn cells<'a, R, T>(rows: &'a [R], cell: fn(&'a R) -> T) -> Vec<T> {
    let mut cells = Vec::with_capacity(rows.len());
    for row in rows {
        cells.push(cell(row));
    }
    cells
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
fn emit_plain(texts: &[Option<&Text>]) -> TokenStream {
    let plain = cells(texts, |text| text.map_or(String::new(), Text::plain));
    emit_packed(&cells(&plain, String::as_str))
}

fn emit_links(rows: &[&Description]) -> TokenStream {
    let (mut links, mut counts) = (Vec::new(), Vec::with_capacity(rows.len()));
    for row in rows {
        let before = links.len();
        add_links(row.detail.as_ref(), &mut links);
        add_links(row.action.as_ref(), &mut links);
        counts.push(links.len() - before);
    }
    let offsets = emit_table(&if links.is_empty() { Vec::new() } else { offsets(&counts) });
    quote!(__rt::Links(&[#(#links),*], #offsets))
}
