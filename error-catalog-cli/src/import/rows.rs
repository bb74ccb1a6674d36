//! The rows of a table of errors to what they say, one after the other.

use super::characters::{is_blank, narrow};
use super::code_text::CodeText;
use super::codes::{self, Cells, Reading};
use super::columns::Columns;
use super::error_row::{Beside, CellReader, Codes, ErrorRow};
use super::page::{Remark, Row, Table, fold};
use super::style::is_plain_word;
use super::symbols::{is_key, is_strong_symbol};
use super::texts::{append, cell};

/// What came of a table's rows. Every row is an error row, joined to the one above it, or left out.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) errors: Vec<ErrorRow>,
    pub(super) left_out: Vec<Remark>,
    pub(super) remarks: Vec<Remark>,
}

/// Reads all rows of a table, unless they make more errors than this.
pub(super) fn read(table: &Table, columns: &Columns, most: usize) -> Result<Rows, String> {
    let cells = CellReader::new(table, columns);
    let mut reader =
        Reader { table, columns, cells, errors: Vec::new(), left_out: Vec::new(), last_code: None };
    let mut errors = 0;
    for row in &table.rows {
        let before = reader.errors.len();
        if let Err(reason) = reader.row(row) {
            reader.left_out.push(Remark::new(row.line, reason));
        }
        errors += reader.errors[before..].iter().map(ErrorRow::count).sum::<usize>();
        if errors > most {
            return Err(format!("it has more than {most} errors, the most that a group may have"));
        }
    }
    Ok(Rows { errors: reader.errors, left_out: reader.left_out, remarks: reader.cells.remarks })
}

struct Reader<'t> {
    table: &'t Table,
    columns: &'t Columns,
    cells: CellReader<'t>,
    errors: Vec<ErrorRow>,
    left_out: Vec<Remark>,
    last_code: Option<Codes>,
}

impl Reader<'_> {
    fn row(&mut self, row: &Row) -> Result<(), String> {
        if row.cells.iter().all(|cell| is_blank(cell)) {
            return Err("the row is empty".to_owned());
        }
        if !self.table.header.is_empty() && row.cells == self.table.header {
            return Err("the header stands here again".to_owned());
        }
        let code = self.columns.code;
        if let Some(reason) = self.cells.status_of_the_rows_below(row) {
            return Err(reason);
        }
        // One cell that spans all columns is a heading, even if it reads as a code.
        if row.cells.len() > 1 && row.cells.iter().all(|cell| *cell == row.cells[0]) && row.cells.len() > code
        {
            return Err(Self::no_code(row, code));
        }
        let style = self.columns.style;
        let text = row.cells.get(code).map_or("", String::as_str);
        let (codes, beside) = match codes::read(text, style) {
            Reading::Codes { codes, .. }
                if style.cells != Cells::Words && codes.iter().all(|code| is_plain_word(&code.text)) =>
            {
                return Err(Self::no_code(row, code));
            }
            Reading::Codes { codes, key: None, .. }
                if style.cells == Cells::KeysAndNumbers && !codes.iter().any(CodeText::is_integer) =>
            {
                return Err(format!("`{}` has no number, as the keys of the other rows have", fold(text)));
            }
            Reading::Codes { codes, key: None, .. } if self.lacks_number(row, &codes) => {
                return Err(format!("`{}` has no number, as the keys of the other rows have", fold(text)));
            }
            Reading::Codes { codes, key, words } => {
                if style.grouped && codes.iter().any(|code| !narrow(text).contains(&code.text)) {
                    self.cells.remark(row, format!("`{}` is taken as one number", fold(text)));
                }
                (Codes::These(codes), Beside { key, words })
            }
            Reading::Other => (Codes::AnyOther, Beside::default()),
            Reading::Refused(reason) => return Err(reason),
            Reading::NoCode => return Err(Self::no_code(row, code)),
            Reading::Blank => match self.repeated(row)? {
                Some(codes) => (codes, Beside::default()),
                None => return Ok(()),
            },
        };
        // A heading within the table that reads as a code of several words.
        if style.worded && fold(text).contains(' ') && Self::is_alone(row, code) {
            return Err(Self::no_code(row, code));
        }
        let error = self.cells.error(row, codes, beside)?;
        self.last_code = Some(error.codes.clone());
        self.errors.push(error);
        Ok(())
    }

    /// Whether a row has a symbol only where the others have a key and a number.
    fn lacks_number(&self, row: &Row, codes: &[CodeText]) -> bool {
        let is_symbol = codes.iter().all(|code| !code.is_integer() && is_strong_symbol(&code.text));
        let are_numbers = self.columns.style.cells != Cells::Words;
        let has_keys = self.columns.key.is_some_and(|key| cell(row, Some(key)).is_none());
        is_symbol && are_numbers && has_keys && codes.iter().all(|code| is_key(&code.text))
    }

    fn no_code(row: &Row, code: usize) -> String {
        let shown: String = fold(row.cells.get(code).map_or("", String::as_str)).chars().take(60).collect();
        if Self::is_alone(row, code) {
            format!("`{shown}` is a heading within the table")
        } else {
            format!("`{shown}` is not a code")
        }
    }

    /// Whether all cells beside that of the code are blank, or the same.
    fn is_alone(row: &Row, code: usize) -> bool {
        let mut cells = row.cells.iter().enumerate();
        cells.all(|(at, cell)| at == code || is_blank(cell) || row.cells.get(code) == Some(cell))
    }

    /// The code of a row whose cell for it is empty (a dash would say that it has none): that of the row above. `None`
    /// if the row has no message of its own, and has been joined to the one above.
    fn repeated(&mut self, row: &Row) -> Result<Option<Codes>, String> {
        let repeats = row.cells.get(self.columns.code).is_none_or(|cell| cell.trim().is_empty());
        let Some(codes) = self.last_code.clone().filter(|_| repeats) else {
            return Err("the row has no code".to_owned());
        };
        let own = [self.columns.cause_and_action, self.columns.key];
        let own = own.into_iter().flatten().chain(self.columns.messages.iter().copied());
        if own.into_iter().any(|column| cell(row, Some(column)).is_some()) {
            self.cells
                .remarks
                .push(Remark::new(row.line, "the row has no code; it takes that of the row above"));
            return Ok(Some(codes));
        }
        let detail = CellReader::joined_cells(row, &self.columns.detail);
        let action = CellReader::joined_cells(row, &self.columns.action);
        let Some(above) = self.errors.last_mut().filter(|_| detail.is_some() || action.is_some()) else {
            return Err("the row has no code".to_owned());
        };
        append(&mut above.detail, detail);
        append(&mut above.action, action);
        self.cells.remarks.push(Remark::new(
            row.line,
            "the row has neither code nor message; it is joined to the row above",
        ));
        Ok(None)
    }
}
