//! The checked catalog: plain data, valid by construction when it comes from `error_catalog_schema::check`.
//!
//! Nothing here knows of TOML, of generated code or of files.

use std::ops::Range;

use crate::text::Text;

pub use error_catalog_core::Kind;

/// One vendor service's error codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    /// The vendor's name.
    pub vendor: String,
    /// The service's name.
    pub service: String,
    /// The page that the rows come from.
    pub docs: Option<String>,
    /// What the catalog covers.
    pub summary: Option<Text>,
    /// The groups, in file order.
    pub groups: Vec<Group>,
}

/// One table of the vendor's page: what becomes one enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The enum's name, an identifier in `UpperCamelCase`, unique within the catalog.
    pub name: String,
    /// The vendor's heading.
    pub title: Option<String>,
    /// What the group covers.
    pub summary: Option<Text>,
    /// The group's own page.
    pub docs: Option<String>,
    /// Whether the codes are integers or strings.
    pub code_type: CodeType,
    /// Where a reply carries the code.
    pub response: Option<Response>,
    /// The documented errors, in file order, at least one; their names are unique, their codes all of `code_type`.
    pub errors: Vec<Entry>,
    /// The catch-all row, in integer groups only; its name differs from every error's.
    pub other: Option<Description>,
    /// Where the group's name stands in the file.
    pub span: Span,
    /// The names of rows that the file has but that are left out of the group, because of their faults.
    pub dropped: Vec<String>,
}

impl Group {
    /// The descriptions of all rows: the errors in file order, then the catch-all.
    pub fn descriptions(&self) -> impl Iterator<Item = &Description> {
        self.errors.iter().map(|error| &error.description).chain(&self.other)
    }
}

/// One documented error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code, of the group's type.
    pub code: Code,
    /// The vendor's symbolic name.
    pub key: Option<String>,
    /// The HTTP status that the vendor's page states, within 100..=999.
    pub status: Option<u16>,
    /// What the row says beside the code.
    pub description: Description,
}

/// What a row says of an error, whichever code it has: documented rows and the catch-all share it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// The variant's name, an identifier in `UpperCamelCase`.
    pub name: String,
    /// The vendor's message; plain text in which `{}` marks a placeholder.
    pub message: String,
    /// Further explanation.
    pub detail: Option<Text>,
    /// What the vendor says to do.
    pub action: Option<Text>,
    /// The kind, `Unknown` where the file does not say.
    pub kind: Kind,
    /// Whether the same request may be tried again, where the vendor says.
    pub retry: Option<bool>,
    /// The error's own page.
    pub docs: Option<String>,
    /// Where the row's name, or the key or code that gives it, stands in the file.
    pub span: Span,
}

/// A code as the vendor writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// An integer code.
    Int(i64),
    /// A string code.
    Str(String),
}

impl Code {
    /// The integer, if it is one.
    #[must_use]
    pub const fn as_int(&self) -> Option<i64> {
        if let Self::Int(code) = self { Some(*code) } else { None }
    }

    /// The text, if it is one.
    #[must_use]
    pub const fn as_str(&self) -> Option<&str> {
        if let Self::Str(code) = self { Some(code.as_str()) } else { None }
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Int(code) => code.fmt(f),
            Self::Str(code) => code.fmt(f),
        }
    }
}

/// The type that all codes of a group share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeType {
    /// `i64`.
    Int,
    /// `&'static str`.
    Str,
}

/// Where a reply carries the code and the vendor's live message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Where the code stands.
    pub place: Place,
    /// The JSON pointer to the live message.
    pub message: Option<String>,
    /// Codes that mean success and are no rows; of the group's code type.
    pub success: Vec<Code>,
}

/// The part of a reply that carries the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The header of this name.
    Header(String),
    /// The value at this JSON pointer (RFC 6901) in the body.
    Json(String),
    /// The HTTP status itself.
    Status,
}

/// A half-open range of byte offsets into the catalog file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset after the last byte.
    pub end: usize,
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}
