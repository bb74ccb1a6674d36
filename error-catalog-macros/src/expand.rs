//! `error_catalog!`: from its input to its expansion.

use error_catalog_codegen::{Options, expand};
use error_catalog_schema::check;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use syn::{Error, LitStr, Result};

use crate::input::CatalogInput;
use crate::load::load;
use crate::report::{report_fault, report_faults};

/// Expands `error_catalog!`.
///
/// Faults become compile errors; what can be read beside them is still expanded, so that code that uses it compiles.
pub(crate) fn expand_catalog(input: &CatalogInput) -> TokenStream {
    let span = input.path.span();
    let loaded = match load(&input.path) {
        Ok(loaded) => loaded,
        Err(fault) => return report_fault(&fault, span),
    };
    let (catalog, faults) = check(&loaded.source);
    let errors = report_faults(&loaded.source, &faults, span);
    let (tracking, remark) = (loaded.tracking, loaded.remark);
    let options = Options {
        runtime: input.runtime.clone(),
        derives: input.derives.iter().map(ToTokens::to_token_stream).collect(),
        deprecated: input.deprecated,
    };
    let code = expand(&catalog, &options);
    quote! {
        #errors
        #tracking
        #remark
        #code
    }
}

/// Nothing, if the catalog was expanded by this version of the macros. All crates of error-catalog have one version.
pub(crate) fn check_version(expanded_by: &LitStr) -> Result<TokenStream> {
    let (old, current) = (expanded_by.value(), env!("CARGO_PKG_VERSION"));
    if old == current {
        return Ok(TokenStream::new());
    }
    let message = format!(
        "this code was expanded by error-catalog {old}, and the crate is error-catalog {current}: expand it again with \
         `error-catalog expand`"
    );
    Err(Error::new(expanded_by.span(), message))
}
