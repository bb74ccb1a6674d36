//! A named text, and places in it.
//!
//! This module knows nothing of TOML: it turns bytes into a text and offsets into lines and columns.

use std::sync::OnceLock;

/// A line and a column, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// A catalog file's text under the name by which diagnostics call it.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    text: String,
    /// Where each line starts; found when a location is first asked for, as a file without faults needs none.
    line_starts: OnceLock<Vec<usize>>,
    /// How many characters stand before each block of [`BLOCK`] bytes; found when a column far in a line is asked for.
    characters: OnceLock<Vec<usize>>,
}

/// Columns are counted from the last block's start, so that many of them in one long line cost no more than the line.
const BLOCK: usize = 1 << 10;

impl Source {
    /// A source of this name, which is shown as it stands (a path, as a rule).
    ///
    /// A byte order mark at the start of the text is dropped.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        Self { name: name.into(), text, line_starts: OnceLock::new(), characters: OnceLock::new() }
    }

    /// The name that was given.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and column of a byte offset; an offset past the end is taken as the end.
    #[must_use]
    pub fn location(&self, offset: usize) -> Location {
        let offset = self.floor(offset);
        let line = self.line_at(offset);
        // What follows the text, up to the next line, is its end: at most one column.
        let start = self.line_start(line);
        let end = offset.min(start + self.line(line).len());
        let before = if end - start <= BLOCK {
            count_characters(&self.text.as_bytes()[start..end])
        } else {
            self.characters_before(end) - self.characters_before(start)
        };
        Location { line, column: before + 1 }
    }

    /// How many characters stand before this offset.
    fn characters_before(&self, offset: usize) -> usize {
        let bytes = self.text.as_bytes();
        let blocks = self.characters.get_or_init(|| {
            let (mut blocks, mut count) = (Vec::new(), 0);
            for block in bytes.chunks(BLOCK) {
                blocks.push(count);
                count += count_characters(block);
            }
            blocks
        });
        let block = offset / BLOCK;
        // The end of the text may be the end of its last block.
        blocks.get(block).map_or_else(
            || blocks.last().unwrap_or(&0) + count_characters(&bytes[(block - 1) * BLOCK..]),
            |before| before + count_characters(&bytes[block * BLOCK..offset]),
        )
    }

    /// The last place for a character at or before this offset.
    pub(crate) fn floor(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    /// The line, from 1, that holds this offset.
    pub(crate) fn line_at(&self, offset: usize) -> usize {
        self.line_starts().partition_point(|&start| start <= offset)
    }

    /// Where a line, counted from 1, starts; a line past the end starts at the end.
    pub(crate) fn line_start(&self, line: usize) -> usize {
        self.line_starts().get(line - 1).copied().unwrap_or(self.text.len())
    }

    /// The text of a line, counted from 1, without its end.
    pub(crate) fn line(&self, line: usize) -> &str {
        let text = &self.text[self.line_start(line)..self.line_start(line + 1)];
        text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text))
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let mut starts = vec![0];
            for (newline, _) in self.text.match_indices('\n') {
                starts.push(newline + 1);
            }
            starts
        })
    }
}

/// How many characters begin in a piece of UTF-8.
fn count_characters(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locations_count_characters_from_one() {
        let source = Source::new("a.toml", "\u{feff}ä = 1\nb = 2");
        assert_eq!(source.location(0), Location { line: 1, column: 1 });
        assert_eq!(source.location(1), Location { line: 1, column: 1 });
        assert_eq!(source.location(2), Location { line: 1, column: 2 });
        assert_eq!(source.location(7), Location { line: 2, column: 1 });
        assert_eq!(source.location(999), Location { line: 2, column: 6 });
    }

    #[test]
    fn columns_far_in_a_line_are_counted_by_blocks() {
        for text in ["ä".repeat(3 * BLOCK), "aä漢😀".repeat(BLOCK), format!("x\n{}\r\ny", "é1".repeat(BLOCK))]
        {
            let source = Source::new("a.toml", text.as_str());
            for (at, _) in text.char_indices() {
                let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
                let column = text[line_start..at].chars().count() + 1;
                let expected = if text[..at].ends_with('\r') { column - 1 } else { column };
                assert_eq!(source.location(at).column, expected, "{at}");
            }
        }
        let source = Source::new("a.toml", "a".repeat(4 * BLOCK));
        assert_eq!(source.location(usize::MAX).column, 4 * BLOCK + 1);
    }

    #[test]
    fn lines_lose_their_ends() {
        let source = Source::new("a.toml", "a\r\n\nb\n");
        let lines: Vec<_> = (1..=5).map(|line| source.line(line)).collect();
        assert_eq!(lines, ["a", "", "b", "", ""]);
        let source = Source::new("a.toml", "a\r\nb");
        assert_eq!([1, 2].map(|end| source.location(end).column), [2, 2]);
        assert_eq!(Source::new("", "").location(3), Location { line: 1, column: 1 });
    }
}
