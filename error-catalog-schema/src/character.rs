//! Characters that cannot be seen, and text of the user's as diagnostics quote it.
//!
//! A catalog's text ends up in terminals, logs, rustdoc pages and source code. A character that hides there, or that
//! turns the reading direction round, makes a text look like what it is not.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The Unicode name of a control that cannot be seen, or `None` of any other character.
///
/// Line breaks and tabs are controls; blanks and variation selectors are not, nor are the two joiners, which Persian,
/// the Indic scripts and emoji are written with ([`indistinct_name`]).
#[must_use]
pub fn hidden_name(c: char) -> Option<&'static str> {
    Some(match c {
        ' '..='~' => return None,
        '\0' => "NULL",
        '\u{7}' => "BELL",
        '\u{8}' => "BACKSPACE",
        '\t' => "CHARACTER TABULATION",
        '\n' => "LINE FEED",
        '\r' => "CARRIAGE RETURN",
        '\u{1b}' => "ESCAPE",
        '\u{7f}' => "DELETE",
        '\u{85}' => "NEXT LINE",
        '\u{ad}' => "SOFT HYPHEN",
        '\u{61c}' => "ARABIC LETTER MARK",
        '\u{180e}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{200b}' => "ZERO WIDTH SPACE",
        '\u{200e}' => "LEFT-TO-RIGHT MARK",
        '\u{200f}' => "RIGHT-TO-LEFT MARK",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{202a}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202b}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202c}' => "POP DIRECTIONAL FORMATTING",
        '\u{202d}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202e}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2060}' => "WORD JOINER",
        '\u{2061}' => "FUNCTION APPLICATION",
        '\u{2062}' => "INVISIBLE TIMES",
        '\u{2063}' => "INVISIBLE SEPARATOR",
        '\u{2064}' => "INVISIBLE PLUS",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{206a}'..='\u{206f}' => "DEPRECATED FORMAT CHARACTER",
        '\u{feff}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{fff9}'..='\u{fffb}' => "INTERLINEAR ANNOTATION",
        '\u{1d173}'..='\u{1d17a}' => "MUSICAL SYMBOL FORMAT CHARACTER",
        '\u{e0001}' | '\u{e0020}'..='\u{e007f}' => "TAG CHARACTER",
        c if c.is_control() => "CONTROL CHARACTER",
        _ => return None,
    })
}

/// What a character is called that is fine in prose, but not in codes and keys: two that differ in it look the same.
///
/// These are the further characters that Unicode lets a renderer ignore (`Default_Ignorable_Code_Point`) or calls format
/// characters (`Cf`), and all white space but the space.
#[must_use]
pub fn indistinct_name(c: char) -> Option<&'static str> {
    Some(match c {
        ..='\u{9f}' => return None,
        '\u{a0}' => "NO-BREAK SPACE",
        '\u{34f}' => "COMBINING GRAPHEME JOINER",
        '\u{115f}' => "HANGUL CHOSEONG FILLER",
        '\u{1160}' => "HANGUL JUNGSEONG FILLER",
        '\u{17b4}' | '\u{17b5}' => "KHMER INHERENT VOWEL",
        '\u{180b}'..='\u{180f}' => "MONGOLIAN VARIATION SELECTOR",
        '\u{200c}' => "ZERO WIDTH NON-JOINER",
        '\u{200d}' => "ZERO WIDTH JOINER",
        '\u{2800}' => "BRAILLE PATTERN BLANK",
        '\u{3000}' => "IDEOGRAPHIC SPACE",
        '\u{3164}' => "HANGUL FILLER",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "VARIATION SELECTOR",
        '\u{ffa0}' => "HALFWIDTH HANGUL FILLER",
        '\u{2065}' | '\u{fff0}'..='\u{fff8}' | '\u{e0000}'..='\u{e0fff}' => "UNASSIGNED IGNORABLE CHARACTER",
        '\u{600}'..='\u{605}'
        | '\u{6dd}'
        | '\u{70f}'
        | '\u{890}'
        | '\u{891}'
        | '\u{8e2}'
        | '\u{110bd}'
        | '\u{110cd}'
        | '\u{13430}'..='\u{1343f}'
        | '\u{1bca0}'..='\u{1bca3}' => "FORMAT CHARACTER",
        c if c.is_whitespace() => "SPACE OF ANOTHER WIDTH",
        _ => return None,
    })
}

