//! The codes of a group, row by row.

use alloc::vec::Vec;

use crate::columns::Texts;
use crate::numbers::{i64_at, to_bytes};
use crate::{Code, CodeError, CodeErrorKind, Notation};

/// The codes of a group of either type.
#[derive(Clone, Copy)]
pub enum Codes<'a> {
    /// Integers.
    Int(IntCodes<&'a [u8]>),
    /// Strings.
    Str(StrCodes<'a>),
}

/// Integer codes, `i64` each.
#[derive(Clone, Copy)]
pub struct IntCodes<B = &'static [u8]>(pub B);

/// String codes.
#[derive(Clone, Copy)]
pub struct StrCodes<'a> {
    /// The codes.
    pub texts: Texts<'a>,
    /// How many bytes the shortest has.
    pub shortest: usize,
    /// How many bytes the longest has.
    pub longest: usize,
}

impl<'a> Codes<'a> {
    /// The code of a row.
    #[must_use]
    #[inline]
    pub const fn get(self, row: usize) -> Code<'a> {
        match self {
            Self::Int(codes) => Code::Int(codes.get(row)),
            Self::Str(codes) => Code::Str(codes.get(row)),
        }
    }
}

impl IntCodes<Vec<u8>> {
    /// A column of these codes.
    #[must_use]
    #[inline]
    pub fn new(codes: &[i64]) -> Self {
        Self(to_bytes(codes.iter().map(|code| code.to_le_bytes())))
    }

    /// The column that is read.
    #[must_use]
    #[inline]
    pub fn lend(&self) -> IntCodes<&[u8]> {
        IntCodes(&self.0)
    }
}

impl IntCodes<&[u8]> {
    /// The code of a row.
    #[inline(always)]
    #[must_use]
    pub const fn get(self, row: usize) -> i64 {
        i64_at(self.0, row)
    }

    /// Whether two codes are equal.
    #[inline(always)]
    #[must_use]
    pub const fn are_equal(a: i64, b: i64) -> bool {
        a == b
    }

    /// Reads a code of this group, in decimal, and in hex too if its codes are written so.
    ///
    /// # Errors
    ///
    /// `text` is not an integer.
    #[inline]
    pub fn parse(text: &str, notation: Notation, group: &'static str) -> Result<i64, CodeError> {
        let hex = text.strip_prefix("0x").filter(|_| notation == Notation::Hex);
        let code = match hex.filter(|digits| digits.starts_with(|c: char| c.is_ascii_hexdigit())) {
            Some(digits) => i64::from_str_radix(digits, 16),
            None => text.parse(),
        };
        code.map_err(|_| CodeError::new(CodeErrorKind::Malformed, Code::Str(text), group))
    }
}

impl<'a> StrCodes<'a> {
    /// The codes of these texts.
    #[must_use]
    #[inline]
    pub fn new(texts: Texts<'a>, rows: usize) -> Self {
        let lengths = || (0..rows).map(|row| texts.get(row).len());
        Self {
            texts,
            shortest: lengths().min().unwrap_or_default(),
            longest: lengths().max().unwrap_or_default(),
        }
    }

    /// The code of a row.
    #[inline(always)]
    #[must_use]
    pub const fn get(self, row: usize) -> &'a str {
        self.texts.get(row)
    }

    /// Reads a code.
    ///
    /// # Errors
    ///
    /// None: any text may be a code.
    #[inline(always)]
    pub fn parse<'t>(text: &'t str, _: Notation, _: &'static str) -> Result<&'t str, CodeError> {
        Ok(text)
    }
}
