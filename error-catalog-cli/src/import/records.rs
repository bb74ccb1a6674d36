//! Errors that are told one below the other, without a table: they become the rows of one here, so that everything
//! behind knows only tables.

mod parts;
mod tellings;

use self::parts::{Named, take_apart};
use self::tellings::{Told, tellings};
use super::page::{Form, Record, Row, Table};
use super::roles::Role;

/// The columns that records have beside those that they label themselves.
const CODE: &str = "Error code";
pub(super) const KEY: &str = "Key";
const MESSAGE: &str = "Message";
const DETAIL: &str = "Details";

/// Records as the rows of a table, their labels as its headings.
pub(super) fn table(records: &[Record], form: Form) -> Table {
    let mut header = vec![CODE.to_owned()];
    let mut rows = Vec::new();
    for record in records {
        let named = take_apart(record);
        for telling in tellings(&named.paragraphs) {
            rows.push(row(record.line, &named, &telling, &mut header));
        }
    }
    let width = header.len();
    for row in &mut rows {
        row.cells.resize(width, String::new());
    }
    Table { line: records.first().map_or(0, |record| record.line), form, caption: None, header, rows }
}

/// Records have no more different labels than this; others are words like any.
const MOST_LABELS: usize = 12;

/// The row of one telling; headings that are new come behind the others.
fn row(line: usize, named: &Named, told: &[Told<'_>], header: &mut Vec<String>) -> Row {
    let mut row = Row { line, cells: vec![named.codes.clone()] };
    let mut put = |label: &str, text: &str| {
        // Labels that differ from record to record do not make columns.
        let fits = header.len() < MOST_LABELS || header.iter().any(|known| known == label);
        let (label, text) = if fits { (label, text) } else { (DETAIL, &*format!("{label}: {text}")) };
        let at = header.iter().position(|known| known == label).unwrap_or_else(|| {
            header.push(label.to_owned());
            header.len() - 1
        });
        if row.cells.len() <= at {
            row.cells.resize(at + 1, String::new());
        }
        let cell = &mut row.cells[at];
        if !cell.is_empty() && !text.is_empty() {
            cell.push(' ');
        }
        cell.push_str(text);
    };
    if let Some(key) = &named.key {
        put(KEY, key);
    }
    let has_message =
        told.iter().any(|told| told.label.is_some_and(|(_, promise)| promise.role == Role::Message));
    let first = told.first().map(|told| told.paragraph).filter(|_| named.words.is_none() && !has_message);
    let mut messages = 0;
    if let Some(words) = &named.words {
        put(if has_message { "Title" } else { MESSAGE }, words);
    }
    for told in told {
        match told.label {
            Some((_, promise)) if promise.role == Role::Code => put(CODE, told.text),
            // The messages after the first are its detail.
            Some((label, promise)) if promise.role == Role::Message => {
                put(if messages == 0 { label } else { DETAIL }, told.text);
                messages += usize::from(!told.text.is_empty());
            }
            Some((label, _)) => put(label, told.text),
            None => put(if first == Some(told.paragraph) { MESSAGE } else { DETAIL }, told.text),
        }
    }
    row
}
