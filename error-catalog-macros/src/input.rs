//! What stands between the parentheses of the macros.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Token};

/// What every enum of a catalog implements and has a derive.
const DERIVED: [&str; 8] = ["Clone", "Copy", "Debug", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];

/// The input of `error_catalog!`: `"path"`, then perhaps `derive(…)`.
pub(crate) struct CatalogInput {
    /// The runtime crate, `$crate` of the door.
    pub(crate) runtime: TokenTree,
    /// The catalog file.
    pub(crate) path: LitStr,
    /// What is to be derived for the enums beside what they derive anyway.
    pub(crate) derives: TokenStream,
}

impl Parse for CatalogInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let runtime = input.parse()?;
        let path = path(input)?;
        let mut derives = TokenStream::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let option: syn::Ident = input.parse()?;
            if option != "derive" {
                return Err(syn::Error::new(
                    option.span(),
                    format!("unknown option `{option}`; `derive(…)` is the only one"),
                ));
            }
            let content;
            syn::parenthesized!(content in input);
            for derive in content.parse_terminated(syn::Path::parse_mod_style, Token![,])? {
                if let Some(name) = DERIVED.iter().find(|name| derive.is_ident(name)) {
                    return Err(syn::Error::new_spanned(
                        derive,
                        format!("the enums are `{name}` without it"),
                    ));
                }
                derives.extend(quote! { #derive, });
            }
        }
        Ok(Self { runtime, path, derives })
    }
}

/// The argument of the derive's attribute: `#[error_catalog("path", group = "Name", crate = path)]`.
pub(crate) struct DeriveInput {
    /// The runtime crate, `::error_catalog` unless said otherwise.
    pub(crate) runtime: TokenStream,
    /// The catalog file.
    pub(crate) path: LitStr,
    /// The group, the enum's own name unless said otherwise.
    pub(crate) group: Option<LitStr>,
}

impl Parse for DeriveInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let path = path(input)?;
        let (mut group, mut runtime) = (None, quote! { ::error_catalog });
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let option = input.call(syn::Ident::parse_any)?;
            input.parse::<Token![=]>()?;
            if option == "group" && group.is_some() {
                return Err(syn::Error::new(option.span(), "`group` is given twice"));
            } else if option == "group" {
                group = Some(input.parse()?);
            } else if option == "crate" {
                let message = "expected the path of the `error-catalog` crate, without quotes";
                let path = input.parse::<syn::Path>();
                runtime = path.map_err(|error| syn::Error::new(error.span(), message))?.into_token_stream();
            } else {
                let message =
                    format!("unknown option `{option}`; there are `group = \"Name\"` and `crate = path`");
                return Err(syn::Error::new(option.span(), message));
            }
        }
        Ok(Self { runtime, path, group })
    }
}

fn path(input: ParseStream<'_>) -> syn::Result<LitStr> {
    let message = "expected the path of a catalog file, as a string literal";
    let path: LitStr = input.parse().map_err(|error| syn::Error::new(error.span(), message))?;
    if path.value().is_empty() {
        return Err(syn::Error::new(path.span(), "the path of the catalog file is empty"));
    }
    Ok(path)
}
