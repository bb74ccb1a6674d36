//! The JSON shape of a catalog, version 1: the keys of the catalog file, every one of them present, `null` where the
//! catalog says nothing. `detail`, `action` and `summary` hold links as the catalog file writes them.

use error_catalog_schema::model::{
    By, Catalog, Code, CodeType, Description, Entry, Group, Import, Notation, Place, Response, Selector,
};
use error_catalog_schema::text::Text;
use serde_json::{Value, json};

use crate::report::harmless_json;

/// The catalog as JSON.
pub(super) fn write(catalog: &Catalog) -> String {
    let value = json!({
        "version": 1,
        "vendor": catalog.vendor,
        "service": catalog.service,
        "docs": catalog.docs,
        "summary": catalog.summary.as_ref().map(Text::source),
        "retrieved": catalog.retrieved,
        "import": catalog.import.as_ref().map(import),
        "groups": catalog.groups.iter().map(group).collect::<Vec<_>>(),
    });
    harmless_json(&value)
}

fn import(import: &Import) -> Value {
    let selectors = |selectors: &[Selector]| selectors.iter().map(selector).collect::<Value>();
    let column = import.column.iter().map(|(role, column)| (role.id().to_owned(), selector(column)));
    json!({
        "table": selectors(&import.table),
        "skip": selectors(&import.skip),
        "column": column.collect::<serde_json::Map<_, _>>(),
        "group_by": import.group_by,
        "one_group": import.one_group,
        "codes": import.codes.map(CodeType::id),
        "record": import.record,
        "rows": import.rows,
    })
}

fn selector(selector: &Selector) -> Value {
    match selector {
        Selector::Heading(heading) => json!(heading),
        Selector::Number(number) => json!(number),
    }
}

fn group(group: &Group) -> Value {
    json!({
        "name": group.name,
        "title": group.title,
        "summary": group.summary.as_ref().map(Text::source),
        "docs": group.docs,
        "common": group.common,
        "code_type": group.code_type.id(),
        "notation": match group.notation { Notation::Decimal => "decimal", Notation::Hex => "hex" },
        "response": group.response.as_ref().map(response),
        "errors": group.errors.iter().map(error).collect::<Vec<_>>(),
        "other": group.other.as_ref().map(|other| description(other, &Value::Null, None, None, &[])),
    })
}

fn response(response: &Response) -> Value {
    let places = |key| {
        let places = response.places.iter().filter(|place| place.key() == key);
        places.map(Place::text).collect::<Option<Vec<_>>>().filter(|places| !places.is_empty())
    };
    let request_id = |key| response.request_id.as_ref().filter(|id| id.key() == key).map(Place::text);
    json!({
        "header": places("header"),
        "json": places("json"),
        "xml": places("xml"),
        "status": response.places.contains(&Place::Status),
        "by": match response.by { By::Code => "code", By::Key => "key" },
        "message": response.message.as_ref().map(Place::text),
        "request_id": response.request_id.as_ref().map(|_| {
            json!({ "header": request_id("header"), "json": request_id("json") })
        }),
        "success": response.success.iter().map(code).collect::<Vec<_>>(),
    })
}

fn error(error: &Entry) -> Value {
    let Entry { code: value, key, status, aliases, description: row } = error;
    description(row, &code(value), key.as_deref(), *status, aliases)
}

fn description(
    description: &Description,
    code: &Value,
    key: Option<&str>,
    status: Option<u16>,
    aliases: &[String],
) -> Value {
    json!({
        "code": code,
        "name": description.name,
        "aliases": aliases,
        "deprecated": description.deprecated,
        "key": key,
        "message": description.message,
        "detail": description.detail.as_ref().map(Text::source),
        "action": description.action.as_ref().map(Text::source),
        "status": status,
        "kind": description.kind.id(),
        "retry": description.retry,
        "retry_after": description.retry_after,
        "docs": description.docs,
    })
}

fn code(code: &Code) -> Value {
    match code {
        Code::Int(code) => json!(code),
        Code::Str(code) => json!(code),
    }
}
