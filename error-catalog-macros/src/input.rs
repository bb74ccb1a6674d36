//! What the user wrote: the arguments of the macros, and the enum that the derive stands on.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{
    Attribute, Data, Error, Expr, Fields, Ident, LitBool, LitStr, Path, Result, Token, Type, parenthesized,
};

/// What every enum of a catalog implements and has a derive.
const DERIVED: [&str; 8] = ["Clone", "Copy", "Debug", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];

/// The input of `error_catalog!`: `"path"`, then options.
pub(crate) struct CatalogInput {
    /// The runtime crate, `$crate` of the door.
    pub(crate) runtime: TokenStream,
    /// The catalog file.
    pub(crate) path: LitStr,
    /// What the enums derive in addition.
    pub(crate) derives: Vec<Path>,
    /// Whether the variants of retired rows are `#[deprecated]`.
    pub(crate) deprecated: bool,
}

impl Parse for CatalogInput {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let runtime = input.parse::<TokenTree>()?.into();
        let path = parse_path(input)?;
        let (mut derives, mut deprecated) = (Vec::new(), None);
        while parse_comma(input)? {
            let option = input.call(Ident::parse_any)?;
            if option == "derive" {
                let list;
                parenthesized!(list in input);
                derives.extend(list.parse_terminated(parse_derive, Token![,])?);
            } else if option == "deprecated" {
                input.parse::<Token![=]>()?;
                if deprecated.replace(input.parse::<LitBool>()?.value).is_some() {
                    return Err(Error::new(option.span(), "`deprecated` is given twice"));
                }
            } else {
                let message =
                    format!("unknown option `{option}`; there are `derive(…)` and `deprecated = false`");
                return Err(Error::new(option.span(), message));
            }
        }
        Ok(Self { runtime, path, derives, deprecated: deprecated.unwrap_or(true) })
    }
}

/// The path of a derive macro that the enums do not derive anyway.
fn parse_derive(input: ParseStream<'_>) -> Result<Path> {
    let path = input
        .call(Path::parse_mod_style)
        .map_err(|error| Error::new(error.span(), "expected the path of a derive macro"))?;
    match path.get_ident().filter(|name| DERIVED.iter().any(|derived| name == derived)) {
        Some(name) => Err(Error::new_spanned(&path, format!("the enums are `{name}` without it"))),
        None => Ok(path),
    }
}

/// The arguments of the derive's attribute: `#[error_catalog("path", group = "Name", crate = path)]`.
struct DeriveArguments {
    runtime: TokenStream,
    path: LitStr,
    group: Option<LitStr>,
}

impl Parse for DeriveArguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let path = parse_path(input)?;
        let (mut group, mut runtime) = (None, quote!(::error_catalog));
        while parse_comma(input)? {
            let option = input.call(Ident::parse_any)?;
            input.parse::<Token![=]>()?;
            if option == "group" {
                if group.replace(input.parse()?).is_some() {
                    return Err(Error::new(option.span(), "`group` is given twice"));
                }
            } else if option == "crate" {
                let path = input.call(Path::parse_mod_style).map_err(|error| {
                    Error::new(error.span(), "expected the path of the `error-catalog` crate, without quotes")
                })?;
                runtime = path.into_token_stream();
            } else {
                let message =
                    format!("unknown option `{option}`; there are `group = \"Name\"` and `crate = path`");
                return Err(Error::new(option.span(), message));
            }
        }
        Ok(Self { runtime, path, group })
    }
}

/// Whether another argument follows, after the comma that must stand before it.
fn parse_comma(input: ParseStream<'_>) -> Result<bool> {
    if input.is_empty() {
        return Ok(false);
    }
    input.parse::<Token![,]>()?;
    Ok(!input.is_empty())
}

fn parse_path(input: ParseStream<'_>) -> Result<LitStr> {
    let path: LitStr = input.parse().map_err(|error| {
        Error::new(error.span(), "expected the path of a catalog file, as a string literal")
    })?;
    if path.value().is_empty() {
        return Err(Error::new(path.span(), "the path of the catalog file is empty"));
    }
    Ok(path)
}

