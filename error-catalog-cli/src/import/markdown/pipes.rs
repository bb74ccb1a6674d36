//! One line of a pipe table to its cells.

/// The cells of a line. The outer pipes are optional, and `\|` does not separate cells.
pub(super) fn split(line: &str) -> Vec<String> {
    cells(line, false)
}

/// The cells of a line, in a table with this many columns.
///
/// A pipe in a code span ends the cell by GitHub's rules, but not in the mind of whoever wrote it: if leaving such
/// pipes alone gives the right number of cells, they are left alone.
pub(super) fn split_into(line: &str, columns: usize) -> Vec<String> {
    let plain = cells(line, false);
    if plain.len() > columns && line.contains('`') {
        let spared = cells(line, true);
        if spared.len() == columns {
            return spared;
        }
    }
    plain
}

fn cells(line: &str, spare_code: bool) -> Vec<String> {
    let line = line.trim();
    let inner = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut in_code = false;
    let mut characters = inner.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\\' if characters.peek() == Some(&'|') => {
                characters.next();
                cell.push('|');
            }
            '\\' => {
                cell.push(c);
                cell.extend(characters.next_if(|next| *next == '\\'));
            }
            '|' if !(spare_code && in_code) => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            c => {
                in_code ^= c == '`';
                cell.push(c);
            }
        }
    }
    // What follows the last pipe is a cell only if it is something.
    if !cell.trim().is_empty() || cells.is_empty() {
        cells.push(cell.trim().to_owned());
    }
    cells
}

/// Whether the line is the delimiter row of a table: `|---|:--:|`, `--- | ---`.
pub(super) fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    if is_grid(line) {
        return true;
    }
    line.contains('|')
        && line.contains('-')
        && line.chars().all(|c| matches!(c, ' ' | '\t' | '|' | ':' | '-' | '+' | '—' | '–'))
}

/// Whether the line is a rule of a grid table: `+----+====+`.
pub(super) fn is_grid(line: &str) -> bool {
    let line = line.trim();
    line.len() > 3
        && line.starts_with('+')
        && line.ends_with('+')
        && line.chars().all(|c| matches!(c, '+' | '-' | '=' | ':'))
}

/// Whether the line has a pipe that parts cells.
pub(super) fn has_pipe(line: &str) -> bool {
    let mut escaped = false;
    for c in line.chars() {
        if c == '|' && !escaped {
            return true;
        }
        escaped = c == '\\' && !escaped;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outer_pipes_may_be_missing() {
        assert_eq!(split("a|b"), ["a", "b"]);
        assert_eq!(split("|a|b|"), ["a", "b"]);
        assert_eq!(split(" | a | b"), ["a", "b"]);
        assert_eq!(split("a | b |"), ["a", "b"]);
    }

    #[test]
    fn empty_cells_count() {
        assert_eq!(split("|a||b|"), ["a", "", "b"]);
        assert_eq!(split("|a| |"), ["a", ""]);
        assert_eq!(split("||"), [""]);
    }

    #[test]
    fn escaped_pipes_do_not() {
        assert_eq!(split(r"|a\|b|c|"), ["a|b", "c"]);
        assert_eq!(split(r"|a\\|b|"), [r"a\\", "b"]);
        assert_eq!(split_into("|1|`a|b`|", 2), ["1", "`a|b`"]);
        assert_eq!(split_into("|1|`a|b`|", 3), ["1", "`a", "b`"]);
    }

    #[test]
    fn delimiters_are_told_from_rows() {
        for line in ["|---|---|", ":--|:-:", " | - | - | ", "|--|"] {
            assert!(is_delimiter(line), "{line}");
        }
        for line in ["---", "| a |---|", "| |", "-104 | x"] {
            assert!(!is_delimiter(line), "{line}");
        }
    }
}
