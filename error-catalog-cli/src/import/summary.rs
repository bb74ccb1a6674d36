//! What became of a page: every table and every row of it is counted, as taken or as left out, with the reason.

use std::fmt;

use serde::Serialize;
use serde_json::{Value, json};

use super::page::{Form, Remark};
use crate::report::count;

/// What became of a page.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    pub(crate) tables: Vec<TableReport>,
    /// Remarks on the page outside its tables.
    pub(crate) remarks: Vec<Remark>,
}

/// What became of a table.
#[derive(Debug)]
pub(crate) struct TableReport {
    pub(crate) line: usize,
    pub(crate) form: Form,
    pub(crate) heading: Option<String>,
    /// How many rows the table has.
    pub(crate) rows: usize,
    pub(crate) outcome: Outcome,
    pub(crate) remarks: Vec<Remark>,
}

impl TableReport {
    /// Whether the table made a group.
    pub(crate) const fn is_taken(&self) -> bool {
        matches!(self.outcome, Outcome::Taken { .. })
    }
}

/// Whether a table made a group.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It did: `rows` of its rows are in the group, and made `errors` errors.
    Taken { group: String, rows: usize, errors: usize, catch_all: bool, left_out: Vec<Remark> },
    /// It did not.
    LeftOut { reason: String },
}

/// The numbers of a summary. Of tables and of rows alike, what was seen is what was taken and what was left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Counts {
    pub(crate) tables_seen: usize,
    pub(crate) tables_taken: usize,
    pub(crate) tables_left_out: usize,
    pub(crate) rows_seen: usize,
    pub(crate) rows_taken: usize,
    pub(crate) rows_left_out: usize,
    /// How many errors the rows made; a row with several codes makes several.
    pub(crate) errors: usize,
    pub(crate) catch_alls: usize,
}

impl Summary {
    /// Adds the tables up.
    pub(crate) fn counts(&self) -> Counts {
        let mut counts = Counts { tables_seen: self.tables.len(), ..Counts::default() };
        for table in &self.tables {
            counts.rows_seen += table.rows;
            match &table.outcome {
                Outcome::Taken { rows, errors, catch_all, left_out, .. } => {
                    counts.tables_taken += 1;
                    counts.rows_taken += rows;
                    counts.rows_left_out += left_out.len();
                    counts.errors += errors;
                    counts.catch_alls += usize::from(*catch_all);
                }
                Outcome::LeftOut { .. } => {
                    counts.tables_left_out += 1;
                    counts.rows_left_out += table.rows;
                }
            }
        }
        counts
    }

    /// What was left out, a line for each table and row.
    pub(crate) fn left_out(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for table in &self.tables {
            match &table.outcome {
                Outcome::Taken { left_out, .. } => lines.extend(
                    left_out.iter().map(|remark| format!("line {}: left out: {}", remark.line, remark.text)),
                ),
                Outcome::LeftOut { reason } => {
                    let (line, form, rows) = (table.line, table.form.name(), count(table.rows, "row"));
                    lines.push(format!("line {line}: {form}: left out with {rows}: {reason}"));
                }
            }
        }
        lines
    }

    /// Counts a row as left out that its table had taken.
    pub(crate) fn leave_out(&mut self, remark: Remark) {
        let tables = self.tables.iter_mut().filter(|table| table.line <= remark.line);
        let taken = tables.filter_map(|table| match &mut table.outcome {
            Outcome::Taken { rows, left_out, .. } => Some((rows, left_out)),
            Outcome::LeftOut { .. } => None,
        });
        if let Some((rows, left_out)) = taken.last() {
            *rows = rows.saturating_sub(1);
            left_out.push(remark);
        }
    }

    /// The summary as a program reads it.
    pub(crate) fn json(&self) -> Value {
        let table = |table: &TableReport| {
            let (group, reason, left_out) = match &table.outcome {
                Outcome::Taken { group, left_out, .. } => (Some(group), None, left_out.as_slice()),
                Outcome::LeftOut { reason } => (None, Some(reason), [].as_slice()),
            };
            json!({
                "line": table.line, "form": table.form.name(), "heading": table.heading, "rows": table.rows,
                "group": group, "left_out": reason, "rows_left_out": left_out, "remarks": table.remarks,
            })
        };
        let tables: Vec<Value> = self.tables.iter().map(table).collect();
        json!({ "version": 1, "counts": self.counts(), "tables": tables, "remarks": self.remarks })
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let remark = |f: &mut fmt::Formatter<'_>, what: &str, remark: &Remark| {
            writeln!(f, "  line {}: {what}{}", remark.line, remark.text)
        };
        for table in &self.tables {
            let heading =
                table.heading.as_ref().map(|heading| format!(" under \"{heading}\"")).unwrap_or_default();
            write!(f, "line {}: {}{heading}: ", table.line, table.form.name())?;
            match &table.outcome {
                Outcome::Taken { group, rows, errors, catch_all, left_out } => {
                    let other = if *catch_all { " and a catch-all" } else { "" };
                    let of = if left_out.is_empty() { String::new() } else { format!(" of {}", table.rows) };
                    writeln!(
                        f,
                        "`{group}`, {}{of} as {}{other}",
                        count(*rows, "row"),
                        count(*errors, "error")
                    )?;
                    for left in left_out {
                        remark(f, "left out: ", left)?;
                    }
                }
                Outcome::LeftOut { reason } => {
                    writeln!(f, "left out with {}: {reason}", count(table.rows, "row"))?;
                }
            }
            for note in &table.remarks {
                remark(f, "", note)?;
            }
        }
        for note in &self.remarks {
            writeln!(f, "line {}: {}", note.line, note.text)?;
        }
        let counts = self.counts();
        let line = |f: &mut fmt::Formatter<'_>, what, seen, taken, left| {
            writeln!(f, "{what}: {seen} seen, {taken} taken, {left} left out")
        };
        line(f, "tables", counts.tables_seen, counts.tables_taken, counts.tables_left_out)?;
        line(f, "rows", counts.rows_seen, counts.rows_taken, counts.rows_left_out)?;
        let catch_alls = if counts.catch_alls > 0 {
            format!(", {}", count(counts.catch_alls, "catch-all"))
        } else {
            String::new()
        };
        writeln!(f, "errors: {}{catch_alls}", counts.errors)
    }
}
