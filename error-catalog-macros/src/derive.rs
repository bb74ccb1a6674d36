//! `#[derive(ErrorCatalog)]`: a hand-written enum, checked against a group in both directions.

use std::collections::HashMap;

use error_catalog_schema::model::{Code, CodeType, Description, Entry, Group, Kind};
use error_catalog_schema::nearest::nearest;
use error_catalog_schema::{Catalog, Diagnostic, Diagnostics, Rule, check};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Data, DeriveInput, Fields, Ident, Variant};

use crate::codegen;
use crate::input;
use crate::load::load;
use crate::report;

/// Expands the derive.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    syn::parse2(input).and_then(|item| expand(&item)).unwrap_or_else(syn::Error::into_compile_error)
}

fn expand(item: &DeriveInput) -> syn::Result<TokenStream> {
    let variants = variants(item)?;
    let input = attribute(item)?;
    let span = input.path.span();
    let loaded = match load(&input.path) {
        Ok(loaded) => loaded,
        Err(fault) => return Ok(report::fault(&fault, span)),
    };
    let (mut catalog, mut faults) = check(&loaded.source);
    let name = input.group.as_ref().map_or_else(|| item.ident.to_string(), syn::LitStr::value);
    let Some(at) = catalog.groups.iter().position(|group| group.name == name) else {
        let place = input.group.as_ref().map_or(item.ident.span(), syn::LitStr::span);
        let errors = [report::faults(&loaded.source, &faults, span), no_such_group(&catalog, &name, place)];
        return Ok(errors.into_iter().collect());
    };
    let mut group = catalog.groups.swap_remove(at);

    let unmatched = match_variants(&mut group, &variants, item, &mut faults);
    let faults = report::faults(&loaded.source, &faults, span);
    let names: Vec<String> = variants.iter().map(|variant| variant.ident.to_string()).collect();
    let items = codegen::existing(&item.ident, &names, &group, &catalog, &input.runtime);
    let tracking = loaded.tracking;
    Ok(quote! { #unmatched #faults #tracking #items })
}

/// The variants of an enum that can be an enum of error codes.
fn variants(item: &DeriveInput) -> syn::Result<Vec<&Variant>> {
    let Data::Enum(data) = &item.data else {
        return Err(syn::Error::new(item.ident.span(), "`ErrorCatalog` can be derived for enums only"));
    };
    if !item.generics.params.is_empty() {
        return Err(syn::Error::new_spanned(&item.generics, "an enum of error codes has no generics"));
    }
    for variant in &data.variants {
        if let Some((_, discriminant)) = &variant.discriminant {
            let message = "the codes stand in the catalog file: leave the discriminant out";
            return Err(syn::Error::new_spanned(discriminant, message));
        }
    }
    Ok(data.variants.iter().collect())
}

/// The one `#[error_catalog(…)]`.
fn attribute(item: &DeriveInput) -> syn::Result<input::DeriveInput> {
    let mut attributes = item.attrs.iter().filter(|attribute| attribute.path().is_ident("error_catalog"));
    let Some(attribute) = attributes.next() else {
        let message =
            "say which catalog: `#[error_catalog(\"catalogs/acme.toml\", group = \"BillingError\")]`";
        return Err(syn::Error::new(item.ident.span(), message));
    };
    match attributes.next() {
        Some(second) => Err(syn::Error::new_spanned(second, "`#[error_catalog(…)]` is written once")),
        None => attribute.parse_args(),
    }
}

fn no_such_group(catalog: &Catalog, name: &str, span: Span) -> TokenStream {
    let groups = catalog.groups.iter().map(|group| group.name.as_str());
    error(span, &format!("the catalog has no group `{name}`"), nearest(name, groups))
}

/// Holds the variants against the rows, and makes the group have just the enum's variants: rows without a variant are
/// taken out, and a variant without a row gets a stand-in, so that the enum's methods exist whatever is at fault.
///
/// Returns the errors of the variants; those of the rows are faults of the file.
fn match_variants(
    group: &mut Group,
    variants: &[&Variant],
    item: &DeriveInput,
    faults: &mut Diagnostics,
) -> TokenStream {
    let mut errors = TokenStream::new();
    let mut unmatched: HashMap<String, &Variant> =
        variants.iter().map(|variant| (variant.ident.to_string(), *variant)).collect();

    let names: Vec<String> = group.descriptions().map(|row| row.name.clone()).collect();
    let mut has_variant = |row: &Description, catch_all: bool| match unmatched.remove(&row.name) {
        Some(variant) => {
            errors.extend(wrong_shape(variant, catch_all));
            true
        }
        None => {
            faults.push(row_without_variant(row, catch_all, &item.ident));
            false
        }
    };
    group.errors.retain(|error| has_variant(&error.description, false));
    group.other = group.other.take().filter(|other| has_variant(other, true));

    for variant in variants.iter().filter(|variant| unmatched.contains_key(&variant.ident.to_string())) {
        let name = variant.ident.to_string();
        let near = nearest(&name, names.iter().map(String::as_str));
        let message = format!("group `{}` has no error named `{name}`", group.name);
        errors.extend(error(variant.ident.span(), &message, near));
        group.errors.push(stand_in(group, name));
    }
    errors
}

fn row_without_variant(row: &Description, catch_all: bool, name: &Ident) -> Diagnostic {
    let field = if catch_all { "(i64)" } else { "" };
    Diagnostic::new(Rule::RowWithoutVariant, format!("no variant of `{name}` is named `{}`", row.name))
        .label(row.span, "this row has no variant")
        .help(format!("add `{}{field}` to `{name}`", row.name))
}

/// A variant's fields: none, and `(i64)` for the catch-all.
fn wrong_shape(variant: &Variant, catch_all: bool) -> Option<TokenStream> {
    let is_i64 = |ty: &syn::Type| matches!(ty, syn::Type::Path(path) if path.path.is_ident("i64"));
    match (&variant.fields, catch_all) {
        (Fields::Unit, false) => None,
        (Fields::Unnamed(fields), true) if fields.unnamed.len() == 1 && is_i64(&fields.unnamed[0].ty) => None,
        (_, true) => Some(format!("the catch-all keeps the code: write `{}(i64)`", variant.ident)),
        (_, false) => Some("an error's variant has no fields".to_owned()),
    }
    .map(|message| error(variant.ident.span(), &message, None))
}

/// A row for a variant that has none, under a code that no row of the group is likely to have.
fn stand_in(group: &Group, name: String) -> Entry {
    let code = match group.code_type {
        CodeType::Int => Code::Int(i64::MIN + i64::try_from(group.errors.len()).unwrap_or_default()),
        CodeType::Str => Code::Str(format!("\0{name}")),
    };
    let description = Description {
        message: name.clone(),
        name,
        detail: None,
        action: None,
        kind: Kind::Unknown,
        retry: None,
        docs: None,
        span: group.span,
    };
    Entry { code, key: None, status: None, description }
}

fn error(span: Span, message: &str, near: Option<&str>) -> TokenStream {
    let help = near.map_or(String::new(), |near| format!("\n\nhelp: there is `{near}`"));
    syn::Error::new(span, format!("{message}{help}")).into_compile_error()
}
