//! The tables of a catalog file, each into its draft.

use toml::de::DeTable;

use super::reader::{Field, Reader};
use super::shape::{CATALOG, ERROR, FILE, GROUP, OTHER, RESPONSE, Shape};
use crate::draft::{CatalogDraft, Draft, GroupDraft, ResponseDraft, RowDraft};
use crate::rule::Rule;
use crate::source::Span;

/// Everything that stands below the top of the file.
pub(super) fn file(reader: &mut Reader<'_>, table: DeTable<'_>, draft: &mut Draft) {
    for field in reader.fields(table, Span::default(), &FILE) {
        let known = reader.faults.len();
        if field.key == "catalog" {
            match reader.table(field) {
                Some((table, header)) => draft.catalog = catalog(reader, table, header),
                None => draft.incomplete = true,
            }
        } else {
            let groups = tables(reader, field);
            draft.incomplete |= !reader.is_sound(known);
            draft.groups.extend(groups.into_iter().map(|(table, header)| group(reader, table, header)));
        }
    }
}

/// The tables of an array.
fn tables<'s>(reader: &mut Reader<'_>, field: Field<'s>) -> Vec<(DeTable<'s>, Span)> {
    let elements = reader.elements(field);
    elements.into_iter().filter_map(|element| reader.table(element)).collect()
}

/// `[catalog]`.
pub(super) fn catalog(reader: &mut Reader<'_>, table: DeTable<'_>, header: Span) -> CatalogDraft {
    let mut draft = CatalogDraft { header: Some(header), ..CatalogDraft::default() };
    for field in reader.fields(table, header, &CATALOG) {
        match field.key {
            "vendor" => draft.vendor = reader.text(field),
            "service" => draft.service = reader.text(field),
            "docs" => draft.docs = reader.text(field),
            _ => draft.summary = reader.text(field),
        }
    }
    draft
}

/// `[[group]]`.
pub(super) fn group(reader: &mut Reader<'_>, table: DeTable<'_>, header: Span) -> GroupDraft {
    let mut draft = GroupDraft { header, ..GroupDraft::default() };
    for field in reader.fields(table, header, &GROUP) {
        match field.key {
            "name" => draft.name = reader.text(field),
            "title" => draft.title = reader.text(field),
            "summary" => draft.summary = reader.text(field),
            "docs" => draft.docs = reader.text(field),
            "response" => {
                let table = reader.table(field);
                draft.response = table.map(|(table, span)| response(reader, table, span));
            }
            "repeats" => {
                let elements = reader.elements(field);
                draft.repeats = elements.into_iter().filter_map(|element| reader.code(element)).collect();
            }
            "error" => {
                let known = reader.faults.len();
                let rows = tables(reader, field);
                draft.incomplete = !reader.is_sound(known);
                draft.errors = rows.into_iter().map(|(table, header)| error(reader, table, header)).collect();
            }
            _ => {
                let table = reader.table(field);
                draft.other = table.map(|(table, header)| other(reader, table, header));
            }
        }
    }
    draft
}

/// `[[group.error]]`.
pub(super) fn error(reader: &mut Reader<'_>, table: DeTable<'_>, header: Span) -> RowDraft {
    row(reader, table, header, &ERROR)
}

/// `[group.other]`.
pub(super) fn other(reader: &mut Reader<'_>, table: DeTable<'_>, header: Span) -> RowDraft {
    row(reader, table, header, &OTHER)
}

fn row(reader: &mut Reader<'_>, table: DeTable<'_>, header: Span, shape: &Shape) -> RowDraft {
    let known = reader.faults.len();
    let mut draft = RowDraft { header, ..RowDraft::default() };
    for field in reader.fields(table, header, shape) {
        match field.key {
            "code" => draft.code = reader.code(field),
            "name" => draft.name = reader.text(field),
            "key" => draft.key = reader.text(field),
            "message" => draft.message = reader.text(field),
            "detail" => draft.detail = reader.text(field),
            "action" => draft.action = reader.text(field),
            "status" => draft.status = reader.integer(&field, Rule::StatusOutOfRange),
            "kind" => draft.kind = reader.text(field),
            "retry" => draft.retry = reader.boolean(&field).map(|retry| retry.value),
            _ => draft.docs = reader.text(field),
        }
    }
    draft.incomplete = !reader.is_sound(known);
    draft
}

/// `response`.
pub(super) fn response(reader: &mut Reader<'_>, table: DeTable<'_>, span: Span) -> ResponseDraft {
    let known = reader.faults.len();
    let mut draft = ResponseDraft { span, ..ResponseDraft::default() };
    for field in reader.fields(table, span, &RESPONSE) {
        match field.key {
            "header" => draft.header = reader.text(field),
            "json" => draft.json = reader.text(field),
            "status" => draft.status = reader.boolean(&field),
            "message" => draft.message = reader.text(field),
            _ => {
                let elements = reader.elements(field);
                draft.success = elements.into_iter().filter_map(|element| reader.code(element)).collect();
            }
        }
    }
    draft.incomplete = !reader.is_sound(known);
    draft
}
