//! Texts in slots, and their comparison.

use alloc::vec::Vec;

use super::hash::{TextKey, short, smaller};
use super::slots::{Layout, Slots};
use crate::codes::StrCodes;
use crate::columns::part;

/// Texts, in slots that say where to find the text to compare.
///
/// A slot holds, from its lowest bit up, where the text begins, its value, its length, and as many bits of its hash as fit.
/// The hash spares most misses the comparison. An empty slot has only ones, and so no value.
#[derive(Clone, Copy)]
pub struct TextSlots<B = &'static [u8]> {
    /// Which bytes of a code its hash uses.
    pub key: TextKey,
    /// An odd number.
    pub multiplier: u64,
    /// What is mixed into the second word: 0, or [`second`](super::second) of the multiplier.
    pub second: u64,
    /// How many of the hash's highest bits give the slot.
    pub bits: u32,
    /// The parts of a slot.
    pub widths: Widths,
    /// The bytes of all texts, one after the other.
    pub packed: B,
    /// The slots.
    pub slots: Slots<B>,
}

/// How many bits of a slot hold what.
#[derive(Clone, Copy)]
pub struct Widths {
    /// The bits of where a text begins.
    pub start: u32,
    /// The bits of a value.
    pub value: u32,
    /// The bits of a length.
    pub length: u32,
}

impl Widths {
    /// The widths for texts of `bytes` in all, the longest of `longest` bytes, with values below `values`; `None` if a slot
    /// is too small for them.
    #[must_use]
    #[inline]
    pub fn new(bytes: usize, values: usize, longest: usize) -> Option<Self> {
        let [start, value, length] =
            [bytes, values, longest].map(|number| usize::BITS - number.leading_zeros());
        (start + value + length < 64).then_some(Self { start, value, length })
    }

    /// How many bytes [`TextSlots::packed`] needs for a text of `longest` bytes to fit wherever a slot can say that it begins.
    #[must_use]
    #[inline]
    pub fn reach(self, longest: usize) -> usize {
        (1 << self.start) + longest
    }
}

impl TextSlots<Vec<u8>> {
    /// Slots for texts, each of which has a slot of its own by this layout; `codes` are the start, length and value of
    /// each text in `packed`.
    #[must_use]
    #[inline]
    pub fn new(
        key: TextKey,
        second: u64,
        widths: Widths,
        layout: Layout,
        packed: Vec<u8>,
        codes: &[(usize, usize, u32)],
    ) -> Self {
        let (multiplier, bits) = (layout.multiplier, layout.bits);
        let mut slots = Slots::new(layout, |_| u64::MAX);
        for &(start, length, value) in codes {
            let hash = key.hash(part(&packed, start, start + length), multiplier, second, widths.length);
            let hash_and_length = (hash | length as u64) << (widths.start + widths.value);
            let place = u64::from(value) << widths.start | start as u64;
            slots.put(hash.rotate_left(bits), hash_and_length | place);
        }
        Self { key, multiplier, second, bits, widths, packed, slots }
    }

    /// The slots that are read.
    #[must_use]
    #[inline]
    pub fn lend(&self) -> TextSlots<&[u8]> {
        let Self { key, multiplier, second, bits, widths, .. } = *self;
        TextSlots { key, multiplier, second, bits, widths, packed: &self.packed, slots: self.slots.lend() }
    }
}

