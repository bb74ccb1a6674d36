//! A cell of the code column to the codes in it.
//!
//! Cells say more than a code: `409 Conflict`, `112～116`, `400103/400104`, `5xx`, `Other`.

use super::characters::{is_blank, narrow};
use super::code_text::CodeText;
use super::identity;
use super::page::{STRUCK, fold};
use super::ranges;
use super::symbols::{bare, is_digits, is_key, is_strong_symbol, is_symbol};
use super::texts::without_struck;
use super::vocabulary::{CODE_LABELS, OTHER};

/// What a cell of the code column says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Nothing: the cell is empty or a dash.
    Blank,
    /// One code or several, and the key and the words beside them.
    Codes { codes: Vec<CodeText>, key: Option<String>, words: Option<String> },
    /// Any other code.
    Other,
    /// Something that is about codes and gives none, for this reason.
    Refused(String),
    /// Words, or anything else that is not a code.
    NoCode,
}

impl Reading {
    fn codes(codes: Vec<CodeText>) -> Self {
        Self::Codes { codes, key: None, words: None }
    }
}

/// How a column writes its codes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// What most cells hold.
    pub(super) cells: Cells,
    /// `10,001` is one number.
    pub(super) grouped: bool,
    /// Cells of several words are codes.
    pub(super) worded: bool,
}

/// What most cells of a column of codes hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Cells {
    /// Words, or as many words as numbers.
    #[default]
    Words,
    /// Numbers: a plain word beside them is not a code.
    Numbers,
    /// A key beside each number: a key alone is not a code.
    KeysAndNumbers,
}

/// A cell of more bytes is text, whatever it begins with.
const LONGEST: usize = 1000;

/// Reads a cell of the code column.
pub(super) fn read(cell: &str, style: Style) -> Reading {
    if cell.len() > LONGEST {
        return Reading::NoCode;
    }
    // Most cells of codes are plain numbers, which nothing below reads otherwise.
    if is_digits(cell) {
        return Reading::codes(vec![CodeText::new(cell)]);
    }
    if is_blank(cell) {
        return Reading::Blank;
    }
    let Some(cell) = without_struck(cell) else {
        return Reading::Refused(format!("`{}` is struck out", fold(&cell.replace(STRUCK, ""))));
    };
    let lines: Vec<String> = cell.split('\n').map(narrow).filter(|line| !line.is_empty()).collect();
    if lines.len() > 1
        && let Some(reading) = one_to_a_line(&lines)
    {
        return reading;
    }
    let text = lines.join(" ");
    if is_other(&text) {
        return Reading::Other;
    }
    let text = without_label(&text);
    if let Some(class) = class(text) {
        return Reading::Refused(format!("`{class}` stands for a class of codes"));
    }
    if let Some(code) = integer(text, style) {
        return Reading::codes(vec![code]);
    }
    match ranges::read(text) {
        Some(Ok(range)) => return Reading::codes(range),
        Some(Err(reason)) => return Reading::Refused(reason),
        None => {}
    }
    if let Some(list) = list(text) {
        return list;
    }
    if let Some(code) = one(text) {
        return Reading::codes(vec![code]);
    }
    if let Some(reading) = list_with_words(text) {
        return reading;
    }
    let original = fold(&cell.replace('\n', " "));
    let found = identity::read(without_label(&original));
    if style.worded && is_one_code(&original, found.as_ref(), style) {
        return Reading::codes(vec![CodeText::new(bare(text))]);
    }
    match found {
        Some(found) => Reading::Codes { codes: found.codes, key: found.key, words: found.words },
        None => Reading::NoCode,
    }
}

/// Whether a cell of several words is one code, though it begins with what could be one: `WB 212`, `TooMany Coins`.
fn is_one_code(cell: &str, found: Option<&identity::Identity>, style: Style) -> bool {
    let begins_with_number =
        found.is_some_and(|found| found.codes[0].integer.is_some() && found.key.is_none());
    let has_mark = cell.contains([':', '(', '[', '：', '（']);
    let is_word = style.cells != Cells::Words && !cell.contains(|c: char| c.is_ascii_digit());
    let is_pair = style.cells == Cells::KeysAndNumbers && found.is_some_and(|found| found.key.is_some());
    !(begins_with_number || has_mark || is_word || is_pair)
}

/// One code to a line; or a key on one line and its number on another. `None` if lines are something else.
fn one_to_a_line(lines: &[String]) -> Option<Reading> {
    let codes: Vec<CodeText> = lines.iter().map(|line| one(line)).collect::<Option<_>>()?;
    let (mut numbers, keys): (Vec<CodeText>, Vec<CodeText>) =
        codes.iter().cloned().partition(|code| code.integer.is_some());
    if numbers.is_empty() || keys.is_empty() || numbers.len() > 1 && keys.len() > 1 {
        // The same number in hexadecimal digits adds nothing.
        let mut codes = codes;
        codes.dedup_by(|next, first| first.integer.is_some() && next.integer == first.integer);
        return Some(Reading::codes(codes));
    }
    let strong = keys.iter().all(|key| is_strong_symbol(&key.text) && !is_digits(&key.text));
    if !strong {
        return Some(Reading::codes(codes));
    }
    // Of a decimal and a hexadecimal number, the decimal one is the code.
    if numbers.iter().any(|code| !code.is_hex) {
        numbers.retain(|code| !code.is_hex);
    }
    let key = keys.into_iter().next().map(|key| key.text);
    Some(Reading::Codes { codes: numbers, key, words: None })
}

