//! Tables in which an integer has a place of its own, and what is there says whether it is that integer.

use alloc::vec;
use alloc::vec::Vec;

use super::slots::{Layout, Slots};
use crate::numbers::{count, to_bytes, u16_at, u64_at};

/// Integers, in a table that is some times larger than their number.
///
/// A hit and a miss cost one multiplication, and two loads that follow each other.
#[derive(Clone, Copy)]
pub struct IntTable<B = &'static [u8]> {
    /// An odd number.
    pub multiplier: u64,
    /// How many of the product's highest bits give the place.
    pub bits: u32,
    /// The value at each place, `u16` each; at a place without a code, the value of another code.
    pub values: B,
    /// The integer of each value, `u64` each.
    pub keys: B,
}

impl IntTable<Vec<u8>> {
    /// The place of an integer among `1 << bits`.
    #[inline(always)]
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "the numbers of places are small")]
    pub const fn place(key: u64, multiplier: u64, bits: u32) -> usize {
        (key.wrapping_mul(multiplier) >> (64 - bits)) as usize
    }

    /// A table of integers with values below `values`, at least one, each of which has a place of its own.
    #[must_use]
    #[inline]
    pub fn new(multiplier: u64, bits: u32, codes: &[(u64, u16)], values: usize) -> Self {
        let (key, value) = codes[0];
        let (mut at, mut keys) = (vec![value; 1 << bits], vec![key; values]);
        for &(key, value) in codes {
            at[Self::place(key, multiplier, bits)] = value;
            keys[usize::from(value)] = key;
        }
        Self {
            multiplier,
            bits,
            values: to_bytes(at.into_iter().map(u16::to_le_bytes)),
            keys: to_bytes(keys.into_iter().map(u64::to_le_bytes)),
        }
    }

    /// The table that is read.
    #[must_use]
    #[inline]
    pub fn lend(&self) -> IntTable<&[u8]> {
        IntTable { multiplier: self.multiplier, bits: self.bits, values: &self.values, keys: &self.keys }
    }
}

impl IntTable<&[u8]> {
    /// The value of an integer.
    #[inline(always)]
    pub(super) const fn value(self, key: u64) -> Option<u64> {
        let value = u16_at(self.values, IntTable::place(key, self.multiplier, self.bits));
        if (value as usize) < count(self.keys, 8) && u64_at(self.keys, value as usize) == key {
            Some(value as u64)
        } else {
            None
        }
    }
}

/// Integers, in slots.
///
/// Multiplication by an odd number loses nothing, so an integer is known by its whole hash: an exclusive or compares it with
/// the one in the slot and yields the value at once. A hit and a miss cost a multiplication, a displacement, one load and
/// one comparison.
#[derive(Clone, Copy)]
pub struct IntSlots<B = &'static [u8]> {
    /// An odd number.
    pub multiplier: u64,
    /// How many of the product's highest bits become the lowest of the hash, which give the slot.
    pub bits: u32,
    /// The hash of each integer, combined with its value by an exclusive or.
    ///
    /// An empty slot has a hash that leads to another slot, and has only ones above the slot's number: combined with the
    /// hash of an integer that leads here, it gives a number that is not a value.
    pub slots: Slots<B>,
}

impl IntSlots<Vec<u8>> {
    /// The hash of an integer.
    #[inline(always)]
    #[must_use]
    pub const fn hash(key: u64, multiplier: u64, bits: u32) -> u64 {
        key.wrapping_mul(multiplier).rotate_left(bits)
    }

    /// Slots for integers with values, each of which has a slot of its own by this layout.
    #[must_use]
    #[inline]
    pub fn new(layout: Layout, codes: &[(u64, u32)]) -> Self {
        let (multiplier, bits) = (layout.multiplier, layout.bits);
        // The hash of an empty slot is in the last bucket.
        let last = u64::from(layout.displacements.last().copied().unwrap_or_default());
        let mut slots = Slots::new(layout, |slot| !(slot.wrapping_sub(last) & ((1 << bits) - 1)));
        for &(key, value) in codes {
            let hash = Self::hash(key, multiplier, bits);
            slots.put(hash, hash ^ u64::from(value));
        }
        Self { multiplier, bits, slots }
    }

    /// The slots that are read.
    #[must_use]
    #[inline]
    pub fn lend(&self) -> IntSlots<&[u8]> {
        IntSlots { multiplier: self.multiplier, bits: self.bits, slots: self.slots.lend() }
    }
}

impl IntSlots<&[u8]> {
    /// The value of an integer, or a number that is not a value.
    #[inline(always)]
    pub(super) const fn value(self, key: u64) -> u64 {
        let hash = IntSlots::hash(key, self.multiplier, self.bits);
        self.slots.get(hash) ^ hash
    }
}
