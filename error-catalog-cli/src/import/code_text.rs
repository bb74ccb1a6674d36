//! A code as a page writes it.

use super::symbols::is_digits;

/// A code as the page writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CodeText {
    pub(super) text: String,
    /// Its value, if it is written as integers are: `-5`, `0x1F`, but not `007`.
    pub(super) integer: Option<i64>,
    /// Whether it is written in hexadecimal digits.
    pub(super) is_hex: bool,
}

impl CodeText {
    pub(super) fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        if let Some(integer) = hex(&text) {
            return Self { text, integer: Some(integer), is_hex: true };
        }
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let plain = is_digits(digits) && (digits == "0" || !digits.starts_with('0'));
        let integer = plain.then(|| text.parse().ok()).flatten().filter(|_| text != "-0");
        Self { text, integer, is_hex: false }
    }

    /// Whether the code is an integer.
    pub(super) const fn is_integer(&self) -> bool {
        self.integer.is_some()
    }
}

/// The value of hexadecimal digits, with or without the suffix that C gives them: `0x8B0117F0L`.
fn hex(text: &str) -> Option<i64> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))?;
    let digits = digits.trim_end_matches(['u', 'U', 'l', 'L']);
    let value = i64::from_str_radix(digits, 16).ok().filter(|value| *value >= 0)?;
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_what_integers_look_like() {
        for (text, integer) in [
            ("5", Some(5)),
            ("-5", Some(-5)),
            ("0", Some(0)),
            ("007", None),
            ("-0", None),
            ("0x1f", Some(31)),
            ("0x8B0117F0L", Some(0x8B01_17F0)),
            ("0x0UL", Some(0)),
            ("0xFFFFFFFFFFFFFFFF", None),
            ("0x", None),
            ("0x-1", None),
            ("9223372036854775808", None),
        ] {
            assert_eq!(CodeText::new(text).integer, integer, "{text}");
        }
    }
}
