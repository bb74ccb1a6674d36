//! Tables of plain text: columns that two blanks or more keep apart, under a line of headings.

use super::headers;
use super::page::{Form, Row, Table};
use super::roles::Role;

/// The table that all these lines make; the first of them has this number.
pub(super) fn read<'t>(lines: impl Iterator<Item = &'t str>, line: usize) -> Option<Table> {
    let mut lines = lines.zip(line..).filter(|(text, _)| !text.trim().is_empty() && !is_rule(text));
    let (first, line) = lines.next().filter(|(first, _)| !first.contains('|'))?;
    let header: Vec<String> = cells(first).map(str::to_owned).collect();
    // Most lines are prose, which is one cell.
    if header.len() < 2 {
        return None;
    }
    let has = |fits: fn(Role) -> bool| {
        header.iter().any(|header| headers::read(header).is_some_and(|promise| fits(promise.role)))
    };
    if !has(|role| matches!(role, Role::Code | Role::Status))
        || !has(|role| role.is_text() || role == Role::Key)
    {
        return None;
    }
    let mut rows: Vec<Row> = Vec::new();
    for (text, line) in lines {
        let cells: Vec<String> = cells(text).map(str::to_owned).collect();
        match (cells.as_slice(), rows.last_mut().and_then(|row| row.cells.last_mut())) {
            // The last cell goes on below itself.
            ([more], Some(last)) if text.starts_with([' ', '\t']) => *last = format!("{last} {more}"),
            ([_, _, ..], _) if cells.len() <= header.len() => rows.push(Row { line, cells }),
            _ => return None,
        }
    }
    (rows.len() > 1).then_some(Table { line, form: Form::Aligned, caption: None, header, rows })
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.split("  ").flat_map(|cell| cell.split('\t')).map(str::trim).filter(|cell| !cell.is_empty())
}

fn is_rule(line: &str) -> bool {
    line.chars().all(|c| matches!(c, '-' | '=' | '+' | ' ' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&[&[&str]]>) {
        let table = read(text.lines(), 1);
        let found: Option<Vec<Vec<String>>> =
            table.map(|table| table.rows.into_iter().map(|row| row.cells).collect());
        let expected = expected
            .map(|rows| rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect());
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn columns_apart_by_blanks() {
        check(
            "Code  Description\n----  ---\n10    No worm\n-1    No\n      bird",
            Some(&[&["10", "No worm"], &["-1", "No bird"]]),
        );
        check(
            "Error code\tName\tMeaning\n\n1\tA_B\tx y\n2\tC_D\n",
            Some(&[&["1", "A_B", "x y"], &["2", "C_D"]]),
        );
        check("Code  Description\n10    No worm", None);
        check("Code  Description\n10    No worm\nThat is all.", None);
        check("| Code  | Description |\n| 10    | No worm |\n| 11    | No bird |", None);
        check("$ crow --help\n10    No worm\n11    No bird", None);
    }
}
