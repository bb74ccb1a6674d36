//! JSON pages: lists and objects of errors become tables.
//!
//! A list of objects is a table whose columns are their fields. In an object of objects the names are a column too: the
//! codes, or the keys. Where such a list or object stands within a document, the names on the way to it are its headings.

use std::collections::HashMap;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::budget::Budget;
use super::code_text::CodeText;
use super::headers;
use super::markdown;
use super::page::{Block, Form, Page, Remark, Row, Table};
use super::refusal::Refusal;
use super::roles::Role;
use super::symbols::{is_strong_symbol, is_symbol};

/// Lists that stand deeper in a document are not looked for.
const DEEPEST: usize = 32;

/// Reads a JSON page; with a pointer, only what stands there.
pub(crate) fn read(text: &str, rows: Option<&str>, budget: &mut Budget) -> Result<Page, Refusal> {
    let root: &RawValue = serde_json::from_str(text).map_err(|error| {
        Refusal::new(error.line(), format!("it is not JSON: {error}"))
            .help("mend the JSON there, or say what the page is with `--from`")
    })?;
    let page = Page::default();
    let mut reader =
        Reader { text, counted: 0, line: 1, budget, page, path: Vec::new(), depth: 0, told: Vec::new() };
    match rows {
        Some(pointer) => reader.rows(root, pointer)?,
        None => reader.search(root, false)?,
    }
    Ok(reader.page)
}

struct Reader<'t> {
    text: &'t str,
    /// The line of this byte is known.
    counted: usize,
    line: usize,
    budget: &'t mut Budget,
    page: Page,
    /// The names on the way to what is being read.
    path: Vec<String>,
    depth: usize,
    /// The names that have become headings.
    told: Vec<String>,
}

