//! Pipe tables, as pages have them rather than as they should be.

use super::lines::{atx, opens};
use super::pipes::{has_pipe, is_delimiter, is_grid, split, split_into};
use super::scan::{Open, Scan};
use crate::import::aligned_tables;
use crate::import::page::{Block, Form, Row, Table, fold};
use crate::import::refusal::Refusal;

/// No row is torn over more lines.
const LONGEST_ROW: usize = 40;

impl Scan<'_> {
    /// Reads a table of plain text, which is a paragraph.
    pub(super) fn aligned_table(&mut self) -> bool {
        if self.at > 0 && !self.lines[self.at - 1].trim().is_empty() {
            return false;
        }
        let lines = self.lines[self.at..].iter().copied().take_while(|line| !line.trim().is_empty());
        let Some(table) = aligned_tables::read(lines.clone(), self.at + 1) else { return false };
        self.at += lines.count();
        self.page.blocks.push(Block::Table(table));
        self.open_table = None;
        true
    }

    /// Reads the table that begins here, if one does.
    pub(super) fn table(&mut self) -> Result<bool, Refusal> {
        if !self.is_header(self.at) {
            return Ok(false);
        }
        let line = self.at + 1;
        let source = self.line(self.at);
        let header = split(source);
        self.budget.spend_table(line)?;
        self.budget.spend_pieces(header.len(), line)?;
        let header: Vec<String> = header.iter().map(|cell| self.inline(cell, line)).collect();
        let delimiter = split(self.line(self.at + 1));
        if delimiter.len() != header.len() && !is_grid(self.line(self.at + 1)) {
            let text = format!("the header has {} cells, the row under it {}", header.len(), delimiter.len());
            self.remark(line, text);
        }
        let open = Open {
            block: self.page.blocks.len(),
            columns: header.len(),
            closed: source.trim_end().ends_with('|'),
        };
        let table = Table { line, form: Form::Pipes, caption: None, header, rows: Vec::new() };
        self.page.blocks.push(Block::Table(table));
        self.open_table = Some(open);
        self.at += 2;
        self.rows()?;
        Ok(true)
    }

    /// A row that stands apart from its table, behind a blank line or a line of text.
    pub(super) fn stray_row(&mut self, line: &str) -> Result<bool, Refusal> {
        // Full-width pipes part no cells in any Markdown; what looks like a row of them is said to be none.
        if !has_pipe(line) && line.matches('｜').count() < 2 {
            return Ok(false);
        }
        let number = self.at + 1;
        let belongs = self.open_table.as_ref().is_some_and(|open| split(line).len() == open.columns);
        if belongs {
            self.remark(
                number,
                "the rows from here on stand apart from their table, and are taken as its rows",
            );
            self.rows()?;
        } else {
            self.remark(number, format!("this looks like a row, but belongs to no table: `{}`", fold(line)));
            self.at += 1;
        }
        Ok(true)
    }

    /// Reads rows for the open table up to where the table ends.
    fn rows(&mut self) -> Result<(), Refusal> {
        let Some(open) = &self.open_table else { return Ok(()) };
        let (block, columns, closed) = (open.block, open.columns, open.closed);
        let mut rows = Vec::new();
        while self.at < self.lines.len() {
            let source = self.line(self.at);
            if is_grid(source) {
                self.at += 1;
                continue;
            }
            if !has_pipe(source)
                || atx(source).is_some()
                || opens(source, "table")
                || self.is_plain_header(self.at)
            {
                break;
            }
            let line = self.at + 1;
            let (cells, lines) = self.cells(columns, closed);
            self.budget.spend_pieces(1 + cells.len(), line)?;
            let cells = cells.iter().map(|cell| self.inline(cell, line)).collect();
            rows.push(Row { line, cells });
            self.at += lines;
        }
        if let Some(Block::Table(table)) = self.page.blocks.get_mut(block) {
            table.rows.extend(rows);
        }
        Ok(())
    }

    /// The cells of the row that begins here, and how many lines it has.
    ///
    /// A row is torn where a cell held a line break: `400 Bad |` with `| reason |` below it, or `| 400 | bad` with
    /// `request |`. It is joined if that gives it the cells that it lacks.
    fn cells(&self, columns: usize, closed: bool) -> (Vec<String>, usize) {
        let first = self.line(self.at).trim();
        let cells = split_into(first, columns);
        if cells.len() > columns || (cells.len() == columns && (!closed || first.ends_with('|'))) {
            return (cells, 1);
        }
        let mut joined = first.to_owned();
        for lines in 2..=6 {
            let next = self.line(self.at + lines - 1).trim();
            let torn_between = !first.starts_with('|') && joined.ends_with('|') && next.starts_with('|');
            let torn_within = closed && !joined.ends_with('|') && !next.starts_with('|');
            if next.is_empty() || atx(next).is_some() || !(torn_between || torn_within) {
                break;
            }
            joined = format!("{joined} {next}");
            let whole = split_into(&joined, columns);
            if whole.len() == columns && joined.ends_with('|') == closed {
                return (whole, lines);
            }
        }
        if closed && !first.ends_with('|') {
            return self
                .torn_over_blanks(first)
                .map_or((cells, 1), |(row, lines)| (split_into(&row, columns), lines));
        }
        (cells, 1)
    }

    /// A row whose last cell goes on over blank lines, up to its pipe, and how many lines it has.
    fn torn_over_blanks(&self, first: &str) -> Option<(String, usize)> {
        let mut joined = first.to_owned();
        for lines in 2..=LONGEST_ROW {
            let next = self.lines.get(self.at + lines - 1)?.trim();
            if next.starts_with('|') && next.len() > 1 || atx(next).is_some() || opens(next, "table") {
                return None;
            }
            if !next.is_empty() {
                joined = format!("{joined} {next}");
            }
            if next.ends_with('|') {
                return Some((joined, lines));
            }
        }
        None
    }

    fn is_header(&self, at: usize) -> bool {
        let line = self.line(at);
        has_pipe(line) && !is_delimiter(line) && is_delimiter(self.line(at + 1))
    }

    /// Whether a header begins in the middle of a table. A row of single dashes is a row there: empty cells.
    fn is_plain_header(&self, at: usize) -> bool {
        let under = self.line(at + 1);
        self.is_header(at) && under.contains("--") && !is_grid(under)
    }
}
