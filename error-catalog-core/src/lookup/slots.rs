//! Slots: numbers that are found by a hash, each in a place of its own.

use alloc::vec::Vec;

use crate::numbers::{count, to_bytes, u64_at};

/// Numbers that are found by a hash.
#[derive(Clone, Copy)]
pub struct Slots<B = &'static [u8]> {
    /// How many of a hash's highest bits give its [`bucket`].
    pub bucket_bits: u32,
    /// What is added to the hashes of each bucket, a byte each; empty where nothing is added.
    pub displacements: B,
    /// `u64` each; how many is a power of two.
    pub slots: B,
}

/// Where codes lie: under this multiplier and these displacements, each has a slot of its own.
pub struct Layout {
    /// An odd number.
    pub multiplier: u64,
    /// There are `1 << bits` slots.
    pub bits: u32,
    /// As [`Slots::bucket_bits`].
    pub bucket_bits: u32,
    /// As [`Slots::displacements`].
    pub displacements: Vec<u8>,
}

/// The bucket of a hash. The hashes of a bucket are displaced together.
#[inline(always)]
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the numbers of buckets are small")]
pub const fn bucket(hash: u64, bucket_bits: u32) -> usize {
    (hash >> (64 - bucket_bits)) as usize
}

/// The slot of a hash, among `count` slots: its lowest bits, after it was displaced.
#[inline(always)]
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the numbers of slots are small")]
pub const fn slot(hash: u64, displacement: u8, count: usize) -> usize {
    hash.wrapping_add(displacement as u64) as usize & (count - 1)
}

impl Slots<Vec<u8>> {
    /// Slots of this layout; `empty` gives what is in an empty one.
    #[inline]
    pub fn new(layout: Layout, empty: impl Fn(u64) -> u64) -> Self {
        let slots = to_bytes((0..1 << layout.bits).map(|slot| empty(slot).to_le_bytes()));
        Self { bucket_bits: layout.bucket_bits, displacements: layout.displacements, slots }
    }

    /// Puts a number into the slot of a hash.
    #[inline]
    pub fn put(&mut self, hash: u64, number: u64) {
        let at = self.lend().index(hash) * 8;
        self.slots[at..at + 8].copy_from_slice(&number.to_le_bytes());
    }

    /// The slots that are read.
    #[must_use]
    #[inline]
    pub fn lend(&self) -> Slots<&[u8]> {
        Slots { bucket_bits: self.bucket_bits, displacements: &self.displacements, slots: &self.slots }
    }
}

impl Slots<&[u8]> {
    /// What is in the slot of a hash.
    #[inline(always)]
    pub(super) const fn get(self, hash: u64) -> u64 {
        u64_at(self.slots, self.index(hash))
    }

    #[inline(always)]
    const fn index(self, hash: u64) -> usize {
        let displacement = if self.displacements.is_empty() {
            0
        } else {
            self.displacements[bucket(hash, self.bucket_bits)]
        };
        slot(hash, displacement, count(self.slots, 8))
    }
}
