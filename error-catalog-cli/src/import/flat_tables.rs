//! Tables that lost their form: each cell is a paragraph, and so is each heading of a column.

use super::codes::{self, Reading, Style};
use super::headers;
use super::page::{Form, Paragraph, Row, Table};
use super::roles::Role;

/// The table that paragraphs make whose first ones are the headings of its columns, and how many stand before these.
pub(super) fn read(paragraphs: &[Paragraph]) -> Option<(usize, Table)> {
    let promise = |paragraph: &Paragraph| {
        let is_plain = !paragraph.text.contains(['\n', ':', '：', '。']) && paragraph.depth == 0;
        is_plain.then(|| headers::read(&paragraph.text)).flatten()
    };
    let is_code = |paragraph: &Paragraph| {
        let label = headers::read_label(&paragraph.text).filter(|_| paragraph.depth == 0);
        label.is_some_and(|promise| matches!(promise.role, Role::Code | Role::Status))
    };
    let start = paragraphs.iter().position(is_code)?;
    let header: Vec<&Paragraph> =
        paragraphs[start..].iter().take_while(|paragraph| promise(paragraph).is_some()).collect();
    let width = header.len();
    let cells = &paragraphs[start + width..];
    let has_text = header.iter().any(|header| promise(header).is_some_and(|promise| promise.role.is_text()));
    if width < 2 || !has_text || cells.is_empty() {
        return None;
    }
    // Where each row begins: with a code, a whole row behind the one before.
    let begins = |at: usize| {
        matches!(codes::read(&cells[at].text, Style::default()), Reading::Codes { .. } | Reading::Other)
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut at = 0;
    while at < cells.len() {
        if !begins(at) {
            return None;
        }
        let end =
            (at + 1..cells.len()).find(|next| next - at >= width && begins(*next)).unwrap_or(cells.len());
        let mut row = Row { line: cells[at].line, cells: Vec::new() };
        for cell in &cells[at..end] {
            let is_full = row.cells.len() == width;
            match row.cells.last_mut().filter(|_| is_full) {
                Some(last) => *last = format!("{last} {}", cell.text),
                None => row.cells.push(cell.text.clone()),
            }
        }
        rows.push(row);
        at = end;
    }
    let header = header.into_iter().map(|paragraph| paragraph.text.clone()).collect();
    let line = paragraphs[start].line;
    Some((start, Table { line, form: Form::Paragraphs, caption: None, header, rows }))
}
