//! The texts of a row's cells: which are there, how they join, where they part.

use error_catalog_schema::text::Text;

use super::characters::is_blank;
use super::page::{Row, STRUCK, fold};

/// The text of a cell, unless it is blank.
pub(super) fn cell(row: &Row, column: Option<usize>) -> Option<&str> {
    row.cells.get(column?).map(String::as_str).filter(|cell| !is_blank(cell))
}

pub(super) fn append(text: &mut Option<String>, more: Option<String>) {
    let Some(more) = more.map(|more| fold(&more)).filter(|more| !more.is_empty()) else { return };
    match text {
        Some(text) => {
            text.push(' ');
            text.push_str(&more);
        }
        None => *text = Some(more),
    }
}

/// The text without what is struck out; `None` if nothing is left.
pub(super) fn without_struck(text: &str) -> Option<String> {
    if !text.contains(STRUCK) {
        return Some(text.to_owned());
    }
    let parts: Vec<&str> = text.split(STRUCK).collect();
    // Of an odd number of marks, the last one strikes nothing out.
    let kept = parts
        .iter()
        .enumerate()
        .filter(|(at, _)| at % 2 == 0 || parts.len().is_multiple_of(2) && at + 1 == parts.len());
    let kept: String = kept.map(|(_, part)| *part).collect();
    (!is_blank(&kept)).then_some(kept)
}

/// The first line, or else the first sentence, and what follows it.
pub(super) fn split_sentence(text: &str) -> (String, Option<String>) {
    if let Some((first, rest)) = text.split_once('\n') {
        return (fold(first), Some(fold(rest)));
    }
    let ends = text.match_indices(['.', '。', '!', '?', '！']);
    for (at, mark) in ends {
        let (first, rest) = text.split_at(at + mark.len());
        let parted = rest.starts_with(' ') || !mark.is_ascii();
        // A small letter goes on with the sentence: "e.g. a file".
        if parted && !rest.trim().is_empty() && !rest.trim_start().starts_with(|c: char| c.is_lowercase()) {
            return (fold(first), Some(fold(rest)));
        }
    }
    (fold(text), None)
}

/// Where a code links to: the page about it.
pub(super) fn linked(row: &Row, code: usize) -> Option<String> {
    Text::new(row.cells.get(code)?.as_str()).links().next().map(|(_, url)| url.to_owned())
}

/// The address in a cell: of its link, or else its text.
pub(super) fn address(cell: &str) -> String {
    let text = Text::new(cell);
    text.links().next().map_or_else(|| cell.trim().to_owned(), |(_, url)| url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_parted() {
        let check = |text: &str, first: &str, rest: Option<&str>| {
            assert_eq!(split_sentence(text), (first.to_owned(), rest.map(str::to_owned)), "{text}");
        };
        check("It is wrong. Mend it.", "It is wrong.", Some("Mend it."));
        check("It is wrong.", "It is wrong.", None);
        check(
            "A file (e.g. an image) is v1.2. Mend it.",
            "A file (e.g. an image) is v1.2.",
            Some("Mend it."),
        );
        check("参数错误。请检查参数。", "参数错误。", Some("请检查参数。"));
        check("Wrong\nMend it.", "Wrong", Some("Mend it."));
    }
}
