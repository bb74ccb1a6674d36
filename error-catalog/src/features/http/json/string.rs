//! The text of a JSON string.

use alloc::borrow::Cow;
use alloc::string::String;
use core::str;

/// How to read escapes that JSON does not have, and halves of surrogate pairs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Odd {
    /// The string has no text: a comparison must not use what nobody wrote.
    Refuse,
    /// They are read as well as they can be: the text is for people.
    Keep,
}

/// The text of a JSON string; `None` if the value is not a string, or its text can't be read.
///
/// Raw control characters are taken as they stand.
pub(in super::super) fn string(value: &[u8], odd: Odd) -> Option<Cow<'_, str>> {
    let inner = value.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    unescape(inner, odd)
}

/// The text between the quotes of a string; `None` if it is not UTF-8.
pub(super) fn unescape(inner: &[u8], odd: Odd) -> Option<Cow<'_, str>> {
    let inner = str::from_utf8(inner).ok()?;
    let Some((before, after)) = inner.split_once('\\') else { return Some(inner.into()) };
    let mut text = String::with_capacity(inner.len());
    text.push_str(before);
    let mut rest = after;
    loop {
        rest = push_escaped(&mut text, rest, odd)?;
        let Some((before, after)) = rest.split_once('\\') else { break };
        text.push_str(before);
        rest = after;
    }
    text.push_str(rest);
    Some(text.into())
}

/// Reads an escape, whose backslash is passed, and gives what follows it.
fn push_escaped<'t>(text: &mut String, rest: &'t str, odd: Odd) -> Option<&'t str> {
    let mut characters = rest.chars();
    match characters.next()? {
        plain @ ('"' | '\\' | '/') => text.push(plain),
        'b' => text.push('\u{8}'),
        'f' => text.push('\u{c}'),
        'n' => text.push('\n'),
        'r' => text.push('\r'),
        't' => text.push('\t'),
        'u' => return push_unit(text, characters.as_str(), odd).or_else(|| keep(text, rest, odd)),
        '\'' if odd == Odd::Keep => text.push('\''),
        _ => return keep(text, rest, odd),
    }
    Some(characters.as_str())
}

/// Keeps the backslash of an odd escape, and with it what follows.
fn keep<'t>(text: &mut String, rest: &'t str, odd: Odd) -> Option<&'t str> {
    (odd == Odd::Keep).then(|| {
        text.push('\\');
        rest
    })
}

/// Reads the four digits after `\u`, and the second half of a surrogate pair where they are the first.
fn push_unit<'t>(text: &mut String, digits: &'t str, odd: Odd) -> Option<&'t str> {
    let (unit, rest) = code_unit(digits)?;
    let second = rest.strip_prefix("\\u").and_then(code_unit);
    let (units, rest) = match second {
        Some((second @ 0xDC00..=0xDFFF, rest)) if (0xD800..=0xDBFF).contains(&unit) => ([unit, second], rest),
        _ => ([unit, 0], rest),
    };
    match char::decode_utf16(units).next()? {
        Ok(character) => text.push(character),
        Err(_) if odd == Odd::Keep => text.push(char::REPLACEMENT_CHARACTER),
        Err(_) => return None,
    }
    Some(rest)
}

/// The number that four hexadecimal digits are, and what follows them.
fn code_unit(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    let is_unit = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_unit.then(|| u16::from_str_radix(digits, 16).ok()).flatten().map(|unit| (unit, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_as_json_has_them() {
        let text = |value: &'static str| string(value.as_bytes(), Odd::Refuse);
        assert_eq!(text(r#""plain""#).as_deref(), Some("plain"));
        assert_eq!(text(r#""\"\\\/\b\f\n\r\t""#).as_deref(), Some("\"\\/\u{8}\u{c}\n\r\t"));
        assert_eq!(text(r#""\u0041\u00e9\ud83d\ude00!""#).as_deref(), Some("Aé😀!"));
        assert_eq!(text("\"a\nb\tc\"").as_deref(), Some("a\nb\tc"));
        for other in ["7", "null", "\"", "", "{}"] {
            assert_eq!(text(other), None, "{other}");
        }
    }

    #[test]
    fn odd_escapes_are_refused_or_kept() {
        for (value, kept) in [
            (r#""can\'t""#, "can't"),
            (r#""a\x20b""#, r"a\x20b"),
            (r#""\ud83d""#, "\u{fffd}"),
            (r#""\ude00x""#, "\u{fffd}x"),
            (r#""\ud83d\u0041""#, "\u{fffd}A"),
            (r#""\u12""#, r"\u12"),
            (r#""\u+123""#, r"\u+123"),
            (r#""\u12é4""#, r"\u12é4"),
        ] {
            assert_eq!(string(value.as_bytes(), Odd::Refuse), None, "{value}");
            assert_eq!(string(value.as_bytes(), Odd::Keep).as_deref(), Some(kept), "{value}");
        }
        assert_eq!(string(b"\"\xb0\xa1\"", Odd::Keep), None);
    }
}
