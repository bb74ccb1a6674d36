//! The macros of error-catalog. Use them through the `error-catalog` crate, which documents them.
//!
//! The modules are the stages: `input` (what the user wrote) → `load` (the bytes of the catalog file) → `expand` or
//! `derive` (checking by `error-catalog-schema`, code by `error-catalog-codegen`), with `variants` for the derive's comparison
//! of enum and group, and `report` for faults as compile errors.

mod derive;
mod expand;
mod input;
mod load;
mod report;
mod variants;

use proc_macro::TokenStream;
use syn::{Error, parse_macro_input};

/// `error_catalog!` behind its door in the runtime, which passes the runtime's path on as the first token.
#[doc(hidden)]
#[proc_macro]
pub fn expand_catalog(input: TokenStream) -> TokenStream {
    expand::expand_catalog(&parse_macro_input!(input)).into()
}

/// Fails unless code that was written to a file was expanded by this version.
#[doc(hidden)]
#[proc_macro]
pub fn expanded_by(input: TokenStream) -> TokenStream {
    expand::check_version(&parse_macro_input!(input)).unwrap_or_else(Error::into_compile_error).into()
}

/// Gives a hand-written enum what `error_catalog!` gives its enums, and checks it against the catalog file.
///
/// Use it when you want the enum written out in your source, or with attributes of its own:
///
/// ```ignore
/// use error_catalog::ErrorCatalog;
///
/// #[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
/// #[error_catalog("catalogs/acme.toml", group = "BillingError")]
/// pub enum BillingError {
///     CardExpired,
///     Other(i64),
/// }
/// ```
///
/// A variant without an error in the group, and an error without a variant, are compile errors. The variants may stand in
/// any order; `ALL` is in file order. A group with a catch-all row needs a variant with the row's name and an `i64`.
/// Explicit discriminants are refused, because the codes stand in the file. `#[cfg]` on a variant is refused, because the
/// enum must have all errors of the group.
///
/// # Arguments of the attribute
///
/// * The path of the file, as for `error_catalog!`.
/// * `group`: the group's name in the file; the enum's own name if left out.
/// * `crate`: the path of the `error-catalog` crate, if it has another name: `crate = my_sdk::error_catalog`.
#[proc_macro_derive(ErrorCatalog, attributes(error_catalog))]
pub fn derive_error_catalog(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input);
    derive::derive(&input).unwrap_or_else(Error::into_compile_error).into()
}
