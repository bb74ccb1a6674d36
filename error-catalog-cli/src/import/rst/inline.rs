//! Marks within a text of reStructuredText: what is emphasised, linked or has a role becomes catalog text.

use crate::import::page::{Remark, fold, link};

/// Reads text on one line.
pub(super) fn read(source: &str, line: usize, remarks: &mut Vec<Remark>) -> String {
    read_with_lead(source, line, remarks).0
}

/// Reads text on one line, and the words that are set off at its beginning.
pub(super) fn read_with_lead(
    source: &str,
    line: usize,
    remarks: &mut Vec<Remark>,
) -> (String, Option<String>) {
    let mut text = String::with_capacity(source.len());
    let mut lead = None;
    let mut rest = source.trim();
    // Whether nothing is told yet, up to this byte.
    let (mut begins, mut told) = (true, 0);
    while let Some(at) = rest.find(['`', '*', '\\', ':', '|']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        begins &= text[told..].trim().is_empty();
        told = text.len();
        let free = text.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        match marked(rest).filter(|_| free) {
            Some(Marked { words, address, length, strong }) => {
                let words = fold(words);
                match address.map(|address| link(&words, address)) {
                    Some(Some(linked)) => text.push_str(&linked),
                    Some(None) => {
                        text.push_str(&words);
                        remarks.push(Remark::link_lost(line, &words));
                    }
                    None => text.push_str(&words),
                }
                if begins && strong {
                    lead = Some(words);
                }
                rest = &rest[length..];
            }
            None if rest.starts_with('\\') => {
                // A backslash before a blank joins, before anything else it keeps that as it is.
                let escaped = rest[1..].chars().next();
                text.extend(escaped.filter(|c| !c.is_whitespace()));
                rest = &rest[1 + escaped.map_or(0, char::len_utf8)..];
            }
            None => {
                text.push_str(&rest[..1]);
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    (fold(&text), lead)
}

/// A piece of text with marks around it.
struct Marked<'t> {
    words: &'t str,
    address: Option<&'t str>,
    length: usize,
    /// Whether the words are set off as bold or as code.
    strong: bool,
}

fn marked(text: &str) -> Option<Marked<'_>> {
    for (mark, strong) in [("``", true), ("**", true), ("*", false)] {
        if let Some(inner) = text.strip_prefix(mark) {
            let end = inner.find(mark).filter(|end| *end > 0 && *end <= LONGEST)?;
            let fits = !inner.starts_with(char::is_whitespace);
            let words = &inner[..end];
            return fits.then_some(Marked { words, address: None, length: end + 2 * mark.len(), strong });
        }
    }
    let (role, quoted) = match text.strip_prefix(':') {
        Some(role) => {
            let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b":-_.+".contains(byte);
            let end = role.bytes().take(LONGEST_ROLE).position(|byte| !is_name(&byte))?;
            (end + 1, role[end..].strip_prefix('`').filter(|_| role[..end].ends_with(':'))?)
        }
        None => (0, text.strip_prefix('`')?),
    };
    let end = quoted.find('`').filter(|end| *end <= LONGEST)?;
    let after = &quoted[end + 1..];
    let underscores = after.len() - after.trim_start_matches('_').len();
    let length = role + 1 + end + 1 + underscores.min(2);
    let content = &quoted[..end];
    // `words <address>`_, :role:`words <target>`
    let (words, address) = match content.strip_suffix('>').and_then(|content| content.rsplit_once('<')) {
        Some((words, address)) if !words.trim().is_empty() => (words.trim(), Some(address)),
        _ => (content, None),
    };
    Some(Marked { words, address: address.filter(|_| role == 0), length, strong: false })
}

/// The name of a role is not longer than this many bytes.
const LONGEST_ROLE: usize = 100;

/// What is marked is not longer than this many bytes.
const LONGEST: usize = 2000;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &str) {
        assert_eq!(read(source, 1, &mut Vec::new()), expected, "{source}");
    }

    #[test]
    fn marks_are_read() {
        check("*a* **b** ``c *d*`` `e`", "a b c *d* e");
        check("see `the page <https://x.example/y>`_ now", "see [the page](https://x.example/y) now");
        check(":ref:`Table 1 <table-1>`, :http:statuscode:`404`", "Table 1, 404");
        check(r"a\_b \* c", "a_b * c");
        check("INVALID_* and 2*3*4", "INVALID_* and 2*3*4");
        check("a: b :c", "a: b :c");
        check("`", "`");
        check("**", "**");
        check(":é:`x`", ":é:x");
        let (text, lead) = read_with_lead("**Table 1** Codes", 1, &mut Vec::new());
        assert_eq!((text.as_str(), lead.as_deref()), ("Table 1 Codes", Some("Table 1")));
    }
}
