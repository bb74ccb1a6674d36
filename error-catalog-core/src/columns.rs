//! Columns: what all rows of a group say under one heading.
//!
//! A row's number is its place in each column. A column in which no row says anything is empty.

use alloc::string::String;
use alloc::vec::Vec;
use core::time::Duration;

use crate::numbers::{count, to_bytes, u16_at, u32_at};
use crate::{Kind, Link};

/// One text for each row of a group; a row that says nothing has the empty text, which no catalog contains.
///
/// A small group stores its messages, and its codes if they are texts, as a table of `&str`, which is read fastest.
/// Everything else is one text with offsets: it compiles much faster, and the binary needs no relocations for it.
#[derive(Clone, Copy)]
pub enum Texts<'a> {
    /// No row says anything.
    Absent,
    /// One text for each row.
    Table(&'a [&'a str]),
    /// All texts one after the other, and their [`offsets`].
    Packed(&'a str, &'a [u8]),
}

impl<'a> Texts<'a> {
    /// The text of a row, which may be empty.
    #[inline(always)]
    #[must_use]
    pub const fn get(self, row: usize) -> &'a str {
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
    pub const fn get_some(self, row: usize) -> Option<&'a str> {
        let text = self.get(row);
        if text.is_empty() { None } else { Some(text) }
    }
}

impl Texts<'_> {
    /// The only one of these rows that says this text; `None` if no row does or several do. It looks at every row.
    #[must_use]
    #[inline]
    pub fn find_only(self, rows: usize, text: &str) -> Option<usize> {
        let mut found = (0..rows).filter(|&row| self.get_some(row) == Some(text));
        found.next().filter(|_| found.next().is_none())
    }
}

/// Texts in one piece; it lends [`Texts::Packed`].
pub struct PackedTexts {
    /// All texts one after the other.
    pub text: String,
    /// Their [`offsets`].
    pub offsets: Vec<u8>,
}

impl PackedTexts {
    /// Packs these texts.
    #[must_use]
    #[inline]
    pub fn new(texts: &[&str]) -> Self {
        let mut lengths = Vec::with_capacity(texts.len());
        for text in texts {
            lengths.push(text.len());
        }
        Self { text: texts.concat(), offsets: offsets(&lengths) }
    }

    /// The column that is read.
    #[must_use]
    #[inline]
    pub fn lend(&self) -> Texts<'_> {
        Texts::Packed(&self.text, &self.offsets)
    }
}

/// Where each of several parts begins, given their lengths: `u32` each, and one offset more than there are parts.
#[inline]
#[must_use]
pub fn offsets(lengths: &[usize]) -> Vec<u8> {
    let mut offsets = Vec::with_capacity((lengths.len() + 1) * size_of::<u32>());
    offsets.extend(0_u32.to_le_bytes());
    let mut end = 0;
    for length in lengths {
        end += length;
        offsets.extend(u32::try_from(end).unwrap_or(u32::MAX).to_le_bytes());
    }
    offsets
}

/// The links of each row, row after row, and the [`offsets`] of each row's; no offsets where no row has a link.
#[derive(Clone, Copy)]
pub struct Links<L = &'static [Link], B = &'static [u8]>(pub L, pub B);

impl<'a> Links<&'a [Link], &[u8]> {
    /// The links of a row.
    #[inline(always)]
    #[must_use]
    pub const fn get(self, row: usize) -> &'a [Link] {
        if self.1.is_empty() {
            return &[];
        }
        part(self.0, u32_at(self.1, row) as usize, u32_at(self.1, row + 1) as usize)
    }
}

/// The HTTP status of each row, `u16`, 0 for none; empty where no row has one.
#[derive(Clone, Copy)]
pub struct Statuses<B = &'static [u8]>(pub B);

impl Statuses<Vec<u8>> {
    /// A column of these statuses.
    #[must_use]
    #[inline]
    pub fn new(statuses: &[Option<u16>]) -> Self {
        if statuses.iter().all(Option::is_none) {
            return Self(Vec::new());
        }
        Self(to_bytes(statuses.iter().map(|status| status.unwrap_or_default().to_le_bytes())))
    }

    /// The column that is read.
    #[must_use]
    #[inline]
    pub fn lend(&self) -> Statuses<&[u8]> {
        Statuses(&self.0)
    }
}

