//! Tables in which a code has a place of its own, and what is there says whether it is that code.

use crate::columns::part;
use crate::numbers::{count, u16_at, u64_at};
use crate::text_key::{TextKey, same};

/// Integers, in a table that is some times larger than their number.
///
/// A hit and a miss cost one multiplication, and two loads that follow each other.
#[derive(Clone, Copy)]
pub struct IntTable {
    /// Odd.
    pub multiplier: u64,
    /// How many of the product's highest bits are the number of a place.
    pub bits: u32,
    /// The value at each place, `u16` each; at one that no code has, that of another code.
    pub values: &'static [u8],
    /// The integer of each value, `u64` each.
    pub keys: &'static [u8],
}

impl IntTable {
    /// The value of an integer.
    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "the numbers of places are small")]
    pub(crate) const fn value(self, key: u64) -> Option<u64> {
        let value = u16_at(self.values, (key.wrapping_mul(self.multiplier) >> (64 - self.bits)) as usize);
        if (value as usize) < count(self.keys, 8) && u64_at(self.keys, value as usize) == key {
            Some(value as u64)
        } else {
            None
        }
    }
}

/// Integers, in slots.
///
/// The multiplication by an odd number loses nothing: the integer whose hash is all there is the one that was put there,
/// and an exclusive or tells that and yields the value at once. A hit and a miss cost a multiplication, a displacement, one
/// load and one comparison.
#[derive(Clone, Copy)]
pub struct IntSlots {
    /// Odd.
    pub multiplier: u64,
    /// How many of the product's highest bits become the lowest of the hash: those of a slot's number.
    pub bits: u32,
    /// The hash of each integer, changed by its value. The hash in an empty slot leads to another slot, and has only ones
    /// above its number; to tell it from the hash of an integer that leads here gives a number that is no value.
    pub slots: Slots,
}

impl IntSlots {
    /// The value of an integer, or a number that is none.
    #[inline(always)]
    pub(crate) const fn value(self, key: u64) -> u64 {
        let hash = key.wrapping_mul(self.multiplier).rotate_left(self.bits);
        self.slots.get(hash) ^ hash
    }
}

/// Texts, in slots that say where the text is with which to compare.
///
/// A slot has, from its lowest bit up, where the text begins, its value, its length, and as much as there is room for of
/// its hash, whose lowest bits make way for the length. The hash spares most misses the comparison. An empty slot has only
/// ones, and so no value.
#[derive(Clone, Copy)]
pub struct TextSlots {
    /// Of what the hash is made.
    pub key: TextKey,
    /// Odd.
    pub multiplier: u64,
    /// How many of the hash's highest bits are a slot's number.
    pub bits: u32,
    /// The bits of where a text begins.
    pub start_bits: u32,
    /// The bits of a value.
    pub value_bits: u32,
    /// The bits of a length.
    pub length_bits: u32,
    /// All texts, one after the other.
    pub packed: &'static str,
    /// The slots.
    pub slots: Slots,
}

impl TextSlots {
    /// The only value that a text can have, and where the text with this value begins; the value may be none of the group's.
    ///
    /// The text is not shorter than all of the group; the longest of them has `longest` bytes.
    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "the texts are in memory")]
    pub(crate) const fn find(self, text: &[u8], longest: usize) -> Option<(u64, usize)> {
        let hash = self.key.hash(text, self.multiplier, self.length_bits);
        // Not before the words are read: of two bounds as one range the compiler learns nothing for that.
        if text.len() > longest {
            return None;
        }
        // Zeros are left of hash and length if they are those of the text in the slot, and a great value if they are not.
        let hash_and_length = (hash | text.len() as u64) << (self.start_bits + self.value_bits);
        let place = self.slots.get(hash.rotate_left(self.bits)) ^ hash_and_length;
        Some((place >> self.start_bits, place as usize & ((1 << self.start_bits) - 1)))
    }

    /// Whether this text is the one that begins at `start`; those of the group have from `shortest` to `longest` bytes.
    #[inline(always)]
    pub(crate) const fn is_at(self, start: usize, text: &[u8], shortest: usize, longest: usize) -> bool {
        let end = start + text.len();
        // There are as many where the value is one of the group's; a panic would be one more thing to compile.
        end <= self.packed.len() && same(part(self.packed.as_bytes(), start, end), text, shortest, longest)
    }
}

/// Numbers that are found by a hash.
#[derive(Clone, Copy)]
pub struct Slots {
    /// How many of the highest bits of a hash are the number of its displacement.
    pub bucket_bits: u32,
    /// What is added to the hash to give the number of the slot, which has its lowest bits; empty where nothing is added.
    pub displacements: &'static [u8],
    /// `u64` each; how many is a power of two.
    pub slots: &'static [u8],
}

impl Slots {
    /// What is in the slot for a hash.
    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "the numbers of displacements and slots are small")]
    const fn get(self, hash: u64) -> u64 {
        let displacement = if self.displacements.is_empty() {
            0
        } else {
            self.displacements[(hash >> (64 - self.bucket_bits)) as usize] as u64
        };
        u64_at(self.slots, hash.wrapping_add(displacement) as usize & (count(self.slots, 8) - 1))
    }
}
