//! From a macro's input to its output.

use error_catalog_codegen as codegen;
use error_catalog_schema::check;
use proc_macro::TokenStream;

use crate::input::CatalogInput;
use crate::load::load;
use crate::{report, tokens};

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
        Err(fault) => return report::fault(&fault, input.path.span),
    };
    let (catalog, faults) = check(&loaded.source);
    let mut expansion = report::faults(&loaded.source, &faults, input.path.span);
    expansion.extend(loaded.tracking);
    expansion.extend(tokens::catalog(&codegen::catalog(&catalog), &input.runtime, &input.derives));
    expansion
}
