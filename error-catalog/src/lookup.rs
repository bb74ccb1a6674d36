//! From a code to rows: the tables that the macro lays out and the functions that read them.
//!
//! A code is hashed by one multiplication to a slot that holds the code itself and what it stands for, so that a hit
//! and a miss cost the same: one load and one comparison. The macro searches for a multiplier under which no two codes
//! meet; large groups have a small table of displacements beside it, which keeps that search short. Where neither is
//! found, the rows are searched in sorted order, so that every set of codes has a table.
//!
//! A string code is first condensed to an integer by [`text_key`], and compared as a text at the end.

use crate::columns::Texts;

/// The bits of a slot that hold the value; the code's stand above them.
const VALUE_BITS: u32 = 17;

/// The lowest value that stands for a set of rows with the same code; lower ones are rows.
const FIRST_SET: u32 = 1 << 16;

/// Finds the rows of a code.
#[derive(Clone, Copy)]
pub struct Lookup {
    /// How the value of a code is found: a row, or `1 << 16` and the number of a set.
    pub search: Search,
    /// Where the rows of each set begin and end in `repeated`.
    pub sets: &'static [(u32, u32)],
    /// The rows that share their code with others, set by set.
    pub repeated: &'static [u16],
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
        /// `code << VALUE_BITS | value`; an empty slot holds a code that belongs elsewhere.
        slots: &'static [u64],
    },
    /// The top bits of `code * multiplier` choose a displacement, and the bits below them are xored with it.
    Displaced {
        /// Odd.
        multiplier: u64,
        /// 64 less the bits of a bucket's number.
        bucket_shift: u32,
        /// `bucket_shift` less the bits of a slot's number.
        slot_shift: u32,
        /// One for each bucket.
        displacements: &'static [u16],
        /// As in `Hashed`.
        slots: &'static [u64],
    },
    /// The values in the order of their codes.
    Sorted(&'static [u32]),
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
    #[inline]
    #[must_use]
    pub const fn find_int(self, codes: &[i64], code: i64) -> Found {
        let value = match self.search {
            Search::Sorted(values) => {
                let (mut low, mut high) = (0, values.len());
                while low < high {
                    let middle = low.midpoint(high);
                    if codes[self.row(values[middle])] < code {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                if low == values.len() || codes[self.row(values[low])] != code {
                    return Found::Nothing;
                }
                values[low]
            }
            hashed => match hashed.value(code) {
                Some(value) => value,
                None => return Found::Nothing,
            },
        };
        self.found(value)
    }

    /// The rows of a string code; `codes` are all rows' codes.
    #[inline]
    #[must_use]
    pub const fn find_str(self, codes: Texts, code: &str) -> Found {
        let value = match self.search {
            Search::Sorted(values) => {
                let (mut low, mut high) = (0, values.len());
                while low < high {
                    let middle = low.midpoint(high);
                    if text_less(codes.get(self.row(values[middle])), code) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                if low == values.len() {
                    return Found::Nothing;
                }
                values[low]
            }
            hashed => match hashed.value(text_key(code)) {
                Some(value) => value,
                None => return Found::Nothing,
            },
        };
        if text_eq(codes.get(self.row(value)), code) { self.found(value) } else { Found::Nothing }
    }

    /// A row of this value: the only one, or the first of its set.
    #[inline]
    const fn row(self, value: u32) -> usize {
        match self.found(value) {
            Found::Several(start, _) => self.repeated[start] as usize,
            Found::One(_) | Found::Nothing => value as usize,
        }
    }

    #[inline]
    const fn found(self, value: u32) -> Found {
        if self.sets.is_empty() || value < FIRST_SET {
            return Found::One(value as usize);
        }
        let (start, end) = self.sets[(value - FIRST_SET) as usize];
        Found::Several(start as usize, end as usize)
    }
}

impl Search {
    /// The value in the slot of `key`, if the slot holds that key.
    #[inline]
    #[expect(clippy::cast_sign_loss, clippy::cast_possible_wrap, reason = "a slot holds the key's bits")]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the value's bits are masked, numbers of slots are small"
    )]
    const fn value(self, key: i64) -> Option<u32> {
        let slot = match self {
            Self::Hashed { multiplier, shift, slots } => {
                slots[((key as u64).wrapping_mul(multiplier) >> shift) as usize]
            }
            Self::Displaced { multiplier, bucket_shift, slot_shift, displacements, slots } => {
                let hash = (key as u64).wrapping_mul(multiplier);
                let displacement = displacements[(hash >> bucket_shift) as usize];
                let number = (hash >> slot_shift) as usize ^ displacement as usize;
                slots[number & (slots.len() - 1)]
            }
            Self::Sorted(_) => return None,
        };
        if slot as i64 >> VALUE_BITS == key { Some(slot as u32 & ((1 << VALUE_BITS) - 1)) } else { None }
    }
}

/// Condenses a text to 47 bits, which two texts share once in 2^47 pairs.
///
/// The macro computes the same in its `codegen::lookup`; the laws are tested over both.
#[inline]
const fn text_key(text: &str) -> i64 {
    let bytes = text.as_bytes();
    let length = bytes.len();
    let mut hash = length as u64;
    let mut at = 0;
    while at + 16 < length {
        hash = fold(word(bytes, at) ^ hash, word(bytes, at + 8) ^ 0x9e37_79b9_7f4a_7c15);
        at += 16;
    }
    let (first, last) = if length >= 8 {
        (word(bytes, if at + 8 > length { length - 8 } else { at }), word(bytes, length - 8))
    } else {
        short_words(bytes)
    };
    hash = fold(first ^ hash ^ 0xd6e8_feb8_6659_fd93, last ^ 0xa076_1d64_78bd_642f);
    hash.cast_signed() >> VALUE_BITS
}

/// Both halves of the product of two words, mixed.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the two halves are taken apart")]
const fn fold(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

/// The eight bytes that begin at `at`.
#[inline]
const fn word(bytes: &[u8], at: usize) -> u64 {
    match bytes.split_at(at).1.first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => 0,
    }
}

/// Fewer than eight bytes as two words, which may overlap.
#[inline]
const fn short_words(bytes: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64);
    }
    match bytes {
        [] => (0, 0),
        [first, ..] => (*first as u64, (bytes[bytes.len() / 2] as u64) << 8 | bytes[bytes.len() - 1] as u64),
    }
}

