//! The rows of a table of errors to what they say, one after the other.

use error_catalog_schema::model::Kind;
use error_catalog_schema::text::Text;

use super::characters::{is_blank, narrow};
use super::codes::{self, CodeText, Reading};
use super::columns::Columns;
use super::page::{Remark, Row, Table, fold};
use super::reasons::reason;
use super::symbols::{is_strong_symbol, is_symbol};
use super::texts::{address, append, cell, linked, split_sentence};
use super::values;

/// A row that tells of errors.
#[derive(Debug)]
pub(super) struct ErrorRow {
    pub(super) line: usize,
    pub(super) codes: Codes,
    pub(super) variant: Option<String>,
    pub(super) key: Option<String>,
    pub(super) status: Option<u16>,
    pub(super) message: String,
    pub(super) detail: Option<String>,
    pub(super) action: Option<String>,
    pub(super) kind: Kind,
    pub(super) retry: Option<bool>,
    pub(super) docs: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) enum Codes {
    These(Vec<CodeText>),
    AnyOther,
}

/// What came of a table's rows. Every row is an error row, joined to the one above it, or left out.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) errors: Vec<ErrorRow>,
    pub(super) left_out: Vec<Remark>,
    pub(super) remarks: Vec<Remark>,
}

/// Reads all rows of a table.
pub(super) fn read(table: &Table, columns: &Columns) -> Rows {
    let (mut integers, mut words) = (0_usize, 0_usize);
    for row in &table.rows {
        if let Reading::Codes { codes, .. } = codes::read(cell(row, Some(columns.code)).unwrap_or_default()) {
            integers += usize::from(codes.iter().all(|code| code.integer.is_some()));
            words += usize::from(codes.iter().all(is_plain_word));
        }
    }
    let numeric = integers > words;
    let rows = Rows::default();
    let mut reader = Reader { table, columns, numeric, rows, last_code: None, last_status: None };
    for row in &table.rows {
        if let Err(reason) = reader.row(row) {
            reader.rows.left_out.push(Remark::new(row.line, reason));
        }
    }
    reader.rows
}

