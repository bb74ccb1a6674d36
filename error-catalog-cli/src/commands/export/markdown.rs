//! A catalog as Markdown: a heading and a table for each group. `import` reads it back, and with the column of variants
//! gets the same names.

use error_catalog_schema::markdown::{Reader, protect_start, write_page, write_plain, write_text};
use error_catalog_schema::model::{Catalog, Description, Entry, Group, Kind};
use error_catalog_schema::text::Text;

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
    paragraph(catalog.summary.as_ref().map(|summary| protect_start(&linked(summary))));
    paragraph(catalog.docs.as_ref().map(|docs| format!("Source: {}", write_page(docs))));
    for group in &catalog.groups {
        paragraph(Some(format!("## {}", escaped(group.title.as_deref().unwrap_or(&group.name)))));
        paragraph(group.summary.as_ref().map(|summary| protect_start(&linked(summary))));
        paragraph(group.docs.as_ref().map(|docs| format!("Source: {}", write_page(docs))));
        paragraph(Some(table(group, variants)));
    }
    text
}

/// A column: its heading, and what a row has in it.
type Column = (&'static str, fn(&Line<'_>) -> Option<String>);

/// The columns, in the order of the catalog file's keys. Those that are empty throughout are left out.
const COLUMNS: [Column; 12] = [
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
    ("Retry after", |line| line.description.retry_after.map(|seconds| format!("{seconds} s"))),
    ("Deprecated", |line| line.description.deprecated.as_deref().map(escaped)),
    ("Docs", |line| line.description.docs.as_ref().map(|docs| write_page(docs))),
];

struct Line<'a> {
    code: String,
    /// `None` for the catch-all.
    error: Option<&'a Entry>,
    description: &'a Description,
}

fn table(group: &Group, variants: bool) -> String {
    let errors = group.errors.iter().map(|error| Line {
        code: escaped(&error.code.written(group.notation)),
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

fn linked(text: &Text) -> String {
    write_text(text, Reader::Line)
}

fn escaped(text: &str) -> String {
    write_plain(text, Reader::Line)
}

#[cfg(test)]
mod tests {
    use error_catalog_schema::model::Code;
    use error_catalog_schema::span::Span;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;
    use crate::dice::Dice;

    /// What a page shows: its headings and paragraphs, and its tables cell by cell.
    #[derive(Debug, Default, PartialEq, Eq)]
    struct Page {
        texts: Vec<String>,
        cells: Vec<String>,
    }

    /// Renders a page. Markup that an export does not have is a fault.
    fn render(markdown: &str) -> Page {
        let options = Options::all() & !Options::ENABLE_SMART_PUNCTUATION;
        let (mut page, mut words) = (Page::default(), String::new());
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(text) | Event::Code(text) => words.push_str(&text),
                Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::TableCell) => words.clear(),
                Event::End(TagEnd::Heading(_) | TagEnd::Paragraph) => page.texts.push(fold(&words)),
                Event::End(TagEnd::TableCell) => page.cells.push(fold(&words)),
                Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::Link { .. })
                | Event::End(_) => {}
                other => panic!("{other:?} in {markdown}"),
            }
        }
        page
    }

    /// The words with single blanks between them, as a browser shows them.
    fn fold(text: &str) -> String {
        text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    }

    impl Dice {
        /// A text made of characters that have a meaning in Markdown or HTML.
        fn text(&mut self) -> String {
            const PIECES: [&str; 36] = [
                "a",
                "B1",
                " ",
                "    ",
                "1.",
                "2)",
                "-",
                "---",
                "+",
                "===",
                "#",
                "##",
                "*",
                "**",
                "_",
                "`",
                "```",
                "~~",
                "~~~",
                ">",
                "<b>",
                "</b>",
                "&copy;",
                "[",
                "](",
                ")",
                "![",
                "|",
                "$",
                "{}",
                ":",
                "\\",
                "漢",
                "[^1]:",
                "\"",
                "http://a.example",
            ];
            let length = 1 + self.below(8);
            let text: String = (0..length).map(|_| PIECES[self.below(PIECES.len())]).collect();
            // A catalog has no blank texts.
            if text.trim().is_empty() { "x".to_owned() } else { text }
        }
    }

    /// Each run of the tests exports 500 catalogs. More of them, faster:
    /// `ERROR_CATALOG_EXPORTS=100000 cargo test --release -p error-catalog-cli rendered`.
    #[test]
    fn a_rendered_export_shows_the_catalog() {
        let exports = std::env::var("ERROR_CATALOG_EXPORTS").ok().and_then(|exports| exports.parse().ok());
        let mut dice = Dice(7);
        for _ in 0..exports.unwrap_or(500) {
            let mut expected = Page::default();
            let (vendor, service) = (dice.text(), dice.text());
            expected.texts.push(format!("{} {}: error codes", fold(&vendor), fold(&service)));
            let title = dice.text();
            expected.texts.push(fold(&title));
            expected.cells.extend(["Error code", "Key", "Message", "Action"].map(str::to_owned));
            let mut errors = Vec::new();
            for _ in 0..3 {
                let [code, key, message, action] = [(); 4].map(|()| dice.text());
                let action = Text::new(action);
                expected.cells.extend([&code, &key, &message, &action.plain()].map(|text| fold(text)));
                let description = Description { message, action: Some(action), ..Description::default() };
                let code = Code::Str(code);
                errors.push(Entry { code, key: Some(key), status: None, aliases: Vec::new(), description });
            }
            let group = Group { title: Some(title), errors, span: Span::default(), ..Group::default() };
            let catalog = Catalog { vendor, service, groups: vec![group], ..Catalog::default() };
            let markdown = write(&catalog, false);
            assert_eq!(render(&markdown), expected, "{markdown}");
        }
    }
}
