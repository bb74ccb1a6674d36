//! A row that describes errors: from its cells to what it says about them.

use error_catalog_schema::model::Kind;
use error_catalog_schema::text::Text;

use super::characters::{is_blank, is_raised, narrow};
use super::code_text::CodeText;
use super::columns::Columns;
use super::page::{Remark, Row, Table, fold};
use super::reasons::reason;
use super::retired::retirement;
use super::symbols::{is_strong_symbol, is_symbol};
use super::texts::{address, append, cell, linked, split_sentence, without_struck};
use super::values;

/// A row that describes errors.
#[derive(Debug)]
pub(super) struct ErrorRow {
    pub(super) line: usize,
    pub(super) codes: Codes,
    pub(super) variant: Option<String>,
    pub(super) key: Option<String>,
    pub(super) status: Option<u16>,
    /// Whether the codes are HTTP statuses themselves.
    pub(super) code_is_status: bool,
    pub(super) message: String,
    pub(super) detail: Option<String>,
    pub(super) action: Option<String>,
    pub(super) kind: Kind,
    pub(super) retry: Option<bool>,
    pub(super) docs: Option<String>,
    /// That the vendor has retired the code, in its words.
    pub(super) deprecated: Option<String>,
}

impl ErrorRow {
    /// How many errors the row makes.
    pub(super) fn count(&self) -> usize {
        match &self.codes {
            Codes::These(codes) => codes.len(),
            Codes::AnyOther => 0,
        }
    }

    /// How many bytes the texts of these errors have.
    pub(super) fn bytes(&self) -> usize {
        let texts = [&self.variant, &self.key, &self.detail, &self.action, &self.docs, &self.deprecated];
        let each = self.message.len() + texts.into_iter().flatten().map(String::len).sum::<usize>();
        match &self.codes {
            Codes::These(codes) => codes.iter().map(|code| code.text.len() + each).sum(),
            Codes::AnyOther => each,
        }
    }
}

#[derive(Clone, Debug)]
pub(super) enum Codes {
    These(Vec<CodeText>),
    AnyOther,
}

/// What stands beside a row's codes, in the same cell.
#[derive(Default)]
pub(super) struct Beside {
    pub(super) key: Option<String>,
    pub(super) words: Option<String>,
}

/// Reads the cells of one row after the other.
pub(super) struct CellReader<'t> {
    table: &'t Table,
    columns: &'t Columns,
    /// What there is to say about the rows so far.
    pub(super) remarks: Vec<Remark>,
    last_status: Option<u16>,
}

impl<'t> CellReader<'t> {
    pub(super) fn new(table: &'t Table, columns: &'t Columns) -> Self {
        Self { table, columns, remarks: Vec::new(), last_status: None }
    }

    /// Reads the cells beside the codes.
    pub(super) fn error(&mut self, row: &Row, codes: Codes, beside: Beside) -> Result<ErrorRow, String> {
        let columns = self.columns;
        let mut error = ErrorRow {
            line: row.line,
            variant: cell(row, columns.variant).map(narrow),
            key: self.key(row, &codes).or(beside.key),
            status: self.status(row),
            code_is_status: self.is_status(),
            message: String::new(),
            detail: Self::joined_cells(row, &columns.detail),
            action: Self::joined_cells(row, &columns.action),
            deprecated: None,
            kind: Kind::Unknown,
            retry: None,
            docs: cell(row, columns.docs).map(address).or_else(|| linked(row, columns.code)),
            codes,
        };
        if let Some(kind) = cell(row, columns.kind) {
            match values::kind(kind) {
                Some(kind) => error.kind = kind,
                None => self.remark(row, format!("`{}` is not a kind", fold(kind))),
            }
        }
        if let Some(retry) = cell(row, columns.retry) {
            error.retry = values::retry(retry);
            if error.retry.is_none() {
                self.remark(
                    row,
                    format!("`{}` says neither yes nor no to `retry`, and is left out", fold(retry)),
                );
            }
        }
        let mut texts = columns.messages.iter().filter_map(|column| cell(row, Some(*column)));
        let mut message = texts.next().map(str::to_owned);
        let mut more: Option<String> = None;
        for text in texts.filter(|text| Some(*text) != message.as_deref()) {
            append(&mut more, Some(fold(text)));
        }
        append(&mut more, error.detail.take());
        error.detail = more;
        if let Some(both) = cell(row, columns.cause_and_action) {
            let (cause, rest) = split_sentence(both);
            if message.is_none() {
                message = Some(cause);
            } else {
                append(&mut error.detail, Some(cause));
            }
            append(&mut error.action, rest);
        }
        let beside_words = beside.words.clone();
        if let Some(words) = beside.words {
            self.words(row, words, &mut error, &mut message);
        }
        let message = message.or_else(|| self.substitute(row, &mut error)).ok_or("the row has no message")?;
        let message = without_struck(&message).unwrap_or(message);
        if Text::new(message.as_str()).links().next().is_some() {
            self.remark(row, "a message has no links: only their words are kept");
        }
        error.message = fold(&Text::new(message).plain());
        if error.message.is_empty() {
            return Err("the row has no message".to_owned());
        }
        error.deprecated = retirement(
            [error.message.as_str()]
                .into_iter()
                .chain(error.detail.as_deref())
                .chain(beside_words.as_deref()),
        );
        if error.deprecated.is_some() {
            self.remark(row, "the code is marked as retired: `deprecated` says so");
        }
        self.surplus(row);
        if error.kind == Kind::Unknown && values::is_success(&error.message) {
            error.kind = Kind::Ok;
            self.remark(row, format!("`{}` says that all is well: its kind is `ok`", error.message));
        }
        Ok(error)
    }

