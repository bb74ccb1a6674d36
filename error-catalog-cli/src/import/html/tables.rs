//! HTML tables to grids.

use super::Reader;
use crate::import::page::{Block, Form, Row, Table};

/// No table of errors has more columns; beyond this, spans are cut.
const MOST_COLUMNS: usize = 64;

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
    pub(super) fn table(&mut self, table: usize, depth: usize) {
        if self.is_layout(table, depth) {
            for part in self.tree.children(table).to_vec() {
                self.walk_children(part, depth + 1);
                self.end_prose();
            }
            return;
        }
        let mut caption = None;
        let mut rows = Vec::new();
        let mut inner = Vec::new();
        for part in self.tree.children(table).to_vec() {
            match self.tree.name(part) {
                "caption" => caption = Some(self.text(part, depth)).filter(|text| !text.is_empty()),
                "thead" | "tbody" | "tfoot" => rows.extend(self.section(part, depth, &mut inner)),
                _ => {}
            }
        }
        let leading = rows.iter().take_while(|row| row.is_header).count();
        // A table of nothing but headings has its codes in them.
        let leading = if leading == rows.len() { leading.min(1) } else { leading };
        let body = rows.split_off(leading);
        let header = merge_header(&rows);
        let rows = body.into_iter().map(|row| Row { line: row.line, cells: row.cells }).collect();
        let line = self.line(table);
        self.page.blocks.push(Block::Table(Table { line, form: Form::Html, caption, header, rows }));
        for node in inner {
            if depth < super::DEEPEST {
                self.table(node, depth + 1);
            }
        }
    }

    /// The rows of a `thead`, `tbody` or `tfoot`; no cell reaches out of it.
    fn section(&mut self, section: usize, depth: usize, inner: &mut Vec<usize>) -> Vec<RawRow> {
        let in_head = self.tree.name(section) == "thead";
        let mut rows = Vec::new();
        let mut hanging: Vec<Option<Hanging>> = Vec::new();
        for node in self.tree.children(section).to_vec() {
            if self.tree.name(node) != "tr" {
                continue;
            }
            let mut cells = Vec::new();
            let mut headings = 0;
            let mut own = 0;
            for cell in self.tree.children(node).to_vec() {
                let is_heading = self.tree.name(cell) == "th";
                if !is_heading && self.tree.name(cell) != "td" {
                    continue;
                }
                fill(&mut cells, &mut hanging);
                let text = self.text(cell, depth);
                self.inner_tables(cell, depth, inner);
                headings += usize::from(is_heading);
                own += 1;
                let rows_left = self.span(cell, "rowspan").map_or(0, |rows| match rows {
                    0 => usize::MAX,
                    rows => rows - 1,
                });
                for _ in 0..self.span(cell, "colspan").unwrap_or(1).clamp(1, MOST_COLUMNS) {
                    if cells.len() >= MOST_COLUMNS {
                        break;
                    }
                    if hanging.len() <= cells.len() {
                        hanging.resize_with(cells.len() + 1, || None);
                    }
                    hanging[cells.len()] = (rows_left > 0).then(|| Hanging { rows_left, text: text.clone() });
                    cells.push(text.clone());
                }
            }
            let fresh = cells.len();
            fill(&mut cells, &mut hanging);
            while hanging.iter().skip(cells.len()).any(Option::is_some) {
                cells.push(String::new());
                fill(&mut cells, &mut hanging);
            }
            let is_header = own > 0 && (in_head || headings == own);
            if own > 0 || cells.len() > fresh {
                rows.push(RawRow { line: self.line(node), cells, is_header });
            }
        }
        rows
    }

    /// Whether the table only holds others in their places on the page, as old pages have it.
    fn is_layout(&self, table: usize, depth: usize) -> bool {
        let parts = self.tree.children(table).iter().flat_map(|part| self.tree.children(*part));
        let rows: Vec<usize> = parts.copied().filter(|row| self.tree.name(*row) == "tr").collect();
        let with_tables = rows.iter().filter(|row| {
            let mut inner = Vec::new();
            self.inner_tables(**row, depth, &mut inner);
            !inner.is_empty()
        });
        2 * with_tables.count() > rows.len()
    }

    fn span(&self, cell: usize, attribute: &str) -> Option<usize> {
        self.tree.attribute(cell, attribute)?.trim().parse().ok()
    }

    fn inner_tables(&self, node: usize, depth: usize, inner: &mut Vec<usize>) {
        if depth > super::DEEPEST {
            return;
        }
        for child in self.tree.children(node) {
            if self.tree.name(*child) == "table" {
                inner.push(*child);
            } else {
                self.inner_tables(*child, depth + 1, inner);
            }
        }
    }
}

/// Puts the cells that hang down from the rows above into this one, up to the next free column.
fn fill(cells: &mut Vec<String>, hanging: &mut [Option<Hanging>]) {
    while let Some(slot) = hanging.get_mut(cells.len()) {
        let Some(cell) = slot else { return };
        cells.push(cell.text.clone());
        cell.rows_left = cell.rows_left.saturating_sub(1);
        if cell.rows_left == 0 {
            *slot = None;
        }
    }
}

/// One heading for each column: of several heading rows, the words from top to bottom.
fn merge_header(rows: &[RawRow]) -> Vec<String> {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let merged = |column: usize| {
        let mut words: Vec<&str> =
            rows.iter().filter_map(|row| row.cells.get(column)).map(String::as_str).collect();
        words.dedup();
        words.join(" ").trim().to_owned()
    };
    (0..columns).map(merged).collect()
}
