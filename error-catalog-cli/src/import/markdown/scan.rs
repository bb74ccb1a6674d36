//! How far a page is read, and what has been made of it.

use super::closings::Closings;
use super::inline;
use super::lines::unquoted;
use crate::import::budget::Budget;
use crate::import::page::{Page, Remark};

/// A page whose blocks are read one after the other.
pub(super) struct Scan<'t> {
    pub(super) lines: Vec<&'t str>,
    pub(super) at: usize,
    pub(super) budget: &'t mut Budget,
    pub(super) page: Page,
    /// The table that a stray row would belong to: the last one, until a heading comes.
    pub(super) open_table: Option<Open>,
    /// How far the marks of the items are indented that are open, the outermost first.
    pub(super) lists: Vec<usize>,
    pub(super) closings: Closings,
}

/// The table that was read last.
pub(super) struct Open {
    /// Its place among the page's blocks.
    pub(super) block: usize,
    pub(super) columns: usize,
    /// Whether its header ends in a pipe, as then its rows should.
    pub(super) closed: bool,
}

impl<'t> Scan<'t> {
    pub(super) fn new(text: &'t str, budget: &'t mut Budget) -> Self {
        Self {
            lines: text.lines().map(unquoted).collect(),
            at: 0,
            budget,
            page: Page::default(),
            open_table: None,
            lists: Vec::new(),
            closings: Closings::default(),
        }
    }

    pub(super) fn line(&self, at: usize) -> &'t str {
        self.lines.get(at).copied().unwrap_or_default()
    }

    pub(super) fn inline(&mut self, text: &str, line: usize) -> String {
        inline::read(text, line, &mut self.page.remarks)
    }

    pub(super) fn remark(&mut self, line: usize, text: impl Into<String>) {
        self.page.remarks.push(Remark::new(line, text));
    }
}
