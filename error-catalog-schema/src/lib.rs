//! The catalog file of error-catalog: one TOML file per vendor service, read, checked and explained.
//!
//! ```
//! use error_catalog_schema::{Source, check};
//!
//! let source = Source::new("acme.toml", r#"
//!     [catalog]
//!     vendor = "Acme"
//!     service = "Billing"
//!
//!     [[group]]
//!     name = "BillingError"
//!
//!     [[group.error]]
//!     code = 17
//!     name = "CardExpired"
//!     message = "The card is expired."
//! "#);
//! let (catalog, faults) = check(&source);
//! assert!(faults.is_empty());
//! assert_eq!(catalog.groups[0].errors[0].description.name, "CardExpired");
//! ```
//!
//! The stages, each a module: [`source`] → `parse` (TOML to a draft) → `validate` (a draft to a [`model::Catalog`]),
//! all of them reporting to one sink, [`Diagnostics`], whose faults [`render`] shows as rustc would. Every fault breaks
//! a [`Rule`].
//!
//! This crate knows no tokens and does no input or output: the macro and the command bring the bytes.

mod character;
pub mod diagnostic;
mod draft;
pub mod file;
pub mod kind;
pub mod model;
pub mod naming;
pub mod nearest;
mod parse;
pub mod render;
pub mod rule;
pub mod source;
pub mod text;
mod validate;

pub use diagnostic::{Diagnostic, Diagnostics};
pub use model::Catalog;
pub use rule::Rule;
pub use source::Source;

/// Reads and checks a catalog file.
///
/// Returns what can be read of it, and every fault that was found, by position. What is returned is always fit for code
/// generation: where the faults are not empty, the rows at fault are absent from it, or lack the part at fault.
#[must_use]
pub fn check(source: &Source) -> (Catalog, Diagnostics) {
    let mut faults = Diagnostics::default();
    let draft = parse::parse(source, &mut faults);
    let catalog = validate::validate(source, draft, &mut faults);
    faults.sort();
    (catalog, faults)
}