impl Statuses<&[u8]> {
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

/// Kind and retry of each row in one byte.
#[derive(Clone, Copy)]
pub struct Traits<B = &'static [u8]>(pub B);

/// The bits of a kind's number; above them stands [`RETRY`], [`DO_NOT_RETRY`] or nothing.
const KIND_BITS: u32 = 5;
const RETRY: u8 = 1;
const DO_NOT_RETRY: u8 = 2;

impl Traits<Vec<u8>> {
    /// A column of these kinds, and whether the vendor says to try again.
    #[inline]
    #[must_use]
    pub fn new(rows: &[(Kind, Option<bool>)]) -> Self {
        let mut bytes = Vec::with_capacity(rows.len());
        for (kind, retry) in rows {
            let retry = match retry {
                None => 0,
                Some(true) => RETRY,
                Some(false) => DO_NOT_RETRY,
            };
            bytes.push(*kind as u8 | retry << KIND_BITS);
        }
        Self(bytes)
    }

    /// The column that is read.
    #[must_use]
    #[inline]
    pub fn lend(&self) -> Traits<&[u8]> {
        Traits(&self.0)
    }
}

impl Traits<&[u8]> {
    /// The kind of a row.
    #[inline(always)]
    #[must_use]
    pub const fn kind(self, row: usize) -> Kind {
        Kind::ALL[(self.0[row] & ((1 << KIND_BITS) - 1)) as usize]
    }

    /// Whether the vendor says to try again.
    #[inline(always)]
    #[must_use]
    pub const fn retry(self, row: usize) -> Option<bool> {
        match self.0[row] >> KIND_BITS {
            RETRY => Some(true),
            DO_NOT_RETRY => Some(false),
            _ => None,
        }
    }
}

/// After how many seconds to try again, `u32` each row, 0 where the vendor does not say; empty where no row has a wait.
#[derive(Clone, Copy)]
pub struct Waits<B = &'static [u8]>(pub B);

impl Waits<Vec<u8>> {
    /// A column of these waits.
    #[must_use]
    #[inline]
    pub fn new(seconds: &[Option<u32>]) -> Self {
        if seconds.iter().all(Option::is_none) {
            return Self(Vec::new());
        }
        Self(to_bytes(seconds.iter().map(|wait| wait.unwrap_or_default().to_le_bytes())))
    }

    /// The column that is read.
    #[must_use]
    #[inline]
    pub fn lend(&self) -> Waits<&[u8]> {
        Waits(&self.0)
    }
}

impl Waits<&[u8]> {
    /// The wait of a row.
    #[inline(always)]
    #[must_use]
    pub const fn get(self, row: usize) -> Option<Duration> {
        if self.0.is_empty() {
            return None;
        }
        match u32_at(self.0, row) {
            0 => None,
            seconds => Some(Duration::from_secs(seconds as u64)),
        }
    }
}

/// The elements from `start` to before `end`.
#[inline(always)]
#[must_use]
pub const fn part<T>(all: &[T], start: usize, end: usize) -> &[T] {
    all.split_at(end).0.split_at(start).1
}

/// A table of packed texts, made at compile time; it stores none of them again.
#[inline]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_is_what_is_read() {
        let texts = PackedTexts::new(&["a", "", "bcé"]);
        assert_eq!([0, 1, 2].map(|row| texts.lend().get_some(row)), [Some("a"), None, Some("bcé")]);

        let statuses = Statuses::new(&[None, Some(404), Some(999)]);
        assert_eq!([0, 1, 2, 3].map(|row| statuses.lend().get(row)), [None, Some(404), Some(999), None]);
        assert!(Statuses::new(&[None; 9]).0.is_empty());

        let waits = Waits::new(&[None, Some(1), Some(u32::MAX)]);
        let seconds = [0, 1, 2].map(|row| waits.lend().get(row).map(|wait| wait.as_secs()));
        assert_eq!(seconds, [None, Some(1), Some(0xffff_ffff)]);
        assert!(Waits::new(&[None; 9]).0.is_empty());
        assert_eq!(Waits::new(&[]).lend().get(7), None);

        let rows: Vec<_> =
            Kind::ALL.iter().flat_map(|kind| [None, Some(true), Some(false)].map(|it| (*kind, it))).collect();
        let traits = Traits::new(&rows);
        let read = (0..rows.len()).map(|row| (traits.lend().kind(row), traits.lend().retry(row)));
        assert_eq!(read.collect::<Vec<_>>(), rows);
    }

    #[test]
    fn parts_begin_where_others_end() {
        assert_eq!(offsets(&[]), [0; 4]);
        assert_eq!(offsets(&[1, 0, 300]), [0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 45, 1, 0, 0]);
    }
}
