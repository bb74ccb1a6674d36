//! From a code to rows: the tables that the code generator builds, and the functions that read them.
//!
//! A multiplication turns a code into a number without a pattern, and some bits of that number say where in a table the code
//! is. The generator searches for a multiplier under which each code of the group has a place of its own. Texts of a few
//! bytes are integers; longer ones are hashed, and compared in the end.
//!
//! Codes for which no such multiplier is found have no table: their rows are read one after the other.
//!
//! What is said of times is measured by the benchmark `lookup`, and named by its rows.

mod hash;
mod integers;
mod slots;
mod texts;

pub use hash::{TextKey, are_exact, exact, second};
pub use integers::{IntSlots, IntTable};
pub use slots::{Layout, Slots, bucket, slot};
pub use texts::{TextSlots, Widths};

use alloc::vec::Vec;

use crate::Code;
use crate::codes::{Codes, IntCodes, StrCodes};
use crate::numbers::{count, to_bytes, u16_at, u32_at};

/// Finds the rows of a code.
///
/// A code's value is its row, or `rows + n` for the n-th set of rows that share a code.
#[derive(Clone, Copy)]
pub struct Lookup<B = &'static [u8]> {
    /// Where the values of the codes are.
    pub table: Table<B>,
    /// How many rows there are.
    pub rows: usize,
    /// The rows that share their code with others, set by set, `u16` each; in each set they ascend.
    pub repeated: B,
    /// Where each set ends in `repeated`, `u32` each.
    pub ends: B,
}

/// Where the values of a group's codes are.
#[derive(Clone, Copy)]
pub enum Table<B = &'static [u8]> {
    /// A few hundred integers.
    IntTable(IntTable<B>),
    /// More integers.
    IntSlots(IntSlots<B>),
    /// Texts that are not integers.
    TextSlots(TextSlots<B>),
    /// Nowhere: the rows are scanned. It takes time linear in the rows.
    ///
    /// A vendor's codes do not need it. Made-up codes may: ten thousand integers that differ in their highest 16 bits only,
    /// or texts that were chosen to have the same hash.
    Scan,
}

/// What a lookup finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// No row has the code.
    Nothing,
    /// One row has it.
    One(usize),
    /// Several have it: this part of [`Lookup::repeated`].
    Several(usize, usize),
}

impl Lookup<Vec<u8>> {
    /// A lookup by this table; `sets` are the rows of each code that several rows have.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a group has at most 65,536 rows")]
    #[inline]
    pub fn new(table: Table<Vec<u8>>, rows: usize, sets: &[Vec<usize>]) -> Self {
        let mut end = 0;
        let ends = sets.iter().map(|set| {
            end += set.len() as u32;
            end.to_le_bytes()
        });
        let ends = to_bytes(ends);
        let repeated = to_bytes(sets.iter().flatten().map(|&row| (row as u16).to_le_bytes()));
        Self { table, rows, repeated, ends }
    }

    /// The lookup that is read.
    #[must_use]
    #[inline]
    pub fn lend(&self) -> Lookup<&[u8]> {
        let table = match &self.table {
            Table::IntTable(table) => Table::IntTable(table.lend()),
            Table::IntSlots(slots) => Table::IntSlots(slots.lend()),
            Table::TextSlots(slots) => Table::TextSlots(slots.lend()),
            Table::Scan => Table::Scan,
        };
        Lookup { table, rows: self.rows, repeated: &self.repeated, ends: &self.ends }
    }
}

impl<'a> Codes<'a> {
    /// The rows of a code; a code of the other type has none.
    #[must_use]
    #[inline]
    pub const fn find(self, lookup: Lookup<&'a [u8]>, code: Code<'_>) -> Found {
        match (self, code) {
            (Self::Int(codes), Code::Int(code)) => codes.find(lookup, code),
            (Self::Str(codes), Code::Str(code)) => codes.find(lookup, code),
            _ => Found::Nothing,
        }
    }
}

