//! The codes of a group, row by row.

use crate::columns::Texts;
use crate::error_code::ErrorCode;
use crate::numbers::i64_at;
use crate::text_key::text_eq;
use error_catalog_core::{Code, CodeError, CodeErrorKind};

/// The codes of a group of either type.
#[derive(Clone, Copy)]
pub enum Codes {
    /// Integers.
    Int(IntCodes),
    /// Strings.
    Str(StrCodes),
}

/// Integer codes, `i64` each.
#[derive(Clone, Copy)]
pub struct IntCodes(pub &'static [u8]);

/// String codes.
#[derive(Clone, Copy)]
pub struct StrCodes {
    /// The codes.
    pub texts: Texts,
    /// How many bytes the shortest has.
    pub shortest: usize,
    /// How many bytes the longest has.
    pub longest: usize,
}

impl Codes {
    pub(crate) const fn get(self, row: usize) -> Code<'static> {
        match self {
            Self::Int(codes) => Code::Int(codes.get(row)),
            Self::Str(codes) => Code::Str(codes.get(row)),
        }
    }
}

#[expect(missing_docs, reason = "both types of codes have the same methods")]
impl IntCodes {
    #[inline(always)]
    #[must_use]
    pub const fn get(self, row: usize) -> i64 {
        i64_at(self.0, row)
    }

    #[inline(always)]
    #[must_use]
    pub const fn are_equal(a: i64, b: i64) -> bool {
        a == b
    }

    /// # Errors
    ///
    /// `text` is malformed.
    pub fn parse<E: ErrorCode>(text: &str) -> Result<i64, CodeError> {
        text.parse().map_err(|_| CodeError::new(CodeErrorKind::Malformed, Code::Str(text), E::GROUP.name()))
    }
}

#[expect(missing_docs, reason = "both types of codes have the same methods")]
impl StrCodes {
    #[inline(always)]
    #[must_use]
    pub const fn get(self, row: usize) -> &'static str {
        self.texts.get(row)
    }

    #[inline(always)]
    #[must_use]
    pub const fn are_equal(a: &str, b: &str) -> bool {
        text_eq(a, b)
    }

    /// # Errors
    ///
    /// None: any text may be a code.
    #[inline(always)]
    pub fn parse<E: ErrorCode>(text: &str) -> Result<&str, CodeError> {
        Ok(text)
    }
}
