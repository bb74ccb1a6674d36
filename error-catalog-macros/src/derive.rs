//! `#[derive(ErrorCatalog)]`: a hand-written enum, checked against a group in both directions.

mod item;
mod variants;

use error_catalog_codegen as codegen;
use error_catalog_schema::model::Group;
use error_catalog_schema::nearest::nearest;
use error_catalog_schema::{Catalog, Diagnostic, Rule, check};
use proc_macro::TokenStream;

use self::item::Item;
use crate::input::DeriveInput;
use crate::load::load;
use crate::parse::{Error, Result};
use crate::{report, tokens};

/// Expands the derive.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    Item::parse(input).and_then(|item| expand(&item)).unwrap_or_else(Error::into_compile_error)
}

fn expand(item: &Item) -> Result<TokenStream> {
    let input = DeriveInput::parse(&item.arguments)?;
    let span = input.path.span;
    let loaded = match load(&input.path) {
        Ok(loaded) => loaded,
        Err(fault) => return Ok(report::fault(&fault, span)),
    };
    let (mut catalog, mut faults) = check(&loaded.source);
    let (group, unknown_group) = group(&mut catalog, &input, item);
    let mut expansion = unknown_group;
    expansion.extend(loaded.tracking);
    let Some(mut group) = group else {
        expansion.extend(report::faults(&loaded.source, &faults, span));
        return Ok(expansion);
    };
    let variants::Matched { errors, is_usable } =
        variants::match_rows(&mut group, item, &loaded.source, &mut faults);
    expansion.extend(errors);
    expansion.extend(report::faults(&loaded.source, &faults, span));
    if is_usable {
        let items = codegen::existing(&item.name.to_string(), &item.names(), &group, &catalog);
        expansion.extend(tokens::items(&items, &input.runtime));
    }
    Ok(expansion)
}

/// The group that the enum is for. One that the catalog does not have is an error; the nearest one then stands in for
/// it, so that code which uses the enum compiles.
fn group(catalog: &mut Catalog, input: &DeriveInput, item: &Item) -> (Option<Group>, TokenStream) {
    let name = input.group.as_ref().map_or_else(|| item.name.to_string(), |group| group.value.clone());
    let position = |catalog: &Catalog, name: &str| catalog.groups.iter().position(|group| group.name == name);
    if let Some(at) = position(catalog, &name) {
        return (Some(catalog.groups.swap_remove(at)), TokenStream::new());
    }
    let fault = Diagnostic::new(Rule::UnknownGroup, format!("the catalog has no group `{name}`"));
    let names: Vec<String> = catalog.groups.iter().map(|group| group.name.clone()).collect();
    let near = nearest(&name, names.iter().map(String::as_str));
    let fault = match near {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None if names.is_empty() => fault,
        None => fault.help(format!("its groups are `{}`", names.join("`, `"))),
    };
    let span = input.group.as_ref().map_or(item.name.span(), |group| group.span);
    let stand_in = near.and_then(|near| position(catalog, near)).map(|at| catalog.groups.swap_remove(at));
    (stand_in, report::fault(&fault, span))
}
