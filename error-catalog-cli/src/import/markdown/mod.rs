//! Markdown pages: a scan line by line for what a catalog can come from.
//!
//! This is no `CommonMark` parser on purpose: real pages have tables that `CommonMark` does not see (rows that are torn in
//! two, rows after a blank line, HTML with blank lines in it), and those that it does see lose their surplus cells.
//! What stands within a cell is `CommonMark` and is left to a parser of it.

mod closings;
mod fences;
mod fragment;
mod inline;
mod lines;
mod paragraphs;
mod pipes;
mod scan;
mod tables;

use self::lines::{atx, is_link_definition, opens};
use self::scan::Scan;
use super::budget::Budget;
use super::html;
use super::page::{Block, Page, Remark};
use super::refusal::Refusal;

/// Reads a Markdown page.
pub(crate) fn read(text: &str, budget: &mut Budget) -> Result<Page, Refusal> {
    let mut scan = Scan::new(text, budget);
    scan.front_matter();
    while scan.at < scan.lines.len() {
        scan.block()?;
    }
    Ok(scan.page)
}

/// Reads text with marks of Markdown or HTML in it that stands in another page.
pub(super) fn inline(source: &str, line: usize, remarks: &mut Vec<Remark>) -> String {
    inline::read(source, line, remarks)
}

impl Scan<'_> {
    fn block(&mut self) -> Result<(), Refusal> {
        let line = self.line(self.at).trim();
        if line.is_empty() {
            self.at += 1;
            return Ok(());
        }
        self.budget.spend_pieces(1, self.at + 1)?;
        if let Some(end) = self.fence_end(line) {
            self.code(self.at + 1, end - 1);
            self.at = end;
        } else if let Some(end) = self.comment_end(line) {
            self.at = end;
        } else if is_link_definition(line) {
            self.at += 1;
        } else if line.starts_with("#define ") {
            let end = self.definitions_end();
            self.code(self.at, end);
            self.at = end;
        } else if let Some(end) = self.html_end(line) {
            self.html(end)?;
        } else if let Some((level, text)) = atx(line) {
            self.heading(level, text, 1);
        } else if self.aligned_table() || self.table()? || self.stray_row(line)? || self.record()? {
            // What it was has been read.
        } else if let Some(level) = self.setext_level() {
            self.heading(level, line, 2);
        } else {
            self.prose();
        }
        Ok(())
    }

    /// `title:` of a YAML head is the page's title.
    fn front_matter(&mut self) {
        let fence = |line: &&str| line.trim_end() == "---";
        if !self.lines.first().is_some_and(fence) {
            return;
        }
        let Some(end) = self.lines.iter().skip(1).position(fence).map(|at| at + 1) else { return };
        for line in &self.lines[1..end] {
            if let Some(title) = line.strip_prefix("title:") {
                self.page.set_title(title.trim().trim_matches(['"', '\'']), 1);
            }
        }
        self.at = end + 1;
    }

    /// Where a piece of HTML ends that may hold a table, a definition list or a heading.
    fn html_end(&self, line: &str) -> Option<usize> {
        let line = line.to_ascii_lowercase();
        if let Some(level) =
            line.strip_prefix("<h").and_then(|rest| rest.chars().next()).filter(char::is_ascii_digit)
        {
            let closing = format!("</h{level}>");
            let length = self.lines[self.at..]
                .iter()
                .take(5)
                .position(|line| line.to_ascii_lowercase().contains(&closing));
            return length.map(|length| self.at + length + 1);
        }
        let element = ["table", "dl"].into_iter().find(|element| opens(&line, element))?;
        let mut depth = 0_usize;
        for (at, line) in self.lines.iter().enumerate().skip(self.at) {
            let line = line.to_ascii_lowercase();
            depth += line.matches(&format!("<{element}")).count();
            depth = depth.saturating_sub(line.matches(&format!("</{element}")).count());
            // An element that is never closed ends with the section, lest it swallow the page.
            if depth == 0 || (at > self.at && atx(&line).is_some()) {
                return Some(if depth == 0 { at + 1 } else { at });
            }
        }
        Some(self.lines.len())
    }

    fn html(&mut self, end: usize) -> Result<(), Refusal> {
        let fragment = fragment::read(&self.lines[self.at..end], self.at, &mut self.page.remarks);
        let read = html::read_fragment(&fragment, self.at, self.budget)?;
        self.page.blocks.extend(read.blocks);
        self.page.remarks.extend(read.remarks);
        self.open_table = None;
        self.at = end;
        Ok(())
    }

    fn heading(&mut self, level: u8, text: &str, lines: usize) {
        let line = self.at + 1;
        let text = self.inline(text, line);
        self.page.blocks.push(Block::heading(level, text, line));
        self.open_table = None;
        self.lists.clear();
        self.at += lines;
    }

    fn setext_level(&self) -> Option<u8> {
        let under = self.line(self.at + 1).trim();
        let of = |c| under.len() >= 2 && under.chars().all(|underline| underline == c);
        if of('=') {
            Some(1)
        } else if of('-') {
            Some(2)
        } else {
            None
        }
    }
}
