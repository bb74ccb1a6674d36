//! A cell of the code column to the codes in it.
//!
//! Cells say more than a code: `409 Conflict`, `112～116`, `400103/400104`, `5xx`, `Other`.

use super::characters::{is_blank, narrow};
use super::ranges;
use super::reasons::reason;
use super::symbols::{bare, is_digits, is_strong_symbol, is_symbol};
use super::vocabulary::{CODE_LABELS, OTHER};

/// What a cell of the code column says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Nothing: the cell is empty or a dash.
    Blank,
    /// One code or several, and the words beside them.
    Codes { codes: Vec<CodeText>, words: Option<String> },
    /// Any other code.
    Other,
    /// Something that is about codes and gives none, for this reason.
    Refused(String),
    /// Words, or what else is no code.
    NoCode,
}

/// A code as the page writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CodeText {
    pub(super) text: String,
    /// Its value, if it is an integer that is written as integers are: `-5`, not `007` and not `0x1f`.
    pub(super) integer: Option<i64>,
}

impl CodeText {
    pub(super) fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let plain = is_digits(digits) && (digits == "0" || !digits.starts_with('0'));
        let integer = plain.then(|| text.parse().ok()).flatten().filter(|_| text != "-0");
        Self { text, integer }
    }
}

/// Reads a cell of the code column.
pub(super) fn read(cell: &str) -> Reading {
    if is_blank(cell) {
        return Reading::Blank;
    }
    let lines: Vec<String> = cell.split('\n').map(narrow).filter(|line| !line.is_empty()).collect();
    if lines.len() > 1 {
        // One code to a line; otherwise the breaks are only in the way.
        let codes: Option<Vec<CodeText>> = lines.iter().map(|line| one(line)).collect();
        if let Some(codes) = codes {
            return Reading::Codes { codes, words: None };
        }
    }
    let text = lines.join(" ");
    if is_other(&text) {
        return Reading::Other;
    }
    let text = without_label(&text);
    if is_class(text) {
        return Reading::Refused(format!("`{text}` stands for a class of codes"));
    }
    let codes = |codes| Reading::Codes { codes, words: None };
    if let Some(code) = integer(text) {
        return codes(vec![code]);
    }
    match ranges::read(text) {
        Some(Ok(range)) => return codes(range),
        Some(Err(reason)) => return Reading::Refused(reason),
        None => {}
    }
    if let Some(list) = list(text) {
        return list;
    }
    if let Some(code) = one(text) {
        return codes(vec![code]);
    }
    match with_words(text) {
        Some((code, words)) => Reading::Codes { codes: vec![code], words },
        None => Reading::NoCode,
    }
}

/// A code and nothing else.
fn one(text: &str) -> Option<CodeText> {
    let text = bare(text);
    integer(text).or_else(|| is_symbol(text).then(|| CodeText::new(text)))
}

/// Digits, with a minus before them or not.
fn integer(text: &str) -> Option<CodeText> {
    let text = bare(text);
    let digits = text.strip_prefix('-').map_or(text, str::trim_start);
    is_digits(digits)
        .then(|| CodeText::new(if text.starts_with('-') { format!("-{digits}") } else { digits.to_owned() }))
}

fn is_other(text: &str) -> bool {
    OTHER.contains(&bare(text).to_lowercase().as_str())
}

/// `5xx`, `40*`. A star behind a longer number is a footnote's: `10001*`.
fn is_class(text: &str) -> bool {
    let text = text.trim_end_matches(" codes").trim_end_matches(" errors");
    let head = text.trim_end_matches(['x', 'X', '*', '?']);
    let is_footnote = head.len() > 2 && text[head.len()..] == *"*";
    (head.len() < text.len() && is_digits(head.strip_prefix('-').unwrap_or(head)) && !is_footnote)
        || (text.contains(['/', ',']) && text.split(['/', ',']).all(|part| is_class(part.trim())))
}

/// The text without a word before it that only says that a code follows: `HTTP 404`, `错误码: 10001`.
fn without_label(text: &str) -> &str {
    for label in CODE_LABELS {
        let Some((head, tail)) = text.split_at_checked(label.len()) else { continue };
        let rest = tail.trim_start_matches([' ', ':', '#', '=']);
        let marked = rest.len() < tail.len() || !label.is_ascii();
        let has_digit = rest.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit());
        if head.to_lowercase() == *label && marked && has_digit {
            return rest;
        }
    }
    text
}

/// Several codes in a cell. Words with a slash are one code unless each is a strong symbol by itself.
fn list(text: &str) -> Option<Reading> {
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
        " ",
    ] {
        let parts: Vec<&str> = text.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.len() < 2 {
            continue;
        }
        let read = |part: &&str| {
            let integer = integer(part).map(|code| vec![code]);
            let symbol = || is_strong_symbol(part).then(|| vec![CodeText::new(bare(part))]);
            let range = || if separator == " " { None } else { ranges::read(part).and_then(Result::ok) };
            integer.or_else(range).or_else(symbol)
        };
        let Some(codes) = parts.iter().map(read).collect::<Option<Vec<_>>>() else { continue };
        let codes = codes.concat();
        // A number beside a word is a part of one code: `API/404`.
        let of_a_kind = codes.iter().all(|code| code.integer.is_some())
            || codes.iter().all(|code| code.integer.is_none());
        if of_a_kind {
            return Some(Reading::Codes { codes, words: None });
        }
    }
    None
}

