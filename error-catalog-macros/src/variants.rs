//! The variants of a hand-written enum beside the rows of its group: compared, reported, repaired.

use error_catalog_codegen::Existing;
use error_catalog_schema::model::{Code, CodeType, Description, Entry, Group};
use error_catalog_schema::nearest::nearest;
use error_catalog_schema::ordered::sort;
use error_catalog_schema::{Diagnostic, Diagnostics, Rule};
use proc_macro2::TokenStream;
use syn::Error;

use crate::input::{Item, Shape, Variant};
use crate::report::report_fault;

/// How the variants of an enum and the rows of its group relate.
pub(crate) struct Comparison<'a> {
    /// The row of each variant, in the order of the variants.
    rows: Vec<Option<usize>>,
    /// The rows that no variant is named after, with their numbers.
    lonely: Vec<(usize, &'a Description)>,
}

/// Pairs variants and rows by name.
pub(crate) fn compare<'a>(item: &Item, group: &'a Group) -> Comparison<'a> {
    let descriptions = group.descriptions();
    let name = |row: usize| descriptions[row].name.as_str();
    let by_name = sort(descriptions.len(), &|a, b| name(a).cmp(name(b)));
    let mut is_paired = vec![false; descriptions.len()];
    let mut rows = Vec::with_capacity(item.variants.len());
    for variant in &item.variants {
        let wanted = variant.plain_name.as_str();
        let row = by_name.get(by_name.partition_point(|&row| name(row) < wanted)).copied();
        let row = row.filter(|&row| name(row) == wanted && !is_paired[row]);
        if let Some(row) = row {
            is_paired[row] = true;
        }
        rows.push(row);
    }
    let mut lonely = Vec::new();
    for (row, description) in descriptions.iter().enumerate() {
        if !is_paired[row] {
            lonely.push((row, *description));
        }
    }
    Comparison { rows, lonely }
}

/// Reports every difference: those of the variants as errors on them, those of the rows as faults of the file.
pub(crate) fn report(
    comparison: &Comparison<'_>,
    item: &Item,
    group: &Group,
    faults: &mut Diagnostics,
) -> TokenStream {
    let mut errors = TokenStream::new();
    let mut lonely = comparison.lonely.clone();
    for (variant, row) in item.variants.iter().zip(&comparison.rows) {
        match row {
            Some(row) => errors.extend(refuse_shape(variant, is_other(*row, group)).unwrap_or_default()),
            // The row is there, and its own faults are reported.
            None if group.dropped.may_hold(&variant.plain_name) => {}
            None => {
                let name = &variant.plain_name;
                let near_lonely = nearest(name, lonely.iter().map(|(_, row)| row.name.as_str()));
                let all = group.descriptions();
                let near = near_lonely.or_else(|| nearest(name, all.iter().map(|row| row.name.as_str())));
                errors
                    .extend(report_fault(&variant_without_row(&group.name, name, near), variant.name.span()));
                // A misspelt name is one fault, and not also that of the row.
                lonely.retain(|(_, row)| near_lonely != Some(&row.name));
            }
        }
    }
    for (number, row) in lonely {
        let field = if is_other(number, group) { "(i64)" } else { "" };
        faults.push(row_without_variant(row, field, &item.plain_name()));
    }
    errors
}

/// The enum and the group made to fit each other, so that the enum's methods exist whatever is at fault: rows without a
/// variant are left out, and a variant without a row gets a stand-in. `None` if a variant's fields rule that out.
pub(crate) fn repair(comparison: &Comparison<'_>, item: &Item, group: &Group) -> Option<(Existing, Group)> {
    let mut by_row: Vec<Option<usize>> = vec![None; group.errors.len() + 1];
    let mut strangers = Vec::new();
    for (at, (variant, row)) in item.variants.iter().zip(&comparison.rows).enumerate() {
        match (*row, variant.shape) {
            (Some(row), Shape::Integer) if is_other(row, group) => by_row[row] = Some(at),
            (Some(row), Shape::Unit) if !is_other(row, group) => by_row[row] = Some(at),
            (_, Shape::Unit) => strangers.push(at),
            _ => return None,
        }
    }
    let other = by_row.pop().flatten();
    let mut numbers = vec![0; item.variants.len()];
    let mut repaired = group.clone();
    let (mut variants, mut kept) = (by_row.into_iter(), 0);
    repaired.errors.retain(|_| {
        let variant = variants.next().flatten();
        if let Some(at) = variant {
            numbers[at] = kept;
            kept += 1;
        }
        variant.is_some()
    });
    // Behind the documented rows, in front of the catch-all.
    for at in strangers {
        numbers[at] = repaired.errors.len();
        repaired.errors.push(stand_in(&repaired, &item.variants[at].plain_name));
    }
    match other {
        Some(at) => numbers[at] = repaired.errors.len(),
        None => repaired.other = None,
    }
    let variants = item.variants.iter().map(|variant| variant.name.clone()).zip(numbers).collect();
    Some((Existing { name: item.name.clone(), variants }, repaired))
}

/// Whether this is the number of the catch-all's row.
fn is_other(row: usize, group: &Group) -> bool {
    row == group.errors.len()
}

fn variant_without_row(group: &str, name: &str, near: Option<&str>) -> Diagnostic {
    let fault =
        Diagnostic::new(Rule::VariantWithoutRow, format!("group `{group}` has no error named `{name}`"));
    match near {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault,
    }
}

fn row_without_variant(row: &Description, field: &str, name: &str) -> Diagnostic {
    Diagnostic::new(Rule::RowWithoutVariant, format!("no variant of `{name}` is named `{}`", row.name))
        .label(row.span, "this row has no variant")
        .help(format!("add `{}{field}` to `{name}`", row.name))
}

/// The error of a variant whose fields are wrong: an error has none, the catch-all has `(i64)`.
fn refuse_shape(variant: &Variant, is_other: bool) -> Option<TokenStream> {
    let message = match (is_other, variant.shape) {
        (true, Shape::Integer) | (false, Shape::Unit) => return None,
        (true, _) => format!("the catch-all keeps the code: write `{}(i64)`", variant.plain_name),
        (false, _) => "an error's variant has no fields: keep what a reply said in a `VendorError`, or in an error type of \
                       your own beside this enum"
            .to_owned(),
    };
    Some(Error::new(variant.name.span(), message).into_compile_error())
}

/// A row for a variant that has none, under a code that no row of the group is likely to have.
fn stand_in(group: &Group, name: &str) -> Entry {
    let code = match group.code_type {
        CodeType::Int => Code::Int(i64::MIN + i64::try_from(group.errors.len()).unwrap_or_default()),
        CodeType::Str => Code::Str(format!("\0{name}")),
    };
    let description = Description {
        message: name.to_owned(),
        name: name.to_owned(),
        span: group.span,
        ..Description::default()
    };
    Entry { code, key: None, status: None, aliases: Vec::new(), description }
}