struct Reader<'t> {
    table: &'t Table,
    columns: &'t Columns,
    /// Whether most codes are integers: then a plain word is none.
    numeric: bool,
    rows: Rows,
    last_code: Option<Codes>,
    last_status: Option<u16>,
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
        // One cell that spans all columns is a heading, even if it reads as a code.
        if row.cells.len() > 1 && row.cells.iter().all(|cell| *cell == row.cells[0]) && row.cells.len() > code
        {
            return Err(Self::no_code(row, code));
        }
        let (codes, words) = match codes::read(cell(row, Some(code)).unwrap_or_default()) {
            Reading::Codes { codes, .. } if self.numeric && codes.iter().all(is_plain_word) => {
                return Err(Self::no_code(row, code));
            }
            Reading::Codes { codes, words } => (Codes::These(codes), words),
            Reading::Other => (Codes::AnyOther, None),
            Reading::Refused(reason) => return Err(reason),
            Reading::NoCode => return Err(Self::no_code(row, code)),
            Reading::Blank => match self.repeated(row)? {
                Some(codes) => (codes, None),
                None => return Ok(()),
            },
        };
        let error = self.error(row, codes, words)?;
        self.last_code = Some(error.codes.clone());
        self.rows.errors.push(error);
        Ok(())
    }

    fn no_code(row: &Row, code: usize) -> String {
        let shown: String = fold(row.cells.get(code).map_or("", String::as_str)).chars().take(60).collect();
        let alone = row
            .cells
            .iter()
            .enumerate()
            .all(|(at, cell)| at == code || is_blank(cell) || *cell == row.cells[code]);
        if alone {
            format!("`{shown}` is a heading within the table")
        } else {
            format!("`{shown}` is no code")
        }
    }

    /// The code of a row whose cell for it is empty (a dash would say that it has none): that of the row above. `None`
    /// if the row has no message of its own, and has been joined to the one above.
    fn repeated(&mut self, row: &Row) -> Result<Option<Codes>, String> {
        let repeats = row.cells.get(self.columns.code).is_none_or(|cell| cell.trim().is_empty());
        let Some(codes) = self.last_code.clone().filter(|_| repeats) else {
            return Err("the row has no code".to_owned());
        };
        let own = [self.columns.message, self.columns.cause_and_action, self.columns.key];
        if own.iter().any(|column| cell(row, *column).is_some()) {
            self.rows
                .remarks
                .push(Remark::new(row.line, "the row has no code; it takes that of the row above"));
            return Ok(Some(codes));
        }
        let detail = Self::joined_cells(row, &self.columns.detail);
        let action = Self::joined_cells(row, &self.columns.action);
        let Some(above) = self.rows.errors.last_mut().filter(|_| detail.is_some() || action.is_some()) else {
            return Err("the row has no code".to_owned());
        };
        append(&mut above.detail, detail);
        append(&mut above.action, action);
        self.rows.remarks.push(Remark::new(
            row.line,
            "the row has neither code nor message; it is joined to the row above",
        ));
        Ok(None)
    }

    fn error(&mut self, row: &Row, codes: Codes, words: Option<String>) -> Result<ErrorRow, String> {
        let columns = self.columns;
        let mut error = ErrorRow {
            line: row.line,
            codes,
            variant: cell(row, columns.variant).map(narrow),
            key: cell(row, columns.key).map(narrow).filter(|key| !key.is_empty()),
            status: self.status(row),
            message: String::new(),
            detail: Self::joined_cells(row, &columns.detail),
            action: Self::joined_cells(row, &columns.action),
            kind: Kind::Unknown,
            retry: cell(row, columns.retry).and_then(values::retry),
            docs: cell(row, columns.docs).map(address).or_else(|| linked(row, columns.code)),
        };
        if let Some(kind) = cell(row, columns.kind) {
            match values::kind(kind) {
                Some(kind) => error.kind = kind,
                None => self.remark(row, format!("`{}` is no kind", fold(kind))),
            }
        }
        let mut message = cell(row, columns.message).map(str::to_owned);
        if let Some(both) = cell(row, columns.cause_and_action) {
            let (cause, rest) = split_sentence(both);
            if message.is_none() {
                message = Some(cause);
            } else {
                append(&mut error.detail, Some(cause));
            }
            append(&mut error.action, rest);
        }
        if let Some(words) = words {
            self.words(row, words, &mut error, &mut message);
        }
        let message = message.or_else(|| self.substitute(row, &mut error)).ok_or("the row has no message")?;
        if Text::new(message.as_str()).links().next().is_some() {
            self.remark(row, "a message has no links: only their words are kept");
        }
        error.message = fold(&Text::new(message).plain());
        if error.message.is_empty() {
            return Err("the row has no message".to_owned());
        }
        self.surplus(row);
        Ok(error)
    }

    /// Words beside the code: the key if they look like one, else the message if there is no other, else detail.
    fn words(&mut self, row: &Row, words: String, error: &mut ErrorRow, message: &mut Option<String>) {
        if error.key.is_none() && is_symbol(&words) && is_strong_symbol(&words) {
            error.key = Some(words);
        } else if message.is_none() {
            *message = Some(words);
        } else if message.as_deref() == Some(words.as_str()) {
            // They say it again.
        } else if error.detail.is_none() {
            error.detail = Some(words);
        } else {
            self.remark(row, format!("`{words}` stands beside the code, and is left out"));
        }
    }

    /// What stands in for a message where the row has none.
    fn substitute(&mut self, row: &Row, error: &mut ErrorRow) -> Option<String> {
        let (text, what) = if let Some(detail) = error.detail.take() {
            (detail, "its further explanation")
        } else if let Some(key) = &error.key {
            (key.clone(), "its key")
        } else if let Codes::These(codes) = &error.codes
            && let Some(reason) = codes.first().and_then(|code| reason(code.integer?))
        {
            (reason.to_owned(), "HTTP's words for the status")
        } else {
            (error.action.take()?, "its action")
        };
        self.remark(row, format!("the row has no message; {what} stands in for it"));
        Some(text)
    }

    /// The row's status. Where the column stands before the code's, an empty cell repeats the one above it.
    fn status(&mut self, row: &Row) -> Option<u16> {
        let column = self.columns.status?;
        match cell(row, Some(column)) {
            Some(text) => {
                self.last_status = values::status(text);
                if self.last_status.is_none() {
                    self.remark(row, format!("`{}` is no single HTTP status, and is left out", fold(text)));
                }
                self.last_status
            }
            None => {
                let empty = row.cells.get(column).is_some_and(|cell| cell.trim().is_empty());
                self.last_status.filter(|_| empty && column <= self.columns.code)
            }
        }
    }

    fn joined_cells(row: &Row, columns: &[usize]) -> Option<String> {
        let mut joined = None;
        for column in columns {
            append(&mut joined, cell(row, Some(*column)).map(fold));
        }
        joined.filter(|text| !text.is_empty())
    }

    /// Says what stands in cells that the header has no column for.
    fn surplus(&mut self, row: &Row) {
        let width = self.table.header.len();
        if width == 0 {
            return;
        }
        let surplus = row.cells.iter().skip(width).filter(|cell| !is_blank(cell));
        let texts: Vec<String> = surplus.map(|cell| format!("`{}`", fold(cell))).collect();
        if !texts.is_empty() {
            let text = format!("the row has more cells than the header; left out: {}", texts.join(", "));
            self.remark(row, text);
        }
    }

    fn remark(&mut self, row: &Row, text: impl Into<String>) {
        self.rows.remarks.push(Remark::new(row.line, text));
    }
}

fn is_plain_word(code: &CodeText) -> bool {
    code.text.bytes().all(|byte| byte.is_ascii_alphabetic()) && !is_strong_symbol(&code.text)
}
