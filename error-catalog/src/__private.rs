//! What the expansion of the macros names; no part of the public interface.

pub use alloc::boxed::Box;
pub use alloc::vec::Vec;
use core::fmt::Display;

pub use error_catalog_core::Notation;
pub use error_catalog_core::codes::IntCodes;
pub use error_catalog_core::columns::{Links, Statuses, Traits, Waits, part, parts};
pub use error_catalog_core::lookup::{
    Found, IntSlots, IntTable, Lookup, Slots, Table, TextKey, TextSlots, Widths,
};
pub use error_catalog_core::numbers::Aligned;
pub use error_catalog_macros::{expand_catalog, expanded_by};

/// The codes of a group.
pub type Codes = error_catalog_core::codes::Codes<'static>;
/// String codes.
pub type StrCodes = error_catalog_core::codes::StrCodes<'static>;
/// A column of texts.
pub type Texts = error_catalog_core::columns::Texts<'static>;

pub use crate::catalog::{CatalogData, GroupData};
pub use crate::error_code::try_from_code;

use crate::template::Filled;
pub use crate::template::{captures, placeholders};

#[cfg(feature = "miette")]
pub use crate::features::miette::{BoxedDisplay, boxed, name_of};
#[cfg(feature = "serde")]
pub use crate::features::serde::{deserialize_code, serialize_code};
#[cfg(feature = "miette")]
pub use ::miette;
#[cfg(feature = "serde")]
pub use ::serde_core as serde;

pub use crate::{__debug as debug, __implement as implement};

pub use crate::{Catalog, Code, ErrorCode, FromResponse, Group, ResponsePlace, ResponseRule};

use crate::{Entry, Link};

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

/// The error in this row.
///
/// In the expansion, `VARIANTS[row]` would be one more compile error for an enum that lacks `Copy`; so would
/// `self.entry()` for [`entry_of`].
#[must_use]
#[inline(always)]
pub const fn variant<E: ErrorCode, const ROWS: usize>(variants: &'static [E; ROWS], row: usize) -> E {
    variants[row]
}

/// The error as data.
#[must_use]
#[inline]
pub fn entry_of(error: &impl ErrorCode) -> Entry {
    error.entry()
}

/// A message with these arguments in its placeholders.
#[must_use]
pub const fn filled<'a>(message: &'a str, arguments: &'a [&'a dyn Display]) -> impl Display + use<'a> {
    Filled::new(message, arguments)
}

/// Where a reply carries a group's code.
#[must_use]
pub const fn rule(
    places: &'static [ResponsePlace],
    by_key: bool,
    message: Option<ResponsePlace>,
    request_id: Option<ResponsePlace>,
    success: &'static [Code<'static>],
) -> ResponseRule {
    ResponseRule::new(places, by_key, message, request_id, success)
}
