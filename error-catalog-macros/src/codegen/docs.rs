//! What rustdoc shows of a catalog's texts.
//!
//! Text is text: every character that Markdown could take for markup is escaped, so that nothing a vendor writes turns
//! into HTML, a heading, a link or a doctest.

use std::fmt::Write;

use error_catalog_schema::model::{Catalog, Entry, Group};
use error_catalog_schema::text::{Segment, Text};

/// The documentation of an enum.
pub(super) fn group(group: &Group, catalog: &Catalog) -> String {
    let mut docs = match &group.title {
        Some(title) => format!("{}: {}.", escaped(&catalog.service), escaped(title)),
        None => format!("Errors of {} {}.", escaped(&catalog.vendor), escaped(&catalog.service)),
    };
    paragraph(&mut docs, "", group.summary.as_ref());
    source(&mut docs, group.docs.as_ref().or(catalog.docs.as_ref()));
    docs
}

/// The documentation of the catalog as a whole.
pub(super) fn catalog(catalog: &Catalog) -> String {
    let mut docs =
        format!("The catalog of {} {} as data.", escaped(&catalog.vendor), escaped(&catalog.service));
    paragraph(&mut docs, "", catalog.summary.as_ref());
    source(&mut docs, catalog.docs.as_ref());
    docs
}

/// The attributes of an error's variant: documentation, and the aliases by which rustdoc's search finds it.
pub(super) fn variant(error: &Entry, attributes: &mut String) {
    let row = &error.description;
    let code = error.code.to_string();
    let mut docs = format!("**{}**: {}", escaped(&code), escaped(&row.message));
    if let Some(key) = &error.key {
        let _ = write!(docs, "\n\nKey: {}", escaped(key));
    }
    paragraph(&mut docs, "", row.detail.as_ref());
    paragraph(&mut docs, "Action: ", row.action.as_ref());
    source(&mut docs, row.docs.as_ref());
    let _ = write!(attributes, "#[doc={docs:?}]");

    let digits = code.strip_prefix('-').unwrap_or(&code);
    let key = error.key.as_deref().unwrap_or_default();
    let aliases = [&code, digits, key];
    for (at, alias) in aliases.into_iter().enumerate() {
        if is_alias(alias) && *alias != row.name && !aliases[..at].contains(&alias) {
            let _ = write!(attributes, "#[doc(alias={alias:?})]");
        }
    }
}

/// The attribute of the catch-all variant.
pub(super) fn other(message: &str, attributes: &mut String) {
    let docs = format!("Any other code: {}", escaped(message));
    let _ = write!(attributes, "#[doc={docs:?}]");
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
                let _ = write!(markdown, "[{}]({url})", escaped(text));
            }
        }
    }
    let _ = write!(docs, "\n\n{lead}{}", markdown.trim_start());
}

fn source(docs: &mut String, page: Option<&String>) {
    if let Some(page) = page {
        let _ = write!(docs, "\n\nSource: <{page}>");
    }
}

/// The text as Markdown that shows it as it stands; only an empty line is read as Markdown would: a new paragraph.
///
/// A loop over bytes, for macros run without optimisation, and much of a catalog comes by here.
fn escaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut escaped = String::with_capacity(bytes.len() + bytes.len() / 4);
    let (mut copied, mut at) = (0, 0);
    while at < bytes.len() {
        if bytes[at].is_ascii_punctuation() {
            escaped.push_str(&text[copied..at]);
            escaped.push('\\');
            copied = at;
        }
        at += 1;
        if bytes[at - 1] == b'\n' {
            // Indented text would be a code block.
            escaped.push_str(&text[copied..at]);
            let line = text[at..].trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
            at = text.len() - line.len();
            copied = at;
        }
    }
    escaped.push_str(&text[copied..]);
    escaped
}
