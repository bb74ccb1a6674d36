//! The shape of a table, put right before its columns are looked at.

use super::characters::is_blank;
use super::codes::{self, Reading};
use super::headers;
use super::page::{Row, Table};

/// Makes the first row of a table without a header its header, if its words are those of headings.
pub(super) fn find_header(table: &mut Table) {
    if !table.header.is_empty() {
        return;
    }
    let Some(first) = table.rows.first() else { return };
    let promises = first.cells.iter().filter(|cell| headers::read(cell).is_some()).count();
    let has_code = first.cells.iter().any(|cell| {
        matches!(codes::read(cell), Reading::Codes { codes, .. } if codes.iter().any(|code| code.integer.is_some()))
    });
    if promises > 0 && 2 * promises >= first.cells.len() && !has_code {
        table.header = table.rows.remove(0).cells;
    }
}

/// Puts the halves of a table below each other that has the same headings twice, side by side.
pub(super) fn unfold(table: &mut Table) {
    let half = table.header.len() / 2;
    if half < 2 || table.header.len() % 2 == 1 || table.header[..half] != table.header[half..] {
        return;
    }
    table.header.truncate(half);
    let right = table
        .rows
        .iter_mut()
        .filter(|row| row.cells.len() > half)
        .map(|row| Row { line: row.line, cells: row.cells.split_off(half) });
    let right: Vec<Row> = right.filter(|row| row.cells.iter().any(|cell| !is_blank(cell))).collect();
    table.rows.extend(right);
}
