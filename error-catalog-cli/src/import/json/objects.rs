//! The objects of a JSON document that may be errors, and what they are: errors, groups of them, or something else.

use std::cell::RefCell;
use std::collections::HashMap;

use serde_json::value::RawValue;

use super::document::{Document, Value};
use crate::import::code_text::CodeText;
use crate::import::headers;
use crate::import::refusal::Refusal;
use crate::import::roles::Role;
use crate::import::symbols::{is_strong_symbol, is_symbol};

/// The fields of an object, or the name and value of a member that is not an object.
pub(super) struct Object {
    pub(super) line: usize,
    /// Its place in the list or object.
    pub(super) place: usize,
    pub(super) fields: Vec<(String, String)>,
    /// The name under which it stands in an object.
    pub(super) name: Option<String>,
    /// Whether one of the fields is a list of objects.
    pub(super) has_lists: bool,
    /// The first field with objects or lists that no column holds.
    pub(super) nested: Option<String>,
}

/// The members of an object that are objects with fields.
pub(super) fn members<'t>(
    document: &mut Document<'t>,
    members: &[(String, &'t RawValue)],
) -> Result<Vec<Object>, Refusal> {
    let mut records = Vec::new();
    for (place, (name, value)) in members.iter().enumerate() {
        if let Some(fields) = fields(document, value)? {
            records.push(Object { place, name: Some(name.clone()), ..fields });
        }
    }
    Ok(records)
}

/// The items of a list that are objects with fields.
pub(super) fn items<'t>(document: &mut Document<'t>, items: &[&'t RawValue]) -> Result<Vec<Object>, Refusal> {
    let mut records = Vec::new();
    for (place, item) in items.iter().enumerate() {
        records.extend(fields(document, item)?.map(|fields| Object { place, ..fields }));
    }
    Ok(records)
}

/// The fields of an object that are texts, those of an object within it too. `None` if it has none.
fn fields<'t>(document: &mut Document<'t>, raw: &'t RawValue) -> Result<Option<Object>, Refusal> {
    if !raw.get().starts_with('{') {
        return Ok(None);
    }
    let line = document.line(raw);
    let Value::Object(members) = document.expand(raw)? else { return Ok(None) };
    let mut is_record = false;
    let mut record =
        Object { line, place: 0, fields: Vec::new(), name: None, has_lists: false, nested: None };
    for (name, value) in members {
        match document.expand(value)? {
            Value::Text(text) => {
                is_record = true;
                record.fields.push((name, text));
            }
            Value::Null => {
                is_record = true;
                record.fields.push((name, String::new()));
            }
            Value::List(items) if items.iter().all(|item| !item.get().starts_with(['{', '['])) => {
                let mut texts = Vec::new();
                for item in items {
                    if let Value::Text(text) = document.expand(item)? {
                        texts.push(text);
                    }
                }
                is_record = true;
                record.fields.push((name, texts.join("\n")));
            }
            Value::List(items) => {
                record.has_lists |= items.iter().any(|item| item.get().starts_with('{'));
                record.nested.get_or_insert(name);
            }
            Value::Object(inner) => {
                for (inner_name, value) in inner {
                    if value.get().starts_with(['{', '[']) {
                        record.nested.get_or_insert_with(|| format!("{name}.{inner_name}"));
                    } else if let Value::Text(text) = document.expand(value)? {
                        // Of the texts in several languages, this one is the field's own.
                        let is_own = inner_name == "default";
                        let name = if is_own { name.clone() } else { format!("{name}.{inner_name}") };
                        record.fields.push((name, text));
                    }
                }
            }
        }
    }
    Ok(is_record.then_some(record))
}

/// Whether the names of the objects are their codes: numbers, or words where no field is a code.
pub(super) fn names_are_codes(records: &[Object]) -> bool {
    let numbers = records.iter().filter(|record| record.name.as_deref().is_some_and(is_number)).count();
    let fields = CodeFields::default();
    let has_codes = records.iter().flat_map(|record| &record.fields).any(|(name, _)| fields.has(name));
    2 * numbers > records.len() || !has_codes
}

/// Whether the field `type` names the error: `NOT_FOUND`, `InvalidKey`.
pub(super) fn types_are_keys(records: &[Object]) -> bool {
    let fields = || records.iter().flat_map(|record| &record.fields);
    let mut types = fields().filter(|(name, text)| name == "type" && !text.is_empty()).peekable();
    let code_fields = CodeFields::default();
    let has_key = fields().any(|(name, _)| name == "key")
        || records.iter().any(|record| !has_number(record, &code_fields));
    types.peek().is_some() && types.all(|(_, text)| is_strong_symbol(text)) && !has_key
}

/// Whether the object has a number for its code.
fn has_number(record: &Object, fields: &CodeFields) -> bool {
    record.name.as_deref().is_some_and(is_number)
        || record.fields.iter().any(|(name, text)| is_number(text) && fields.has(name))
}

fn is_number(name: &str) -> bool {
    CodeText::new(name).is_integer()
}

/// Which names of fields promise a code. Most records have the same fields.
#[derive(Default)]
struct CodeFields(RefCell<HashMap<String, bool>>);

impl CodeFields {
    fn has(&self, name: &str) -> bool {
        if let Some(known) = self.0.borrow().get(name) {
            return *known;
        }
        let has = headers::read(name).is_some_and(|promise| matches!(promise.role, Role::Code));
        self.0.borrow_mut().insert(name.to_owned(), has);
        has
    }
}

/// Whether the objects are of one kind: most have a field in common. One alone is an error if it has a code.
pub(super) fn are_alike(records: &[Object]) -> bool {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (name, _) in records.iter().flat_map(|record| &record.fields) {
        *counts.entry(name).or_default() += 1;
    }
    let most = counts.values().copied().max().unwrap_or_default();
    let fields = CodeFields::default();
    let has_code = |record: &Object| {
        has_number(record, &fields) || record.fields.iter().any(|(name, _)| fields.has(name))
    };
    2 * most > records.len() && (records.len() > 1 || records.iter().all(has_code))
}

/// Whether the objects are groups of errors rather than errors: they have lists of objects, and no codes.
pub(super) fn are_groups(records: &[Object]) -> bool {
    let lists = records.iter().filter(|record| record.has_lists).count();
    let fields = CodeFields::default();
    let has_codes = records.iter().flat_map(|record| &record.fields).any(|(name, _)| fields.has(name));
    2 * lists > records.len() && !has_codes
}

/// The errors of an object that has a text for each code, or a number for each name.
pub(super) fn pairs(document: &mut Document<'_>, members: &[(String, &RawValue)]) -> Option<Vec<Object>> {
    let are = |fits: &dyn Fn(&str, &str) -> bool| {
        members.len() > 1 && members.iter().all(|(name, value)| fits(name, value.get()))
    };
    let field = if are(&|name, value| is_number(name) && value.starts_with('"')) {
        "message"
    } else if are(&|name, value| is_symbol(name) && is_number(value)) {
        "code"
    } else if are(&|name, value| is_symbol(name) && value.starts_with('"') && value.contains(' ')) {
        "message"
    } else {
        return None;
    };
    let record = |(name, value): &(String, &RawValue)| {
        let text = serde_json::from_str::<String>(value.get()).unwrap_or_else(|_| value.get().to_owned());
        Object {
            line: document.line(value),
            place: 0,
            fields: vec![(field.to_owned(), text)],
            name: Some(name.clone()),
            has_lists: false,
            nested: None,
        }
    };
    Some(members.iter().map(record).collect())
}
