//! What stands at a place of a reply.

use alloc::borrow::Cow;
use alloc::string::String;

use super::json::{self, Odd};

/// What stands at a place of a reply, if it is not absent.
pub(super) struct Value<'b> {
    /// As it stands there, for reports.
    raw: Cow<'b, str>,
    /// What it says; `None` if it is not a text and not an integer.
    text: Option<Cow<'b, str>>,
}

impl<'b> Value<'b> {
    /// The value of a header, of an element of XML, or of the status.
    pub(super) fn text(text: impl Into<Cow<'b, str>>) -> Option<Self> {
        let raw = text.into();
        (!raw.trim().is_empty()).then(|| Self { text: Some(raw.clone()), raw })
    }

    /// A value that says nothing that can be read.
    pub(super) fn illegible(raw: impl Into<Cow<'b, str>>) -> Self {
        Self { raw: raw.into(), text: None }
    }

    /// A value of JSON. `null`, `false` and blank strings are absent: that is how vendors say that there is no code.
    pub(super) fn json(raw: &'b [u8]) -> Option<Self> {
        let text = match raw {
            b"null" | b"false" => return None,
            [b'"', ..] => json::string(raw, Odd::Refuse),
            _ if is_integer(raw) => core::str::from_utf8(raw).ok().map(Cow::Borrowed),
            _ => None,
        };
        if text.as_ref().is_some_and(|text| text.trim().is_empty()) {
            return None;
        }
        Some(Self { raw: String::from_utf8_lossy(raw), text })
    }

    pub(super) fn raw(&self) -> &str {
        &self.raw
    }

    pub(super) fn as_text(&self) -> Option<&str> {
        self.text.as_deref()
    }
}

/// Whether this is an integer as JSON writes them. One with a fraction or an exponent was converted on its way: it need
/// not be the code that the vendor meant.
fn is_integer(raw: &[u8]) -> bool {
    let digits = raw.strip_prefix(b"-").unwrap_or(raw);
    !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_absent() {
        for raw in ["null", "false", "\"\"", "\" \\n\\u3000\""] {
            assert!(Value::json(raw.as_bytes()).is_none(), "{raw}");
        }
        assert!(Value::text(" \t").is_none());
    }

    #[test]
    fn texts_and_integers_are_read_and_nothing_else() {
        for (raw, text) in [
            ("7", Some("7")),
            ("-46618", Some("-46618")),
            ("99999999999999999999", Some("99999999999999999999")),
            ("\" 7 \"", Some(" 7 ")),
            ("\"\\u0037\"", Some("7")),
            ("\"false\"", Some("false")),
            ("1.0", None),
            ("1e4", None),
            ("-", None),
            ("0x27", None),
            ("true", None),
            ("[7]", None),
            ("{}", None),
            ("\"\\ud800\"", None),
        ] {
            let value = Value::json(raw.as_bytes()).expect("is there");
            assert_eq!((value.raw(), value.as_text()), (raw, text));
        }
    }
}