/// Whether nothing of a text can be seen.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c == ' ' || hidden_name(c).or_else(|| indistinct_name(c)).is_some())
}

/// A text on one line in which hidden characters are spelled out: nothing in it can move a terminal's cursor or
/// start another line.
///
/// ```
/// use error_catalog_schema::character::visible;
///
/// assert_eq!(visible("acme.toml"), "acme.toml");
/// assert_eq!(visible("a\x1b[2K\nb"), r"a\u{1b}[2K\u{a}b");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| hidden_name(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut visible = String::with_capacity(text.len());
    for c in text.chars() {
        if hidden_name(c).is_some() {
            spell_out(c, &mut visible);
        } else {
            visible.push(c);
        }
    }
    Cow::Owned(visible)
}

fn spell_out(c: char, text: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(text, "\\u{{{:x}}}", u32::from(c));
}

/// How many characters of the user's text a message shows.
const LONGEST_QUOTE: usize = 80;

/// Text of the user's in backticks, on one line, with what cannot be seen spelled out.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("`");
    let mut characters = text.chars();
    for c in characters.by_ref().take(LONGEST_QUOTE) {
        if hidden_name(c).or_else(|| indistinct_name(c)).is_some() {
            spell_out(c, &mut quoted);
        } else {
            quoted.push(c);
        }
    }
    if characters.next().is_some() {
        quoted.push('…');
    }
    quoted.push('`');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_seen_is_not_hidden() {
        for c in " ~äß漢字\u{a0}\u{fe0f}\u{200d}😀מ؟".chars() {
            assert_eq!(hidden_name(c), None, "{c:?}");
        }
    }

    #[test]
    fn what_hides_has_a_name() {
        for c in (0..=0x1f).chain(0x7f..=0x9f).chain(0x202a..=0x202e).chain(0x2066..=0x2069) {
            let c = char::from_u32(c).expect("a character");
            assert!(hidden_name(c).is_some(), "{c:?}");
        }
        assert_eq!(hidden_name('\u{202e}'), Some("RIGHT-TO-LEFT OVERRIDE"));
    }

    #[test]
    fn what_looks_like_nothing_is_indistinct() {
        for c in
            "\u{a0}\u{34f}\u{115f}\u{17b4}\u{200d}\u{2003}\u{2065}\u{2800}\u{3000}\u{3164}\u{fe0f}\u{ffa0}"
                .chars()
        {
            assert!(indistinct_name(c).is_some() && hidden_name(c).is_none(), "{c:?}");
        }
        // Every character that may be ignored, or is a format character, is one or the other.
        let ignorable =
            [0xad, 0x61c, 0x180e, 0x202e, 0x206f, 0xfeff, 0xfff3, 0xe0001, 0xe0041, 0xe0141, 0xe0fff];
        for c in ignorable.map(|c| char::from_u32(c).expect("a character")) {
            assert!(hidden_name(c).or_else(|| indistinct_name(c)).is_some(), "{c:?}");
        }
        for c in " aé漢字😀\u{301}؟ー".chars() {
            assert_eq!(indistinct_name(c), None, "{c:?}");
        }
    }

    #[test]
    fn blank_texts_show_nothing() {
        for blank in ["", " ", "\t\n", "\u{3164}", "\u{200d} \u{fe0f}", "\u{2800}\u{a0}"] {
            assert!(is_blank(blank), "{blank:?}");
        }
        assert!(!is_blank("\u{3164}.") && !is_blank("\u{301}"));
    }

    #[test]
    fn quotes_stay_on_one_short_line() {
        assert_eq!(quoted("a b"), "`a b`");
        assert_eq!(quoted("a\nb\u{202e}c\u{200d}"), "`a\\u{a}b\\u{202e}c\\u{200d}`");
        assert_eq!(quoted(&"ä".repeat(81)), format!("`{}…`", "ä".repeat(80)));
        assert_eq!(quoted(&"ä".repeat(80)), format!("`{}`", "ä".repeat(80)));
    }
}
