//! Blocks that are not text: source code in fences or `#define` lines, and comments.

use super::closings::Closing;
use super::scan::Scan;
use crate::import::code_blocks;
use crate::import::page::Block;

impl Scan<'_> {
    /// Where a fenced block of code ends. One that is never closed does not count: it would swallow the page.
    pub(super) fn fence_end(&mut self, line: &str) -> Option<usize> {
        let (fence, mark, known) = if line.starts_with("```") {
            ("```", '`', &mut self.closings.backquotes)
        } else if line.starts_with("~~~") {
            ("~~~", '~', &mut self.closings.tildes)
        } else {
            return None;
        };
        let closing = Closing::find(known, &self.lines, self.at + 1, |line| {
            let line = line.trim();
            line.starts_with(fence) && line.chars().all(|c| c == mark)
        });
        closing.map(|at| at + 1)
    }

    /// Where a list of `#define` lines outside a fence ends; lines between them may be blank or comments.
    pub(super) fn definitions_end(&self) -> usize {
        let rest = self.lines[self.at..].iter().map(|line| line.trim());
        let goes_on =
            |line: &str| line.is_empty() || ["#", "//", "/*", "*"].iter().any(|mark| line.starts_with(mark));
        let is_heading = |line: &str| line.starts_with("# ") || line.starts_with("##");
        self.at + rest.take_while(|line| goes_on(line) && !is_heading(line)).count()
    }

    /// Reads a block of source code: the constants in it may be errors.
    pub(super) fn code(&mut self, start: usize, end: usize) {
        let source = self.lines[start..end].join("\n");
        let tables = code_blocks::read(&source, start + 1, &mut self.page.remarks);
        self.page.blocks.extend(tables.into_iter().map(Block::Table));
        self.open_table = None;
    }

    pub(super) fn comment_end(&mut self, line: &str) -> Option<usize> {
        if !line.starts_with("<!--") {
            return None;
        }
        let known = &mut self.closings.comment;
        let end = Closing::find(known, &self.lines, self.at, |line| line.contains("-->"))?;
        // Behind the comment the line may go on; only a comment that has its last line to itself is passed over.
        self.lines[end].trim_end().ends_with("-->").then_some(end + 1)
    }
}
