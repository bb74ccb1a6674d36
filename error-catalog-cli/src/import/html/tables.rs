//! HTML tables to grids.

use super::Reader;
use crate::import::page::{Block, Form, Row, Table};
use crate::import::refusal::Refusal;

/// Spans beyond this are cut: the table has too many columns or rows already.
const WIDEST_SPAN: usize = Table::MOST_COLUMNS + 1;

/// A cell that reaches down into the next rows.
struct Hanging {
    rows_left: usize,
    text: String,
}

/// A row before it is known whether it is a heading row.
struct RawRow {
    line: usize,
    cells: Vec<String>,
    is_header: bool,
}

impl Reader<'_> {
    /// Reads a table, and the tables in its cells as tables of their own behind it.
    pub(super) fn table(&mut self, table: usize) -> Result<(), Refusal> {
        let tree = self.tree;
        if self.is_layout(table) {
            for part in tree.children(table) {
                self.walk_children(part)?;
                self.end_prose(part)?;
            }
            return Ok(());
        }
        let line = tree.line(table);
        self.budget.spend_table(line)?;
        let mut caption = None;
        let mut rows = Vec::new();
        let mut inner = Vec::new();
        for part in tree.children(table) {
            match tree.name(part) {
                "caption" => caption = Some(self.text(part)?).filter(|text| !text.is_empty()),
                "thead" | "tbody" | "tfoot" => rows.append(&mut self.section(part, &mut inner)?),
                _ => {}
            }
        }
        let leading = rows.iter().take_while(|row| row.is_header).count();
        // A table of nothing but headings has its codes in them.
        let leading = if leading == rows.len() { leading.min(1) } else { leading };
        let body = rows.split_off(leading);
        let header = merge_header(&rows);
        let rows = body.into_iter().map(|row| Row { line: row.line, cells: row.cells }).collect();
        self.page.blocks.push(Block::Table(Table { line, form: Form::Html, caption, header, rows }));
        inner.into_iter().try_for_each(|table| self.table(table))
    }

    /// The rows of a `thead`, `tbody` or `tfoot`; no cell reaches out of it.
    fn section(&mut self, section: usize, inner: &mut Vec<usize>) -> Result<Vec<RawRow>, Refusal> {
        let tree = self.tree;
        let in_head = tree.name(section) == "thead";
        let mut rows = Vec::new();
        let mut hanging: Vec<Option<Hanging>> = Vec::new();
        for node in tree.children(section).filter(|node| tree.name(*node) == "tr") {
            let line = tree.line(node);
            let mut cells = Vec::new();
            let mut headings = 0;
            let mut own = 0;
            for cell in tree.children(node) {
                let is_heading = tree.name(cell) == "th";
                if !is_heading && tree.name(cell) != "td" {
                    continue;
                }
                self.fill(&mut cells, &mut hanging, line)?;
                let text = self.text(cell)?;
                self.inner_tables(cell, inner);
                headings += usize::from(is_heading);
                own += 1;
                let rows_left = self.span(cell, "rowspan").map_or(0, |rows| match rows {
                    0 => usize::MAX,
                    rows => rows - 1,
                });
                let columns = self.span(cell, "colspan").unwrap_or(1).clamp(1, WIDEST_SPAN);
                self.budget.spend_pieces(columns, line)?;
                let copies = columns * (1 + usize::from(rows_left > 0)) - 1;
                self.budget.spend_copies(copies * text.len(), line)?;
                for _ in 0..columns {
                    if hanging.len() <= cells.len() {
                        hanging.resize_with(cells.len() + 1, || None);
                    }
                    hanging[cells.len()] = (rows_left > 0).then(|| Hanging { rows_left, text: text.clone() });
                    cells.push(text.clone());
                }
            }
            let fresh = cells.len();
            self.fill(&mut cells, &mut hanging, line)?;
            let reach = hanging.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
            hanging.truncate(reach);
            while cells.len() < reach {
                self.budget.spend_pieces(1, line)?;
                cells.push(String::new());
                self.fill(&mut cells, &mut hanging, line)?;
            }
            let is_header = own > 0 && (in_head || headings == own);
            if own > 0 || cells.len() > fresh {
                self.budget.spend_pieces(1, line)?;
                rows.push(RawRow { line, cells, is_header });
            }
        }
        Ok(rows)
    }

    /// Puts the cells that hang down from the rows above into this one, up to the next free column.
    fn fill(
        &mut self,
        cells: &mut Vec<String>,
        hanging: &mut [Option<Hanging>],
        line: usize,
    ) -> Result<(), Refusal> {
        while let Some(slot) = hanging.get_mut(cells.len()) {
            let Some(cell) = slot else { break };
            self.budget.spend_pieces(1, line)?;
            self.budget.spend_copies(cell.text.len(), line)?;
            cells.push(cell.text.clone());
            cell.rows_left = cell.rows_left.saturating_sub(1);
            if cell.rows_left == 0 {
                *slot = None;
            }
        }
        Ok(())
    }

    /// Whether the table only holds others in their places on the page, as old pages have it.
    fn is_layout(&self, table: usize) -> bool {
        let tree = self.tree;
        let rows = || {
            tree.children(table).flat_map(|part| tree.children(part)).filter(|row| tree.name(*row) == "tr")
        };
        let with_tables = rows().filter(|row| {
            let mut inner = Vec::new();
            self.inner_tables(*row, &mut inner);
            !inner.is_empty()
        });
        2 * with_tables.count() > rows().count()
    }

    fn span(&self, cell: usize, attribute: &str) -> Option<usize> {
        self.tree.attribute(cell, attribute)?.trim().parse().ok()
    }

    fn inner_tables(&self, node: usize, inner: &mut Vec<usize>) {
        for child in self.tree.children(node) {
            if self.tree.name(child) == "table" {
                inner.push(child);
            } else {
                self.inner_tables(child, inner);
            }
        }
    }
}

/// One heading for each column: of several heading rows, the words from top to bottom.
fn merge_header(rows: &[RawRow]) -> Vec<String> {
    let mut header: Vec<String> = Vec::new();
    let mut above: Vec<&str> = Vec::new();
    for row in rows {
        if header.len() < row.cells.len() {
            header.resize(row.cells.len(), String::new());
            above.resize(row.cells.len(), "");
        }
        for ((words, above), cell) in header.iter_mut().zip(&mut above).zip(&row.cells) {
            if *above != cell && !cell.is_empty() {
                if !words.is_empty() {
                    words.push(' ');
                }
                words.push_str(cell);
            }
            *above = cell;
        }
    }
    header
}
