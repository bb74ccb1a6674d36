//! The macros of error-catalog; use them through the `error-catalog` crate, which documents them.
//!
//! This crate brings the bytes of a catalog file, has them checked by `error-catalog-schema`, and turns the checked
//! catalog, by the code of `error-catalog-codegen`, into tokens. The modules are the stages: `input` (by `parse`) → `load` →
//! `expand` or `derive` → `tokens`; and `report` for the faults found on the way. It has no other dependencies, for each
//! user's first build waits for all of them.

mod derive;
mod expand;
mod input;
mod load;
mod parse;
mod report;
mod tokens;

use proc_macro::TokenStream;

/// `error_catalog!` behind its door in the runtime, which passes the runtime's path on as the first token.
#[doc(hidden)]
#[proc_macro]
pub fn expand_catalog(input: TokenStream) -> TokenStream {
    expand::catalog(input)
}

/// Gives a hand-written enum what `error_catalog!` gives its enums, and checks it against the catalog file.
///
/// Use it where the enum shall stand in the code for all to see, or carry attributes of its own:
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
/// A variant that the group has no error for, and an error that the enum has no variant for, are compile errors. The
/// variants may stand in any order; `ALL` is in file order. A group with a catch-all row wants a variant of its name
/// with an `i64`. Explicit discriminants are refused: the codes stand in the file.
///
/// # Arguments of the attribute
///
/// * The path of the file, as for `error_catalog!`.
/// * `group`: the group's name in the file; the enum's own name if left out.
/// * `crate`: the path of the `error-catalog` crate, if it has another name: `crate = my_sdk::error_catalog`.
#[proc_macro_derive(ErrorCatalog, attributes(error_catalog))]
pub fn derive_error_catalog(input: TokenStream) -> TokenStream {
    derive::derive(input)
}
