//! What the cells of a column have in common, whatever its heading promises.

use super::characters::{is_blank, narrow};
use super::codes::{self, Reading};
use super::page::Table;
use super::symbols::{is_strong_symbol, is_symbol};
use super::values::status;

/// What the cells of a column look like, as shares of those that are not blank.
pub(super) struct Look {
    pub(super) filled: usize,
    pub(super) codes: f64,
    pub(super) integers: f64,
    pub(super) strong_symbols: f64,
    /// Single words that can be codes or keys.
    pub(super) symbols: f64,
    pub(super) statuses: f64,
    pub(super) distinct: f64,
}

impl Look {
    /// Looks at a column.
    pub(super) fn new(table: &Table, column: usize) -> Self {
        let cells =
            || table.rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !is_blank(cell));
        let filled = cells().count();
        #[expect(clippy::cast_precision_loss, reason = "a table has less than 2^52 rows")]
        let share = |count: usize| if filled == 0 { 0.0 } else { count as f64 / filled as f64 };
        let count = |fits: &dyn Fn(&str) -> bool| share(cells().filter(|cell| fits(cell)).count());
        let mut distinct: Vec<&String> = cells().collect();
        distinct.sort_unstable();
        distinct.dedup();
        Self {
            filled,
            codes: count(&|cell| codes::read(cell) != Reading::NoCode),
            integers: count(&|cell| match codes::read(cell) {
                Reading::Codes { codes, words } => {
                    codes.iter().all(|code| code.integer.is_some()) && words.is_none()
                }
                Reading::Other => true,
                Reading::Blank | Reading::Refused(_) | Reading::NoCode => false,
            }),
            strong_symbols: count(&|cell| {
                is_strong_symbol(&narrow(cell)) || codes::read(cell) == Reading::Other
            }),
            symbols: count(&|cell| is_symbol(&narrow(cell))),
            statuses: count(&|cell| {
                status(cell).is_some() || matches!(codes::read(cell), Reading::Refused(_))
            }),
            distinct: share(distinct.len()),
        }
    }
}