/// A code with words behind it, or before it in brackets. HTTP's own words for a status say nothing and are dropped.
pub(super) fn with_words(text: &str) -> Option<(CodeText, Option<String>)> {
    let parted =
        text.find(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | ':' | ',')).filter(|at| *at > 0);
    if let Some(at) = parted {
        let (head, rest) = text.split_at(at);
        let code = integer(head).or_else(|| is_strong_symbol(head).then(|| CodeText::new(bare(head))));
        if let Some(code) = code {
            let words = rest.trim_matches(|c: char| c.is_whitespace() || ":-,/|=".contains(c));
            return Some((code.clone(), meaningful(&code, bare(words))));
        }
    }
    let (words, code) = text.strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    let code = integer(code).filter(|code| code.text.len() >= 3)?;
    let words = meaningful(&code, words.trim());
    Some((code, words))
}

/// The words beside a code, unless they say no more than it.
fn meaningful(code: &CodeText, words: &str) -> Option<String> {
    let is_reason = code.integer.and_then(reason).is_some_and(|reason| reason.eq_ignore_ascii_case(words));
    (!is_reason && words.chars().any(char::is_alphanumeric) && !is_digits(words)).then(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: &[&str], words: Option<&str>) {
        match read(cell) {
            Reading::Codes { codes, words: found } => {
                assert_eq!(
                    codes.iter().map(|code| code.text.as_str()).collect::<Vec<_>>(),
                    expected,
                    "{cell}"
                );
                assert_eq!(found.as_deref(), words, "{cell}");
            }
            other => panic!("{cell}: {other:?}"),
        }
    }

    #[test]
    fn single_codes() {
        check("10001", &["10001"], None);
        check("-46618", &["-46618"], None);
        check("－１０１", &["-101"], None);
        check("− 5", &["-5"], None);
        check("\"10044\"", &["10044"], None);
        check("0x80070005", &["0x80070005"], None);
        check("InvalidParameter.Format", &["InvalidParameter.Format"], None);
        check("40.001", &["40.001"], None);
        check("HTTP 404", &["404"], None);
        check("错误码：10001", &["10001"], None);
        check("Internal", &["Internal"], None);
    }

    #[test]
    fn integers_are_what_integers_look_like() {
        for (text, integer) in
            [("5", Some(5)), ("-5", Some(-5)), ("0", Some(0)), ("007", None), ("-0", None), ("0x1", None)]
        {
            assert_eq!(CodeText::new(text).integer, integer, "{text}");
        }
        assert_eq!(CodeText::new("9223372036854775808").integer, None);
    }

    #[test]
    fn several_codes() {
        check("400103/400104", &["400103", "400104"], None);
        check("1001、1002，1003", &["1001", "1002", "1003"], None);
        check("1001\n1002", &["1001", "1002"], None);
        check("1 or 2", &["1", "2"], None);
        check("INVALID_KEY / NO_KEY", &["INVALID_KEY", "NO_KEY"], None);
        check("1-3, 7", &["1", "2", "3", "7"], None);
        check("Auth/Token", &["Auth/Token"], None);
    }

    #[test]
    fn ranges_are_written_out() {
        check("-4090001 ~ 4", &["-4090001", "-4090002", "-4090003", "-4090004"], None);
        check("112～116", &["112", "113", "114", "115", "116"], None);
        assert!(matches!(read("1000-9999"), Reading::Refused(_)));
    }

    #[test]
    fn words_beside_a_code() {
        check("409 Conflict", &["409"], None);
        check("409 (Conflict)", &["409"], None);
        check("409 Already there", &["409"], Some("Already there"));
        check("10001: Invalid key", &["10001"], Some("Invalid key"));
        check("Invalid key (10001)", &["10001"], Some("Invalid key"));
        check("10001 (INVALID_KEY)", &["10001"], Some("INVALID_KEY"));
        check("INVALID_KEY (invalid key)", &["INVALID_KEY"], Some("invalid key"));
        check("10001 *", &["10001"], None);
    }

    #[test]
    fn what_is_no_code() {
        for cell in ["5xx", "4XX/5XX", "40*"] {
            assert!(matches!(read(cell), Reading::Refused(_)), "{cell}");
        }
        for cell in ["See below", "the key is missing", "invalid params"] {
            assert_eq!(read(cell), Reading::NoCode, "{cell}");
        }
        for cell in ["Other", "其他", "その他", "기타", "Другие", "(others)"] {
            assert_eq!(read(cell), Reading::Other, "{cell}");
        }
        assert_eq!(read(" — "), Reading::Blank);
    }
}
