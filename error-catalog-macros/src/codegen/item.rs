//! An enum for which items are generated.

use error_catalog_schema::model::{CodeType, Group};
use proc_macro2::{Ident, TokenStream};

use super::ident;
use super::lookup::Lookup;

/// An enum for which items are generated: what its parts need to know of it.
pub(super) struct Enum<'a> {
    pub(super) group: &'a Group,
    pub(super) name: Ident,
    pub(super) runtime: &'a TokenStream,
    pub(super) lookup: Lookup,
}

impl<'a> Enum<'a> {
    pub(super) fn new(group: &'a Group, name: Ident, runtime: &'a TokenStream) -> Self {
        Self { group, name, runtime, lookup: Lookup::new(group) }
    }

    /// The variant that keeps the code, if there is one.
    pub(super) fn other(&self) -> Option<Ident> {
        self.group.other.as_ref().map(|other| ident(&other.name))
    }

    /// The type of its codes, as the runtime calls it.
    pub(super) fn code_type(&self) -> Ident {
        ident(match self.group.code_type {
            CodeType::Int => "Int",
            CodeType::Str => "Str",
        })
    }
}