/// Whether two texts are equal, eight bytes at a time.
#[inline]
#[must_use]
pub const fn text_eq(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let length = a.len();
    if length != b.len() {
        return false;
    }
    if length < 8 {
        let ((first_a, last_a), (first_b, last_b)) = (short_words(a), short_words(b));
        return first_a == first_b && last_a == last_b;
    }
    let mut at = 0;
    while at + 8 < length {
        if word(a, at) != word(b, at) {
            return false;
        }
        at += 8;
    }
    word(a, length - 8) == word(b, length - 8)
}

/// Whether `a` sorts before `b`, byte by byte.
const fn text_less(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use std::collections::HashSet;

    #[test]
    fn texts_of_every_short_length_compare_and_condense_apart() {
        let mut keys = HashSet::new();
        for length in 0..40 {
            let text: String = ('a'..='z').cycle().take(length).collect();
            assert!(text_eq(&text, &text.clone()));
            assert!(keys.insert(text_key(&text)), "{length}");
            for at in 0..length {
                let mut other = text.clone().into_bytes();
                other[at] = b'_';
                let other = String::from_utf8(other).expect("ascii");
                assert!(!text_eq(&text, &other), "{text} {other}");
                assert!(keys.insert(text_key(&other)), "{other}");
                assert_eq!(text_less(&text, &other), text < other);
            }
        }
    }
}
