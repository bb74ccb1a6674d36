//! From a code to rows: the tables that the macro lays out and the functions that read them.
//!
//! A code is hashed by one multiplication to a slot that holds the code itself and what it stands for, so that a hit
//! and a miss cost the same: one load and one comparison. The macro searches for a multiplier under which no two codes
//! meet; large groups have a small table of displacements beside it, which keeps that search short. Where neither is
//! found, the rows are searched in sorted order, so that every set of codes has a table.
//!
//! A string code is first condensed to an integer, see `text_key`, and compared as a text at the end.

use crate::columns::Texts;
use crate::numbers::{count, i64_at, u16_at, u32_at, u64_at};
use crate::text_key::{TextKey, same, text_less};

/// The bits of a slot that hold the value; the code's stand above them.
pub(crate) const VALUE_BITS: u32 = 17;

/// The bit of a value that says that further rows have the row's code.
const REPEATS: u32 = 1 << 16;

/// Finds the rows of a code.
#[derive(Clone, Copy)]
pub struct Lookup {
    /// How the value of a code is found: its first row, and `1 << 16` if further rows have it.
    pub search: Search,
    /// The rows that share their code with others, code by code, `u16` each; the codes' first rows ascend.
    pub repeated: &'static [u8],
    /// Where the rows of each such code end in `repeated`, `u32` each.
    pub ends: &'static [u8],
}

/// How the value of a code is found.
#[derive(Clone, Copy)]
pub enum Search {
    /// The slot is the top bits of `code * multiplier`.
    Hashed {
        /// Odd.
        multiplier: u64,
        /// 64 less the bits of a slot's number.
        shift: u32,
        /// `code << VALUE_BITS | value`, `u64` each; an empty slot holds a code that belongs elsewhere.
        slots: &'static [u8],
    },
    /// The top bits of `code * multiplier` choose a displacement, and the bits below them are xored with it.
    Displaced {
        /// Odd.
        multiplier: u64,
        /// 64 less the bits of a bucket's number.
        bucket_shift: u32,
        /// `bucket_shift` less the bits of a slot's number.
        slot_shift: u32,
        /// One for each bucket, `u16`.
        displacements: &'static [u8],
        /// As in `Hashed`.
        slots: &'static [u8],
    },
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

impl Lookup {
    /// The rows of an integer code; `codes` are all rows' codes, `i64` each.
    #[inline(always)]
    #[must_use]
    pub const fn find_int(self, codes: &[u8], code: i64) -> Found {
        let value = match self.search {
            Search::Sorted(values) => {
                let (mut low, mut high) = (0, count(values, 4));
                while low < high {
                    let middle = low.midpoint(high);
                    if i64_at(codes, row(u32_at(values, middle))) < code {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                if low == count(values, 4) || i64_at(codes, row(u32_at(values, low))) != code {
                    return Found::Nothing;
                }
                u32_at(values, low)
            }
            hashed => match hashed.value(code) {
                Some(value) => value,
                None => return Found::Nothing,
            },
        };
        self.found(value)
    }

    /// The rows of a string code; `codes` are all rows' codes, of at most `longest` bytes.
    #[inline(always)]
    #[must_use]
    pub const fn find_str(self, codes: Texts, text_key: TextKey, longest: usize, code: &str) -> Found {
        let value = match self.search {
            Search::Sorted(values) => {
                let (mut low, mut high) = (0, count(values, 4));
                while low < high {
                    let middle = low.midpoint(high);
                    if text_less(codes.get(row(u32_at(values, middle))), code) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                if low == count(values, 4) {
                    return Found::Nothing;
                }
                u32_at(values, low)
            }
            hashed => {
                let Some(key) = text_key.key(code, longest) else { return Found::Nothing };
                let Some(value) = hashed.value(key) else { return Found::Nothing };
                if matches!(text_key, TextKey::Exact | TextKey::Fixed) {
                    return self.found(value);
                }
                value
            }
        };
        if same(codes.bytes(row(value)), code.as_bytes(), longest) {
            self.found(value)
        } else {
            Found::Nothing
        }
    }

    /// What a value stands for.
    #[inline(always)]
    const fn found(self, value: u32) -> Found {
        if self.ends.is_empty() || value < REPEATS { Found::One(row(value)) } else { self.set_of(row(value)) }
    }

    /// The rows that have the same code as `first`, which is the first of them.
    const fn set_of(self, first: usize) -> Found {
        let (mut low, mut high) = (0, count(self.ends, 4));
        while low < high {
            let middle = low.midpoint(high);
            if u16_at(self.repeated, self.start(middle)) as usize <= first {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        // One past the set: the first set begins with a row that is no greater than any first row.
        Found::Several(self.start(low - 1), u32_at(self.ends, low - 1) as usize)
    }

    /// Where a set begins in `repeated`.
    const fn start(self, set: usize) -> usize {
        if set == 0 { 0 } else { u32_at(self.ends, set - 1) as usize }
    }
}

/// The row of a value.
#[inline(always)]
const fn row(value: u32) -> usize {
    (value & (REPEATS - 1)) as usize
}

impl Search {
    /// The value in the slot of `key`, if the slot holds that key.
    #[inline(always)]
    #[expect(clippy::cast_sign_loss, clippy::cast_possible_wrap, reason = "a slot holds the key's bits")]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the value's bits are masked, numbers of slots are small"
    )]
    const fn value(self, key: i64) -> Option<u32> {
        let slot = match self {
            Self::Hashed { multiplier, shift, slots } => {
                u64_at(slots, ((key as u64).wrapping_mul(multiplier) >> shift) as usize)
            }
            Self::Displaced { multiplier, bucket_shift, slot_shift, displacements, slots } => {
                let hash = (key as u64).wrapping_mul(multiplier);
                let displacement = u16_at(displacements, (hash >> bucket_shift) as usize);
                let number = (hash >> slot_shift) as usize ^ displacement as usize;
                u64_at(slots, number & (count(slots, 8) - 1))
            }
            Self::Sorted(_) => return None,
        };
        if slot as i64 >> VALUE_BITS == key { Some(slot as u32 & ((1 << VALUE_BITS) - 1)) } else { None }
    }
}
