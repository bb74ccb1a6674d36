//! An enum with all that belongs to it.

use std::collections::HashMap;
use std::fmt::Write;

use crate::literals::{option, optional};
use crate::{Enum, columns, docs, lookup, response, summary};
use error_catalog_schema::model::{Catalog, CodeType, Group};

/// A group's enum.
pub(crate) fn defined(group: &Group, catalog: &Catalog) -> Enum {
    let name = &group.name;
    let mut items = items(group, name, catalog, &row(group, name));
    let _ = write!(items, "__rt::debug! {{ {name} {} }}", other(group));
    Enum { definition: definition(group, catalog), items }
}

/// What belongs to an enum that stands in the caller's code: all but the enum itself, and no `CATALOG`.
///
/// `variants` are its variants in the order of their definition; the group has a row for each, and no other row.
#[must_use]
pub fn existing(name: &str, variants: &[&str], group: &Group, catalog: &Catalog) -> String {
    let rows: HashMap<&str, usize> = group.descriptions().map(|row| row.name.as_str()).zip(0..).collect();
    let rows: Vec<usize> = variants.iter().filter_map(|variant| rows.get(variant).copied()).collect();
    let in_file_order = rows.iter().enumerate().all(|(position, row)| position == *row);
    let row = if in_file_order || group.other.is_some() { row(group, name) } else { mapped_row(name, &rows) };
    items(group, name, catalog, &row)
}

/// The enum itself, its variants in file order so that a variant's discriminant is its row.
fn definition(group: &Group, catalog: &Catalog) -> String {
    let mut variants = String::new();
    for error in &group.errors {
        docs::variant(error, &mut variants);
        variants.push_str(&error.description.name);
        variants.push(',');
    }
    if let Some(other) = &group.other {
        docs::other(&other.message, &mut variants);
        let _ = write!(variants, "{}(i64),", other.name);
    }
    let (docs, name) = (docs::group(group, catalog), &group.name);
    format!(
        "#[doc = {docs:?}]
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy,
            ::core::cmp::PartialEq, ::core::cmp::Eq,
            ::core::cmp::PartialOrd, ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        #[non_exhaustive]
        pub enum {name} {{ {variants} }}"
    )
}

/// What is generated for an enum, whoever defined it: data, and what the runtime's `implement!` makes of it; `row` is a
/// function from an error to its row.
fn items(group: &Group, name: &str, catalog: &Catalog, row: &str) -> String {
    let length = group.errors.len();
    let lookup = lookup::find(group);
    let variants = paths(name, group, 0..length);
    let repeated: Vec<usize> =
        (0..lookup.repeated.len() / 2).map(|at| lookup.lend().repeated_row(at)).collect();
    let (repeats, repeated) = (repeated.len(), paths(name, group, repeated));

    let columns = columns::columns(group);
    let codes = columns::codes(group, &lookup.table);
    let lookup = lookup::code(&lookup, group);
    let data = data(group, name, catalog);
    let response = response::implementation(group, name);
    let (code_type, other) = (code_type(group), other(group));
    format!(
        "static VARIANTS: [{name}; {length}] = {variants};
        static REPEATED: [{name}; {repeats}] = {repeated};
        {columns}
        {codes}
        const LOOKUP: __rt::Lookup = {lookup};
        {data}
        {row}
        __rt::implement! {{ {name}: {code_type} {other} }}
        {response}"
    )
}

/// An array of the variants of these rows.
fn paths(name: &str, group: &Group, rows: impl IntoIterator<Item = usize>) -> String {
    let mut paths = String::from("[");
    for row in rows {
        paths.push_str(name);
        paths.push_str("::");
        paths.push_str(&group.errors[row].description.name);
        paths.push(',');
    }
    paths.push(']');
    paths
}

/// The type of the codes, as the runtime calls it.
fn code_type(group: &Group) -> &'static str {
    match group.code_type {
        CodeType::Int => "Int",
        CodeType::Str => "Str",
    }
}

/// The name of the variant that keeps the code, if there is one.
fn other(group: &Group) -> &str {
    group.other.as_ref().map_or("", |other| &other.name)
}

/// The group as data; `item` is the enum, whose name may be another one.
fn data(group: &Group, item: &str, catalog: &Catalog) -> String {
    let (name, code_type, rows) = (&group.name, code_type(group), group.errors.len());
    let title = option(group.title.as_deref());
    let (summary, summary_links) = summary(group.summary.as_ref());
    let docs = option(group.docs.as_deref().or(catalog.docs.as_deref()));
    let rule = group.response.as_ref().map(|_| format!("<{item} as __rt::FromResponse>::RULE"));
    let response = optional(rule);
    let other = group.other.is_some();
    format!(
        "static GROUP: __rt::Group = __rt::group(__rt::GroupData {{
            name: {name:?},
            title: {title},
            summary: {summary},
            summary_links: {summary_links},
            docs: {docs},
            response: {response},
            rows: {rows},
            other: {other},
            codes: __rt::Codes::{code_type}(CODES),
            lookup: LOOKUP,
            names: NAMES,
            keys: KEYS,
            messages: MESSAGES,
            details: DETAILS,
            actions: ACTIONS,
            links: LINKS,
            statuses: STATUSES,
            traits: TRAITS,
            pages: PAGES,
        }});"
    )
}

/// `row`: the discriminant, where the enum has no field. A catch-all has one, and forces a `match`.
fn row(group: &Group, name: &str) -> String {
    let body = match &group.other {
        None if group.errors.is_empty() => "match error {}".to_owned(),
        None => "error as usize".to_owned(),
        Some(other) => {
            let mut arms = String::new();
            for (row, error) in group.errors.iter().enumerate() {
                let _ = write!(arms, "{name}::{} => {row},", error.description.name);
            }
            let _ = write!(arms, "{name}::{}(_) => {}", other.name, group.errors.len());
            format!("match error {{ {arms} }}")
        }
    };
    format!("#[inline] const fn row(error: {name}) -> usize {{ {body} }}")
}

/// `row` for an enum whose variants stand in another order than the rows.
fn mapped_row(name: &str, rows: &[usize]) -> String {
    let length = rows.len();
    format!(
        "static ROWS: [usize; {length}] = {rows:?};
        #[inline] const fn row(error: {name}) -> usize {{ ROWS[error as usize] }}"
    )
}
