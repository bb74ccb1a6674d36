//! Tables that are written as lists of lists.

use super::lines::Line;
use crate::import::budget::Budget;
use crate::import::page::Row;
use crate::import::refusal::Refusal;

/// The rows of a list of lists.
pub(super) fn read(lines: &[Line<'_>], budget: &mut Budget) -> Result<Vec<Row>, Refusal> {
    let mut rows: Vec<Row> = Vec::new();
    let mut outer = None;
    for line in lines {
        let mut text = line.text;
        if let Some(rest) = row_mark(text).filter(|_| *outer.get_or_insert(line.indent()) == line.indent()) {
            budget.spend_pieces(1, line.number())?;
            rows.push(Row { line: line.number(), cells: Vec::new() });
            text = rest;
        }
        let Some(row) = rows.last_mut() else { continue };
        match row_mark(text) {
            Some(cell) if text.len() < line.text.len() || row.cells.is_empty() || is_cell(line, outer) => {
                budget.spend_pieces(1, line.number())?;
                row.cells.push(cell.trim().to_owned());
            }
            _ => {
                if let Some(cell) = row.cells.last_mut() {
                    cell.push('\n');
                    cell.push_str(text.trim());
                }
            }
        }
    }
    Ok(rows)
}

/// What stands behind the mark of a row or cell of a list of lists.
fn row_mark(line: &str) -> Option<&str> {
    let line = line.trim_start();
    ["*", "-", "+"]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
        .filter(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether the line is a cell of its own: its mark stands where those of cells do, two behind the row's.
fn is_cell(line: &Line<'_>, outer: Option<usize>) -> bool {
    outer.is_some_and(|outer| (outer + 1..=outer + 4).contains(&line.indent()))
}
