//! What rustdoc shows of a catalog's texts.
//!
//! Text is text: every character that Markdown could take for markup is escaped, so that nothing a vendor writes turns
//! into HTML, a heading, a link or a doctest.

use std::fmt::Write;

use error_catalog_schema::model::{Catalog, Description, Entry, Group};
use error_catalog_schema::text::{Segment, Text};

/// The documentation of an enum.
pub(crate) fn describe_group(group: &Group, catalog: &Catalog) -> String {
    let mut docs = match &group.title {
        Some(title) => format!("{}: {}.", escaped(&catalog.service), escaped(title)),
        None => format!("Errors of {} {}.", escaped(&catalog.vendor), escaped(&catalog.service)),
    };
    paragraph(&mut docs, "", group.summary.as_ref());
    source(&mut docs, group.docs.as_ref().or(catalog.docs.as_ref()));
    docs
}

/// The documentation of the static `CATALOG`.
pub(crate) fn describe_catalog(catalog: &Catalog) -> String {
    let mut docs =
        format!("The catalog of {} {} as data.", escaped(&catalog.vendor), escaped(&catalog.service));
    paragraph(&mut docs, "", catalog.summary.as_ref());
    source(&mut docs, catalog.docs.as_ref());
    docs
}

/// The documentation of an error's variant.
pub(crate) fn describe_variant(error: &Entry) -> String {
    let row = &error.description;
    let code = error.code.to_string();
    // Markdown takes asterisks beside a blank as they stand.
    let strong = if code.trim() == code { "**" } else { "" };
    let mut docs = format!("{strong}{}{strong}: {}", escaped(&code), escaped(&row.message));
    if let Some(key) = &error.key {
        let _ = write!(docs, "\n\nKey: {}", escaped(key));
    }
    paragraph(&mut docs, "", row.detail.as_ref());
    paragraph(&mut docs, "Action: ", row.action.as_ref());
    source(&mut docs, row.docs.as_ref());
    docs
}

/// The documentation of the catch-all variant.
pub(crate) fn describe_other(other: &Description) -> String {
    format!("Any other code: {}", escaped(&other.message))
}

/// The words by which rustdoc's search finds an error's variant.
pub(crate) fn aliases(error: &Entry) -> Vec<String> {
    let code = error.code.to_string();
    let digits = code.strip_prefix('-').unwrap_or(&code).to_owned();
    let mut aliases: Vec<String> = Vec::new();
    for alias in [code, digits].into_iter().chain(error.key.clone()) {
        if is_alias(&alias) && alias != error.description.name && !aliases.contains(&alias) {
            aliases.push(alias);
        }
    }
    aliases
}

/// Whether rustdoc takes the text as an alias: it refuses an empty one, quotes, and white space but for inner spaces.
fn is_alias(text: &str) -> bool {
    !text.is_empty()
        && text.trim_matches(' ') == text
        && !text.chars().any(|c| matches!(c, '"' | '\'') || (c.is_whitespace() && c != ' '))
}

fn paragraph(docs: &mut String, lead: &str, text: Option<&Text>) {
    let Some(text) = text else { return };
    let mut markdown = String::new();
    for segment in text.segments() {
        match segment {
            Segment::Plain(text) => markdown.push_str(&escaped(text)),
            Segment::Link { text, url } => {
                // `&copy;` would be a character.
                let url = url.replace('&', "\\&");
                let _ = write!(markdown, "[{}]({url})", escaped(text));
            }
        }
    }
    let _ = write!(docs, "\n\n{lead}{}", markdown.trim_start_matches(BLANKS));
}

fn source(docs: &mut String, page: Option<&String>) {
    if let Some(page) = page {
        let _ = write!(docs, "\n\nSource: <{page}>");
    }
}

/// What Markdown takes for white space at the ends of lines; other blanks are characters like any other.
const BLANKS: [char; 3] = [' ', '\t', '\n'];

/// The text as Markdown that shows it as it stands; only an empty line is read as Markdown would: a new paragraph.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for (number, line) in text.split('\n').enumerate() {
        // Indented text would be a code block, and two blanks before a line break a `<br>`.
        let line = if number == 0 {
            line
        } else {
            escaped.truncate(escaped.trim_end_matches([' ', '\t']).len());
            escaped.push('\n');
            line.trim_start_matches(BLANKS)
        };
        let mut start = 0;
        for (at, byte) in line.bytes().enumerate() {
            if byte.is_ascii_punctuation() {
                escaped.push_str(&line[start..at]);
                escaped.push('\\');
                start = at;
            }
        }
        escaped.push_str(&line[start..]);
    }
    escaped
}
