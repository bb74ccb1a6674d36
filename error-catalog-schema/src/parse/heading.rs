//! The line that starts a table, however it was written.

use std::collections::HashMap;
use std::ops::Range;

use crate::limits::MOST_FAULTS;
use crate::nearest::nearest;

/// A section of the file: a table, as its heading names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Catalog,
    Import,
    Column,
    Group,
    Error,
    Other,
    Response,
    RequestId,
}

impl Section {
    const ALL: [(Self, &'static str, &'static str); 8] = [
        (Self::Catalog, "catalog", "[catalog]"),
        (Self::Import, "import", "[import]"),
        (Self::Column, "import.column", "[import.column]"),
        (Self::Group, "group", "[[group]]"),
        (Self::Error, "group.error", "[[group.error]]"),
        (Self::Other, "group.other", "[group.other]"),
        (Self::Response, "group.response", "[group.response]"),
        (Self::RequestId, "group.response.request_id", "[group.response.request_id]"),
    ];

    /// The heading as it ought to be written.
    pub(super) fn heading(self) -> &'static str {
        Self::ALL[self as usize].2
    }

    pub(super) fn of(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known, _)| *known == name).map(|(section, ..)| *section)
    }

    /// The section that was probably meant by a name: its last part tells.
    ///
    /// A file has few different names, which are looked for once: `known` keeps what was found. Where there are more than
    /// faults are shown, no more are looked for.
    fn near(name: &str, known: &mut Near) -> Option<Self> {
        let number = known.0.get(name).copied();
        let number = number.unwrap_or_else(|| {
            if known.0.len() >= MOST_FAULTS {
                return Self::ALL.len();
            }
            let number = Self::nearest(name).unwrap_or(Self::ALL.len());
            known.0.insert(name.to_owned(), number);
            number
        });
        Self::ALL.get(number).map(|(section, ..)| *section)
    }

    fn nearest(name: &str) -> Option<usize> {
        let last_parts = Self::ALL.map(|(_, known, _)| known.rsplit('.').next().unwrap_or(known));
        let wanted = name.trim().rsplit(&['.', ' ', '_', '-'][..]).next()?;
        let near = nearest(wanted, last_parts)?;
        last_parts.iter().position(|part| *part == near)
    }
}

/// For each name that is not a section's, the index of the section that was probably meant; the number of sections if
/// none is near.
#[derive(Default)]
pub(super) struct Near(HashMap<String, usize>);

/// A line that is, or was meant to be, a table's heading.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Heading {
    /// Where the heading stands in the text, without a comment behind it.
    pub(super) span: Range<usize>,
    /// The name between the brackets, as it is written.
    pub(super) name: String,
    /// The section that it begins, or was probably meant to begin.
    pub(super) section: Option<Section>,
    pub(super) flaw: Option<Flaw>,
}

/// What is wrong with a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// Its brackets do not match, or more follows them.
    Malformed,
    /// The format has no table of this name.
    UnknownName,
    /// One bracket where two belong, or two where one belongs.
    WrongBrackets,
}

impl Heading {
    /// The heading in a line that starts at this offset of the text, if it is one.
    ///
    /// No line of an array is taken for one, nor a line `key = [`.
    pub(super) fn read(line: &str, offset: usize, known: &mut Near) -> Option<Self> {
        if !line.contains('[') && !line.contains(']') {
            return None;
        }
        let indent = line.len() - line.trim_start().len();
        let written = line.split('#').next()?.trim();
        let inner = written.trim_start_matches(&['[', ' ', '\t'][..]);
        let opening = written[..written.len() - inner.len()].trim_end();
        let name_end = inner.find(|c: char| !is_part_of_name(c)).unwrap_or(inner.len());
        let (written_name, closing) = inner.split_at(name_end);
        let name = written_name.replace(&[' ', '\t', '"', '\''][..], "");
        let after = closing.trim_start_matches(&[']', ' ', '\t'][..]);

        let exact = Section::of(&name);
        if opening.is_empty() && (exact.is_none() || closing.is_empty() || !after.is_empty()) {
            return None;
        }
        let section = exact.or_else(|| Section::near(written_name, known));
        if section.is_none() && (!after.is_empty() || (name.is_empty() && closing.is_empty())) {
            return None;
        }
        let is_closed = matches!((opening, closing), ("[", "]") | ("[[", "]]"));
        let flaw = if !is_closed || name.is_empty() {
            Some(Flaw::Malformed)
        } else if exact.is_none() {
            Some(Flaw::UnknownName)
        } else if exact.is_some_and(|section| section.heading().starts_with("[[") != (opening == "[[")) {
            Some(Flaw::WrongBrackets)
        } else {
            None
        };
        let start = offset + indent;
        let name = written_name.trim().to_owned();
        Some(Self { span: start..start + written.len(), name, section, flaw })
    }
}

fn is_part_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | '\t' | '"' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<(Option<Section>, Option<Flaw>)>) {
        let found =
            Heading::read(line, 0, &mut Near::default()).map(|heading| (heading.section, heading.flaw));
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn headings_as_they_ought_to_be() {
        for (section, _, heading) in Section::ALL {
            check(heading, Some((Some(section), None)));
            check(&format!("  {heading} # [a]\r\n"), Some((Some(section), None)));
        }
        check("[[ \"group\" . error ]]", Some((Some(Section::Error), None)));
        let heading = Heading::read("  [catalog] # x\n", 10, &mut Near::default()).expect("a heading");
        assert_eq!((heading.span, heading.name.as_str()), (12..21, "catalog"));
    }

    #[test]
    fn headings_gone_wrong() {
        let malformed = Some(Flaw::Malformed);
        check("[[group.error]", Some((Some(Section::Error), malformed)));
        check("[group.error]]", Some((Some(Section::Error), malformed)));
        check("group.error]]", Some((Some(Section::Error), malformed)));
        check("[[group.error", Some((Some(Section::Error), malformed)));
        check("[[group]] name = 1", Some((Some(Section::Group), malformed)));
        check("[[group.]]", Some((None, Some(Flaw::UnknownName))));
        check("[[]]", Some((None, malformed)));
        check("[group]", Some((Some(Section::Group), Some(Flaw::WrongBrackets))));
        check("[[catalog]]", Some((Some(Section::Catalog), Some(Flaw::WrongBrackets))));
        check("[[error]]", Some((Some(Section::Error), Some(Flaw::UnknownName))));
        check("[[group error]]", Some((Some(Section::Error), Some(Flaw::UnknownName))));
        check("[[gruop.error]]", Some((Some(Section::Error), Some(Flaw::UnknownName))));
        check("[[gruop]]", Some((Some(Section::Group), Some(Flaw::UnknownName))));
        check("[metadata]", Some((None, Some(Flaw::UnknownName))));
    }

    #[test]
    fn other_lines() {
        for line in
            ["", "code = 1", "repeats = [1]", "[", "]", "],", "  \"a\"],", "[1, 2],", "# [group]", "a]"]
        {
            check(line, None);
        }
    }
}
