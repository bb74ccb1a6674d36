//! What names an error at the beginning of a text: `-3000 BELT_STOPPED`, `OK (0)`, `10001: Invalid key`.
//!
//! Only what the code is read from is narrowed; the words beside it stay as the page has them.

use super::characters::narrow;
use super::code_text::CodeText;
use super::ranges;
use super::reasons::reason;
use super::symbols::{bare, is_digits, is_key, is_strong_symbol, is_symbol};

/// The codes and the key that a text begins with, and its words beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) codes: Vec<CodeText>,
    pub(super) key: Option<String>,
    pub(super) words: Option<String>,
    /// What parts the words from what stands before them.
    pub(super) gap: Gap,
}

/// What stands between a code and the words behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: the text ends, or its words are of another script.
    None,
    Blank,
    /// A full stop, as behind the number of a list's item.
    Point,
    /// A colon, a dash, a bracket.
    Mark,
}

/// Reads what names an error in a text.
pub(super) fn read(text: &str) -> Option<Identity> {
    let text = text.trim();
    code_first(text)
        .or_else(|| brackets_first(text))
        .or_else(|| symbol_first(text))
        .or_else(|| words_first(text))
}

/// `-3000 BELT_STOPPED`, `0 - OK: Success`, `2 (0x2)`, `409 Conflict`.
fn code_first(text: &str) -> Option<Identity> {
    let (code, rest) = take_integer(text)?;
    let (gap, rest) = take_gap(rest);
    let rest = match in_brackets(rest) {
        Some((inner, behind)) if same_number(inner, &code) => take_gap(behind).1,
        _ => rest,
    };
    let (key, words) = match take_symbol(rest).or_else(|| bracketed_symbol(rest)) {
        Some((symbol, behind)) if is_key_before(symbol, behind) && meaningful(&code, symbol).is_some() => {
            (Some(symbol), take_gap(behind).1)
        }
        _ => (None, rest),
    };
    let words = meaningful(&code, words);
    Some(Identity { codes: vec![code], key: key.map(str::to_owned), words, gap })
}

/// Whether the word is a key, with these words behind it. Alone, any word will do that prose never has; before a colon, a
/// word in capitals that says more than `ERROR`.
fn is_key_before(symbol: &str, behind: &str) -> bool {
    let is_loud = symbol.len() > 4 && symbol.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_level = ["ERROR", "FATAL", "WARNING"].contains(&symbol);
    is_key(symbol)
        || behind.trim().is_empty() && is_strong_symbol(symbol)
        || behind.trim_start().starts_with([':', '：']) && is_loud && !is_level
}

/// `[1001] Bad wool`.
fn brackets_first(text: &str) -> Option<Identity> {
    let (inner, rest) = in_brackets(text)?;
    let codes = codes_in(inner)?;
    let words = meaningful(&codes[0], take_gap(rest).1)?;
    Some(Identity { codes, key: None, words: Some(words), gap: Gap::Mark })
}

/// `OK (0)`, `_DONE 0 it is done`, `INVALID_KEY: the key is invalid`, `INVALID_KEY`.
fn symbol_first(text: &str) -> Option<Identity> {
    let (symbol, rest) = take_symbol(text).filter(|(symbol, _)| is_strong_symbol(symbol))?;
    let (gap, behind) = take_gap(rest);
    let symbol_text = symbol.to_owned();
    if let Some((inner, behind)) = in_brackets(behind)
        && let Some(codes) = codes_in(inner)
    {
        let words = meaningful(&codes[0], take_gap(behind).1);
        return Some(Identity { codes, key: Some(symbol_text), words, gap });
    }
    let acronym = symbol.len() < 5;
    if let Some((code, after)) = take_integer(behind)
        && (is_key(symbol) || after.trim().is_empty() && !acronym)
    {
        let words = meaningful(&code, take_gap(after).1);
        return Some(Identity { codes: vec![code], key: Some(symbol_text), words, gap });
    }
    // `WB 212` is one code, of two words.
    if acronym && is_digits(behind.trim()) {
        let code = CodeText::new(format!("{symbol} {}", behind.trim()));
        return Some(Identity { codes: vec![code], key: None, words: None, gap: Gap::None });
    }
    let code = CodeText::new(symbol_text);
    let words = meaningful(&code, behind);
    Some(Identity { codes: vec![code], key: None, words, gap })
}

/// `Obsolete errors (6-7)`.
fn words_first(text: &str) -> Option<Identity> {
    let narrowed = narrow(text);
    narrowed.strip_suffix([')', ']'])?;
    let at = text.rfind(['(', '[', '（', '【'])?;
    let inner =
        text[at..].trim_start_matches(['(', '[', '（', '【']).trim_end_matches([')', ']', '）', '】']);
    let codes = codes_in(inner)?;
    let words = meaningful(&codes[0], &text[..at]);
    Some(Identity { codes, key: None, words, gap: Gap::Mark })
}

