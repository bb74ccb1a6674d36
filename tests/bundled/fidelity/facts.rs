//! What the cells of a row mean: each column of a page as facts that an enum must repeat.

use crate::fidelity::compare::Mismatch;
use crate::fidelity::page::{Cell, Row};
use error_catalog::Code;

/// What a row of a page, or a variant of an enum, can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Code,
    Key,
    Message,
    Detail,
    Action,
    Links,
    Status,
}

impl Field {
    pub(crate) const ALL: [Self; 7] =
        [Self::Code, Self::Key, Self::Message, Self::Detail, Self::Action, Self::Links, Self::Status];
}

/// What a column of a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Code,
    Key,
    Message,
    Detail,
    Action,
    Status,
    /// `400 Bad Request`: the code, which is the HTTP status, and its reason phrase.
    StatusLine,
    /// The cause in one sentence, then what to do.
    CauseAndSolution,
    /// A column whose cells did not survive; a text in one would be news.
    Lost,
}

/// One thing that the page says about a row, and where.
pub(crate) struct Fact {
    pub(crate) field: Field,
    pub(crate) line: usize,
    pub(crate) column: &'static str,
    pub(crate) value: Option<String>,
}

/// Reads a row by its columns. A cell that says what its column can't hold is a mismatch of its own.
pub(crate) fn read(
    row: &Row,
    columns: &[(&'static str, Column)],
    mismatches: &mut Vec<Mismatch>,
) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (at, cell) in row.cells.iter().enumerate() {
        match columns.get(at) {
            Some(&(title, column)) => read_cell(title, column, cell, &mut facts, mismatches),
            None => expect_nothing("a column too many", cell, mismatches),
        }
    }
    for (title, _) in columns.iter().skip(row.cells.len()) {
        mismatches.push(Mismatch::new(row.line, title, Some("a cell"), None));
    }
    facts
}

fn read_cell(
    title: &'static str,
    column: Column,
    cell: &Cell,
    facts: &mut Vec<Fact>,
    mismatches: &mut Vec<Mismatch>,
) {
    let mut say = |field, value| facts.push(Fact { field, line: cell.line, column: title, value });
    let text = said(&cell.text);
    match column {
        Column::Code => say(Field::Code, text.map(code)),
        Column::Key => say(Field::Key, text.map(str::to_owned)),
        Column::Message => say(Field::Message, text.map(str::to_owned)),
        Column::Status => say(Field::Status, text.map(str::to_owned)),
        Column::Detail => say_linked(Field::Detail, text, &mut say),
        Column::Action => say_linked(Field::Action, text, &mut say),
        Column::StatusLine => {
            let (status, reason) = cell.text.split_once(' ').unwrap_or((&cell.text, ""));
            say(Field::Code, Some(code(status)));
            say(Field::Status, Some(status.to_owned()));
            if standard_reason(status) != Some(reason) {
                mismatches.push(Mismatch::new(cell.line, title, Some(reason), standard_reason(status)));
            }
        }
        Column::CauseAndSolution => {
            let (cause, solution) = split_sentence(&cell.text);
            say(Field::Message, said(cause).map(str::to_owned));
            say_linked(Field::Action, said(solution), &mut say);
        }
        Column::Lost => expect_nothing(title, cell, mismatches),
    }
}

fn say_linked(field: Field, text: Option<&str>, say: &mut impl FnMut(Field, Option<String>)) {
    let (plain, links) = text.map(flatten).unwrap_or_default();
    say(field, said(&plain).map(str::to_owned));
    say(Field::Links, show_links(&links));
}

fn expect_nothing(column: &'static str, cell: &Cell, mismatches: &mut Vec<Mismatch>) {
    if let Some(text) = said(&cell.text) {
        mismatches.push(Mismatch::new(cell.line, column, Some(text), None));
    }
}

/// A vendor leaves a cell empty, or writes `-`, where it has nothing to say.
fn said(text: &str) -> Option<&str> {
    (!matches!(text, "" | "-")).then_some(text)
}

/// Written so that the integer 400 and the text "400" differ.
fn code(text: &str) -> String {
    text.parse().map_or_else(|_| show_code(text.into()), |code: i64| show_code(code.into()))
}

pub(crate) fn show_code(code: Code<'_>) -> String {
    format!("{code:?}")
}

/// A text without its Markdown links, and the links.
pub(crate) fn flatten(text: &str) -> (String, Vec<(String, String)>) {
    let (mut plain, mut links) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some((before, link, url, after)) = next_link(rest) {
        plain.push_str(before);
        plain.push_str(link);
        links.push((link.to_owned(), url.to_owned()));
        rest = after;
    }
    (plain + rest, links)
}

fn next_link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (link, rest) = rest.split_once("](")?;
    let (url, after) = rest.split_once(')')?;
    Some((before, link, url, after))
}

pub(crate) fn show_links<T: AsRef<str>, U: AsRef<str>>(links: &[(T, U)]) -> Option<String> {
    let shown: Vec<String> =
        links.iter().map(|(text, url)| format!("{} <{}>", text.as_ref(), url.as_ref())).collect();
    (!shown.is_empty()).then(|| shown.join(", "))
}

fn split_sentence(text: &str) -> (&str, &str) {
    text.find(". ").map_or((text, ""), |stop| (&text[..=stop], &text[stop + 2..]))
}

/// The reason phrases of RFC 9110, section 15, and RFC 6585 for 429.
fn standard_reason(status: &str) -> Option<&'static str> {
    Some(match status {
        "400" => "Bad Request",
        "403" => "Forbidden",
        "404" => "Not Found",
        "405" => "Method Not Allowed",
        "429" => "Too Many Requests",
        "500" => "Internal Server Error",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{code, flatten, show_links, split_sentence};

    #[test]
    fn links_are_flattened_and_kept() {
        let (plain, links) = flatten("See [a b](https://x/1), or [c](https://x/2).");
        assert_eq!(plain, "See a b, or c.");
        assert_eq!(show_links(&links).as_deref(), Some("a b <https://x/1>, c <https://x/2>"));
    }

    #[test]
    fn a_cause_ends_at_its_full_stop() {
        assert_eq!(split_sentence("It failed. Do this. And that."), ("It failed.", "Do this. And that."));
        assert_eq!(split_sentence("It failed."), ("It failed.", ""));
    }

    #[test]
    fn codes_keep_their_type() {
        assert_eq!((code("-104"), code("ABORTED")), ("Int(-104)".into(), "Str(\"ABORTED\")".into()));
    }
}
