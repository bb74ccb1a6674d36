//! JSON pages: lists and objects of errors become tables.
//!
//! A list of objects is a table whose columns are their fields. In an object of objects the names are a column too: the
//! codes, or the keys. Where such a list or object stands within a document, the names on the way to it are its headings.

mod document;
mod objects;

use serde_json::value::RawValue;

use self::document::{Document, Value};
use self::objects::{Object, are_alike, are_groups, names_are_codes, pairs, types_are_keys};
use super::budget::Budget;
use super::markdown;
use super::page::{Block, Form, Page, Remark, Row, Table, fold};
use super::refusal::Refusal;
use crate::report;

/// Lists deeper in a document are not searched for.
const DEEPEST: usize = 32;

/// Reads a JSON page; with a pointer, only what stands there.
pub(crate) fn read(text: &str, rows: Option<&str>, budget: &mut Budget) -> Result<Page, Refusal> {
    let root: &RawValue = serde_json::from_str(text).map_err(|error| {
        Refusal::new(error.line(), format!("it is not JSON: {error}"))
            .help("mend the JSON there, or say what the page is with `--from`")
    })?;
    let page = Page::default();
    let document = Document::new(text, budget);
    let mut reader = Reader { document, page, path: Vec::new(), depth: 0, told: Vec::new(), too_deep: None };
    match rows {
        Some(pointer) => reader.rows(root, pointer)?,
        None => reader.search(root, false)?,
    }
    if let Some(TooDeep { line, count }) = reader.too_deep {
        let text = format!(
            "nested more than {DEEPEST} levels deep, and not read: {}; `--rows` reads the list that it points to",
            report::count(count, "value")
        );
        reader.page.remarks.push(Remark::new(line, text));
    }
    reader.page.remarks.sort_by_key(|remark| remark.line);
    Ok(reader.page)
}

struct Reader<'t> {
    document: Document<'t>,
    page: Page,
    /// The names on the way to what is being read.
    path: Vec<String>,
    depth: usize,
    /// The names that have become headings.
    told: Vec<String>,
    too_deep: Option<TooDeep>,
}

/// The lists and objects below the deepest level that is read.
struct TooDeep {
    /// The line of the first one.
    line: usize,
    count: usize,
}

impl<'t> Reader<'t> {
    /// Reads what stands at a pointer as rows, whatever it looks like.
    fn rows(&mut self, root: &'t RawValue, pointer: &str) -> Result<(), Refusal> {
        let mut at = root;
        let mut walked = String::new();
        for part in pointer.split('/').skip(1) {
            let name = part.replace("~1", "/").replace("~0", "~");
            let there = self.document.expand(at)?;
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
        let line = self.document.line(at);
        let (records, values) = match self.document.expand(at)? {
            Value::Object(members) => {
                let records = objects::members(&mut self.document, &members)?;
                (records, members.into_iter().map(|(_, value)| value).collect())
            }
            Value::List(items) => (objects::items(&mut self.document, &items)?, items),
            Value::Text(_) | Value::Null => (Vec::new(), Vec::new()),
        };
        if records.is_empty() {
            return Err(Refusal::control(
                format!("what stands at `{pointer}` has no objects, so `--rows` finds no rows in it"),
                "point to a list of objects, or to an object of objects",
            ));
        }
        self.leave_out(&records, &values);
        self.table(line, records)
    }

    /// Looks for lists and objects of errors. If a named group has one list only, the list's own name is left out.
    fn search(&mut self, raw: &'t RawValue, is_named: bool) -> Result<(), Refusal> {
        let line = self.document.line(raw);
        match self.document.expand(raw)? {
            Value::Object(members) => {
                if self.path.is_empty()
                    && members.iter().any(|(name, _)| name == "openapi" || name == "swagger")
                {
                    self.page.remarks.push(Remark::new(
                        line,
                        "this is an OpenAPI document: it describes errors in its replies and enums, which are not \
                         read; name the part that lists errors with `--rows`, or import the page that was generated from it",
                    ));
                }
                if let Some(records) = pairs(&mut self.document, &members) {
                    return self.table(line, records);
                }
                let records = objects::members(&mut self.document, &members)?;
                if 2 * records.len() > members.len() && are_alike(&records) && !are_groups(&records) {
                    let values: Vec<&RawValue> = members.iter().map(|(_, value)| *value).collect();
                    self.leave_out(&records, &values);
                    return self.table(line, records);
                }
                let lists = members.iter().filter(|(_, value)| value.get().starts_with(['{', '['])).count();
                for (name, value) in members {
                    let name = if is_named && lists == 1 { String::new() } else { name };
                    self.below(name, value, false)?;
                }
            }
            Value::List(items) => {
                let records = objects::items(&mut self.document, &items)?;
                if 2 * records.len() > items.len() && are_alike(&records) && !are_groups(&records) {
                    self.leave_out(&records, &items);
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
        } else if raw.get()[1..].trim_start().starts_with([']', '}']) {
            // It is empty.
        } else if let Some(too_deep) = &mut self.too_deep {
            too_deep.count += 1;
        } else {
            self.too_deep = Some(TooDeep { line: self.document.line(raw), count: 1 });
        }
        self.depth -= 1;
        self.path.truncate(depth);
        Ok(())
    }

    /// Remarks on the values of a list or object of errors that are not errors.
    fn leave_out(&mut self, records: &[Object], values: &[&RawValue]) {
        let first = records.iter().zip(0..).find(|(record, place)| record.place != *place);
        let first = first.map_or(records.len(), |(_, place)| place);
        let Some(value) = values.get(first) else { return };
        let (count, all) = (values.len() - records.len(), report::count(values.len(), "value"));
        let text = format!("left out, because not an object with fields: {count} of {all} here");
        self.page.remarks.push(Remark::new(self.document.line(value), text));
    }

    /// Remarks on the fields of errors that have lists or objects too deep to be part of a row.
    fn leave_fields_out(&mut self, records: &[Object]) {
        let mut nested = records.iter().filter_map(|record| Some((record.line, record.nested.as_deref()?)));
        let Some((line, name)) = nested.next() else { return };
        let others = nested.filter(|(_, other)| *other != name).count();
        let others = if others == 0 { "" } else { ", and in other fields" };
        let text = format!("not read: the objects and lists in `{}`{others}", fold(name));
        self.page.remarks.push(Remark::new(line, text));
    }

    fn table(&mut self, line: usize, records: Vec<Object>) -> Result<(), Refusal> {
        self.document.budget.spend_table(line)?;
        self.leave_fields_out(&records);
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
                    self.document.budget.spend_pieces(at + 1 - row.cells.len(), record.line)?;
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

    /// Adds headings for the names on the way here that differ from those of the table before.
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
