//! What the TOML parser has to say, as diagnostics.

use std::ops::Range;

use toml::de::{DeTable, DeValue, Error};

use super::broken::Broken;
use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ordered::sort;
use crate::rule::Rule;
use crate::span::Span;

/// How the TOML parser words a key that stands twice.
const DUPLICATE: &str = "duplicate key";

/// How it words a backslash in front of a letter that means nothing there.
const UNKNOWN_ESCAPE: &str = "missing escaped value";

/// A part of the text that was parsed by itself, and what came out of it, with offsets into the part.
pub(super) struct Part<'a> {
    text: &'a str,
    range: Range<usize>,
    table: &'a DeTable<'a>,
    errors: Vec<Error>,
    /// The end of the text in the part.
    end: usize,
}

impl<'a> Part<'a> {
    pub(super) fn new(
        text: &'a str,
        range: Range<usize>,
        table: &'a DeTable<'a>,
        errors: Vec<Error>,
    ) -> Self {
        let written = text.get(range.clone()).unwrap_or_default().trim_end();
        let end = range.start + written.len();
        Self { text, range, table, errors, end }
    }

    /// Reports the errors, and adds where the part is at fault.
    ///
    /// Of several errors in one line the first is reported: as a rule the others follow from it.
    pub(super) fn report(self, broken: &mut Broken<'_>, faults: &mut Diagnostics) {
        let mut starts = Vec::with_capacity(self.errors.len());
        for error in &self.errors {
            starts.push(error.span().unwrap_or_default().start);
        }
        let mut last: Option<usize> = None;
        for number in sort(starts.len(), &|a, b| starts[a].cmp(&starts[b])) {
            let error = &self.errors[number];
            let at = self.place(error);
            // A key that stands twice has a value that can be read: the first one.
            if error.message() != DUPLICATE {
                broken.push(at.start);
            }
            if last.replace(at.start).is_none_or(|last| self.is_line_break_between(last, at.start)) {
                faults.push_with(|| self.diagnostic(error, at));
            }
        }
    }

    /// Where an error is: within what is written, even if the parser only noticed it behind that.
    fn place(&self, error: &Error) -> Span {
        let span = error.span().unwrap_or_default();
        let within = |offset: usize| (self.range.start + offset).min(self.end);
        Span { start: within(span.start), end: within(span.end) }
    }

    fn is_line_break_between(&self, start: usize, end: usize) -> bool {
        self.text.get(start..end).is_some_and(|between| between.contains('\n'))
    }

    fn diagnostic(&self, error: &Error, at: Span) -> Diagnostic {
        if error.message() == DUPLICATE {
            return self.duplicate_key(at);
        }
        if let Some((start, what)) = self.unclosed(at) {
            let fault = Diagnostic::new(Rule::TomlSyntax, format!("unclosed {what}"));
            return fault.label(Span { start, end: start + 1 }, "opened here");
        }
        let message = error.message();
        let fault = Diagnostic::new(Rule::TomlSyntax, reworded(message)).label(at, "");
        match self.text.get(at.start..at.end) {
            _ if message.starts_with(UNKNOWN_ESCAPE) => {
                fault.help("for a backslash write `\\\\`, or put the string into single quotes")
            }
            Some(":") => fault.help("write `=` between a key and its value"),
            _ => match self.typographic_quote(at) {
                Some(quote) => fault.help(format!("`{quote}` is a typographic quote: write `\"`")),
                None => fault,
            },
        }
    }

    /// The quote of a word processor that a string in the line of a fault begins or ends with.
    fn typographic_quote(&self, at: Span) -> Option<char> {
        let is_quote = |c: char| matches!(c, '\u{2018}'..='\u{201f}' | '«' | '»' | '「' | '」' | '＂' | '´');
        let start = self.text.get(..at.start)?.rfind('\n').map_or(0, |newline| newline + 1);
        let (_, value) = self.text.get(start..)?.lines().next()?.split_once('=')?;
        let value = value.trim();
        let begins = value.chars().next().filter(|c| is_quote(*c));
        begins.or_else(|| value.chars().next_back().filter(|c| is_quote(*c)))
    }

    fn duplicate_key(&self, at: Span) -> Diagnostic {
        let key = self.text.get(at.start..at.end).unwrap_or_default();
        let name = key.trim_matches(&['"', '\''][..]);
        let first = self.table.get_key_value(name).map(|(first, _)| first.span());
        let first = first.map(|span| span.start + self.range.start..span.end + self.range.start);
        duplicate_key(name, at, first.map(Span::from).filter(|first| *first != at))
    }

    /// Where the value starts that runs on to the end of the part because nothing closes it, and what it is.
    ///
    /// An error in the value's own line is left where it is: there the end is at fault, not the beginning.
    fn unclosed(&self, at: Span) -> Option<(usize, &'static str)> {
        let end = self.end;
        if at.start < end {
            return None;
        }
        self.table.iter().find_map(|(_, value)| {
            let start = self.range.start + value.span().start;
            let runs_on = self.range.start + value.span().end >= end;
            let what = match value.get_ref() {
                DeValue::String(_) => "string",
                DeValue::Array(_) => "array",
                DeValue::Table(_) => "inline table",
                _ => return None,
            };
            (runs_on && self.is_line_break_between(start, end)).then_some((start, what))
        })
    }
}

/// The TOML parser's message, where it can be said in plainer words.
fn reworded(message: &str) -> &str {
    match message {
        "invalid basic string, expected `\"`" => "unclosed string, expected `\"`",
        "invalid literal string, expected `'`" => "unclosed string, expected `'`",
        "invalid multi-line basic string, expected `\"`" => "unclosed string, expected `\"\"\"`",
        "invalid multi-line literal string, expected `'`" => "unclosed string, expected `'''`",
        "string values must be quoted, expected literal string" => "string values must be quoted",
        other if other.starts_with(UNKNOWN_ESCAPE) => "unknown escape in a string",
        other => other.strip_suffix(", expected nothing").unwrap_or(other),
    }
}

/// A key that stands twice in a table.
pub(super) fn duplicate_key(key: &str, at: Span, first: Option<Span>) -> Diagnostic {
    let fault = Diagnostic::new(Rule::TomlSyntax, format!("duplicate key {}", quoted(key))).label(at, "");
    match first {
        Some(first) => fault.label(first, "first set here"),
        None => fault,
    }
}

/// A table that stands twice where one may.
pub(super) fn duplicate_table(title: &str, at: Span, first: Span) -> Diagnostic {
    Diagnostic::new(Rule::TomlSyntax, format!("duplicate table {title}"))
        .label(at, "")
        .label(first, "first one here")
}