/// A code and nothing else.
fn one(text: &str) -> Option<CodeText> {
    let text = bare(text);
    integer(text, Style::default()).or_else(|| is_symbol(text).then(|| CodeText::new(text)))
}

/// Digits, with a minus before them or not; in groups of three where the column writes them so.
fn integer(text: &str, style: Style) -> Option<CodeText> {
    let text = bare(text);
    let digits = text.strip_prefix('-').map_or(text, str::trim_start);
    let grouped = style.grouped.then(|| without_groups(digits)).flatten();
    let digits = grouped.as_deref().unwrap_or(digits);
    is_digits(digits)
        .then(|| CodeText::new(if text.starts_with('-') { format!("-{digits}") } else { digits.to_owned() }))
}

/// A number that is written in groups of three, without what parts these: `10,001`, `10 001`.
pub(super) fn without_groups(text: &str) -> Option<String> {
    let text = bare(text);
    let digits = text.strip_prefix('-').unwrap_or(text);
    let parts_at = [',', ' ', '\'', '\u{202f}', '\u{2009}', '’'];
    let mark = digits.chars().find(|c| parts_at.contains(c))?;
    let parts: Vec<&str> = digits.split(mark).collect();
    let fits = (1..=3).contains(&parts[0].len())
        && !parts[0].starts_with('0')
        && parts[1..].iter().all(|part| part.len() == 3)
        && parts.iter().all(|part| is_digits(part));
    fits.then(|| format!("{}{}", if digits.len() < text.len() { "-" } else { "" }, parts.concat()))
}

/// Whether the text stands for any other code.
fn is_other(text: &str) -> bool {
    let folded: String = bare(text).to_lowercase().chars().map(super::characters::simplified).collect();
    OTHER.contains(&folded.as_str())
}

/// `5xx`, `40*`, with words beside it or not. A star behind a longer number is a footnote's: `10001*`.
fn class(text: &str) -> Option<&str> {
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | ':')).unwrap_or(text.len());
    let first = &text[..end];
    let is_class = is_class(first) || is_class(text);
    is_class.then(|| if self::is_class(first) { first } else { text })
}

fn is_class(text: &str) -> bool {
    let head = text.trim_end_matches(['x', 'X', '*', '?']);
    let is_footnote = head.len() > 2 && text[head.len()..] == *"*";
    // `D1xx`
    let digits = if head.len() + 1 < text.len() {
        head.trim_start_matches(|c: char| c.is_ascii_uppercase() || c == '-')
    } else {
        head.strip_prefix('-').unwrap_or(head)
    };
    (head.len() < text.len() && is_digits(digits) && !is_footnote)
        || (text.contains(['/', ',']) && text.split(['/', ',']).all(|part| is_class(part.trim())))
}

/// The text without a word before it that only says that a code follows: `HTTP 404`, `错误码: 10001`.
pub(super) fn without_label(text: &str) -> &str {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return text;
    }
    for label in CODE_LABELS {
        let Some((head, tail)) = text.split_at_checked(label.len()) else { continue };
        let rest = tail.trim_start_matches([' ', ':', '：', '#', '=']);
        let marked = rest.len() < tail.len() || !label.is_ascii();
        let has_digit = rest.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit());
        if marked && has_digit && head.to_lowercase() == *label {
            return rest;
        }
    }
    text
}

/// `502, 503 - Server errors`, `6-7 (obsolete)`.
fn list_with_words(text: &str) -> Option<Reading> {
    [" - ", ": ", " ("].iter().find_map(|mark| {
        let (head, words) = text.split_once(mark)?;
        let codes = match ranges::read(head) {
            Some(range) => range.ok()?,
            None => match list(head)? {
                Reading::Codes { codes, .. } => codes,
                _ => return None,
            },
        };
        let words = bare(words).trim_end_matches(')').to_owned();
        let are_integers = codes.iter().all(CodeText::is_integer);
        are_integers.then_some(Reading::Codes { codes, key: None, words: Some(words) })
    })
}

/// Several codes in a cell. Words with a slash are one code unless each is a strong symbol by itself.
fn list(text: &str) -> Option<Reading> {
    // All that parts codes has one of these.
    if !text.contains([',', ';', '/', '|', ' ']) {
        return None;
    }
    for separator in [
        ",",
        ";",
        "/",
        "|",
        " or ",
        " and ",
        " & ",
        " 或 ",
        " 和 ",
        " または ",
        " 또는 ",
        " или ",
        " o ",
        " ou ",
        " ",
    ] {
        if !text.contains(separator) {
            continue;
        }
        let parts: Vec<&str> = text.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.len() < 2 {
            continue;
        }
        let read = |part: &&str| {
            let integer = integer(part, Style::default()).map(|code| vec![code]);
            // Words that only a blank parts are codes only where no code has such a blank within it.
            let symbol = || {
                let is_code = if separator == " " { is_key(bare(part)) } else { is_strong_symbol(part) };
                is_code.then(|| vec![CodeText::new(bare(part))])
            };
            let range = || if separator == " " { None } else { ranges::read(part).and_then(Result::ok) };
            integer.or_else(range).or_else(symbol)
        };
        let Some(codes) = parts.iter().map(read).collect::<Option<Vec<_>>>() else { continue };
        let codes = codes.concat();
        // A number beside a word is a part of one code: `API/404`.
        let of_a_kind = codes.iter().all(|code| code.integer.is_some())
            || codes.iter().all(|code| code.integer.is_none());
        if of_a_kind {
            return Some(Reading::codes(codes));
        }
    }
    None
}

#[cfg(test)]
mod tests;
