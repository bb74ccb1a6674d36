//! Blocks of source code on a page: `#define` lists, enums, constants and maps of texts become tables of keys, codes and
//! texts.

mod assignments;
mod constants;
#[cfg(test)]
mod tests;

use self::constants::{Constant, Reader};
use super::aligned_tables;
use super::code_tokens::{self, Kind};
use super::page::{Form, Remark, Row, Table};

/// The headings of such a table.
const HEADER: [&str; 3] = ["Error key", "Error code", "Message"];

/// The tables in a piece of source code whose first line has this number.
pub(super) fn read(source: &str, line: usize, remarks: &mut Vec<Remark>) -> Vec<Table> {
    if let Some(table) = aligned_tables::read(source.lines(), line) {
        return vec![table];
    }
    let tokens = code_tokens::read(source, line);
    let mut reader = Reader::new(&tokens);
    let mut tables = Vec::new();
    let (mut defined, mut assigned, mut mapped) = (Vec::new(), Vec::new(), Vec::new());
    while let Some(kind) = reader.peek() {
        match kind {
            Kind::Mark('#') => defined.extend(reader.define()),
            Kind::Word("enum" | "NS_ENUM" | "NS_ERROR_ENUM") => {
                let (name, members) = reader.enumeration();
                tables.extend(table(members, name, remarks));
            }
            Kind::Word(_) => assigned.extend(reader.assignment()),
            Kind::Number(_) => mapped.extend(reader.mapping()),
            _ => reader.pass(),
        }
    }
    tables.extend(table(defined, None, remarks));
    // A single number or text is an example's.
    for list in [assigned, mapped] {
        tables.extend(if list.len() > 1 { table(list, None, remarks) } else { None });
    }
    tables.sort_by_key(|table| table.line);
    tables
}

/// A table of these constants, if there are any. If some have a text, those without one are not errors.
fn table(constants: Vec<Constant<'_>>, name: Option<&str>, remarks: &mut Vec<Remark>) -> Option<Table> {
    let has_texts = constants.iter().any(|constant| !constant.text.is_empty());
    let line = constants.first()?.line;
    let mut rows = Vec::new();
    for Constant { line, name, code, text } in constants {
        if has_texts && text.is_empty() {
            remarks.push(Remark::new(line, format!("`{name}` is left out: no text stands beside it")));
            continue;
        }
        let (key, code) = match code {
            Some(code) => (name, code),
            None => ("", name.to_owned()),
        };
        rows.push(Row { line, cells: vec![key.to_owned(), code, text] });
    }
    let header = HEADER.map(str::to_owned).to_vec();
    Some(Table { line, form: Form::Code, caption: name.map(str::to_owned), header, rows })
}

/// What the names of errors have in them.
const ERRORS: &[&str] = &[
    "DENIED",
    "E",
    "ER",
    "ERR",
    "ERRNO",
    "ERROR",
    "ERRORS",
    "EXCEPTION",
    "FAIL",
    "FAILED",
    "FAILURE",
    "FAULT",
    "INVALID",
];

/// What the names of settings have in them.
const SETTINGS: &[&str] =
    &["ATTEMPTS", "BACKOFF", "DELAY", "INTERVAL", "MAX", "MIN", "MS", "PORT", "RETRIES", "SECONDS"];

/// The words of a name in capitals: `NOT_FOUND` and `NotFound` have the same.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = '_';
    for c in name.chars() {
        if c == '_' || before.is_lowercase() && c.is_uppercase() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c != '_') {
            word.extend(c.to_uppercase());
        }
        before = c;
    }
    words
}

/// Why constants are not errors: neither their names nor, if they have texts, the page says that they are.
pub(super) fn refusal(table: &Table, about_errors: bool) -> Option<String> {
    if table.form != Form::Code {
        return None;
    }
    let is_error = |name: &str| words(name).iter().any(|word| ERRORS.contains(&word.as_str()));
    let names = table.rows.iter().filter(|row| is_error(&row.cells[0]) || is_error(&row.cells[1])).count();
    let has_texts = table.rows.iter().any(|row| !row.cells[2].is_empty());
    let settings = table
        .rows
        .iter()
        .filter(|row| words(&row.cells[0]).iter().any(|word| SETTINGS.contains(&word.as_str())));
    if table.caption.is_none() && 2 * settings.count() > table.rows.len() && 2 * names <= table.rows.len() {
        return Some("its constants are settings by their names".to_owned());
    }
    let says_so = 2 * names > table.rows.len() || table.caption.as_deref().is_some_and(is_error);
    let is_list = says_so || about_errors && has_texts;
    (!is_list).then(|| "nothing says that its constants are errors".to_owned())
}
