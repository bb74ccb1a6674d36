//! Text as Markdown that shows the text: the one place that escapes, for documentation and for exported pages.
//!
//! Whatever a catalog says, the rendered words are its words. Only paragraphs and links come of a text, and code of a code
//! with blanks at its ends; nothing turns into HTML, a heading, a list, a code block or a doctest.

#[cfg(test)]
mod tests;

use crate::text::{Segment, Text};

/// What reads the Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// rustdoc. Empty lines of a text separate paragraphs. What rustdoc would turn into typographic quotes, dashes and
    /// ellipses is escaped, and so are bare addresses, which it warns of.
    Rustdoc,
    /// A page of GitHub, mdBook and the like, within a line: a paragraph or a cell of a table.
    Line,
}

/// A paragraph, or with [`Reader::Rustdoc`] several, of Markdown that was written by [`write_text`] and [`write_plain`]:
/// the beginning of each is not a list's, a rule's or an underline's.
///
/// ```
/// use error_catalog_schema::markdown::{Reader, protect_start, write_plain};
///
/// assert_eq!(protect_start(&write_plain("1. Pay *now*", Reader::Line)), r"1\. Pay \*now\*");
/// ```
#[must_use]
pub fn protect_start(markdown: &str) -> String {
    let mut protected = String::with_capacity(markdown.len() + 1);
    for (number, paragraph) in markdown.split("\n\n").enumerate() {
        if number > 0 {
            protected.push_str("\n\n");
        }
        let digits = paragraph.len() - paragraph.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (digits, rest) = paragraph.split_at(digits);
        let means_more: &[char] = if digits.is_empty() { &['-', '+', '=', ':'] } else { &['.', ')'] };
        let escape = if rest.starts_with(means_more) { "\\" } else { "" };
        protected.extend([digits, escape, rest]);
    }
    protected
}

/// A text with its links, without blanks at its ends.
///
/// ```
/// use error_catalog_schema::markdown::{Reader, write_text};
/// use error_catalog_schema::text::Text;
///
/// let text = Text::new("See [a_b](https://x.example/?a&copy=1)!");
/// assert_eq!(write_text(&text, Reader::Line), r"See [a_b](https://x.example/?a\&copy=1)!");
/// ```
#[must_use]
pub fn write_text(text: &Text, reader: Reader) -> String {
    let mut markdown = String::new();
    for segment in text.segments() {
        match segment {
            Segment::Plain(text) => escape(text, reader, reader == Reader::Rustdoc, &mut markdown),
            Segment::Link { text, url } => {
                if markdown.ends_with('!') {
                    // `![…](…)` would be an image.
                    markdown.insert(markdown.len() - 1, '\\');
                }
                markdown.push('[');
                escape(text, reader, false, &mut markdown);
                markdown.extend(["](", &escape_target(url), ")"]);
            }
        }
    }
    trim(&markdown).to_owned()
}

/// A text without links, without blanks at its ends.
#[must_use]
pub fn write_plain(text: &str, reader: Reader) -> String {
    let mut markdown = String::new();
    escape(text, reader, reader == Reader::Rustdoc, &mut markdown);
    trim(&markdown).to_owned()
}

/// A code in bold, or verbatim if it has blanks at its ends, which bold would lose.
#[must_use]
pub fn write_code(code: &str, reader: Reader) -> String {
    if code.trim() != code || code.is_empty() {
        return write_verbatim(code);
    }
    let mut bold = String::new();
    escape(code, reader, false, &mut bold);
    format!("**{bold}**")
}

/// A text as code, character by character.
#[must_use]
pub fn write_verbatim(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    let (mut run, mut longest) = (0, 0);
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest + 1);
    // Markdown takes one blank off each end, where there are two.
    let pad = if text.starts_with(&['`', ' '][..]) || text.ends_with(&['`', ' '][..]) || text.is_empty() {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A page as a link to it.
#[must_use]
pub fn write_page(url: &str) -> String {
    if url.contains('&') {
        format!("[{}]({})", write_plain(url, Reader::Rustdoc), escape_target(url))
    } else {
        format!("<{url}>")
    }
}

/// The target of a link, in which `&copy;` stays what it is.
fn escape_target(url: &str) -> String {
    url.replace('&', "\\&")
}

/// Markdown's blanks; others are characters like any other.
const BLANKS: &[char] = &[' ', '\t', '\n'];

fn trim(markdown: &str) -> &str {
    markdown.trim_matches(BLANKS)
}

/// Adds the text, with a backslash where the reader would read anything else. Line breaks become blanks, except empty lines if
/// `paragraphs` are wanted.
fn escape(text: &str, reader: Reader, paragraphs: bool, markdown: &mut String) {
    for (number, paragraph) in split_paragraphs(text, paragraphs).enumerate() {
        if number > 0 {
            markdown.truncate(markdown.trim_end_matches(BLANKS).len());
            markdown.push_str("\n\n");
        }
        let blanks = if number > 0 { BLANKS } else { &[] };
        escape_line(paragraph.trim_start_matches(blanks), reader, markdown);
    }
}

/// The parts between lines without anything visible, or the whole text.
fn split_paragraphs(text: &str, is_wanted: bool) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let breaks = text.match_indices('\n').filter(|_| is_wanted);
        for (at, _) in breaks {
            let after = text[at + 1..].trim_start_matches(&[' ', '\t'][..]);
            if let Some(after) = after.strip_prefix('\n') {
                rest = Some(after);
                return Some(&text[..at]);
            }
        }
        rest.take()
    })
}

fn escape_line(text: &str, reader: Reader, markdown: &mut String) {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    for (at, c) in text.char_indices() {
        let before = text[..at].chars().next_back();
        let rest = &text[at + c.len_utf8()..];
        let after = rest.chars().next();
        let means_more = match c {
            '\\' | '|' | '*' | '`' | '[' | ']' | '<' | '>' | '&' | '~' | '$' | '^' | '#' | '{' | '}' => true,
            // Within a word an underscore means nothing, and reads better bare.
            '_' => !(is_word(before) && is_word(after)),
            '!' => after == Some('['),
            '"' | '\'' => reader == Reader::Rustdoc,
            '-' | '.' => reader == Reader::Rustdoc && (before == Some(c) || after == Some(c)),
            ':' => reader == Reader::Rustdoc && rest.starts_with("//"),
            _ => false,
        };
        if means_more {
            markdown.push('\\');
        }
        markdown.push(if c.is_control() { ' ' } else { c });
    }
}
