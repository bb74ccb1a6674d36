//! What turns the first rows of a table into its header.

use crate::import::page::{Form, Row, Table};

/// A table whose first rows are its header.
pub(super) fn with_header(mut rows: Vec<Row>, headers: usize) -> Table {
    let body = rows.split_off(headers.min(rows.len()));
    let mut header: Vec<String> = Vec::new();
    for row in rows {
        header.resize(header.len().max(row.cells.len()), String::new());
        for (words, cell) in header.iter_mut().zip(row.cells) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(&cell);
        }
    }
    Table { line: 0, form: Form::Rst, caption: None, header, rows: body }
}
