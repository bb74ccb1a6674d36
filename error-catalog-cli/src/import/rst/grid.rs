//! Grid tables: cells drawn with `+`, `-` and `|`, which may span rows and columns.

use super::header::with_header;
use super::lines::Line;
use crate::import::budget::Budget;
use crate::import::page::{Row, Table};
use crate::import::refusal::Refusal;

/// Whether the line is the first one of a grid table.
pub(super) fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() > 2
        && line.starts_with('+')
        && line.ends_with('+')
        && line.chars().all(|c| matches!(c, '+' | '-' | '='))
        && line.contains(['-', '='])
}

/// Whether the line goes on with a grid table.
pub(super) fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.len() > 1 && line.starts_with(['+', '|']) && line.ends_with(['+', '|'])
}

/// Reads a grid table; the cells are their source. Cells that span rows or columns are repeated.
pub(super) fn read(lines: &[Line<'_>], budget: &mut Budget) -> Result<Table, Refusal> {
    let grid: Vec<Vec<char>> =
        lines.iter().map(|line| line.text.trim().chars().flat_map(wide).collect()).collect();
    // The columns begin at the marks of all rules.
    let edges = edges(&grid);
    let mut rows: Vec<Row> = Vec::new();
    let mut headers = 0;
    let mut open: Vec<String> = Vec::new();
    let mut above: Vec<String> = Vec::new();
    let mut start = lines.first().map_or(0, Line::number) + 1;
    for (line, source) in grid.iter().zip(lines) {
        let is_full = line.iter().all(|c| matches!(c, '+' | '-' | '='));
        let is_part = !is_full && line.windows(3).any(|marks| matches!(marks, ['+', '-' | '=', '-' | '=']));
        if !(is_full || is_part) {
            budget.spend_pieces(edges.len(), source.number())?;
            open.resize(edges.len().saturating_sub(1), String::new());
            for (cell, text) in open.iter_mut().zip(cells(line, &edges, source.number(), budget)?) {
                cell.push_str(text.trim_end());
                cell.push('\n');
            }
            continue;
        }
        if !open.is_empty() {
            budget.spend_copies(above.iter().map(String::len).sum(), source.number())?;
            let cells: Vec<String> = open
                .iter()
                .enumerate()
                .map(|(at, cell)| {
                    let cell = cell.trim();
                    if cell.is_empty() { above.get(at).cloned().unwrap_or_default() } else { cell.to_owned() }
                })
                .collect();
            // A cell that has no rule under it reaches down into the next row.
            above = cells
                .iter()
                .enumerate()
                .map(
                    |(at, cell)| {
                        if is_ruled(line, edges[at], edges[at + 1]) { String::new() } else { cell.clone() }
                    },
                )
                .collect();
            rows.push(Row { line: start, cells });
            open.clear();
        }
        if line.contains(&'=') {
            headers = rows.len();
        }
        start = source.number() + 1;
    }
    Ok(with_header(rows, headers))
}

/// Wide characters take two places in a terminal, and in the grids that are drawn in one; each is followed by a
/// NUL, which no text contains.
fn wide(c: char) -> impl Iterator<Item = char> {
    let is_wide = matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}');
    std::iter::once(c).chain(is_wide.then_some('\0'))
}

/// Where columns begin or end: a `+` stands there to which a rule leads from left or right.
fn edges(grid: &[Vec<char>]) -> Vec<usize> {
    let mut is_edge = vec![false; grid.first().map_or(0, Vec::len)];
    for line in grid {
        let leads = |at: usize| matches!(line.get(at), Some('-' | '='));
        for (at, (is_edge, mark)) in is_edge.iter_mut().zip(line).enumerate() {
            *is_edge |= *mark == '+' && (leads(at + 1) || at > 0 && leads(at - 1));
        }
    }
    (0..is_edge.len()).filter(|at| is_edge[*at]).collect()
}

/// Whether a rule runs from one edge to the next.
fn is_ruled(line: &[char], from: usize, to: usize) -> bool {
    line.get(from + 1..to).is_some_and(|part| part.iter().all(|c| matches!(c, '-' | '=' | '+')))
}

/// The texts between the edges; one that spans several columns is repeated.
fn cells(line: &[char], edges: &[usize], number: usize, budget: &mut Budget) -> Result<Vec<String>, Refusal> {
    let mut cells: Vec<String> = Vec::new();
    let mut from = 0;
    while from + 1 < edges.len() {
        let mut to = from + 1;
        while to + 1 < edges.len() && !matches!(line.get(edges[to]), Some('|' | '+')) {
            to += 1;
        }
        let part = line.get(edges[from] + 1..edges[to].min(line.len())).unwrap_or_default();
        let text: String = part.iter().filter(|c| **c != '\0').collect();
        // A rule that belongs to another cell is not text.
        let text = if is_ruled(line, edges[from], edges[to]) { String::new() } else { text };
        budget.spend_copies((to - from - 1) * text.len(), number)?;
        cells.extend(std::iter::repeat_n(text.trim().to_owned(), to - from));
        from = to;
    }
    Ok(cells)
}