impl TextSlots<&[u8]> {
    /// The only value that a text can have, and where the text with this value begins; it may not be a value of the group.
    ///
    /// The text is not shorter than all of the group; the longest of them has `longest` bytes.
    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "the texts are in memory")]
    pub(super) const fn find(self, text: &[u8], longest: usize) -> Option<(u64, usize)> {
        let Widths { start, value, length } = self.widths;
        let hash = self.key.hash(text, self.multiplier, self.second, length);
        // Only after the words are read: the compiler does not use both bounds of a range to drop checks.
        if text.len() > longest {
            return None;
        }
        // If hash and length match, the exclusive or cancels them; otherwise the value is too large.
        let hash_and_length = (hash | text.len() as u64) << (start + value);
        let place = self.slots.get(hash.rotate_left(self.bits)) ^ hash_and_length;
        Some((place >> start, place as usize & ((1 << start) - 1)))
    }

    /// Whether this text begins at `start`; those of the group have from `shortest` to `longest` bytes.
    #[inline(always)]
    pub(super) const fn is_at(self, start: usize, text: &[u8], shortest: usize, longest: usize) -> bool {
        let end = start + text.len();
        // It is in bounds wherever the value is one of the group's; a panic would be one more thing to compile.
        end <= self.packed.len() && same(part(self.packed, start, end), text, shortest, longest)
    }
}

/// Whether two strings of `shortest` to `longest` bytes are equal.
///
/// It compares a word at a time, and all words: a branch that the processor mispredicts costs more than a few words.
#[inline(always)]
const fn same(a: &[u8], b: &[u8], shortest: usize, longest: usize) -> bool {
    let length = a.len();
    if length != b.len() {
        return false;
    }
    if shortest < 8 && length < 8 {
        let ((first_a, last_a), (first_b, last_b)) = (short(a), short(b));
        return first_a == first_b && last_a == last_b;
    }
    // Up to 64 bytes the number of steps is the same for all codes of a group.
    let all = smaller(longest, 64);
    // Where codes are long, two words in each step save a fifth of the time ("10,000 strings"); elsewhere the branch costs
    // more than it saves.
    if longest > 32 && length >= 16 {
        let mut difference = block_before(a, length) ^ block_before(b, length);
        let mut end = 16;
        while end < all {
            let place = smaller(end, length);
            difference |= block_before(a, place) ^ block_before(b, place);
            end += 16;
        }
        while end < length {
            difference |= block_before(a, end) ^ block_before(b, end);
            end += 16;
        }
        return difference == 0;
    }
    let mut difference = word_before(a, length) ^ word_before(b, length);
    let mut end = 8;
    while end < all {
        let place = smaller(end, length);
        difference |= word_before(a, place) ^ word_before(b, place);
        end += 8;
    }
    while end < length {
        difference |= word_before(a, end) ^ word_before(b, end);
        end += 8;
    }
    difference == 0
}

/// The eight bytes before `end`.
#[inline(always)]
const fn word_before(bytes: &[u8], end: usize) -> u64 {
    match bytes.split_at(end).0.last_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => 0,
    }
}

/// The sixteen bytes before `end`.
#[inline(always)]
const fn block_before(bytes: &[u8], end: usize) -> u128 {
    match bytes.split_at(end).0.last_chunk() {
        Some(chunk) => u128::from_le_bytes(*chunk),
        None => 0,
    }
}

impl StrCodes<'_> {
    /// Whether two codes are equal.
    #[inline]
    #[must_use]
    pub const fn are_equal(a: &str, b: &str) -> bool {
        same(a.as_bytes(), b.as_bytes(), 0, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn texts_of_every_length_compare() {
        for length in 0..100 {
            let text: String = ('a'..='z').cycle().take(length).collect();
            // Whatever else is known of the lengths.
            let are_same = |other: &str| {
                [(0, 100), (length, length), (0, length), (length, 100)]
                    .map(|(shortest, longest)| same(text.as_bytes(), other.as_bytes(), shortest, longest))
            };
            assert_eq!(are_same(&text.clone()), [true; 4]);
            for at in 0..length {
                let mut other = text.clone();
                other.replace_range(at..=at, "_");
                assert_eq!(are_same(&other), [false; 4], "{text} {other}");
                assert!(!StrCodes::are_equal(&text, &other), "{text} {other}");
            }
            assert!(
                StrCodes::are_equal(&text, &text.clone())
                    && !StrCodes::are_equal(&text, &[&text, "a"].concat())
            );
        }
    }
}
