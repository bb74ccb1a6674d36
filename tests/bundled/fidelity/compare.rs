//! Compares a page with what the enums say, and collects every difference.

use crate::fidelity::facts::{self, Fact, Field};
use crate::fidelity::layout::{Layout, Table};
use crate::fidelity::page::{self, Page, Row};
use crate::fidelity::said::{Said, link_text};
use std::fmt;

/// One place where a page and its enums differ.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mismatch {
    pub(crate) page: &'static str,
    pub(crate) line: usize,
    /// The title of the column, or what else differs.
    pub(crate) column: String,
    /// What the page says.
    pub(crate) expected: Option<String>,
    /// What the enum says.
    pub(crate) found: Option<String>,
}

impl Mismatch {
    pub(crate) fn new(line: usize, column: &str, expected: Option<&str>, found: Option<&str>) -> Self {
        let own = |text: Option<&str>| text.map(str::to_owned);
        // `compare` fills the page in: nothing below it knows more than one page.
        Self { page: "", line, column: column.to_owned(), expected: own(expected), found: own(found) }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let show =
            |text: &Option<String>| text.as_ref().map_or("nothing".to_owned(), |text| format!("`{text}`"));
        let (expected, found) = (show(&self.expected), show(&self.found));
        write!(f, "{}:{}: {}: expected {expected}, found {found}", self.page, self.line, self.column)
    }
}

/// Every difference between `text`, which is the page of `layout` or a changed copy, and the enums.
pub(crate) fn compare(layout: &Layout, text: &str) -> Vec<Mismatch> {
    let page = page::read(text);
    let mut mismatches = Vec::new();
    for stray in &page.stray {
        mismatches.push(Mismatch::new(stray.line, "cells outside of tables", Some(&stray.text), None));
    }
    compare_notes(&page, layout, &mut mismatches);
    let tables = page.tables.len().to_string();
    let groups = layout.catalog.groups().len().to_string();
    expect(1, "number of tables", Some(&tables), Some(&groups), &mut mismatches);
    for (on_page, table) in page.tables.iter().zip(&layout.tables) {
        compare_table(on_page, table, &mut mismatches);
    }
    for mismatch in &mut mismatches {
        mismatch.page = layout.page;
    }
    mismatches
}

/// A note above the tables went into the summary of the first group, with its links.
fn compare_notes(page: &Page, layout: &Layout, mismatches: &mut Vec<Mismatch>) {
    let Some(group) = layout.tables.first().map(|table| table.group) else { return };
    for note in &page.notes {
        let (plain, links) = facts::flatten(&note.text);
        let summary = group.summary().unwrap_or_default();
        if !summary.contains(&plain) {
            mismatches.push(Mismatch::new(note.line, "note", Some(&plain), Some(summary)));
        }
        let links = facts::show_links(&links);
        let found = link_text(group.summary_links());
        expect(note.line, "links of the note", links.as_deref(), found.as_deref(), mismatches);
    }
}

fn compare_table(on_page: &page::Table, table: &Table, mismatches: &mut Vec<Mismatch>) {
    let line = on_page.line;
    expect(line, "enum", Some(table.enum_name), Some(table.group.name()), mismatches);
    if let Some(heading) = &on_page.heading {
        expect(line, "heading", Some(title(heading)), table.group.title(), mismatches);
    }
    let titles: Vec<&str> = table.columns.iter().map(|(title, _)| *title).collect();
    expect(line, "columns", Some(&on_page.columns.join(" | ")), Some(&titles.join(" | ")), mismatches);
    let (other, rows): (Vec<&Row>, Vec<&Row>) = on_page.rows.iter().partition(|row| is_catch_all(row));
    compare_rows(line, &rows, table, mismatches);
    compare_catch_all(line, &other, table, mismatches);
}

fn compare_rows(line: usize, rows: &[&Row], table: &Table, mismatches: &mut Vec<Mismatch>) {
    let (expected, found) = (rows.len().to_string(), table.group.len().to_string());
    expect(line, "number of rows", Some(&expected), Some(&found), mismatches);
    for (row, said) in rows.iter().zip(&table.rows) {
        compare_row(row, table, said, &Field::ALL, mismatches);
    }
    for row in rows.iter().skip(table.rows.len()) {
        mismatches.push(Mismatch::new(row.line, "row", row.cells.first().map(|cell| &*cell.text), None));
    }
    for said in table.rows.iter().skip(rows.len()) {
        mismatches.push(Mismatch::new(line, "row", None, Some(said.name)));
    }
}

/// The row of a table that stands for every other code.
fn is_catch_all(row: &Row) -> bool {
    row.cells.first().is_some_and(|cell| cell.text == "Other")
}

fn compare_catch_all(line: usize, rows: &[&Row], table: &Table, mismatches: &mut Vec<Mismatch>) {
    match (rows, &table.other) {
        ([], None) => {}
        ([row], Some(said)) => compare_row(row, table, said, &Field::ALL[1..], mismatches),
        (rows, other) => {
            let expected = rows.len().to_string();
            let found = usize::from(other.is_some()).to_string();
            mismatches.push(Mismatch::new(line, "number of catch-all rows", Some(&expected), Some(&found)));
        }
    }
}

fn compare_row(row: &Row, table: &Table, said: &Said, fields: &[Field], mismatches: &mut Vec<Mismatch>) {
    let facts = facts::read(row, table.columns, mismatches);
    for &field in fields {
        let fact = facts.iter().find(|fact| fact.field == field);
        let expected = fact.and_then(|fact| fact.value.as_deref());
        let (line, column) = place(row, fact, field);
        expect(line, &column, expected, said.get(field), mismatches);
    }
}

/// Where a field stands on the page; a field without a column still has its row.
fn place(row: &Row, fact: Option<&Fact>, field: Field) -> (usize, String) {
    match fact {
        Some(fact) => (fact.line, format!("column `{}` ({field:?})", fact.column)),
        None => (row.line, format!("no column ({field:?})")),
    }
}

fn expect(
    line: usize,
    column: &str,
    expected: Option<&str>,
    found: Option<&str>,
    mismatches: &mut Vec<Mismatch>,
) {
    if expected != found {
        mismatches.push(Mismatch::new(line, column, expected, found));
    }
}

/// A heading without its number (`1. `) and without the path to it (`Service > Product > `).
fn title(heading: &str) -> &str {
    let last = heading.rsplit(" > ").next().unwrap_or(heading);
    let unnumbered = last.trim_start_matches(|c: char| c.is_ascii_digit());
    unnumbered.strip_prefix(". ").unwrap_or(last)
}
