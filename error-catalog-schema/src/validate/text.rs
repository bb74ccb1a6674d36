//! Texts: none is blank, and none holds a character that cannot be seen.

use std::ops::Range;

use crate::character::{hidden_name, indistinct_name, is_blank};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{Draft, ImportDraft, RowDraft, SpannedText};
use crate::model::{Code, Selector};
use crate::rule::Rule;
use crate::span::{Span, Spanned};

/// What may stand in a text beside what can be seen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Freedom {
    /// Nothing: codes and keys are compared, and must not look alike.
    Nothing,
    /// Joiners, as some scripts need them.
    Joiners,
    /// Joiners and line breaks.
    Lines,
}

/// Checks the texts; names, urls, kinds, header names and pointers have stricter rules of their own. A text at fault is
/// taken out.
pub(super) fn check(draft: &mut Draft<'_>, faults: &mut Diagnostics) {
    let mut checker = Checker { text: draft.text, faults };
    let catalog = &mut draft.catalog;
    checker.optional("vendor", &mut catalog.vendor, Freedom::Joiners);
    checker.optional("service", &mut catalog.service, Freedom::Joiners);
    checker.optional("summary", &mut catalog.summary, Freedom::Lines);
    if let Some(import) = &mut draft.import {
        checker.import(import);
    }
    for group in &mut draft.groups {
        checker.optional("title", &mut group.title, Freedom::Joiners);
        checker.optional("summary", &mut group.summary, Freedom::Lines);
        if let Some(response) = &mut group.response {
            response.success.retain(|code| checker.is_sound_code("success", code));
        }
        for row in group.rows_mut() {
            checker.row(row);
        }
    }
}

struct Checker<'a> {
    text: &'a str,
    faults: &'a mut Diagnostics,
}

impl Checker<'_> {
    fn import(&mut self, import: &mut ImportDraft) {
        for (key, selectors) in [("table", &mut import.table), ("skip", &mut import.skip)] {
            selectors.retain(|selector| self.is_sound_selector(key, selector));
        }
        import.column.retain(|(role, selector)| self.is_sound_selector(role.id(), selector));
        self.optional("group_by", &mut import.group_by, Freedom::Joiners);
        self.optional("record", &mut import.record, Freedom::Lines);
    }

    fn is_sound_selector(&mut self, key: &str, selector: &Spanned<Selector>) -> bool {
        match &selector.value {
            Selector::Heading(heading) => self.is_sound(key, heading, selector.span, Freedom::Joiners),
            Selector::Number(_) => true,
        }
    }

    fn row(&mut self, row: &mut RowDraft) {
        let known = self.faults.len();
        row.code.take_if(|code| !self.is_sound_code("code", code));
        self.optional("key", &mut row.key, Freedom::Nothing);
        self.optional("message", &mut row.message, Freedom::Joiners);
        self.optional("deprecated", &mut row.deprecated, Freedom::Joiners);
        self.optional("detail", &mut row.detail, Freedom::Lines);
        self.optional("action", &mut row.action, Freedom::Lines);
        row.incomplete |= self.faults.len() > known;
    }

    fn is_sound_code(&mut self, key: &str, code: &Spanned<Code>) -> bool {
        match &code.value {
            Code::Int(_) => true,
            Code::Str(text) => self.is_sound(key, text, code.span, Freedom::Nothing),
        }
    }

    fn optional(&mut self, key: &str, text: &mut Option<SpannedText>, freedom: Freedom) {
        if let Some(spanned) = text {
            // In a file with such line ends a multi-line string has them too.
            if spanned.value.contains("\r\n") {
                spanned.value = spanned.value.replace("\r\n", "\n");
            }
            if !self.is_sound(key, &spanned.value, spanned.span, freedom) {
                *text = None;
            }
        }
    }

    fn is_sound(&mut self, key: &str, text: &str, span: Span, freedom: Freedom) -> bool {
        // Nearly every text is of this kind, and reading it once as bytes is several times faster than as characters.
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && text.bytes().any(|byte| byte != b' ') {
            return true;
        }
        if is_blank(text) {
            let fault =
                Diagnostic::new(Rule::BlankText, format!("`{key}` is blank")).label(span, "says nothing");
            self.faults.push(match key {
                "code" | "message" | "vendor" | "service" => fault,
                "success" => fault.help("remove it: a reply whose code is blank has none"),
                _ => fault.help(format!("leave `{key}` out")),
            });
            return false;
        }
        let Some((c, name)) = text.chars().find_map(|c| Some((c, refused(c, freedom)?))) else {
            return true;
        };
        let message = format!("`{key}` holds U+{:04X} {name}", u32::from(c));
        let mut fault = Diagnostic::new(Rule::ControlCharacter, message);
        for place in self.places(span, freedom) {
            fault = fault.label(place, "");
        }
        self.faults.push(match c {
            '\n' | '\r' => fault.help("write it on one line"),
            '\t' => fault.help("write a space"),
            c if c.is_whitespace() => fault.help("write a space, or remove it"),
            _ => fault.help("remove it"),
        });
        false
    }

    /// Where in a string's literal the refused characters stand; the whole literal, if they can't be found in it.
    fn places(&self, span: Span, freedom: Freedom) -> Vec<Span> {
        /// More places say nothing new.
        const ENOUGH: usize = 8;
        let literal = self.text.get(span.start..span.end).unwrap_or_default();
        let mut places = Vec::new();
        for (range, c) in characters(literal) {
            if refused(c, freedom).is_some() && places.len() < ENOUGH {
                places.push(Span { start: span.start + range.start, end: span.start + range.end });
            }
        }
        if places.is_empty() { vec![span] } else { places }
    }
}

