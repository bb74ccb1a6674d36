//! The tables of a catalog file, each into its draft.

use toml::de::DeTable;

use super::reader::Reader;
use crate::draft::{CatalogDraft, Draft, GroupDraft, ImportDraft, RequestIdDraft, ResponseDraft, RowDraft};
use crate::model::Role;
use crate::ordered::insert_by_key;
use crate::rule::Rule;
use crate::shape::{CATALOG, COLUMN, ERROR, FILE, GROUP, IMPORT, OTHER, REQUEST_ID, RESPONSE, Shape};
use crate::span::Span;

/// Everything that stands below the top of the file.
pub(super) fn file(reader: &mut Reader<'_>, table: DeTable<'_>, draft: &mut Draft<'_>) {
    for field in reader.fields(table, Span::default(), &FILE) {
        let known = reader.faults.len();
        match field.key {
            "catalog" => match reader.table(field) {
                Some((table, header)) => draft.catalog = catalog(reader, table, header),
                None => draft.incomplete = true,
            },
            "import" => {
                draft.import = reader.table(field).map(|(table, header)| import(reader, table, header));
            }
            _ => {
                let groups = reader.each(field, Reader::table);
                if !reader.is_sound(known) {
                    draft.incomplete = true;
                    draft.dropped.note(None);
                }
                for (table, header) in groups {
                    draft.groups.push(group(reader, table, header));
                }
            }
        }
    }
}

/// `[catalog]`.
pub(super) fn catalog(reader: &mut Reader<'_>, table: DeTable<'_>, header: Span) -> CatalogDraft {
    let mut draft = CatalogDraft { header: Some(header), ..CatalogDraft::default() };
    for field in reader.fields(table, header, &CATALOG) {
        match field.key {
            "vendor" => draft.vendor = reader.text(field),
            "service" => draft.service = reader.text(field),
            "docs" => draft.docs = reader.text(field),
            "summary" => draft.summary = reader.text(field),
            _ => draft.retrieved = reader.date(&field),
        }
    }
    draft
}

/// `[import]`.
pub(super) fn import(reader: &mut Reader<'_>, table: DeTable<'_>, header: Span) -> ImportDraft {
    let mut draft = ImportDraft { header, ..ImportDraft::default() };
    for field in reader.fields(table, header, &IMPORT) {
        match field.key {
            "table" => draft.table = reader.one_or_more(field, Reader::selector),
            "skip" => draft.skip = reader.one_or_more(field, Reader::selector),
            "column" => {
                if let Some((table, header)) = reader.table(field) {
                    add_columns(reader, table, header, &mut draft);
                }
            }
            "group_by" => draft.group_by = reader.text(field),
            "one_group" => draft.one_group = reader.text(field),
            "codes" => draft.codes = reader.text(field),
            "record" => draft.record = reader.text(field),
            _ => draft.rows = reader.text(field),
        }
    }
    draft
}

/// `[import.column]`.
pub(super) fn add_columns(
    reader: &mut Reader<'_>,
    table: DeTable<'_>,
    header: Span,
    draft: &mut ImportDraft,
) {
    for field in reader.fields(table, header, &COLUMN) {
        if let Some(role) = Role::from_id(field.key)
            && let Some(selector) = reader.selector(field)
        {
            insert_by_key(&mut draft.column, (role, selector), |(role, _)| *role);
        }
    }
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
            "common" => draft.common = reader.boolean(&field).is_some_and(|common| common.value),
            "response" => {
                let table = reader.table(field);
                draft.response = table.map(|(table, span)| response(reader, table, span));
            }
            "repeats" => draft.repeats = reader.each(field, Reader::code),
            "error" => {
                let known = reader.faults.len();
                let rows = reader.each(field, Reader::table);
                if !reader.is_sound(known) {
                    draft.incomplete = true;
                    draft.dropped.note(None);
                }
                for (table, header) in rows {
                    draft.errors.push(error(reader, table, header));
                }
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
            "code" => {
                draft.notation = field.notation();
                draft.code = reader.code(field);
            }
            "name" => draft.name = reader.text(field),
            "aliases" => draft.aliases = reader.each(field, Reader::text),
            "deprecated" => draft.deprecated = reader.text(field),
            "key" => draft.key = reader.text(field),
            "message" => draft.message = reader.text(field),
            "detail" => draft.detail = reader.text(field),
            "action" => draft.action = reader.text(field),
            "status" => draft.status = reader.integer(&field, Rule::StatusOutOfRange),
            "kind" => draft.kind = reader.text(field),
            "retry" => draft.retry = reader.boolean(&field),
            "retry_after" => draft.retry_after = reader.integer(&field, Rule::RetryAfterOutOfRange),
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
            "header" => draft.header = reader.places(field),
            "json" => draft.json = reader.places(field),
            "xml" => draft.xml = reader.places(field),
            "status" => draft.status = reader.boolean(&field),
            "by" => draft.by = reader.text(field),
            "message" => draft.message = reader.text(field),
            "request_id" => {
                let table = reader.table(field);
                draft.request_id = table.map(|(table, span)| request_id(reader, table, span));
            }
            _ => draft.success = reader.each(field, Reader::code),
        }
    }
    draft.incomplete = !reader.is_sound(known);
    draft
}

/// `request_id`.
pub(super) fn request_id(reader: &mut Reader<'_>, table: DeTable<'_>, span: Span) -> RequestIdDraft {
    let known = reader.faults.len();
    let mut draft = RequestIdDraft { span, ..RequestIdDraft::default() };
    for field in reader.fields(table, span, &REQUEST_ID) {
        match field.key {
            "header" => draft.header = reader.text(field),
            _ => draft.json = reader.text(field),
        }
    }
    draft.incomplete = !reader.is_sound(known);
    draft
}
