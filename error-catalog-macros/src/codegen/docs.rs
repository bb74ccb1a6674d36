//! What rustdoc shows of a catalog's texts.
//!
//! Text is text: every character that Markdown could take for markup is escaped, so that nothing a vendor writes turns
//! into HTML, a heading, a link or a doctest.

use std::collections::HashSet;
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
    let mut seen = HashSet::from([row.name.as_str()]);
    for alias in [Some(code.as_str()), Some(digits), error.key.as_deref()].into_iter().flatten() {
        if is_alias(alias) && seen.insert(alias) {
            let _ = write!(attributes, "#[doc(alias={alias:?})]");
        }
    }
}

/// The attribute of the catch-all variant.
pub(super) fn other(message: &str, attributes: &mut String) {
    let docs = format!("Any other code: {}", escaped(message));
    let _ = write!(attributes, "#[doc={docs:?}]");
}

/// Whether rustdoc takes the text as an alias: it refuses quotes, and white space but for inner spaces.
fn is_alias(text: &str) -> bool {
    text.trim_matches(' ') == text
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
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let mut at_line_start = false;
    for character in text.chars() {
        // Indented text would be a code block.
        if at_line_start && character.is_whitespace() && character != '\n' {
            continue;
        }
        at_line_start = character == '\n';
        if character.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
