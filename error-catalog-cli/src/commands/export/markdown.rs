//! A catalog as Markdown: a heading and a table for each group. `import` reads it back, and with the column of variants
//! gets the same names.

use error_catalog_schema::model::{Catalog, Description, Entry, Group, Kind};
use error_catalog_schema::text::{Segment, Text};

/// The title of the column that only those who write programs with the enums want.
const VARIANT: &str = "Variant";

/// The catalog as Markdown, with or without the column of variants.
pub(super) fn write(catalog: &Catalog, variants: bool) -> String {
    let mut text = format!("# {} {}: error codes\n", escaped(&catalog.vendor), escaped(&catalog.service));
    let mut paragraph = |paragraph: Option<String>| {
        if let Some(paragraph) = paragraph {
            text.push('\n');
            text.push_str(&paragraph);
            text.push('\n');
        }
    };
    paragraph(catalog.summary.as_ref().map(linked));
    paragraph(catalog.docs.as_ref().map(|docs| format!("Source: <{docs}>")));
    for group in &catalog.groups {
        paragraph(Some(format!("## {}", escaped(group.title.as_deref().unwrap_or(&group.name)))));
        paragraph(group.summary.as_ref().map(linked));
        paragraph(group.docs.as_ref().map(|docs| format!("Source: <{docs}>")));
        paragraph(Some(table(group, variants)));
    }
    text
}

/// A column: its heading, and what a row has in it.
type Column = (&'static str, fn(&Line<'_>) -> Option<String>);

/// The columns, in the order of the catalog file's keys. Those that are empty throughout are left out.
const COLUMNS: [Column; 10] = [
    ("Error code", |line| Some(line.code.clone())),
    (VARIANT, |line| Some(line.description.name.clone())),
    ("Key", |line| line.error.and_then(|error| error.key.as_deref()).map(escaped)),
    ("Message", |line| Some(escaped(&line.description.message))),
    ("Detail", |line| line.description.detail.as_ref().map(linked)),
    ("Action", |line| line.description.action.as_ref().map(linked)),
    ("HTTP status", |line| line.error.and_then(|error| error.status).map(|status| status.to_string())),
    ("Kind", |line| {
        Some(line.description.kind).filter(|kind| *kind != Kind::Unknown).map(|kind| kind.id().to_owned())
    }),
    ("Retry", |line| line.description.retry.map(|retry| if retry { "yes" } else { "no" }.to_owned())),
    ("Docs", |line| line.description.docs.as_ref().map(|docs| format!("<{docs}>"))),
];

struct Line<'a> {
    code: String,
    /// `None` for the catch-all.
    error: Option<&'a Entry>,
    description: &'a Description,
}

fn table(group: &Group, variants: bool) -> String {
    let errors = group.errors.iter().map(|error| Line {
        code: escaped(&error.code.to_string()),
        error: Some(error),
        description: &error.description,
    });
    let other =
        group.other.iter().map(|other| Line { code: "Other".to_owned(), error: None, description: other });
    let lines: Vec<Line<'_>> = errors.chain(other).collect();
    let columns: Vec<&Column> = COLUMNS
        .iter()
        .filter(|(title, _)| variants || *title != VARIANT)
        .filter(|(_, cell)| lines.iter().any(|line| cell(line).is_some()))
        .collect();
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let header = row(columns.iter().map(|(title, _)| (*title).to_owned()).collect());
    let delimiter = format!("|{}", "---|".repeat(columns.len()));
    let rows = lines
        .iter()
        .map(|line| row(columns.iter().map(|(_, cell)| cell(line).unwrap_or_default()).collect()));
    [header, delimiter].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// A text with its links, and all else in it escaped.
fn linked(text: &Text) -> String {
    text.segments()
        .map(|segment| match segment {
            Segment::Plain(text) => escaped(text),
            Segment::Link { text, url } => format!("[{}]({url})", escaped(text)),
        })
        .collect()
}

/// Plain text on one line that Markdown reads as what it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        // Within a word an underscore means nothing, and reads better bare.
        let bare =
            c == '_' && in_word(text[..at].chars().next_back()) && in_word(text[at + 1..].chars().next());
        if matches!(c, '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '&') && !bare {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_in_text_is_escaped() {
        assert_eq!(escaped("a|b *c* INVALID_KEY _d_ <e> [f]"), r"a\|b \*c\* INVALID_KEY \_d\_ \<e\> \[f\]");
        assert_eq!(
            linked(&Text::new("see [a_b](https://x.example/c_d) *")),
            r"see [a_b](https://x.example/c_d) \*"
        );
    }
}
