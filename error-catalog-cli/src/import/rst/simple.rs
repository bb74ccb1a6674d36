//! Simple tables: columns under rules of `=`, as wide as these.

use std::ops::Range;

use super::header::with_header;
use super::lines::Line;
use crate::import::budget::Budget;
use crate::import::page::{Row, Table};
use crate::import::refusal::Refusal;

/// Whether the line is a rule of a simple table: runs of `=`, two at least.
pub(super) fn is_rule(line: &str) -> bool {
    line.split_whitespace().count() > 1 && line.chars().all(|c| matches!(c, '=' | ' '))
}

/// How many lines the table has that begins here: up to its last rule, which has a blank line or nothing behind it.
/// `endless` is where no table ends, so that the lines are not searched again for each of many.
pub(super) fn length(lines: &[Line<'_>], endless: &mut Range<usize>) -> usize {
    let numbers = lines[0].number()..lines[lines.len() - 1].number() + 1;
    let is_endless = endless.contains(&numbers.start) && numbers.end <= endless.end;
    let ends = |at: usize| is_rule(lines[at].text) && lines.get(at + 1).is_none_or(Line::is_blank);
    let last = if is_endless { None } else { (1..lines.len()).find(|at| ends(*at)) };
    if last.is_none() && !is_endless {
        *endless = numbers;
    }
    match last {
        Some(last) => last + 1,
        None => 1 + lines[1..].iter().take_while(|line| !line.is_blank()).count(),
    }
}

/// Reads a simple table; the cells are their source. A row without a first cell goes on with the one above.
pub(super) fn read(lines: &[Line<'_>], budget: &mut Budget) -> Result<Table, Refusal> {
    let columns = columns(lines[0].text);
    let mut rows: Vec<Row> = Vec::new();
    let mut headers = 0;
    for line in &lines[1..] {
        if is_rule(line.text) {
            headers = if headers == 0 { rows.len() } else { headers };
            continue;
        }
        let is_under = line.text.trim().chars().all(|c| matches!(c, '-' | ' ')) && !line.is_blank();
        if is_under && line.text.trim().len() > 1 {
            continue;
        }
        budget.spend_pieces(1 + columns.len(), line.number())?;
        let cells = cells(line.text, &columns);
        match rows.last_mut() {
            Some(row) if cells.first().is_none_or(String::is_empty) && !row.cells.is_empty() => {
                for (above, cell) in row.cells.iter_mut().zip(cells) {
                    above.push('\n');
                    above.push_str(&cell);
                }
            }
            _ if line.is_blank() => {}
            _ => rows.push(Row { line: line.number(), cells }),
        }
    }
    // Without a rule between the rows there is no header; the last rule does not count.
    if headers == rows.len() {
        headers = 0;
    }
    Ok(with_header(rows, headers))
}

/// Where the columns begin, in characters.
fn columns(rule: &str) -> Vec<usize> {
    let marks: Vec<char> = rule.chars().collect();
    (0..marks.len()).filter(|at| marks[*at] == '=' && (*at == 0 || marks[at - 1] == ' ')).collect()
}

/// The cells of a line; the last column has no end.
fn cells(line: &str, columns: &[usize]) -> Vec<String> {
    let characters: Vec<char> = line.chars().collect();
    let ends = columns.iter().skip(1).copied().chain([characters.len()]);
    let cell = |(start, end): (&usize, usize)| -> String {
        let end = end.min(characters.len());
        characters.get(*start..end).unwrap_or_default().iter().collect::<String>().trim().to_owned()
    };
    columns.iter().zip(ends).map(cell).collect()
}
