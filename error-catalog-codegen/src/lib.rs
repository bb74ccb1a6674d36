//! A checked catalog as Rust code.
//!
//! The crates of error-catalog use it; its interface follows their needs.
//!
//! A group becomes an enum and static data, column by column; a macro of the runtime implements what reads it. Nothing that grows with the number of rows is code, for rustc spends more than linear time on
//! large `match`es. The one list of all variants is `VARIANTS`, for each path to a variant costs rustc a search through the
//! enum.
//!
//! The code is text, which the compiler's own lexer takes in a piece: that costs each build a fraction of making it token
//! by token, and each first build the crates that make tokens. `core` is named from its root, and what the runtime has by
//! `__rt`, which is its module `__private`.
//!
//! All of this is a pure function of its arguments, without input or output.

mod columns;
mod docs;
mod group;
mod literals;
mod lookup;
mod response;
pub mod search;

pub use group::existing;

use std::fmt::Write;

use error_catalog_schema::model::Catalog;
use error_catalog_schema::text::Text;
use literals::option;

/// What becomes of a catalog.
pub struct Expansion {
    /// An enum for each group.
    pub enums: Vec<Enum>,
    /// The attribute that documents the static `CATALOG`.
    pub docs: String,
    /// The value of `CATALOG`.
    pub catalog: String,
}

/// An enum.
pub struct Enum {
    /// The enum itself.
    pub definition: String,
    /// The items that belong to it; they stand in a block of their own.
    pub items: String,
}

/// The enums of a catalog, and `CATALOG`.
#[must_use]
pub fn catalog(catalog: &Catalog) -> Expansion {
    let mut groups = String::new();
    for group in &catalog.groups {
        let _ = write!(groups, "<{} as __rt::ErrorCode>::GROUP,", group.name);
    }
    let (vendor, service) = (&catalog.vendor, &catalog.service);
    let page = option(catalog.docs.as_deref());
    let (summary, summary_links) = summary(catalog.summary.as_ref());
    Expansion {
        enums: catalog.groups.iter().map(|group| group::defined(group, catalog)).collect(),
        docs: format!("#[doc = {:?}]", docs::catalog(catalog)),
        catalog: format!(
            "__rt::catalog(__rt::CatalogData {{
                vendor: {vendor:?},
                service: {service:?},
                docs: {page},
                summary: {summary},
                summary_links: {summary_links},
                groups: &[{groups}],
            }})"
        ),
    }
}

/// A summary as plain text, and its links.
fn summary(text: Option<&Text>) -> (String, String) {
    let mut links = String::new();
    if let Some(text) = text {
        text.links().for_each(|each| link(each, &mut links));
    }
    (option(text.map(Text::plain).as_deref()), format!("&[{links}]"))
}

/// Adds a link to a list of them.
fn link((text, url): (&str, &str), links: &mut String) {
    let _ = write!(links, "__rt::link({text:?}, {url:?}),");
}
