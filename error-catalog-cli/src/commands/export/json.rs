//! The JSON shape of a catalog, version 1: the keys of the catalog file, every one of them present, `null` where the
//! catalog says nothing. `detail`, `action` and `summary` hold links as the catalog file writes them.

use error_catalog_schema::model::{Catalog, Code, CodeType, Description, Entry, Group, Place, Response};
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
        "groups": catalog.groups.iter().map(group).collect::<Vec<_>>(),
    });
    harmless_json(&value)
}

fn group(group: &Group) -> Value {
    json!({
        "name": group.name,
        "title": group.title,
        "summary": group.summary.as_ref().map(Text::source),
        "docs": group.docs,
        "code_type": match group.code_type { CodeType::Int => "integer", CodeType::Str => "string" },
        "response": group.response.as_ref().map(response),
        "errors": group.errors.iter().map(error).collect::<Vec<_>>(),
        "other": group.other.as_ref().map(|other| description(other, &Value::Null, None, None)),
    })
}

fn response(response: &Response) -> Value {
    let (header, pointer, status) = match &response.place {
        Place::Header(header) => (Some(header), None, false),
        Place::Json(pointer) => (None, Some(pointer), false),
        Place::Status => (None, None, true),
    };
    json!({
        "header": header, "json": pointer, "status": status, "message": response.message,
        "success": response.success.iter().map(code).collect::<Vec<_>>(),
    })
}

fn error(error: &Entry) -> Value {
    description(&error.description, &code(&error.code), error.key.as_deref(), error.status)
}

fn description(description: &Description, code: &Value, key: Option<&str>, status: Option<u16>) -> Value {
    json!({
        "code": code,
        "name": description.name,
        "key": key,
        "message": description.message,
        "detail": description.detail.as_ref().map(Text::source),
        "action": description.action.as_ref().map(Text::source),
        "status": status,
        "kind": description.kind.id(),
        "retry": description.retry,
        "docs": description.docs,
    })
}

fn code(code: &Code) -> Value {
    match code {
        Code::Int(code) => json!(code),
        Code::Str(code) => json!(code),
    }
}