/// An integer at the beginning, which no letter, digit or part of a longer code follows.
fn take_integer(text: &str) -> Option<(CodeText, &str)> {
    let mut end = 0;
    let mut code = String::new();
    let mut is_hex = false;
    for (at, c) in text.char_indices() {
        let narrowed = narrow_one(c);
        let belongs = match narrowed {
            '-' => code.is_empty(),
            '0'..='9' => true,
            'x' | 'X' => matches!(code.as_str(), "0" | "-0"),
            c => is_hex && (c.is_ascii_hexdigit() || matches!(c, 'u' | 'U' | 'l' | 'L')),
        };
        if !belongs {
            break;
        }
        is_hex |= matches!(narrowed, 'x' | 'X');
        code.push(narrowed);
        end = at + c.len_utf8();
    }
    let code = CodeText::new(code);
    let rest = &text[end..];
    let digits = code.text.strip_prefix('-').unwrap_or(&code.text);
    let mut behind = rest.chars().map(narrow_one);
    let next = behind.next();
    let after = behind.next();
    let parted = match next {
        None => true,
        Some('.' | ',' | '-' | '/' | '~') => {
            !after.is_some_and(|c| c.is_ascii_alphanumeric()) || next == Some(',') && after == Some(' ')
        }
        Some(c) => !c.is_ascii_alphanumeric() && c != '_' && c != '%',
    };
    ((is_digits(digits) || code.is_hex) && parted).then_some((code, rest))
}

/// A symbol at the beginning.
fn take_symbol(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(['"', '`', '\'']);
    let end =
        text.find(|c: char| !(c.is_ascii_alphanumeric() || "_-.:/#$+@".contains(c))).unwrap_or(text.len());
    let symbol = text[..end].trim_end_matches(['.', ':', '-', '/', '#', '$', '+', '@']);
    let rest = text[symbol.len()..].trim_start_matches(['"', '`', '\'']);
    is_symbol(symbol).then_some((symbol, rest))
}

/// `(INVALID_KEY)`.
fn bracketed_symbol(text: &str) -> Option<(&str, &str)> {
    let (inner, rest) = in_brackets(text)?;
    is_symbol(inner).then_some((inner, rest))
}

/// What parts a code from the words behind it, and these.
fn take_gap(text: &str) -> (Gap, &str) {
    let mut rest = text.trim_start();
    let mut gap = match text.chars().next() {
        Some(c) if c.is_whitespace() => Gap::Blank,
        _ => Gap::None,
    };
    while let Some(c) = rest.chars().next() {
        let behind = &rest[c.len_utf8()..];
        // A dash before a number is its sign.
        let is_sign = c == '-' && behind.starts_with(|c: char| c.is_ascii_digit());
        match narrow_one(c) {
            ':' | '=' | '|' | ',' | '>' => gap = Gap::Mark,
            '-' | '/' if !is_sign => gap = Gap::Mark,
            '.' if gap != Gap::Mark => gap = Gap::Point,
            '(' | '[' => {
                gap = if gap == Gap::Point { gap } else { Gap::Mark };
                break;
            }
            _ => break,
        }
        rest = behind.trim_start();
    }
    (gap, rest)
}

/// The text in the brackets that a text begins with, and what follows them.
fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let open = text.chars().next().filter(|c| matches!(c, '(' | '[' | '（' | '【'))?;
    let inner = &text[open.len_utf8()..];
    let at = inner.find([')', ']', '）', '】'])?;
    let close = inner[at..].chars().next()?;
    Some((inner[..at].trim(), &inner[at + close.len_utf8()..]))
}

/// The codes that a text consists of: one, or a range.
fn codes_in(text: &str) -> Option<Vec<CodeText>> {
    let text = narrow(text);
    match take_integer(&text) {
        Some((code, "")) => Some(vec![code]),
        // `(1, 0x1)`
        Some((code, rest)) if same_number(take_gap(rest).1, &code) => Some(vec![code]),
        _ => ranges::read(&text)?.ok().filter(|codes| codes.iter().all(|code| code.integer.is_some())),
    }
}

/// Whether the text is the same number, as `0x2` is for `2`.
fn same_number(text: &str, code: &CodeText) -> bool {
    let other = CodeText::new(narrow(text));
    other.integer.is_some() && other.integer == code.integer
}

/// The words beside a code, unless they say no more than it.
fn meaningful(code: &CodeText, words: &str) -> Option<String> {
    let words = words.trim();
    let inner = bare(words);
    // What is in brackets as a whole is without them; the full stop of a sentence stays.
    let words = match in_brackets(words) {
        Some((inner, rest)) if rest.trim().is_empty() => inner,
        _ => words.trim_start_matches(['*', '†']).trim_start(),
    };
    let reason = code.integer.and_then(reason);
    let is_reason = reason.is_some_and(|reason| reason.eq_ignore_ascii_case(inner));
    // `Not Found: There is no such ox.`
    let behind = reason.and_then(|reason| {
        let (head, behind) = words.split_at_checked(reason.len())?;
        head.eq_ignore_ascii_case(reason).then_some(behind)
    });
    let is_parted = |behind: &&str| behind.trim_start().starts_with([':', '-', '–', '—', '：']);
    let words = behind.filter(is_parted).map_or(words, |behind| take_gap(behind).1);
    let says_more = words.chars().any(char::is_alphanumeric) && !is_digits(inner);
    (says_more && !is_reason && !same_number(inner, code)).then(|| words.to_owned())
}

fn narrow_one(c: char) -> char {
    super::characters::narrow_character(c)
}

#[cfg(test)]
mod tests;