/// An enum written by hand, with the arguments of its `#[error_catalog(…)]`.
pub(crate) struct Item {
    pub(crate) name: Ident,
    /// The runtime crate, `::error_catalog` unless the user says otherwise.
    pub(crate) runtime: TokenStream,
    /// The catalog file.
    pub(crate) path: LitStr,
    /// The group, the enum's own name unless the user says otherwise.
    pub(crate) group: Option<LitStr>,
    pub(crate) variants: Vec<Variant>,
}

/// A variant of it.
pub(crate) struct Variant {
    pub(crate) name: Ident,
    /// The name without `r#`.
    pub(crate) plain_name: String,
    pub(crate) shape: Shape,
}

/// The fields of a variant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// None: an error.
    Unit,
    /// `(i64)`: the catch-all.
    Integer,
    /// Anything else.
    Other,
}

impl Item {
    /// Reads the enum. The mistakes that leave nothing to read are the error; the others are returned beside the enum.
    pub(crate) fn parse(input: &syn::DeriveInput) -> Result<(Self, Vec<Error>)> {
        let Data::Enum(data) = &input.data else {
            return Err(Error::new(input.ident.span(), "`ErrorCatalog` can be derived for enums only"));
        };
        if !input.generics.params.is_empty() || input.generics.where_clause.is_some() {
            let message = "an enum of error codes cannot be generic";
            return Err(Error::new_spanned(&input.generics, message));
        }
        let DeriveArguments { runtime, path, group } = parse_attribute(&input.attrs, &input.ident)?;
        let mut mistakes = Vec::new();
        let variants = data.variants.iter().map(|variant| Variant::parse(variant, &mut mistakes)).collect();
        Ok((Self { name: input.ident.clone(), runtime, path, group, variants }, mistakes))
    }

    /// The enum's name without `r#`.
    pub(crate) fn plain_name(&self) -> String {
        self.name.unraw().to_string()
    }
}

impl Variant {
    fn parse(variant: &syn::Variant, mistakes: &mut Vec<Error>) -> Self {
        if let Some((_, discriminant)) = &variant.discriminant {
            mistakes.push(refuse_discriminant(discriminant));
        }
        if let Some(cfg) = variant.attrs.iter().find(|attribute| is_cfg(attribute)) {
            let message =
                "the enum must have all errors of the group: remove the `cfg` and allow `dead_code` instead";
            mistakes.push(Error::new_spanned(cfg, message));
        }
        let name = variant.ident.clone();
        Self { plain_name: name.unraw().to_string(), name, shape: Shape::of(&variant.fields) }
    }
}

fn refuse_discriminant(discriminant: &Expr) -> Error {
    Error::new_spanned(discriminant, "the codes stand in the catalog file: remove the discriminant")
}

fn is_cfg(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg") || attribute.path().is_ident("cfg_attr")
}

impl Shape {
    fn of(fields: &Fields) -> Self {
        match fields {
            Fields::Unit => Self::Unit,
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 && is_i64(&fields.unnamed[0].ty) => {
                Self::Integer
            }
            Fields::Unnamed(_) | Fields::Named(_) => Self::Other,
        }
    }
}

/// Whether the type is `i64`; a `macro_rules!` may have put it into an invisible group.
fn is_i64(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_i64(&group.elem),
        Type::Path(path) => path.qself.is_none() && path.path.is_ident("i64"),
        _ => false,
    }
}

/// The arguments of the one `#[error_catalog(…)]`.
fn parse_attribute(attributes: &[Attribute], name: &Ident) -> Result<DeriveArguments> {
    let mut ours = attributes.iter().filter(|attribute| attribute.path().is_ident("error_catalog"));
    let Some(attribute) = ours.next() else {
        let message =
            "say which catalog: `#[error_catalog(\"catalogs/acme.toml\", group = \"BillingError\")]`";
        return Err(Error::new(name.span(), message));
    };
    if let Some(second) = ours.next() {
        return Err(Error::new_spanned(second, "`#[error_catalog(…)]` can be written only once"));
    }
    match &attribute.meta {
        syn::Meta::List(list) => list.parse_args(),
        meta => {
            let message = "expected arguments in parentheses: `#[error_catalog(\"…\")]`";
            Err(Error::new_spanned(meta.path(), message))
        }
    }
}
