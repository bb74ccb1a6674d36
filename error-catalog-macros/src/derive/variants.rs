//! The variants of a hand-written enum, held against the rows of its group.

use std::collections::HashMap;

use error_catalog_schema::model::{Code, CodeType, Description, Entry, Group, Kind};
use error_catalog_schema::nearest::nearest;
use error_catalog_schema::{Diagnostic, Diagnostics, Rule, Source};
use proc_macro::{Ident, TokenStream};

use super::item::{Item, Variant};
use crate::parse::Error;
use crate::report;

/// What came of holding variants against rows.
pub(super) struct Matched {
    /// The errors of the variants; those of the rows are faults of the file.
    pub(super) errors: TokenStream,
    /// Whether methods can be written for the enum.
    pub(super) is_usable: bool,
}

/// Holds the variants against the rows, and makes the group have just the enum's variants: rows without a variant are
/// taken out, and a variant without a row gets a stand-in, so that the enum's methods exist whatever is at fault.
pub(super) fn match_rows(
    group: &mut Group,
    item: &Item,
    source: &Source,
    faults: &mut Diagnostics,
) -> Matched {
    let mut errors = TokenStream::new();
    for variant in &item.variants {
        errors.extend(discriminant(variant));
    }
    let positions: HashMap<&str, usize> = item.names().into_iter().zip(0..).collect();
    let mut unmatched: Vec<Option<&Variant>> = item.variants.iter().map(Some).collect();

    let rows: Vec<String> = group.descriptions().map(|row| row.name.clone()).collect();
    let (mut lonely, mut stand_ins) = (Vec::new(), Vec::new());
    let mut has_variant = |row: &Description, catch_all: bool| {
        let Some(variant) = positions.get(&*row.name).and_then(|&at| unmatched[at].take()) else {
            lonely.push((row.clone(), catch_all));
            return false;
        };
        let Some(message) = wrong_shape(variant, catch_all) else { return true };
        stand_ins.push(variant);
        errors.extend(error(variant, &message));
        false
    };
    group.errors.retain(|error| has_variant(&error.description, false));
    group.other = group.other.take().filter(|other| has_variant(other, true));

    let is_faulty = !faults.is_empty();
    for variant in unmatched.into_iter().flatten() {
        let name = &variant.name;
        stand_ins.push(variant);
        // The row may be there, and at fault.
        if is_faulty && source.text().contains(&format!("\"{name}\"")) {
            continue;
        }
        let near_lonely = nearest(name, lonely.iter().map(|(row, _)| row.name.as_str())).map(str::to_owned);
        let near = near_lonely.as_deref().or_else(|| nearest(name, rows.iter().map(String::as_str)));
        errors.extend(report::fault(&variant_without_row(&group.name, name, near), variant.span));
        // A misspelt name is one fault, and not also that of the row.
        lonely.retain(|(row, _)| near_lonely.as_deref() != Some(&row.name));
    }
    for (row, catch_all) in &lonely {
        faults.push(row_without_variant(row, *catch_all, &item.name));
    }
    faults.sort();

    let is_usable = stand_ins.iter().all(|variant| variant.fields.is_none());
    for variant in stand_ins {
        group.errors.push(stand_in(group, variant.name.clone()));
    }
    Matched { errors, is_usable }
}

fn variant_without_row(group: &str, name: &str, near: Option<&str>) -> Diagnostic {
    let fault =
        Diagnostic::new(Rule::VariantWithoutRow, format!("group `{group}` has no error named `{name}`"));
    match near {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault,
    }
}

fn row_without_variant(row: &Description, catch_all: bool, name: &Ident) -> Diagnostic {
    let field = if catch_all { "(i64)" } else { "" };
    Diagnostic::new(Rule::RowWithoutVariant, format!("no variant of `{name}` is named `{}`", row.name))
        .label(row.span, "this row has no variant")
        .help(format!("add `{}{field}` to `{name}`", row.name))
}

fn discriminant(variant: &Variant) -> TokenStream {
    if variant.discriminant.is_empty() {
        return TokenStream::new();
    }
    let message = "the codes stand in the catalog file: leave the discriminant out";
    Error::of(variant.discriminant.clone(), message).into_compile_error()
}

/// What is wrong with a variant's fields: there are none, and `(i64)` for the catch-all.
fn wrong_shape(variant: &Variant, catch_all: bool) -> Option<String> {
    match catch_all {
        true if variant.keeps_integer() => None,
        true => Some(format!("the catch-all keeps the code: write `{}(i64)`", variant.name)),
        false if variant.fields.is_none() => None,
        false => Some("an error's variant has no fields".to_owned()),
    }
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

fn error(variant: &Variant, message: &str) -> TokenStream {
    Error::new(variant.span, message).into_compile_error()
}