impl<'a> IntCodes<&'a [u8]> {
    /// The rows of a code.
    #[inline(always)]
    #[must_use]
    pub const fn find(self, lookup: Lookup<&'a [u8]>, code: i64) -> Found {
        match lookup.table {
            Table::Scan => self.scan(lookup, code),
            _ => lookup.find_key(code.cast_unsigned()),
        }
    }

    #[inline]
    const fn scan(self, lookup: Lookup<&'a [u8]>, code: i64) -> Found {
        let mut row = 0;
        while row < lookup.rows {
            if self.get(row) == code {
                return lookup.found_in(row);
            }
            row += 1;
        }
        Found::Nothing
    }
}

impl<'a> StrCodes<'a> {
    /// The rows of a code.
    #[inline(always)]
    #[must_use]
    pub const fn find(self, lookup: Lookup<&'a [u8]>, code: &str) -> Found {
        let Self { shortest, longest, .. } = self;
        let bytes = code.as_bytes();
        match lookup.table {
            Table::Scan => self.scan(lookup, code),
            _ if bytes.len() < shortest => Found::Nothing,
            Table::TextSlots(slots) => {
                let Some((value, start)) = slots.find(bytes, longest) else { return Found::Nothing };
                // In this order: a caller that ignores `Several` does not pay for the comparison of its code.
                match lookup.found(value) {
                    found @ Found::One(_) if slots.is_at(start, bytes, shortest, longest) => found,
                    found @ Found::Several(..) if slots.is_at(start, bytes, shortest, longest) => found,
                    _ => Found::Nothing,
                }
            }
            _ if bytes.len() > longest => Found::Nothing,
            _ => lookup.find_key(exact(bytes, shortest == longest)),
        }
    }

    #[inline]
    const fn scan(self, lookup: Lookup<&'a [u8]>, code: &str) -> Found {
        let mut row = 0;
        while row < lookup.rows {
            if Self::are_equal(self.get(row), code) {
                return lookup.found_in(row);
            }
            row += 1;
        }
        Found::Nothing
    }
}

impl Lookup<&[u8]> {
    /// The row at this place of [`repeated`](Self::repeated).
    #[must_use]
    #[inline]
    pub const fn repeated_row(self, at: usize) -> usize {
        u16_at(self.repeated, at) as usize
    }

    /// The rows of an integer, by the tables for integers.
    #[inline(always)]
    const fn find_key(self, key: u64) -> Found {
        match self.table {
            Table::IntTable(table) => match table.value(key) {
                Some(value) => self.found(value),
                None => Found::Nothing,
            },
            Table::IntSlots(slots) => self.found(slots.value(key)),
            Table::TextSlots(_) | Table::Scan => Found::Nothing,
        }
    }

    /// What a value stands for; nothing, if it is not a value of the group.
    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "rows and sets are counted by `usize`")]
    const fn found(self, value: u64) -> Found {
        let rows = self.rows as u64;
        if value < rows {
            return Found::One(value as usize);
        }
        if value - rows >= count(self.ends, 4) as u64 {
            return Found::Nothing;
        }
        let (start, end) = self.set((value - rows) as usize);
        Found::Several(start, end)
    }

    /// What is found with the first row that has a code.
    #[inline]
    const fn found_in(self, row: usize) -> Found {
        let mut set = 0;
        while set < count(self.ends, 4) {
            let (start, end) = self.set(set);
            if self.repeated_row(start) == row {
                return Found::Several(start, end);
            }
            set += 1;
        }
        Found::One(row)
    }

    /// The part of `repeated` that a set has.
    #[inline(always)]
    const fn set(self, set: usize) -> (usize, usize) {
        let start = if set == 0 { 0 } else { u32_at(self.ends, set - 1) as usize };
        (start, u32_at(self.ends, set) as usize)
    }
}
