//! A code that is kept: what a [`VendorError`](crate::VendorError) owns, and how it is read from what a vendor sends.
//!
//! It must not know any catalog: a code that nobody lists is a code like any other.

use alloc::boxed::Box;
use alloc::string::ToString;
use core::fmt::Debug;
use core::hash::Hash;

/// The code of a group's type, owned; [`ErrorCode::Code`](crate::ErrorCode::Code) is the same, borrowed.
pub trait RawCode: Clone + Debug + Eq + Hash + Send + Sync + 'static {
    /// `i64` or `&'a str`.
    type Borrowed<'a>: Copy;

    /// Whether the codes are integers.
    const IS_INT: bool;

    /// What a text must be to be a code, for messages.
    const EXPECTED: &'static str;

    /// Keeps a code.
    fn keep(code: Self::Borrowed<'_>) -> Self;

    /// The code as the group's functions take it.
    fn borrow(&self) -> Self::Borrowed<'_>;

    /// The code that a vendor writes as an integer.
    fn from_int(code: i64) -> Self;

    /// The code that a vendor writes as a text, if it is one.
    fn from_text(text: &str) -> Option<Self>;
}

impl RawCode for i64 {
    type Borrowed<'a> = Self;

    const IS_INT: bool = true;
    const EXPECTED: &'static str = "an integer";

    #[inline]
    fn keep(code: Self) -> Self {
        code
    }

    #[inline]
    fn borrow(&self) -> Self {
        *self
    }

    #[inline]
    fn from_int(code: i64) -> Self {
        code
    }

    /// Reads decimal digits with or without a sign and space around them. A point, an exponent or a prefix is refused: a
    /// number that was converted on its way need not be the code that the vendor meant.
    #[inline]
    fn from_text(text: &str) -> Option<Self> {
        text.trim().parse().ok()
    }
}

impl RawCode for Box<str> {
    type Borrowed<'a> = &'a str;

    const IS_INT: bool = false;
    const EXPECTED: &'static str = "a string that is not blank";

    #[inline]
    fn keep(code: &str) -> Self {
        code.into()
    }

    #[inline]
    fn borrow(&self) -> &str {
        self
    }

    #[inline]
    fn from_int(code: i64) -> Self {
        code.to_string().into()
    }

    /// Takes every text but a blank one, as it stands.
    #[inline]
    fn from_text(text: &str) -> Option<Self> {
        (!text.trim().is_empty()).then(|| text.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_integer_is_read_from_decimal_digits_only() {
        for (text, code) in [
            ("10044", 10044),
            (" 10044 ", 10044),
            ("\t-46618\n", -46618),
            ("007", 7),
            ("9223372036854775807", i64::MAX),
            ("-9223372036854775808", i64::MIN),
        ] {
            assert_eq!(i64::from_text(text), Some(code), "{text:?}");
        }
        for text in
            ["", " ", "10044.0", "1e4", "0x2730", "10 044", "10,044", "9223372036854775808", "-", "NaN", "١٠"]
        {
            assert_eq!(i64::from_text(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_string_is_kept_as_it_stands() {
        assert_eq!(Box::from_text(" ABORTED ").as_deref(), Some(" ABORTED "));
        assert_eq!(Box::from_int(-7), "-7".into());
        for blank in ["", " ", "\t\n"] {
            assert_eq!(Box::from_text(blank), None);
        }
    }
}
