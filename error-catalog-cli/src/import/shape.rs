//! The shape of a table, put right before its columns are looked at.

use super::characters::is_blank;
use super::code_text::CodeText;
use super::codes::{self, Reading, Style};
use super::headers;
use super::page::{Row, Table};
use super::symbols::is_symbol;

/// Puts the shape of a table right.
pub(super) fn mend(table: &mut Table) {
    if table.excess().is_some() {
        return;
    }
    find_header(table);
    unfold(table);
    realign(table);
}

/// Makes the first row of a table without a header its header, if its words are those of headings.
fn find_header(table: &mut Table) {
    if !table.header.is_empty() {
        return;
    }
    let Some(first) = table.rows.first() else { return };
    let promises = first.cells.iter().filter(|cell| headers::read(cell).is_some()).count();
    let has_code = first.cells.iter().any(|cell| {
        matches!(codes::read(cell, Style::default()), Reading::Codes { codes, .. } if codes.iter().any(|code| code.integer.is_some()))
    });
    if promises > 0 && 2 * promises >= first.cells.len() && !has_code {
        table.header = table.rows.remove(0).cells;
    }
}

/// Puts the halves of a table below each other that has the same headings twice, side by side.
fn unfold(table: &mut Table) {
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

/// What the cells of one column have in common in their looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    Number,
    Symbol,
    Prose,
}

impl Class {
    fn of(cell: &str) -> Self {
        match codes::read(cell, Style::default()) {
            Reading::Blank => Self::Blank,
            Reading::Codes { codes, .. } if codes.iter().all(CodeText::is_integer) => Self::Number,
            _ if is_symbol(cell.trim()) => Self::Symbol,
            _ => Self::Prose,
        }
    }
}

/// Moves rows to the right that lack their first cells, as these stand in a row above and reach down to them.
fn realign(table: &mut Table) {
    let width = table.header.len();
    let full: Vec<Vec<Class>> = table
        .rows
        .iter()
        .filter(|row| row.cells.len() == width)
        .map(|row| row.cells.iter().map(|cell| Class::of(cell)).collect())
        .collect();
    if full.is_empty() || full.len() == table.rows.len() {
        return;
    }
    let usual: Vec<Class> = (0..width)
        .map(|at| {
            let count = |class: Class| full.iter().filter(|row| row[at] == class).count();
            let classes = [Class::Number, Class::Symbol, Class::Prose];
            classes.into_iter().max_by_key(|class| count(*class)).unwrap_or(Class::Prose)
        })
        .collect();
    for row in table.rows.iter_mut().filter(|row| row.cells.len() < width) {
        let classes: Vec<Class> = row.cells.iter().map(|cell| Class::of(cell)).collect();
        let fits =
            |by: usize| classes.iter().zip(&usual[by..]).filter(|(class, usual)| class == usual).count();
        let missing = width - classes.len();
        let best = (1..=missing).fold(0, |best, by| if fits(by) > fits(best) { by } else { best });
        // A first cell of its own kind stays where it is.
        if best > 0 && classes.first() != usual.first() {
            row.cells.splice(0..0, std::iter::repeat_n(String::new(), best));
        }
    }
}
