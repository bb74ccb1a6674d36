//! CSV pages: one table, whose first line has the headings unless it has a code.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};

use super::budget::Budget;
use super::code_text::CodeText;
use super::page::{Block, Form, Page, Row, Table};
use super::refusal::Refusal;

/// Reads a CSV page. The cells may be parted by commas, semicolons or tabs.
pub(crate) fn read(text: &str, budget: &mut Budget) -> Result<Page, Refusal> {
    // Comments over the headings have a line to themselves, and nothing that parts cells; so has `sep=;`.
    let is_comment =
        |line: &&str| line.starts_with("sep=") || line.starts_with('#') && !line.contains([',', ';', '\t']);
    let comments = text.lines().take_while(is_comment).count();
    let text = text.splitn(comments + 1, '\n').last().unwrap_or_default();
    let mut table = table(text, comments, budget)?;
    if table.header.is_empty() && !table.rows.is_empty() {
        let is_code = |cell: &String| CodeText::new(cell.trim()).is_integer();
        if !table.rows[0].cells.iter().any(is_code) {
            table.header = table.rows.remove(0).cells;
        }
    }
    Ok(Page { blocks: vec![Block::Table(table)], ..Page::default() })
}

/// The lines of CSV as a table without headings. It stands below this many lines of its page.
pub(super) fn table(text: &str, lines_before: usize, budget: &mut Budget) -> Result<Table, Refusal> {
    let delimiter = delimiter(text);
    let text = &*without_blanks(text, delimiter);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut table = Table {
        line: lines_before + 1,
        form: Form::Csv,
        caption: None,
        header: Vec::new(),
        rows: Vec::new(),
    };
    budget.spend_table(table.line)?;
    // The reader takes in a record as a whole.
    if let Some((cells, before)) = too_wide(text, delimiter, budget.pieces()) {
        budget.spend_pieces(cells, lines_before + before + 1)?;
    }
    let (mut line, mut counted) = (lines_before + 1, 0);
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        let start =
            record.position().map_or(counted, |position| usize::try_from(position.byte()).unwrap_or(counted));
        // The reader leaves the end of the line before, and blank lines, to the record behind them.
        let passed = text.get(counted..).unwrap_or_default();
        let blank =
            text.get(start..).unwrap_or_default().bytes().take_while(|byte| b"\r\n".contains(byte)).count();
        let length = (start + blank).saturating_sub(counted);
        line += passed.bytes().take(length).filter(|byte| *byte == b'\n').count();
        counted += length;
        budget.spend_pieces(1 + record.len(), line)?;
        table.rows.push(Row { line, cells: record.iter().map(str::to_owned).collect() });
    }
    Ok(table)
}

/// The text without the blanks before quotes, which otherwise would not be quotes: `1, "a, b"`.
fn without_blanks(text: &str, delimiter: u8) -> Cow<'_, str> {
    let delimiter = char::from(delimiter);
    if !text.contains(&format!("{delimiter} ")) {
        return text.into();
    }
    let mut kept = String::with_capacity(text.len());
    let mut quoted = false;
    let mut rest = text;
    while let Some(at) = rest.find(['"', delimiter]) {
        let (before, behind) = rest.split_at(at + 1);
        kept.push_str(before);
        rest = behind;
        quoted ^= before.ends_with('"');
        let blanks = rest.len() - rest.trim_start_matches(' ').len();
        if !quoted && before.ends_with(delimiter) && rest[blanks..].starts_with('"') {
            rest = &rest[blanks..];
        }
    }
    kept.push_str(rest);
    kept.into()
}

/// The first record with more cells than this: how many were counted, and how many lines are before the last of them.
fn too_wide(text: &str, delimiter: u8, most: usize) -> Option<(usize, usize)> {
    let (mut cells, mut lines) = (0, 0);
    let (mut begins, mut quoted) = (true, false);
    for byte in text.bytes() {
        lines += usize::from(byte == b'\n');
        if byte == b'"' && (begins || quoted) {
            quoted = !quoted;
            // A quote that follows at once goes on with the cell.
            begins = !quoted;
            continue;
        }
        let ends = !quoted && (byte == delimiter || matches!(byte, b'\n' | b'\r'));
        if ends {
            cells = if byte == delimiter { cells + 1 } else { 0 };
            if cells > most {
                return Some((cells, lines));
            }
        }
        begins = ends;
    }
    None
}

/// What parts the cells: of the marks in the first line, the one that it has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: &u8| first.bytes().filter(|byte| byte == mark).count();
    // The last of equal separators is taken: without any, the comma.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, header: &[&str], rows: &[(usize, &[&str])]) {
        let page = read(text, &mut Budget::new(text.len())).expect("a page");
        let [Block::Table(table)] = page.blocks.as_slice() else { panic!("one table: {page:?}") };
        assert_eq!(table.header, header, "{text}");
        let found: Vec<(usize, Vec<&str>)> =
            table.rows.iter().map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect();
        let expected: Vec<(usize, Vec<&str>)> =
            rows.iter().map(|(line, row)| (*line, row.to_vec())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn wide_records_are_found_before_they_are_read() {
        assert_eq!(too_wide("1,2,3\n4,5,6\n", b',', 2), None);
        assert_eq!(too_wide("1,2\n3,4,5\n", b',', 1), Some((2, 1)));
        assert_eq!(too_wide("\"1,2,\"\"3,4\",5\n", b',', 1), None);
        assert_eq!(too_wide("a\",2,3", b',', 1), Some((2, 0)));
    }

    #[test]
    fn cells_and_their_lines() {
        check(
            "code,text\n1,\"a, \"\"b\"\"\nc\"\n2,d\n",
            &["code", "text"],
            &[(2, &["1", "a, \"b\"\nc"]), (4, &["2", "d"])],
        );
        check("code;text\n1;a,b\n", &["code", "text"], &[(2, &["1", "a,b"])]);
        check("code\ttext\r\n1\ta;b,c\r\n", &["code", "text"], &[(2, &["1", "a;b,c"])]);
        check("code, text\n1, \"a, b\"\n", &["code", " text"], &[(2, &["1", "a, b"])]);
        check("1,a\n2,b,c\n", &[], &[(1, &["1", "a"]), (2, &["2", "b", "c"])]);
    }
}
