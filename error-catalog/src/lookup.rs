//! From a code to rows: the tables that the macro lays out and the functions that read them.
//!
//! A code is hashed by one multiplication. Some bits of the product are the number of a slot; the slot holds the others,
//! and what the code stands for. Multiplication by an odd number loses nothing, so a code whose product is all there is
//! the one that was put there, and an exclusive or tells that and yields the value at once: a hit and a miss cost one load
//! and one comparison. The macro searches for a multiplier under which no two codes meet; large groups have a small table
//! of displacements beside it, which keeps that search short. Where neither is found, the rows are searched in sorted
//! order, so that every set of codes has a table.
//!
//! A string code is first condensed to an integer, see `text_key`, and compared as a text at the end. In a large group
//! the slot says where that text stands, so that it is read without looking up its place by the row.

use crate::codes::{IntCodes, StrCodes};
use crate::columns::{Texts, part};
use crate::numbers::{count, u16_at, u32_at, u64_at};
use crate::text_key::{TextKey, same, text_eq, text_less};

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
    /// Whether a slot holds the place of its code among the packed texts, see `text_in`.
    pub placed: bool,
}

/// How the value of a code is found.
#[derive(Clone, Copy)]
pub enum Search {
    /// The number of the slot is the top bits of `code * multiplier`.
    Hashed {
        /// Odd.
        multiplier: u64,
        /// The bits of a slot's number.
        bits: u32,
        /// The other bits of the product, and below them the value, `u64` each; an empty slot has no value's bits.
        slots: &'static [u8],
    },
    /// The top bits of `code * multiplier` are xored with a displacement, which the bits below them choose.
    Displaced {
        /// Odd.
        multiplier: u64,
        /// The bits of a bucket's number.
        bucket_bits: u32,
        /// The bits of a slot's number.
        bits: u32,
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
    /// The rows of an integer code; `codes` are all rows' codes.
    #[inline(always)]
    #[must_use]
    pub const fn find_int(self, codes: IntCodes, code: i64) -> Found {
        match self.search {
            Search::Sorted(values) => {
                let (mut low, mut high) = (0, count(values, 4));
                while low < high {
                    let middle = low.midpoint(high);
                    let other = codes.get(self.first(u32_at(values, middle)));
                    if other == code {
                        return self.found(u32_at(values, middle) as u64);
                    }
                    if other < code {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                Found::Nothing
            }
            hashed => {
                let (slot, rest) = hashed.slot(code.cast_unsigned());
                self.found(slot ^ rest)
            }
        }
    }

    /// The rows of a string code; `codes` are all rows' codes.
    #[inline(always)]
    #[must_use]
    pub const fn find_str(self, codes: StrCodes, code: &str) -> Found {
        let StrCodes { texts, key: text_key, shortest, longest } = codes;
        if let Search::Sorted(values) = self.search {
            return self.find_sorted(values, texts, code);
        }
        let Some(key) = text_key.key(code, shortest, longest) else { return Found::Nothing };
        // Not before the key is computed: of the two bounds as one range the compiler learns nothing for the key's loads.
        if code.len() > longest {
            return Found::Nothing;
        }
        let (slot, rest) = self.search.slot(key);
        let (value, text) = if self.placed {
            (slot & ((1 << VALUE_BITS) - 1), text_in(slot, texts, key, code))
        } else if matches!(text_key, TextKey::Exact) {
            return self.found(slot ^ rest);
        } else {
            let row = match self.found(slot ^ rest) {
                Found::One(row) => row,
                Found::Several(start, _) => u16_at(self.repeated, start) as usize,
                Found::Nothing => return Found::Nothing,
            };
            (slot ^ rest, Some(texts.bytes(row)))
        };
        match text {
            Some(text) if same(text, code.as_bytes(), longest) => self.found(value),
            _ => Found::Nothing,
        }
    }

    const fn find_sorted(self, values: &[u8], codes: Texts, code: &str) -> Found {
        let (mut low, mut high) = (0, count(values, 4));
        while low < high {
            let middle = low.midpoint(high);
            if text_less(codes.get(self.first(u32_at(values, middle))), code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low < count(values, 4) && text_eq(codes.get(self.first(u32_at(values, low))), code) {
            self.found(u32_at(values, low) as u64)
        } else {
            Found::Nothing
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

/// A slot that holds the place of a text has, from its lowest bit up, the value (of at most 65,536 rows and fewer sets),
/// where the text begins, its length, and the top bits of the key.
const VALUE_BITS: u32 = 17;
const OFFSET_BITS: u32 = 24;
const LENGTH_BITS: u32 = 8;

/// The text whose place a slot holds, if it has the length of `code` and its key begins as `key` does.
#[inline(always)]
const fn text_in(slot: u64, texts: Texts, key: u64, code: &str) -> Option<&'static [u8]> {
    let shift = VALUE_BITS + OFFSET_BITS;
    let wanted = key >> (shift + LENGTH_BITS) << LENGTH_BITS | code.len() as u64;
    match texts {
        Texts::Packed(text, _) if slot >> shift == wanted => {
            let start = (slot >> VALUE_BITS) as usize & ((1 << OFFSET_BITS) - 1);
            Some(part(text.as_bytes(), start, start + code.len()))
        }
        _ => None,
    }
}

impl Search {
    /// The slot for `key`, and the bits of the key's product that a slot with its value has; none in the sorted form.
    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "numbers of slots are small")]
    const fn slot(self, key: u64) -> (u64, u64) {
        match self {
            Self::Hashed { multiplier, bits, slots } => {
                let product = key.wrapping_mul(multiplier);
                (u64_at(slots, (product >> (64 - bits)) as usize), product << bits)
            }
            Self::Displaced { multiplier, bucket_bits, bits, displacements, slots } => {
                let product = key.wrapping_mul(multiplier);
                let rest = product << bits;
                let displacement = u16_at(displacements, (rest >> (64 - bucket_bits)) as usize);
                let number = (product >> (64 - bits)) as usize ^ displacement as usize;
                (u64_at(slots, number & (count(slots, 8) - 1)), rest)
            }
            Self::Sorted(_) => (u64::MAX, 0),
        }
    }
}
