//! From a macro's input to its output.

use error_catalog_schema::check;
use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::{self, Options};
use crate::input::CatalogInput;
use crate::load::load;
use crate::report;

/// Expands `error_catalog!`.
///
/// Faults become compile errors; whatever can be read beside them is still expanded, so that code that uses it
/// compiles.
pub(crate) fn catalog(input: TokenStream) -> TokenStream {
    let input = match CatalogInput::parse(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let loaded = match load(&input.path) {
        Ok(loaded) => loaded,
        Err(fault) => return report::fault(&fault, input.path.span()),
    };
    let (catalog, faults) = check(&loaded.source);
    let faults = report::faults(&loaded.source, &faults, input.path.span());
    let options = Options { runtime: input.runtime, derives: input.derives };
    let items = codegen::catalog(&catalog, &options);
    let tracking = loaded.tracking;
    quote! { #faults #tracking #items }
}
