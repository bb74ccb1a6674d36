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
    paragraph(catalog.summary.as_ref().map(|summary| line(linked(summary))));
    paragraph(catalog.docs.as_ref().map(|docs| format!("Source: {}", page(docs))));
    for group in &catalog.groups {
        paragraph(Some(format!("## {}", escaped(group.title.as_deref().unwrap_or(&group.name)))));
        paragraph(group.summary.as_ref().map(|summary| line(linked(summary))));
        paragraph(group.docs.as_ref().map(|docs| format!("Source: {}", page(docs))));
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
    ("Docs", |line| line.description.docs.as_ref().map(|docs| page(docs))),
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

/// A text with its links, and all else in it escaped.
fn linked(text: &Text) -> String {
    let mut linked = String::new();
    for segment in text.segments() {
        match segment {
            Segment::Plain(text) => escape(text, &mut linked),
            Segment::Link { text, url } => {
                if linked.ends_with('!') {
                    // `![…](…)` would be an image.
                    linked.insert(linked.len() - 1, '\\');
                }
                linked.push('[');
                escape(text, &mut linked);
                linked.extend(["](", &target(url), ")"]);
            }
        }
    }
    linked.trim().to_owned()
}

/// A page as a link to it.
fn page(url: &str) -> String {
    if url.contains('&') { format!("[{}]({})", escaped(url), target(url)) } else { format!("<{url}>") }
}

/// The target of a link, in which `&copy` stays what it is.
fn target(url: &str) -> String {
    url.replace('&', "\\&")
}

/// Plain text that Markdown reads as what it is, within a line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    escape(text.trim(), &mut escaped);
    escaped
}

/// A line that Markdown reads as a paragraph: its beginning is not a list's, a rule's or an underline's.
fn line(mut markdown: String) -> String {
    let digits = markdown.len() - markdown.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &markdown[digits..];
    if (digits == 0 && rest.starts_with(['-', '+', '=', ':'])) || (digits > 0 && rest.starts_with(['.', ')']))
    {
        markdown.insert(digits, '\\');
    }
    markdown
}

/// Writes plain text on one line, with a backslash where Markdown, GitHub's or MDX would read anything else.
fn escape(text: &str, escaped: &mut String) {
    let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    for (at, c) in text.char_indices() {
        let before = text[..at].chars().next_back();
        let after = text[at + c.len_utf8()..].chars().next();
        let means_more = match c {
            '\\' | '|' | '*' | '`' | '[' | ']' | '<' | '>' | '&' | '~' | '$' | '^' | '#' | '{' | '}' => true,
            // Within a word an underscore means nothing, and reads better bare.
            '_' => !(in_word(before) && in_word(after)),
            '!' => after == Some('['),
            _ => false,
        };
        if means_more {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    #[test]
    fn markdown_in_text_is_escaped() {
        assert_eq!(escaped("a|b *c* INVALID_KEY _d_ <e> [f]!"), r"a\|b \*c\* INVALID_KEY \_d\_ \<e\> \[f\]!");
        assert_eq!(
            linked(&Text::new("see [a_b](https://x.example/c_d?e&copy=1) *")),
            r"see [a_b](https://x.example/c_d?e\&copy=1) \*"
        );
        assert_eq!(linked(&Text::new("No![a](https://x.example)")), r"No\![a](https://x.example)");
        assert_eq!(["- a", "1. b", "12) c"].map(|text| line(escaped(text))), [r"\- a", r"1\. b", r"12\) c"]);
    }

    /// The words of a rendered text, and the targets of its links. Any other markup is a fault.
    fn rendered(markdown: &str) -> (String, Vec<String>) {
        let options = Options::all() & !Options::ENABLE_SMART_PUNCTUATION;
        let (mut words, mut targets) = (String::new(), Vec::new());
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(text) => words.push_str(&text),
                Event::Start(Tag::Link { dest_url, .. }) => targets.push(dest_url.into_string()),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => panic!("{other:?} in {markdown:?}"),
            }
        }
        (words, targets)
    }

    /// A generator of numbers (Marsaglia's xorshift), so that every run tries the same texts.
    fn next(state: &mut u64) -> usize {
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        usize::try_from(*state >> 40).expect("a small number")
    }

    #[test]
    fn whatever_the_text_is_the_rendered_words_are_the_text() {
        const PIECES: [&str; 46] = [
            "a", "B1", " ", "  ", "\n", "1.", "2)", "-", "--", "---", "+", "=", "===", "#", "##", "*", "**",
            "_", "__", "`", "```", "~", "~~", "~~~", ">", "<", "<b>", "</b>", "&", "&copy;", "[", "]", "(",
            ")", "![", "!", "|", "$", "$$", "^", "{}", "{#a}", ":", "\\", "漢", "[^1]:",
        ];
        let mut state = 0x9e37_79b9_7f4a_7c15;
        for _ in 0..20_000 {
            let length = 1 + next(&mut state) % 8;
            let text: String = (0..length).map(|_| PIECES[next(&mut state) % PIECES.len()]).collect();
            let expected = text.replace('\n', " ");
            assert_eq!(rendered(&line(escaped(&text))), (expected.trim().to_owned(), Vec::new()), "{text:?}");

            let url = "https://x.example/a_b*c&copy;d~e~";
            let with_link = format!("{text}[{text}]({url}){text}");
            let with_link = Text::new(with_link);
            let urls: Vec<String> = with_link.links().map(|(_, url)| url.to_owned()).collect();
            let (words, targets) = rendered(&line(linked(&with_link)));
            let expected = with_link.plain().replace('\n', " ");
            assert_eq!((words.trim(), targets), (expected.trim(), urls), "{:?}", with_link.source());
        }
    }
}
