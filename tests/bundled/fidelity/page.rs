//! Reads the tables of a vendor's page, and nothing else: what a cell means is not known here.

/// What stands on a page.
pub(crate) struct Page {
    pub(crate) tables: Vec<Table>,
    /// Block quotes: line and text. The pages use them for a lead that belongs to a table.
    pub(crate) notes: Vec<Cell>,
    /// Lines with cells that belong to no table: a reader that passes over them would miss rows.
    pub(crate) stray: Vec<Cell>,
}

pub(crate) struct Table {
    pub(crate) line: usize,
    /// The nearest heading above, if the page has any.
    pub(crate) heading: Option<String>,
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

pub(crate) struct Row {
    pub(crate) line: usize,
    pub(crate) cells: Vec<Cell>,
}

/// A text with runs of white space folded, and the line that it stands on.
#[derive(Clone)]
pub(crate) struct Cell {
    pub(crate) line: usize,
    pub(crate) text: String,
}

pub(crate) fn read(text: &str) -> Page {
    let lines: Vec<&str> = text.lines().collect();
    let mut page = Page { tables: Vec::new(), notes: Vec::new(), stray: Vec::new() };
    let mut heading = None;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        if is_header(&lines, at) {
            at = read_table(&lines, at, heading.clone(), &mut page.tables);
            continue;
        }
        if line.starts_with('#') {
            heading = Some(fold(line.trim_start_matches('#')));
        } else if let Some(note) = line.strip_prefix('>') {
            page.notes.push(Cell { line: at + 1, text: fold(note.trim_start_matches('?')) });
        } else if line.contains('|') {
            page.stray.push(Cell { line: at + 1, text: fold(line) });
        }
        at += 1;
    }
    page.notes.retain(|note| !note.text.is_empty());
    page
}

/// Reads the table whose header is at `start`; returns where the page goes on.
fn read_table(lines: &[&str], start: usize, heading: Option<String>, tables: &mut Vec<Table>) -> usize {
    let columns: Vec<String> = split(lines, start).into_iter().map(|cell| cell.text).collect();
    let mut rows = Vec::new();
    let mut at = start + 2;
    while at < lines.len() && lines[at].contains('|') && !is_header(lines, at) {
        let mut cells = split(lines, at);
        let line = at + 1;
        at += 1;
        if is_torn(lines, at - 1, cells.len(), columns.len()) {
            let rest = split(lines, at);
            // The middle of such a row is lost; its ends are not.
            while cells.len() + rest.len() < columns.len() {
                cells.push(Cell { line, text: String::new() });
            }
            cells.extend(rest);
            at += 1;
        }
        rows.push(Row { line, cells });
    }
    tables.push(Table { line: start + 1, heading, columns, rows });
    at
}

/// Whether the row at `at` goes on in the next line, as `400 Bad Request |` with `| The request … |` does.
fn is_torn(lines: &[&str], at: usize, cells: usize, columns: usize) -> bool {
    let goes_on = lines.get(at + 1).is_some_and(|next| next.starts_with('|'));
    cells < columns && !lines[at].starts_with('|') && goes_on
}

fn is_header(lines: &[&str], at: usize) -> bool {
    lines[at].contains('|') && lines.get(at + 1).is_some_and(|next| is_delimiter(next))
}

fn is_delimiter(line: &str) -> bool {
    line.contains('|') && line.contains("--") && line.chars().all(|c| " \t|:-".contains(c))
}

/// The cells of a line; the outer pipes may be there or not. Backticks are markup.
fn split(lines: &[&str], at: usize) -> Vec<Cell> {
    let line = lines[at].trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|').map(|cell| Cell { line: at + 1, text: fold(&cell.replace('`', "")) }).collect()
}

pub(crate) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::read;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let table = read(text).tables.pop().expect("the text has a table");
        table.rows.into_iter().map(|row| row.cells.into_iter().map(|cell| cell.text).collect()).collect()
    }

    #[test]
    fn outer_pipes_may_be_missing() {
        assert_eq!(rows("a|b\n:--|:--\n1|x  y\n"), [["1", "x y"]]);
        assert_eq!(rows("|a|b|\n|---|---|\n| 1|x\ty |"), [["1", "x y"]]);
    }

    #[test]
    fn code_is_text() {
        assert_eq!(rows("|a|b|\n|---|---|\n|`1`|Try `x` |"), [["1", "Try x"]]);
    }

    #[test]
    fn a_longer_row_keeps_its_cells() {
        assert_eq!(rows("|a|b|\n|---|---|\n|1|x| - |\n|2|y| -"), [["1", "x", "-"], ["2", "y", "-"]]);
    }

    #[test]
    fn a_torn_row_is_joined() {
        assert_eq!(rows("a | b | c |\n|---|---|---|\n400 Bad |\n| x |\n"), [["400 Bad", "", "x"]]);
    }

    #[test]
    fn a_header_ends_the_table_above() {
        let page = read("a|b\n---|---\n1|x\na|b\n---|---\n2|y\n");
        assert_eq!(page.tables.iter().map(|table| table.line).collect::<Vec<_>>(), [1, 4]);
    }

    #[test]
    fn cells_outside_of_tables_are_kept() {
        let page = read("|a|b|\n|---|---|\n|1|x|\n\n|2|y|\n");
        assert_eq!(page.stray.iter().map(|cell| cell.line).collect::<Vec<_>>(), [5]);
    }
}
