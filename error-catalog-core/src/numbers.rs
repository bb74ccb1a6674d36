//! Numbers as bytes, little end first.
//!
//! The macros write each table of numbers as one byte string: a list of ten thousand literals costs the compiler a
//! hundred times as much. Common processors read such a number in one instruction, as from an array.

use alloc::vec::Vec;

/// Bytes that begin at an address where a number of eight bytes may, so that none of them crosses a cache line: "10,000
/// integers" take a twentieth less time.
#[repr(C, align(8))]
pub struct Aligned<const N: usize>(pub [u8; N]);

/// Writes numbers one after the other.
#[inline]
pub fn to_bytes<const SIZE: usize>(numbers: impl IntoIterator<Item = [u8; SIZE]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for number in numbers {
        bytes.extend_from_slice(&number);
    }
    bytes
}

/// The number at `index` of a table of `u16`.
#[inline(always)]
#[must_use]
pub const fn u16_at(table: &[u8], index: usize) -> u16 {
    u16::from_le_bytes(chunk(table, index))
}

/// The number at `index` of a table of `u32`.
#[inline(always)]
#[must_use]
pub const fn u32_at(table: &[u8], index: usize) -> u32 {
    u32::from_le_bytes(chunk(table, index))
}

/// The number at `index` of a table of `u64`.
#[inline(always)]
#[must_use]
pub const fn u64_at(table: &[u8], index: usize) -> u64 {
    u64::from_le_bytes(chunk(table, index))
}

/// The number at `index` of a table of `i64`.
#[inline(always)]
#[must_use]
pub const fn i64_at(table: &[u8], index: usize) -> i64 {
    i64::from_le_bytes(chunk(table, index))
}

/// How many numbers of `size` bytes a table has.
#[inline(always)]
#[must_use]
pub const fn count(table: &[u8], size: usize) -> usize {
    table.len() / size
}

#[inline(always)]
const fn chunk<const SIZE: usize>(table: &[u8], index: usize) -> [u8; SIZE] {
    *table
        .split_at(index * SIZE)
        .1
        .first_chunk()
        .expect("the tables of a group have a place for each of its rows")
}
