//! From a code to rows: the tables that the macro lays out, and the functions that read them.
//!
//! A code becomes a number without a pattern, by a multiplication, and some bits of that say where in a table the code is.
//! The macro searches for a multiplier under which no two codes of the group come to the same place; `slots` has the forms
//! of tables. Where none is found, the rows are searched in sorted order, so that every set of codes has a table.
//!
//! Texts of a few bytes are integers, see `text_key`. Longer ones are compared in the end.

use crate::Code;
use crate::codes::{Codes, IntCodes, StrCodes};
use crate::numbers::{count, u16_at, u32_at};
use crate::slots::{IntSlots, IntTable, TextSlots};
use crate::text_key::{exact, text_eq, text_less};

/// Finds the rows of a code.
///
/// What the tables hold for a code is its value: the row that has it, or the number of rows and above that the number of
/// the set of rows that have it.
#[derive(Clone, Copy)]
pub struct Lookup {
    /// How the value of a code is found.
    pub search: Search,
    /// How many rows there are.
    pub rows: usize,
    /// The rows that share their code with others, set by set, `u16` each.
    pub repeated: &'static [u8],
    /// Where each set ends in `repeated`, `u32` each.
    pub ends: &'static [u8],
}

/// How the value of a code is found.
#[derive(Clone, Copy)]
pub enum Search {
    /// In a group of a few hundred integers.
    Table(IntTable),
    /// In a group of more integers.
    Slots(IntSlots),
    /// In a group of texts that are no integers.
    Texts(TextSlots),
    /// The values in the order of their codes, `u32` each.
    Sorted(&'static [u8]),
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

impl Codes {
    /// The rows of a code; a code of the other type has none.
    pub(crate) const fn find(self, lookup: Lookup, code: Code<'_>) -> Found {
        match (self, code) {
            (Self::Int(codes), Code::Int(code)) => codes.find(lookup, code),
            (Self::Str(codes), Code::Str(code)) => codes.find(lookup, code),
            _ => Found::Nothing,
        }
    }
}

impl IntCodes {
    /// The rows of a code.
    #[inline(always)]
    #[must_use]
    pub const fn find(self, lookup: Lookup, code: i64) -> Found {
        let Search::Sorted(values) = lookup.search else { return lookup.find_key(code.cast_unsigned()) };
        let (mut low, mut high) = (0, count(values, 4));
        while low < high {
            let middle = low.midpoint(high);
            let other = self.get(lookup.first(u32_at(values, middle)));
            if other == code {
                return lookup.found(u32_at(values, middle) as u64);
            }
            if other < code {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Found::Nothing
    }
}

impl StrCodes {
    /// The rows of a code.
    #[inline(always)]
    #[must_use]
    pub const fn find(self, lookup: Lookup, code: &str) -> Found {
        let Self { shortest, longest, .. } = self;
        let bytes = code.as_bytes();
        match lookup.search {
            Search::Sorted(values) => self.find_sorted(lookup, values, code),
            _ if bytes.len() < shortest => Found::Nothing,
            Search::Texts(slots) => {
                let Some((value, start)) = slots.find(bytes, longest) else { return Found::Nothing };
                // In this order: where several rows are as good as none, their code is not compared.
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

    const fn find_sorted(self, lookup: Lookup, values: &[u8], code: &str) -> Found {
        let (mut low, mut high) = (0, count(values, 4));
        while low < high {
            let middle = low.midpoint(high);
            if text_less(self.get(lookup.first(u32_at(values, middle))), code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low < count(values, 4) && text_eq(self.get(lookup.first(u32_at(values, low))), code) {
            lookup.found(u32_at(values, low) as u64)
        } else {
            Found::Nothing
        }
    }
}

impl Lookup {
    /// The rows of an integer, in the forms of tables for integers.
    #[inline(always)]
    const fn find_key(self, key: u64) -> Found {
        match self.search {
            Search::Table(table) => match table.value(key) {
                Some(value) => self.found(value),
                None => Found::Nothing,
            },
            Search::Slots(slots) => self.found(slots.value(key)),
            Search::Texts(_) | Search::Sorted(_) => Found::Nothing,
        }
    }

    /// What a value stands for: nothing, if it is none.
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
        let set = (value - rows) as usize;
        let start = if set == 0 { 0 } else { u32_at(self.ends, set - 1) as usize };
        Found::Several(start, u32_at(self.ends, set) as usize)
    }

    /// The first row of a value.
    const fn first(self, value: u32) -> usize {
        match self.found(value as u64) {
            Found::Several(start, _) => u16_at(self.repeated, start) as usize,
            _ => value as usize,
        }
    }
}
