//! How integer codes are written.

use core::fmt;

use crate::Code;

/// How a group's integer codes are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Notation {
    /// In decimal.
    #[default]
    Decimal,
    /// In hex, all of them: `0x1001`.
    Hex,
}

impl Notation {
    /// The code as it is written; a string stands as it is, and so does a negative number, which hex has no form for.
    ///
    /// ```
    /// use error_catalog_core::{Code, Notation};
    ///
    /// assert_eq!(Notation::Hex.write(Code::Int(4097)).to_string(), "0x1001");
    /// assert_eq!(Notation::Decimal.write(Code::Int(4097)).to_string(), "4097");
    /// ```
    #[must_use]
    #[inline]
    pub const fn write(self, code: Code<'_>) -> impl fmt::Display {
        Written(self, code)
    }
}

struct Written<'a>(Notation, Code<'a>);

impl fmt::Display for Written<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self(Notation::Hex, Code::Int(code @ 0..)) => write!(f, "{code:#x}"),
            Self(_, code) => code.fmt(f),
        }
    }
}
