//! A checked catalog as Rust code.
//!
//! The macros and the command use it; its interface follows their needs.
//!
//! A group becomes an enum and static data, column by column. A macro of the runtime, `implement!`, writes the methods
//! that read the data, so nothing that grows with the rows is code: rustc takes more than linear time for large `match`es.
//! The only list of all variants is `VARIANTS`, because each path to a variant costs rustc a search through the enum.
//!
//! Generated code names `core` from its root. It imports the runtime's `__private` as `__rt`. All tokens carry the call
//! site's span, except those that the user wrote.
//!
//! All of this is a pure function of its arguments, without input or output.

mod catalog;
mod codes;
mod columns;
mod docs;
mod enums;
mod literals;
mod lookup;
mod response;
pub mod search;

use error_catalog_schema::model::{Catalog, Group};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// What the code depends on besides the catalog.
#[derive(Clone, Debug)]
pub struct Options {
    /// The path of the runtime crate.
    pub runtime: TokenStream,
    /// The paths of the macros that the enums derive in addition.
    pub derives: Vec<TokenStream>,
    /// Whether the variants of retired rows are `#[deprecated]`.
    pub deprecated: bool,
}

impl Options {
    /// Code for the runtime at this path, without additional derives, with `#[deprecated]`.
    #[must_use]
    pub const fn new(runtime: TokenStream) -> Self {
        Self { runtime, derives: Vec::new(), deprecated: true }
    }
}

/// An enum that the caller's code defines.
#[derive(Clone, Debug)]
pub struct Existing {
    /// The enum's name.
    pub name: Ident,
    /// Its variants in the order of their definition, each with the number of its row. A catch-all's number is the number
    /// of documented rows.
    pub variants: Vec<(Ident, usize)>,
}

/// Expands a catalog: an enum for each group, and `CATALOG`.
///
/// ```
/// use error_catalog_codegen::{Options, expand};
/// use error_catalog_schema::{Source, check};
/// use quote::quote;
///
/// let source = Source::new("acme.toml", r#"
///     [catalog]
///     vendor = "Acme"
///     service = "Billing"
///
///     [[group]]
///     name = "BillingError"
///
///     [[group.error]]
///     code = 17
///     name = "CardExpired"
///     message = "The card is expired."
/// "#);
/// let (catalog, _) = check(&source);
/// let code = expand(&catalog, &Options::new(quote!(::error_catalog)));
/// assert!(code.to_string().contains("pub enum BillingError"));
/// ```
#[must_use]
pub fn expand(catalog: &Catalog, options: &Options) -> TokenStream {
    let enums = catalog.groups.iter().map(|group| enums::define_enum(group, catalog, options));
    let catalog = catalog::define_catalog(catalog, options);
    quote! {
        #(#enums)*
        #catalog
    }
}

/// A guard for code that is written to a file: with another version of the runtime, it is a compile error that says to
/// expand the catalog again.
#[must_use]
pub fn guard_version(options: &Options) -> TokenStream {
    let (runtime, version) = (&options.runtime, env!("CARGO_PKG_VERSION"));
    quote!(#runtime::__private::expanded_by!(#version);)
}

/// Implements for an enum in the caller's code what [`expand`] implements for its own enums.
///
/// The enum has one variant for each row of the group, and no other variant.
#[must_use]
pub fn implement(existing: &Existing, group: &Group, catalog: &Catalog, options: &Options) -> TokenStream {
    enums::implement_existing(existing, group, catalog, options)
}