fn refused(c: char, freedom: Freedom) -> Option<&'static str> {
    match freedom {
        Freedom::Nothing => hidden_name(c).or_else(|| indistinct_name(c)),
        Freedom::Joiners => hidden_name(c),
        Freedom::Lines => hidden_name(c).filter(|_| c != '\n'),
    }
}

/// The characters of a TOML string literal, each with the place where it, or its escape, stands.
fn characters(literal: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    let has_escapes = !literal.starts_with('\'');
    let mut rest = literal.char_indices();
    std::iter::from_fn(move || {
        let (start, c) = rest.next()?;
        let (length, c) = match &literal[start..] {
            escape if c == '\\' && has_escapes => escaped(escape).unwrap_or((1, c)),
            line_end if line_end.starts_with("\r\n") => (2, '\n'),
            _ => (c.len_utf8(), c),
        };
        while rest.offset() < start + length {
            rest.next()?;
        }
        Some((start..start + length, c))
    })
}

/// The character that an escape at the start of a text stands for, and how long the escape is.
fn escaped(text: &str) -> Option<(usize, char)> {
    let kind = text.chars().nth(1)?;
    let digits = match kind {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => {
            let meant = match kind {
                'b' => '\u{8}',
                't' => '\t',
                'n' => '\n',
                'f' => '\u{c}',
                'r' => '\r',
                'e' => '\u{1b}',
                other => other,
            };
            return Some((1 + kind.len_utf8(), meant));
        }
    };
    let code = u32::from_str_radix(text.get(2..2 + digits)?, 16).ok()?;
    Some((2 + digits, char::from_u32(code)?))
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn blank_texts() {
        check_row("key = «''»", &["blank-text: `key` is blank (leave `key` out)"]);
        check_row("detail = «\" \\t\"»", &["blank-text: `detail` is blank (leave `detail` out)"]);
        check_group(
            "[[group.error]]\ncode = «''»\nname = 'A'\nmessage = «'  '»",
            &["blank-text: `code` is blank", "blank-text: `message` is blank"],
        );
        check_group(
            &format!("summary = «'\u{a0}'»\n{ROW}"),
            &["blank-text: `summary` is blank (leave `summary` out)"],
        );
        check_row("detail = «\"\\u3164 \\u200b\"»", &["blank-text: `detail` is blank (leave `detail` out)"]);
    }

    #[test]
    fn hidden_characters() {
        let holds = "control-character: `action` holds U+202E RIGHT-TO-LEFT OVERRIDE (remove it)";
        check_row("action = 'a«\u{202e}»b'", &[holds]);
        check_row("action = \"a«\\u202E»b‹\\U0000202e›\"", &[holds]);
        check_row("action = 'a\\u202Eb'", &[]);
        check_row(
            "key = 'a«\u{200d}»b'",
            &["control-character: `key` holds U+200D ZERO WIDTH JOINER (remove it)"],
        );
        check_row("detail = '👩\u{200d}🚀 شماره\u{200c}ها'", &[]);
        check_row("detail = 'עברית العربية ❤\u{fe0f}'", &[]);
        check_row(
            "detail = \"a«\\x1B»[1m\"",
            &["control-character: `detail` holds U+001B ESCAPE (remove it)"],
        );
    }

    #[test]
    fn line_breaks() {
        let catalog = check_row("detail = \"\"\"a\r\nb\\nc\"\"\"", &[]);
        let detail = catalog.groups[0].errors[0].description.detail.as_ref().expect("a detail");
        assert_eq!(detail.source(), "a\nb\nc");
        check_row(
            "detail = 'a«\t»b'",
            &["control-character: `detail` holds U+0009 CHARACTER TABULATION (write a space)"],
        );
        let holds = "control-character: `message` holds U+000A LINE FEED (write it on one line)";
        let catalog = check_group("[[group.error]]\ncode = 1\nname = 'A'\nmessage = \"a«\\n»b\"", &[holds]);
        assert_eq!(catalog.groups[0].errors[0].description.message, "");
    }

    #[test]
    fn codes_and_keys() {
        check_group(
            "[[group.error]]\ncode = 'A«\u{200b}»'\nmessage = 'a'",
            &["control-character: `code` holds U+200B ZERO WIDTH SPACE (remove it)"],
        );
        check_group(
            &format!("response = {{ status = true, success = [\"0«\\u0000»\"] }}\n{ROW}"),
            &["control-character: `success` holds U+0000 NULL (remove it)"],
        );
        check_group(
            &format!("response = {{ status = true, success = [«''»] }}\n{ROW}"),
            &["blank-text: `success` is blank (remove it: a reply whose code is blank has none)"],
        );
        for (hidden, name) in [
            ("FE0F", "VARIATION SELECTOR"),
            ("034F", "COMBINING GRAPHEME JOINER"),
            ("115F", "HANGUL CHOSEONG FILLER"),
            ("2800", "BRAILLE PATTERN BLANK"),
            ("0600", "FORMAT CHARACTER"),
        ] {
            check_row(
                &format!("key = \"a«\\u{hidden}»b\""),
                &[&format!("control-character: `key` holds U+{hidden} {name} (remove it)")],
            );
            check_row(&format!("detail = \"a\\u{hidden}b\""), &[]);
        }
        check_row(
            "key = 'A«\u{3000}»B'",
            &["control-character: `key` holds U+3000 IDEOGRAPHIC SPACE (write a space, or remove it)"],
        );
        check_row(
            "key = \"a«\\U000E0141»\"",
            &["control-character: `key` holds U+E0141 VARIATION SELECTOR (remove it)"],
        );
    }
}
