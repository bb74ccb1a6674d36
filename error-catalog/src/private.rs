//! What the expansion of the macros names; no part of the public interface.

pub use error_catalog_macros::{ErrorCatalog, expand_catalog};

pub use crate::catalog::{CatalogData, GroupData};
pub use crate::columns::{Codes, Links, Statuses, Texts, Traits, part};
pub use crate::error_code::{parse_int, try_from_code};
pub use crate::lookup::{Found, Lookup, Search, text_eq};

use crate::{Catalog, Entry, Group, Link};

/// A catalog of this data.
#[must_use]
pub const fn catalog(data: CatalogData) -> Catalog {
    Catalog::new(data)
}

/// A group of this data.
#[must_use]
pub const fn group(data: GroupData) -> Group {
    Group::new(data)
}

/// A link.
#[must_use]
pub const fn link(text: &'static str, url: &'static str) -> Link {
    Link::new(text, url)
}

/// The documented error in this row.
#[must_use]
#[inline]
pub const fn entry(group: &'static Group, row: usize) -> Entry {
    Entry::new(group, row)
}

/// The catch-all row, for this code.
#[must_use]
#[inline]
pub const fn other_entry(group: &'static Group, row: usize, code: i64) -> Entry {
    Entry::with_code(group, row, code)
}