/// A value, one level of it.
enum Value<'t> {
    Object(Vec<(String, &'t RawValue)>),
    List(Vec<&'t RawValue>),
    /// A string, a number, a truth value.
    Text(String),
    Null,
}

/// The fields of an object, or the name and value of a member that is none.
struct Object {
    line: usize,
    /// Its place in the list or object.
    place: usize,
    fields: Vec<(String, String)>,
    /// The name under which it stands in an object.
    name: Option<String>,
    /// Whether one of the fields is a list of objects.
    has_lists: bool,
}

impl<'t> Reader<'t> {
    /// The line at which a value begins.
    fn line(&mut self, value: &RawValue) -> usize {
        let at = value.get().as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        if at < self.counted {
            (self.counted, self.line) = (0, 1);
        }
        let passed = self.text.as_bytes().get(self.counted..at).unwrap_or_default();
        self.line += passed.split(|byte| *byte == b'\n').count() - 1;
        self.counted = at;
        self.line
    }

    fn expand(&mut self, raw: &'t RawValue) -> Result<Value<'t>, Refusal> {
        let source = raw.get();
        // The whole document has been parsed before.
        let expanded = match source.as_bytes().first() {
            Some(b'{') => serde_json::from_str(source).map(|Members(members)| Value::Object(members)),
            Some(b'[') => serde_json::from_str(source).map(Value::List),
            Some(b'"') => serde_json::from_str(source).map(Value::Text),
            Some(b'n') => Ok(Value::Null),
            _ => Ok(Value::Text(source.to_owned())),
        };
        let line = self.line(raw);
        let expanded = expanded.map_err(|error| Refusal::new(line, format!("it is not JSON: {error}")))?;
        let parts = match &expanded {
            Value::Object(members) => members.len(),
            Value::List(items) => items.len(),
            Value::Text(_) | Value::Null => 0,
        };
        self.budget.spend_pieces(parts, line)?;
        Ok(expanded)
    }

    /// Reads what stands at a pointer as rows, whatever it looks like.
    fn rows(&mut self, root: &'t RawValue, pointer: &str) -> Result<(), Refusal> {
        let mut at = root;
        let mut walked = String::new();
        for part in pointer.split('/').skip(1) {
            let name = part.replace("~1", "/").replace("~0", "~");
            let there = self.expand(at)?;
            let (next, names) = match &there {
                Value::Object(members) => (
                    members.iter().rev().find(|(member, _)| *member == name).map(|(_, value)| *value),
                    members
                        .iter()
                        .take(20)
                        .map(|(name, _)| format!("`{name}`"))
                        .collect::<Vec<_>>()
                        .join(", "),
                ),
                Value::List(items) => (
                    name.parse().ok().and_then(|index: usize| items.get(index).copied()),
                    format!("{} items", items.len()),
                ),
                Value::Text(_) | Value::Null => (None, "neither names nor items".to_owned()),
            };
            let Some(next) = next else {
                let place = if walked.is_empty() { "the document".to_owned() } else { format!("`{walked}`") };
                return Err(Refusal::control(
                    format!("nothing stands at `{pointer}`, where `--rows` looks for rows"),
                    format!("{place} has {names}"),
                ));
            };
            walked = format!("{walked}/{part}");
            at = next;
        }
        let line = self.line(at);
        let records = match self.expand(at)? {
            Value::Object(members) => self.members(&members)?,
            Value::List(items) => self.items(&items)?,
            Value::Text(_) | Value::Null => Vec::new(),
        };
        if records.is_empty() {
            return Err(Refusal::control(
                format!("what stands at `{pointer}` has no objects, so `--rows` finds no rows in it"),
                "point to a list of objects, or to an object of objects",
            ));
        }
        self.table(line, records)
    }

    /// Looks for lists and objects of errors. A group that has a name of its own needs none for its only list.
    fn search(&mut self, raw: &'t RawValue, is_named: bool) -> Result<(), Refusal> {
        let line = self.line(raw);
        match self.expand(raw)? {
            Value::Object(members) => {
                if self.path.is_empty()
                    && members.iter().any(|(name, _)| name == "openapi" || name == "swagger")
                {
                    self.page.remarks.push(Remark::new(
                        line,
                        "this is an OpenAPI document: it tells of errors in its replies and enums, which are not \
                         read; name the part that lists errors with `--rows`, or import the page that is made of it",
                    ));
                }
                if let Some(records) = pairs(&mut |raw| self.line(raw), &members) {
                    return self.table(line, records);
                }
                let records = self.members(&members)?;
                if 2 * records.len() > members.len() && are_alike(&records) && !are_groups(&records) {
                    return self.table(line, records);
                }
                let lists = members.iter().filter(|(_, value)| value.get().starts_with(['{', '['])).count();
                for (name, value) in members {
                    let name = if is_named && lists == 1 { String::new() } else { name };
                    self.below(name, value, false)?;
                }
            }
            Value::List(items) => {
                let records = self.items(&items)?;
                if 2 * records.len() > items.len() && are_alike(&records) && !are_groups(&records) {
                    return self.table(line, records);
                }
                // Objects without fields of their own have none to be told by.
                let mut records = records.into_iter().peekable();
                for (place, item) in items.into_iter().enumerate() {
                    let record = records.next_if(|record| record.place == place);
                    let name = record.and_then(|record| record.fields.into_iter().next());
                    self.below(name.map(|(_, text)| text).unwrap_or_default(), item, true)?;
                }
            }
            Value::Text(_) | Value::Null => {}
        }
        Ok(())
    }

    fn below(&mut self, name: String, raw: &'t RawValue, is_group: bool) -> Result<(), Refusal> {
        if !raw.get().starts_with(['{', '[']) {
            return Ok(());
        }
        let depth = self.path.len();
        let is_named = is_group && !name.is_empty();
        if !name.is_empty() {
            self.path.push(name);
        }
        self.depth += 1;
        if self.depth <= DEEPEST {
            self.search(raw, is_named)?;
        }
        self.depth -= 1;
        self.path.truncate(depth);
        Ok(())
    }

    /// The members of an object that are objects with fields.
    fn members(&mut self, members: &[(String, &'t RawValue)]) -> Result<Vec<Object>, Refusal> {
        let mut records = Vec::new();
        for (name, value) in members {
            if let Some(fields) = self.fields(value)? {
                records.push(Object { name: Some(name.clone()), ..fields });
            }
        }
        Ok(records)
    }

    /// The items of a list that are objects with fields.
    fn items(&mut self, items: &[&'t RawValue]) -> Result<Vec<Object>, Refusal> {
        let mut records = Vec::new();
        for (place, item) in items.iter().enumerate() {
            records.extend(self.fields(item)?.map(|fields| Object { place, ..fields }));
        }
        Ok(records)
    }

    /// The fields of an object that are texts, those of an object within it too. `None` if it has none.
    fn fields(&mut self, raw: &'t RawValue) -> Result<Option<Object>, Refusal> {
        if !raw.get().starts_with('{') {
            return Ok(None);
        }
        let line = self.line(raw);
        let Value::Object(members) = self.expand(raw)? else { return Ok(None) };
        let mut is_record = false;
        let mut record = Object { line, place: 0, fields: Vec::new(), name: None, has_lists: false };
        for (name, value) in members {
            match self.expand(value)? {
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
                        if let Value::Text(text) = self.expand(item)? {
                            texts.push(text);
                        }
                    }
                    is_record = true;
                    record.fields.push((name, texts.join("\n")));
                }
                Value::List(items) => {
                    record.has_lists |= items.iter().any(|item| item.get().starts_with('{'));
                }
                Value::Object(inner) => {
                    for (inner_name, value) in inner {
                        let is_text = !value.get().starts_with(['{', '[']);
                        if is_text && let Value::Text(text) = self.expand(value)? {
                            record.fields.push((format!("{name}.{inner_name}"), text));
                        }
                    }
                }
            }
        }
        Ok(is_record.then_some(record))
    }

    fn table(&mut self, line: usize, records: Vec<Object>) -> Result<(), Refusal> {
        self.budget.spend_table(line)?;
        self.headings(line);
        let mut header: Vec<String> = Vec::new();
        if records.iter().any(|record| record.name.is_some()) {
            header.push(if names_are_codes(&records) { "code" } else { "key" }.to_owned());
        }
        let types_are_keys = types_are_keys(&records);
        let mut rows = Vec::new();
        for record in records {
            let mut row = Row { line: record.line, cells: record.name.into_iter().collect() };
            for (name, text) in record.fields {
                let name = if types_are_keys && name == "type" { "key".to_owned() } else { name };
                let at = header.iter().position(|known| *known == name).unwrap_or_else(|| {
                    header.push(name);
                    header.len() - 1
                });
                if at > Table::MOST_COLUMNS {
                    return Err(Refusal::new(
                        record.line,
                        format!("its objects have more than {} different fields", Table::MOST_COLUMNS),
                    ));
                }
                if row.cells.len() <= at {
                    self.budget.spend_pieces(at + 1 - row.cells.len(), record.line)?;
                    row.cells.resize(at + 1, String::new());
                }
                row.cells[at] = self.inline(&text, record.line);
            }
            rows.push(row);
        }
        self.page.blocks.push(Block::Table(Table { line, form: Form::Json, caption: None, header, rows }));
        Ok(())
    }

    /// A text, which may have marks of Markdown or HTML in it.
    fn inline(&mut self, text: &str, line: usize) -> String {
        let lines = text.lines().map(|part| markdown::inline(part, line, &mut self.page.remarks));
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }

    /// The names on the way here, as far as they are others than on the way to the table before.
    fn headings(&mut self, line: usize) {
        let same = self.path.iter().zip(&self.told).take_while(|(here, told)| here == told).count();
        let same =
            if same == self.path.len() && same < self.told.len() { same.saturating_sub(1) } else { same };
        for (level, name) in (1_u8..).zip(&self.path).skip(same) {
            self.page.blocks.push(Block::heading(level.min(6), name.clone(), line));
        }
        self.told.clone_from(&self.path);
    }
}

/// Whether the names of the objects are their codes: numbers, or words where no field is a code.
fn names_are_codes(records: &[Object]) -> bool {
    let numbers = records.iter().filter(|record| record.name.as_deref().is_some_and(is_number)).count();
    let has_codes = records.iter().flat_map(|record| &record.fields).any(|(name, _)| is_code_field(name));
    2 * numbers > records.len() || !has_codes
}

/// Whether the field `type` names the error: `NOT_FOUND`, `InvalidKey`.
fn types_are_keys(records: &[Object]) -> bool {
    let fields = || records.iter().flat_map(|record| &record.fields);
    let mut types = fields().filter(|(name, text)| name == "type" && !text.is_empty()).peekable();
    let has_key = fields().any(|(name, _)| name == "key") || records.iter().any(|record| !has_number(record));
    types.peek().is_some() && types.all(|(_, text)| is_strong_symbol(text)) && !has_key
}

/// Whether the object has a number for its code.
fn has_number(record: &Object) -> bool {
    record.name.as_deref().is_some_and(is_number)
        || record.fields.iter().any(|(name, text)| is_code_field(name) && is_number(text))
}

fn is_number(name: &str) -> bool {
    CodeText::new(name).is_integer()
}

fn is_code_field(name: &str) -> bool {
    headers::read(name).is_some_and(|promise| matches!(promise.role, Role::Code))
}

/// Whether the objects are of one kind: most have a field in common. One alone is an error if it has a code.
fn are_alike(records: &[Object]) -> bool {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (name, _) in records.iter().flat_map(|record| &record.fields) {
        *counts.entry(name).or_default() += 1;
    }
    let most = counts.values().copied().max().unwrap_or_default();
    let has_code =
        |record: &Object| has_number(record) || record.fields.iter().any(|(name, _)| is_code_field(name));
    2 * most > records.len() && (records.len() > 1 || records.iter().all(has_code))
}

/// Whether the objects are groups of errors rather than errors: they have lists of objects, and no codes.
fn are_groups(records: &[Object]) -> bool {
    let lists = records.iter().filter(|record| record.has_lists).count();
    let has_codes = records.iter().flat_map(|record| &record.fields).any(|(name, _)| is_code_field(name));
    2 * lists > records.len() && !has_codes
}

/// The errors of an object that has a text for each code, or a number for each name.
fn pairs(line: &mut dyn FnMut(&RawValue) -> usize, members: &[(String, &RawValue)]) -> Option<Vec<Object>> {
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
            line: line(value),
            place: 0,
            fields: vec![(field.to_owned(), text)],
            name: Some(name.clone()),
            has_lists: false,
        }
    };
    Some(members.iter().map(record).collect())
}

/// The members of an object, their values unread.
struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Members<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Collect)
    }
}
