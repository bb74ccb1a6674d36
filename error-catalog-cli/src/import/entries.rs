//! The rows of a table to the errors of a group: the type of their codes, their names, the row for any other code.

use error_catalog_schema::model::{Code, CodeType, Description, Entry, Notation};
use error_catalog_schema::text::{Text, is_url};

use super::code_text::CodeText;
use super::error_row::{Codes, ErrorRow};
use super::names::{self, Material};
use super::page::Remark;
use super::placeholders::PlaceholderStyle;
use super::rows::Rows;

/// The errors of one table.
pub(super) struct Errors {
    pub(super) code_type: CodeType,
    pub(super) notation: Notation,
    pub(super) entries: Vec<Entry>,
    pub(super) other: Option<Description>,
}

impl Errors {
    /// `None` if no row gives an error.
    pub(super) fn new(rows: &mut Rows, given: Option<CodeType>) -> Option<Self> {
        let code_type = given.unwrap_or_else(|| code_type(rows));
        rewrite_placeholders(rows);
        let errors = std::mem::take(&mut rows.errors);
        let other = catch_all(&errors, code_type, rows);
        let codes: Vec<(&ErrorRow, &CodeText)> = errors
            .iter()
            .flat_map(|row| match &row.codes {
                Codes::These(codes) => codes.iter().map(|code| (row, code)).collect(),
                Codes::AnyOther => Vec::new(),
            })
            .collect();
        for row in &errors {
            if let Codes::These(codes) = &row.codes
                && codes.len() > 1
            {
                let text = format!("the row has {} codes; each becomes an error", codes.len());
                rows.remarks.push(Remark::new(row.line, text));
            }
        }
        let materials: Vec<Material<'_>> = codes.iter().map(|(row, code)| material(row, code)).collect();
        let names = names::variants(&materials);
        let other = other.map(|row| description(row, names::catch_all(&names)));
        // TOML has no negative hex.
        let is_hex_in_toml = |code: &CodeText| code.is_hex && code.integer.is_some_and(|code| code >= 0);
        let is_hex = code_type == CodeType::Int && codes.iter().all(|(_, code)| is_hex_in_toml(code));
        let notation = if is_hex { Notation::Hex } else { Notation::Decimal };
        let entries: Vec<Entry> = codes
            .into_iter()
            .zip(names)
            .map(|((row, code), name)| entry(row, code, code_type, name))
            .collect();
        (!entries.is_empty()).then_some(Self { code_type, notation, entries, other })
    }
}

/// Integers, unless one code is not an integer.
fn code_type(rows: &mut Rows) -> CodeType {
    let codes = |row: &ErrorRow| match &row.codes {
        Codes::These(codes) => codes.clone(),
        Codes::AnyOther => Vec::new(),
    };
    let odd = rows.errors.iter().find(|row| codes(row).iter().any(|code| !code.is_integer()));
    let Some(odd) = odd else { return CodeType::Int };
    if rows.errors.iter().any(|row| codes(row).iter().any(CodeText::is_integer)) {
        let text = "codes are treated as strings because this one is not a plain integer";
        rows.remarks.push(Remark::new(odd.line, text));
    }
    CodeType::Str
}

/// Leaves out the rows whose codes are not integers: a person says that codes are integers.
pub(super) fn leave_strings_out(rows: &mut Rows) {
    let odd = |row: &ErrorRow| match &row.codes {
        Codes::These(codes) => codes.iter().find(|code| !code.is_integer()).map(|code| code.text.clone()),
        Codes::AnyOther => None,
    };
    for row in std::mem::take(&mut rows.errors) {
        match odd(&row) {
            Some(code) => {
                let text = format!("`{code}` is not an integer, and `--codes` asks for integers");
                rows.left_out.push(Remark::new(row.line, text));
            }
            None => rows.errors.push(row),
        }
    }
}

/// Writes the placeholders of all messages as catalogs do, and says where the first one was.
fn rewrite_placeholders(rows: &mut Rows) {
    let style = PlaceholderStyle::of(rows.errors.iter().map(|row| row.message.as_str()));
    let mut lines = Vec::new();
    for row in &mut rows.errors {
        if let Some(message) = style.rewrite(&row.message) {
            row.message = message;
            lines.push(row.line);
        }
    }
    if let Some(first) = lines.first() {
        let messages = crate::report::count(lines.len(), "message");
        let text = format!("placeholders are written `{{}}` or `{{name}}` in {messages}, here and below");
        rows.remarks.push(Remark::new(*first, text));
    }
}

/// The row for any other code, which only integer codes have.
fn catch_all<'r>(errors: &'r [ErrorRow], code_type: CodeType, rows: &mut Rows) -> Option<&'r ErrorRow> {
    let mut found: Option<&ErrorRow> = None;
    for row in errors.iter().filter(|row| matches!(row.codes, Codes::AnyOther)) {
        if code_type == CodeType::Str {
            let text = "a row for any other code is kept only among integer codes";
            rows.left_out.push(Remark::new(row.line, text));
        } else if found.is_some() {
            rows.left_out.push(Remark::new(row.line, "there is a row for any other code already"));
        } else {
            let status = row.status.map(|status| format!("the status {status}"));
            let key = row.key.as_ref().map(|key| format!("the key `{key}`"));
            for lost in status.into_iter().chain(key) {
                let text = format!("{lost} is left out: a row for any other code has none");
                rows.remarks.push(Remark::new(row.line, text));
            }
            found = Some(row);
        }
    }
    found
}

fn material<'r>(row: &'r ErrorRow, code: &'r CodeText) -> Material<'r> {
    Material {
        variant: row.variant.as_deref(),
        key: row.key.as_deref(),
        code: &code.text,
        code_is_word: !code.is_integer() && code.text.starts_with(|c: char| c.is_ascii_alphabetic()),
        status: row.status,
        message: &row.message,
    }
}

fn entry(row: &ErrorRow, code: &CodeText, code_type: CodeType, name: String) -> Entry {
    let value = match code.integer {
        Some(integer) if code_type == CodeType::Int => Code::Int(integer),
        _ => Code::Str(code.text.clone()),
    };
    // Hexadecimal digits without a symbol are the vendor's name for the number.
    let hex = (code.is_hex && matches!(value, Code::Int(_))).then(|| code.text.clone());
    Entry {
        code: value,
        key: row.key.clone().or(hex),
        aliases: Vec::new(),
        status: row.status.or_else(|| own_status(row, code)),
        description: description(row, name),
    }
}

/// The status that a code is itself.
fn own_status(row: &ErrorRow, code: &CodeText) -> Option<u16> {
    let status = code.integer.filter(|_| row.code_is_status)?;
    u16::try_from(status).ok().filter(|status| (100..=999).contains(status))
}

/// What a row says, under this name.
fn description(row: &ErrorRow, name: String) -> Description {
    Description {
        name,
        message: row.message.clone(),
        detail: row.detail.as_deref().map(Text::new),
        action: row.action.as_deref().map(Text::new),
        kind: row.kind,
        retry: row.retry,
        deprecated: row.deprecated.clone(),
        docs: row.docs.clone().filter(|url| is_url(url)),
        ..Description::default()
    }
}
