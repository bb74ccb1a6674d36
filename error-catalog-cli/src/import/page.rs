//! A page as its readers hand it on: headings, tables, records and prose in the order in which they stand.
//!
//! Whether the page was Markdown or HTML is forgotten here, and what a table is about is not yet known.

use error_catalog_schema::character::hidden_name;
use error_catalog_schema::text::is_url;
use serde::Serialize;

use crate::escapes;

/// What stands on a page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// The page's own title, where it says one apart from its headings.
    pub(crate) title: Option<String>,
    /// The page's own address, where it says one.
    pub(crate) address: Option<String>,
    pub(crate) blocks: Vec<Block>,
    /// What the reader could not make anything of, or changed.
    pub(crate) remarks: Vec<Remark>,
}

/// A piece of a page. Its texts hold line feeds where the page breaks the line on purpose, and links as catalogs write
/// them.
#[derive(Debug)]
pub(crate) enum Block {
    Heading {
        level: u8,
        text: String,
        line: usize,
    },
    Table(Table),
    /// A definition list: each record's term with what is said of it.
    Records(Vec<Record>),
    /// A paragraph that begins no item of a list.
    Prose(Paragraph),
    /// The first paragraph of a list's item.
    Item(Paragraph),
}

/// A paragraph of text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Paragraph {
    pub(crate) line: usize,
    pub(crate) text: String,
    /// The words that it begins with, where the page sets these off: bold, or as code.
    pub(crate) lead: Option<String>,
    /// How many items of lists it stands within; an item stands within itself, so that it has 1 at least.
    pub(crate) depth: usize,
}

/// Headings and titles are shorter than this many bytes. They are repeated with every table below them.
const LONGEST_HEADING: usize = 500;

impl Block {
    /// A heading; a paragraph if it is too long for one.
    pub(crate) fn heading(level: u8, text: String, line: usize) -> Self {
        if text.len() > LONGEST_HEADING {
            Self::Prose(Paragraph { line, text, ..Paragraph::default() })
        } else {
            Self::Heading { level, text, line }
        }
    }
}

impl Page {
    /// Gives the page a title, unless it is blank or too long for one.
    pub(crate) fn set_title(&mut self, title: &str, line: usize) {
        if title.len() > LONGEST_HEADING {
            let text = format!("the page's title has more than {LONGEST_HEADING} bytes, and is left out");
            self.remarks.push(Remark::new(line, text));
        } else if !title.is_empty() {
            self.title = Some(title.to_owned());
        }
    }
}

/// A table, as a grid: cells that span rows or columns are repeated.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) line: usize,
    pub(crate) form: Form,
    pub(crate) caption: Option<String>,
    /// The headings of the columns; empty if the table has no heading row.
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

impl Table {
    /// No table of errors has more columns.
    pub(crate) const MOST_COLUMNS: usize = 64;

    /// No group has more errors.
    const MOST_ROWS: usize = 65_536;

    /// Why the table is too large to be one of errors, if it is.
    pub(crate) fn excess(&self) -> Option<String> {
        let widths = self.rows.iter().map(|row| row.cells.len()).chain([self.header.len()]);
        let (width, rows) = (widths.max().unwrap_or_default(), self.rows.len());
        if width > Self::MOST_COLUMNS {
            let most = Self::MOST_COLUMNS;
            return Some(format!("it has {width} columns; no table of errors has more than {most}"));
        }
        (rows > Self::MOST_ROWS)
            .then(|| format!("it has {rows} rows; a group has at most {} errors", Self::MOST_ROWS))
    }
}

/// How a table was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Aligned,
    Pipes,
    Html,
    DefinitionList,
    List,
    Headings,
    Code,
    Csv,
    Json,
    Records,
    Rst,
    Paragraphs,
}

impl Form {
    /// The form in words.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Aligned => "table of plain text",
            Self::Pipes => "Markdown table",
            Self::Html => "HTML table",
            Self::DefinitionList => "definition list",
            Self::List => "list",
            Self::Headings => "headings",
            Self::Code => "block of code",
            Self::Csv => "CSV table",
            Self::Json => "JSON objects",
            Self::Records => "records",
            Self::Rst => "reStructuredText table",
            Self::Paragraphs => "paragraphs",
        }
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub(crate) line: usize,
    pub(crate) cells: Vec<String>,
}

/// A term or heading, and the paragraphs below it.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) line: usize,
    pub(crate) term: String,
    pub(crate) paragraphs: Vec<String>,
}

/// Something that the person who looks the draft through should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Remark {
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// What stands before and behind words that the page has struck out, as Markdown writes it.
pub(crate) const STRUCK: &str = "~~";

impl Remark {
    pub(crate) fn new(line: usize, text: impl Into<String>) -> Self {
        Self { line, text: text.into() }
    }

    /// Of a link whose address is relative or no web address.
    pub(crate) fn link_lost(line: usize, words: &str) -> Self {
        Self::new(
            line,
            format!("only the words of the link `{}` are kept: it is not a web address", fold(words)),
        )
    }
}

/// A link as catalogs write it, or `None` where the address is relative or no web address.
pub(crate) fn link(words: &str, address: &str) -> Option<String> {
    let mut url = String::with_capacity(address.len());
    for c in address.trim().chars() {
        match c {
            '(' => url.push_str("%28"),
            ')' => url.push_str("%29"),
            ' ' => url.push_str("%20"),
            c => url.push(c),
        }
    }
    let words = fold(words);
    let fits = is_url(&url) && !words.is_empty() && !words.contains(['[', ']']);
    fits.then(|| format!("[{words}]({url})"))
}

/// The text on one line: runs of white space become one blank. Escape sequences of terminals and characters that cannot be
/// seen are dropped.
pub(crate) fn fold(text: &str) -> String {
    let text = escapes::strip(text);
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let visible: String = word.chars().filter(|c| !is_hidden(*c)).collect();
        if !visible.is_empty() {
            if !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str(&visible);
        }
    }
    folded
}

/// The text with each of its lines folded; empty lines are dropped.
pub(crate) fn fold_lines(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(fold).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Whether the character is a control, or one of the marks that pages hide in words: soft hyphens, zero-width blanks,
/// marks of direction. A catalog refuses them.
pub(crate) fn is_hidden(c: char) -> bool {
    hidden_name(c).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_dropped() {
        assert_eq!(fold(" a\u{ad}b \u{200b} \t c\u{a0}d "), "ab c d");
        assert_eq!(fold_lines("a  b\n \n c"), "a b\nc");
    }

    #[test]
    fn only_web_addresses_make_links() {
        assert_eq!(
            link(" a  b ", "https://x.example/(y)").as_deref(),
            Some("[a b](https://x.example/%28y%29)")
        );
        assert_eq!(link("a", "/y"), None);
        assert_eq!(link("a", "javascript:x"), None);
        assert_eq!(link("[a]", "https://x.example"), None);
    }
}
