//! One column of a table: what its heading promises, and what its cells look like.

use super::codes::Style;
use super::headers;
use super::look::Look;
use super::page::Table;
use super::roles::{Promise, Role};

/// A column: what its heading promises, and what its cells look like.
pub(super) struct Column {
    pub(super) header: String,
    pub(super) promise: Option<Promise>,
    pub(super) look: Look,
    pub(super) style: Style,
}

impl Column {
    pub(super) fn new(table: &Table, at: usize) -> Self {
        let header = table.header.get(at).cloned().unwrap_or_default();
        let promise = headers::read(&header);
        let cells: Vec<&str> =
            table.rows.iter().filter_map(|row| row.cells.get(at)).map(String::as_str).collect();
        let is_named = promise.is_some_and(|promise| promise.role == Role::Code && promise.rank > 1);
        Self { style: Style::of(&cells, is_named), look: Look::new(table, at), header, promise }
    }

    pub(super) fn promises(&self, role: Role) -> bool {
        self.promise.is_some_and(|promise| promise.role == role)
    }

    pub(super) fn rank(&self) -> u8 {
        self.promise.map_or(0, |promise| promise.rank)
    }

    pub(super) fn has_text(&self) -> bool {
        self.look.filled > 0
    }

    /// Whether the cells are keys: all single words, and most of them such as prose never has.
    pub(super) fn is_keys(&self) -> bool {
        self.has_text() && self.look.symbols > 0.9 && self.look.strong_symbols > 0.5
    }

    /// Whether the cells differ from row to row, as what names an error does; what only counts the rows names nothing.
    pub(super) fn differs(&self, code: &Self) -> bool {
        let is_key = self.promise.is_some_and(|promise| promise.role == Role::Key && promise.exact);
        let nearly_all = self.look.distinct >= 0.9
            || self.look.distinct > 0.5 && (is_key || self.look.distinct >= code.look.distinct);
        nearly_all && !self.look.counts
    }
}

/// Which text over a table says that the table is about errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// Its own heading, its caption or the line above it.
    Near,
    /// A heading further up.
    Far,
    /// Nothing.
    None,
}
