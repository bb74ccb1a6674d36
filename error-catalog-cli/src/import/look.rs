//! What the cells of a column have in common, whatever its heading promises.

use std::collections::HashSet;

use super::characters::{is_blank, is_raised, narrow};
use super::codes::{self, Reading, Style};
use super::headers;
use super::page::{Table, fold};
use super::symbols::{is_digits, is_strong_symbol, is_symbol};
use super::values::status_of;
use super::vocabulary::{REPLY_FIELDS, TYPES};

/// What the cells of a column look like, as shares of those that are not blank.
#[derive(Debug, Default)]
pub(super) struct Look {
    pub(super) filled: usize,
    /// Cells that read as codes, whatever stands beside these.
    pub(super) codes: f64,
    /// Cells of nothing but integers.
    pub(super) integers: f64,
    /// Cells whose codes are integers, whatever stands beside these.
    pub(super) numbers: f64,
    /// Cells of hexadecimal integers.
    pub(super) hex: f64,
    /// Cells of one code and no more.
    pub(super) single: f64,
    pub(super) strong_symbols: f64,
    /// Single words that can be codes or keys.
    pub(super) symbols: f64,
    pub(super) statuses: f64,
    pub(super) distinct: f64,
    /// Cells that begin with the name of a type.
    pub(super) types: f64,
    /// How many cells are fields of a reply.
    pub(super) fields: usize,
    /// Characters in a cell, on average.
    pub(super) length: f64,
    /// Cells that describe a failure.
    pub(super) failures: f64,
    /// Cells that have words beside their codes.
    pub(super) worded: f64,
    /// Whether the cells count the rows: `1`, `2`, `3`, or `err-1`, `err-2`.
    pub(super) counts: bool,
}

impl Look {
    /// Looks at a column.
    pub(super) fn new(table: &Table, column: usize) -> Self {
        let cells: Vec<&str> = table
            .rows
            .iter()
            .filter_map(|row| row.cells.get(column))
            .map(String::as_str)
            .filter(|cell| !is_blank(cell))
            .collect();
        let mut look = Self { filled: cells.len(), ..Self::default() };
        for cell in &cells {
            look.add(cell);
        }
        #[expect(clippy::cast_precision_loss, reason = "a table has less than 2^52 rows")]
        let filled = cells.len().max(1) as f64;
        for share in [
            &mut look.codes,
            &mut look.integers,
            &mut look.numbers,
            &mut look.hex,
            &mut look.single,
            &mut look.strong_symbols,
            &mut look.symbols,
            &mut look.statuses,
            &mut look.types,
            &mut look.length,
            &mut look.worded,
            &mut look.failures,
        ] {
            *share /= filled;
        }
        let distinct: HashSet<&str> = cells.iter().copied().collect();
        #[expect(clippy::cast_precision_loss, reason = "a table has less than 2^52 rows")]
        let distinct = distinct.len() as f64;
        look.distinct = distinct / filled;
        look.counts = cells.len() > 1 && counts(&cells);
        look
    }

    /// Whether most cells say something beside their codes.
    pub(super) fn has_words(&self) -> bool {
        self.worded > 0.5
    }

    fn add(&mut self, cell: &str) {
        let one = |is: bool| f64::from(u8::from(is));
        let reading = codes::read(cell, Style::default());
        let word = narrow(cell.split('\n').next().unwrap_or_default());
        let word = word.trim_end_matches(is_raised);
        if let Reading::Codes { codes, key, words } = &reading {
            let alone = key.is_none() && words.is_none();
            let are_integers = codes.iter().all(|code| code.integer.is_some());
            self.numbers += one(are_integers);
            self.integers += one(are_integers && alone);
            self.hex += one(codes.iter().all(|code| code.is_hex));
            self.single += one(codes.len() == 1);
            self.worded += one(!alone);
        }
        let is_other = reading == Reading::Other;
        self.integers += one(is_other);
        self.numbers += one(is_other);
        self.single += one(is_other);
        self.codes += one(reading != Reading::NoCode);
        self.strong_symbols += one(is_strong_symbol(word) || is_other);
        self.symbols += one(is_symbol(word));
        self.statuses += one(status_of(&reading).is_some() || matches!(reading, Reading::Refused(_)));
        self.failures += one(headers::tells_of_failure(cell));
        self.types += one(begins_with_type(cell));
        self.fields += usize::from(REPLY_FIELDS.contains(&word.to_lowercase().as_str()));
        #[expect(clippy::cast_precision_loss, reason = "a cell has less than 2^52 characters")]
        let length = fold(cell).chars().count() as f64;
        self.length += length;
    }
}

/// Whether a text begins with the name of a type, as the description of a field does.
pub(super) fn begins_with_type(text: &str) -> bool {
    let text = narrow(text).to_lowercase();
    let first = text.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    TYPES.contains(&first)
}

/// Whether the cells count on by one from 0 or 1, behind the same letters or none.
fn counts(cells: &[&str]) -> bool {
    let parts: Option<Vec<(String, u64)>> = cells
        .iter()
        .map(|cell| {
            let cell = narrow(cell);
            let digits = cell.trim_start_matches(|c: char| !c.is_ascii_digit());
            let prefix = &cell[..cell.len() - digits.len()];
            let digits = digits.trim_end_matches(['.', ')']);
            Some((prefix.to_owned(), is_digits(digits).then(|| digits.parse().ok())??))
        })
        .collect();
    parts.is_some_and(|parts| {
        parts[0].1 <= 1 && parts.windows(2).all(|pair| pair[0].0 == pair[1].0 && pair[0].1 + 1 == pair[1].1)
    })
}
