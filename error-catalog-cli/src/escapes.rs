//! Escape sequences of terminals, which pages and log lines made from a terminal's output have. They are not part of a
//! text.

use std::borrow::Cow;

/// How a sequence begins: with ESC, or with the one character that stands for `ESC [` or for `ESC ]`.
const BEGINNINGS: [char; 3] = ['\u{1b}', '\u{9b}', '\u{9d}'];

/// The text without escape sequences. Line breaks stay: a sequence that does not end on its line is only its first
/// characters.
pub(crate) fn strip(text: &str) -> Cow<'_, str> {
    // Looking for one character at a time is the fastest way past a text without any.
    if !BEGINNINGS.iter().any(|beginning| text.contains(*beginning)) {
        return Cow::Borrowed(text);
    }
    let mut stripped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(BEGINNINGS) {
        stripped.push_str(&rest[..at]);
        rest = behind_sequence(&rest[at..]);
    }
    stripped.push_str(rest);
    Cow::Owned(stripped)
}

/// What follows the sequence that a text begins with (ECMA-48).
fn behind_sequence(text: &str) -> &str {
    let mut characters = text.chars();
    let kind = match characters.next() {
        Some('\u{1b}') => characters.next(),
        Some('\u{9b}') => Some('['),
        Some('\u{9d}') => Some(']'),
        _ => None,
    };
    let rest = characters.as_str();
    match kind {
        // Parameters and one letter: a colour, a place of the cursor.
        Some('[') => {
            let parameters = rest.trim_start_matches(|c| matches!(c, ' '..='?'));
            parameters.strip_prefix(|c| matches!(c, '@'..='~')).unwrap_or(rest)
        }
        // A text for the terminal: a window's title, a link's target.
        Some(']' | 'P' | 'X' | '^' | '_') => string_end(rest).unwrap_or(rest),
        // A choice of characters: `ESC ( B`.
        Some(' '..='/') => {
            let last = rest.trim_start_matches(|c| matches!(c, ' '..='/'));
            last.strip_prefix(|c| matches!(c, '0'..='~')).unwrap_or(rest)
        }
        Some('0'..='~') => rest,
        // The character alone.
        _ => text.strip_prefix(BEGINNINGS).unwrap_or(text),
    }
}

/// What follows a string of a sequence, which a bell or `ESC \` ends.
fn string_end(text: &str) -> Option<&str> {
    let end = text.find(['\u{7}', '\u{9c}', '\u{1b}', '\n'])?;
    text[end..].strip_prefix(['\u{7}', '\u{9c}']).or_else(|| text[end..].strip_prefix("\u{1b}\\"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_sequences_go_and_nothing_else() {
        for (text, stripped) in [
            ("\u{1b}[1;31mErr\u{1b}[0mors", "Errors"),
            ("\u{9b}1mErr\u{1b}[Kors", "Errors"),
            ("\u{1b}]0;pwn\u{7}Errors", "Errors"),
            ("\u{1b}]8;;https://x.example\u{1b}\\Errors\u{1b}]8;;\u{1b}\\", "Errors"),
            ("\u{1b}(BErrors\u{1b}7\u{1b}=", "Errors"),
            ("[1m stays", "[1m stays"),
            // Sequences that do not end.
            ("\u{1b}]0;a title\nErrors\u{7}", "0;a title\nErrors\u{7}"),
            ("\u{1b}[31", "31"),
            ("\u{1b}", ""),
            ("\u{1b}é", "é"),
        ] {
            assert_eq!(strip(text), stripped, "{text:?}");
        }
    }
}