    /// Words beside the code: the key if they look like one, else the message if there is no other, else detail.
    fn words(&mut self, row: &Row, words: String, error: &mut ErrorRow, message: &mut Option<String>) {
        if error.key.is_none() && is_symbol(&words) && is_strong_symbol(&words) && !self.is_status() {
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

    /// The row's key: the first line of its cell. Of several names, the others are said; what only says the code again is
    /// none.
    fn key(&mut self, row: &Row, codes: &Codes) -> Option<String> {
        let text = row.cells.get(self.columns.key?).map(String::as_str).unwrap_or_default();
        let names = text.split('\n').map(|name| narrow(name).trim_end_matches(is_raised).to_owned());
        let mut names = names.filter(|name| !name.is_empty());
        let key = names.next()?;
        // In a column of symbols, NONE is one.
        let is_symbol = key.bytes().all(|byte| byte.is_ascii_uppercase());
        if is_blank(text) && !is_symbol {
            return None;
        }
        let others: Vec<String> = names.map(|name| format!("`{name}`")).collect();
        if !others.is_empty() {
            self.remark(
                row,
                format!("of several names, the first is the key; the others: {}", others.join(", ")),
            );
        }
        let says_code = matches!(codes, Codes::These(codes) if codes.iter().any(|code| code.text == key));
        (!says_code).then_some(key)
    }

    /// A replacement for the message of a row that has none.
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
        let column = self.columns.status.filter(|_| !self.is_status())?;
        match cell(row, Some(column)) {
            Some(text) => {
                self.last_status = values::status(text);
                if self.last_status.is_none() {
                    self.remark(
                        row,
                        format!("`{}` is not a single HTTP status, and is left out", fold(text)),
                    );
                }
                self.last_status
            }
            None => {
                let empty = row.cells.get(column).is_some_and(|cell| cell.trim().is_empty());
                self.last_status.filter(|_| empty && column <= self.columns.code)
            }
        }
    }

    /// Keeps the status of a row that has nothing else: it is that of the rows below it.
    pub(super) fn status_of_the_rows_below(&mut self, row: &Row) -> Option<String> {
        let column = self.columns.status.filter(|column| *column < self.columns.code)?;
        let text = cell(row, Some(column))?;
        let is_alone = row.cells.iter().enumerate().all(|(at, cell)| at == column || cell.trim().is_empty());
        let status = values::status(text).filter(|_| is_alone)?;
        self.last_status = Some(status);
        Some(format!("`{}` is the status of the rows below it", fold(text)))
    }

    pub(super) fn joined_cells(row: &Row, columns: &[usize]) -> Option<String> {
        let mut joined = None;
        for column in columns {
            append(&mut joined, cell(row, Some(*column)).map(fold));
        }
        joined.filter(|text| !text.is_empty())
    }

    /// Remarks on cells beyond the columns of the header.
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

    /// Whether the codes are HTTP statuses: the word beside one is its name, not a key.
    fn is_status(&self) -> bool {
        self.columns.status == Some(self.columns.code)
    }

    pub(super) fn remark(&mut self, row: &Row, text: impl Into<String>) {
        self.remarks.push(Remark::new(row.line, text));
    }
}
