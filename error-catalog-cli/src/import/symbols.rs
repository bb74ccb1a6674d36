//! What a single word looks like: a number, a code, a key.

use super::characters::is_raised;

/// The text without what only sets it off: quotes, brackets.
pub(super) fn bare(text: &str) -> &str {
    let text = text.trim();
    let mut characters = text.chars();
    let close = match characters.next() {
        Some(quote @ ('"' | '\'' | '`')) => Some(quote),
        Some('“') => Some('”'),
        Some('(') => Some(')'),
        Some('[') => Some(']'),
        Some('<') => Some('>'),
        _ => None,
    };
    if let Some(inner) = close.and_then(|close| characters.as_str().strip_suffix(close)) {
        return inner.trim();
    }
    text.trim_end_matches(|c| matches!(c, ':' | '.' | '*' | '†') || is_raised(c)).trim_end()
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the text is one word that can be a code: `INVALID_KEY`, `InvalidParameter.Format`, `0x1F`, `E-1001`.
pub(super) fn is_symbol(text: &str) -> bool {
    text.len() <= 128
        && text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-')
        && text.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.:/#$+@".contains(&byte))
}

/// Whether the word can be a key even where words follow it: `INVALID_KEY`, `ErrBeltLoop`; not `SDK`, `iOS`, `AppId`.
pub(super) fn is_key(text: &str) -> bool {
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let humps = humps(text);
    let leads_with_letter = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    leads_with_letter
        && letters > 1
        && (text.trim_matches('_').contains('_')
            || text.starts_with('_')
            || humps > 1
            || letters > 12 && is_strong_symbol(text))
}

fn humps(text: &str) -> usize {
    let pairs = text.as_bytes().windows(2);
    pairs.filter(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase()).count()
}

/// Whether the text begins as dates do: `2031-07-01`.
fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-').map(|part| part.bytes().take_while(u8::is_ascii_digit).count());
    (parts.next(), parts.next(), parts.next()) == (Some(4), Some(2), Some(2))
}

/// Whether the word can hardly be anything but a code or key: capitals with underscores, humps, dots, digits.
pub(super) fn is_strong_symbol(text: &str) -> bool {
    let text = bare(text);
    if !is_symbol(text) || is_digits(text.strip_prefix('-').unwrap_or(text)) || is_date(text) {
        return false;
    }
    let letters = || text.bytes().filter(u8::is_ascii_alphabetic);
    let capitals = letters().count() > 1 && letters().all(|byte| byte.is_ascii_uppercase());
    capitals
        || humps(text) > 0
        || text.contains('_')
        || (letters().count() > 0 && text.bytes().any(|b| b.is_ascii_digit()))
        || (text.contains('.') && letters().count() > 2)
}
