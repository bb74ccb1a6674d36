//! Numbers as bytes, little end first.
//!
//! The macros write each table of numbers as one byte string: a list of ten thousand literals costs the compiler a
//! hundred times as much. On the machines that matter a number is read from it in one instruction, as from an array.

/// Bytes that begin where a number of eight bytes may, so that none of them lies across two cache lines.
#[repr(C, align(8))]
pub struct Aligned<const N: usize>(pub [u8; N]);

/// The number at `index` of a table of `u16`.
#[inline(always)]
#[must_use]
pub(crate) const fn u16_at(table: &[u8], index: usize) -> u16 {
    u16::from_le_bytes(chunk(table, index))
}

/// The number at `index` of a table of `u32`.
#[inline(always)]
#[must_use]
pub(crate) const fn u32_at(table: &[u8], index: usize) -> u32 {
    u32::from_le_bytes(chunk(table, index))
}

/// The number at `index` of a table of `u64`.
#[inline(always)]
#[must_use]
pub(crate) const fn u64_at(table: &[u8], index: usize) -> u64 {
    u64::from_le_bytes(chunk(table, index))
}

/// The number at `index` of a table of `i64`.
#[inline(always)]
#[must_use]
pub(crate) const fn i64_at(table: &[u8], index: usize) -> i64 {
    i64::from_le_bytes(chunk(table, index))
}

/// How many numbers of `size` bytes a table has.
#[inline(always)]
#[must_use]
pub(crate) const fn count(table: &[u8], size: usize) -> usize {
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
