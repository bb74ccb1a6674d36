//! Columns: what all rows of a group say under one heading.
//!
//! The macros fill them in; a row's number is its place in each. A column in which no row says anything is empty.

use crate::numbers::{count, u16_at, u32_at};
use crate::{Kind, Link};

/// One text for each row of a group; a row that says nothing has the empty text, which no catalog contains.
///
/// A small group stores its messages, and its codes if they are texts, as a table of `&str`, which is read fastest. All else
/// is one text with offsets: the compiler spends a fraction of the time on it, and the binary needs no relocations for it.
#[derive(Clone, Copy)]
pub enum Texts {
    /// No row says anything.
    Absent,
    /// One text for each row.
    Table(&'static [&'static str]),
    /// All texts one after the other, and where each begins, `u32` each; one offset more than there are rows.
    Packed(&'static str, &'static [u8]),
}

impl Texts {
    /// The text of a row, which may be empty.
    #[inline(always)]
    #[must_use]
    pub const fn get(self, row: usize) -> &'static str {
        match self {
            Self::Absent => "",
            Self::Table(texts) => texts[row],
            Self::Packed(text, offsets) => {
                let (before_end, _) = text.split_at(u32_at(offsets, row + 1) as usize);
                before_end.split_at(u32_at(offsets, row) as usize).1
            }
        }
    }

    /// The text of a row, if it says something.
    #[inline(always)]
    #[must_use]
    pub const fn get_some(self, row: usize) -> Option<&'static str> {
        let text = self.get(row);
        if text.is_empty() { None } else { Some(text) }
    }
}

/// The links of each row, row after row, and where each row's begin, `u32` each: one offset more than there are
/// rows, or none at all where no row has a link.
#[derive(Clone, Copy)]
pub struct Links(pub &'static [Link], pub &'static [u8]);

impl Links {
    /// The links of a row.
    #[inline(always)]
    #[must_use]
    pub const fn get(self, row: usize) -> &'static [Link] {
        if self.1.is_empty() {
            return &[];
        }
        part(self.0, u32_at(self.1, row) as usize, u32_at(self.1, row + 1) as usize)
    }
}

/// The HTTP status of each row, `u16`, 0 for none; empty where no row has one.
#[derive(Clone, Copy)]
pub struct Statuses(pub &'static [u8]);

impl Statuses {
    /// The status of a row; a catch-all row, which stands after the end, has none.
    #[inline(always)]
    #[must_use]
    pub const fn get(self, row: usize) -> Option<u16> {
        if row >= count(self.0, 2) {
            return None;
        }
        match u16_at(self.0, row) {
            0 => None,
            status => Some(status),
        }
    }
}

/// Kind and retry of each row in one byte: the kind's number, and above its five bits 1 for "retry", 2 for "do not".
#[derive(Clone, Copy)]
pub struct Traits(pub &'static [u8]);

impl Traits {
    /// The kind of a row.
    #[inline(always)]
    #[must_use]
    pub const fn kind(self, row: usize) -> Kind {
        Kind::ALL[(self.0[row] & 31) as usize]
    }

    /// Whether the vendor says to try again.
    #[inline(always)]
    #[must_use]
    pub const fn retry(self, row: usize) -> Option<bool> {
        match self.0[row] >> 5 {
            1 => Some(true),
            2 => Some(false),
            _ => None,
        }
    }
}

/// The elements from `start` to before `end`.
#[inline(always)]
#[must_use]
pub const fn part<T>(all: &[T], start: usize, end: usize) -> &[T] {
    all.split_at(end).0.split_at(start).1
}

/// A table of the texts that are packed in one: it is made at compile time, and stores none of them again.
#[must_use]
pub const fn parts<const N: usize>(text: &'static str, offsets: &'static [u8]) -> [&'static str; N] {
    let mut parts = [""; N];
    let mut row = 0;
    while row < N {
        parts[row] = Texts::Packed(text, offsets).get(row);
        row += 1;
    }
    parts
}
