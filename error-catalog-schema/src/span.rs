//! Places in a text.

use std::ops::Range;

/// A half-open range of byte offsets into the catalog file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset after the last byte.
    pub end: usize,
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// A value together with the place it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// The values without their places.
pub(crate) fn values<T>(spanned: Vec<Spanned<T>>) -> Vec<T> {
    let mut values = Vec::with_capacity(spanned.len());
    for spanned in spanned {
        values.push(spanned.value);
    }
    values
}
