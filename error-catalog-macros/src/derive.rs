//! `#[derive(ErrorCatalog)]`: a hand-written enum, checked against a group in both directions.

use error_catalog_codegen::{Options, implement};
use error_catalog_schema::model::Group;
use error_catalog_schema::nearest::nearest;
use error_catalog_schema::{Catalog, Diagnostic, Rule, check};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Result};

use crate::input::Item;
use crate::load::load;
use crate::report::{report_fault, report_faults};
use crate::variants::{compare, repair, report};

/// Expands the derive.
pub(crate) fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let (item, refused) = Item::parse(input)?;
    let mut mistakes = TokenStream::new();
    for mistake in refused {
        mistakes.extend(mistake.into_compile_error());
    }
    let span = item.path.span();
    let loaded = match load(&item.path) {
        Ok(loaded) => loaded,
        Err(fault) => {
            let error = report_fault(&fault, span);
            return Ok(quote!(#mistakes #error));
        }
    };
    let (catalog, mut faults) = check(&loaded.source);
    let (group, unknown_group) = find_group(&catalog, &item);
    let (errors, code) = match group {
        Some(group) => {
            let comparison = compare(&item, group);
            let errors = report(&comparison, &item, group, &mut faults);
            let options = Options::new(item.runtime.clone());
            let code = repair(&comparison, &item, group)
                .map(|(existing, group)| implement(&existing, &group, &catalog, &options));
            (errors, code)
        }
        None => (TokenStream::new(), None),
    };
    let faults = report_faults(&loaded.source, &faults, span);
    let tracking = loaded.tracking;
    Ok(quote! {
        #mistakes
        #unknown_group
        #errors
        #faults
        #tracking
        #code
    })
}

/// The group that the enum is for. If the catalog does not have it, that is an error, and the nearest group stands in for
/// it, so that code that uses the enum compiles.
fn find_group<'c>(catalog: &'c Catalog, item: &Item) -> (Option<&'c Group>, Option<TokenStream>) {
    let name = item.group.as_ref().map_or_else(|| item.plain_name(), syn::LitStr::value);
    let find = |name: &str| catalog.groups.iter().find(|group| group.name == name);
    if let Some(group) = find(&name) {
        return (Some(group), None);
    }
    // The group is in the file, and its own faults are reported.
    if catalog.dropped.may_hold(&name) {
        return (None, None);
    }
    let near = nearest(&name, catalog.groups.iter().map(|group| group.name.as_str()));
    let fault = Diagnostic::new(Rule::UnknownGroup, format!("the catalog has no group `{name}`"));
    let mut names = Vec::with_capacity(catalog.groups.len());
    for group in &catalog.groups {
        names.push(format!("`{}`", group.name));
    }
    let fault = match (near, names.as_slice()) {
        (Some(near), _) if item.group.is_some() => fault.help(format!("did you mean `{near}`?")),
        (Some(near), _) => fault.help(format!("if the enum is for `{near}`, say `group = \"{near}\"`")),
        (None, []) => fault,
        (None, [only]) => {
            fault.help(format!("its only group is {only}: say `group = \"{}\"`", only.trim_matches('`')))
        }
        (None, names) => fault.help(format!("say `group = \"…\"`; its groups are {}", names.join(", "))),
    };
    let span = item.group.as_ref().map_or(item.name.span(), syn::LitStr::span);
    (near.and_then(find), Some(report_fault(&fault, span)))
}
