//! The checked catalog: plain data, valid by construction when it comes from `error_catalog_schema::check`.
//!
//! Nothing here knows of TOML, of generated code or of files.

mod import;
mod response;

use crate::span::Span;
use crate::text::Text;

pub use error_catalog_core::{Kind, Notation};
pub use import::{Import, Role, Selector};
pub use response::{By, Place, Response};

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
    /// The day on which the page was read: `2026-11-20`.
    pub retrieved: Option<String>,
    /// How the page is read again.
    pub import: Option<Import>,
    /// The groups, in file order, at most [`MOST_GROUPS`](crate::limits::MOST_GROUPS).
    pub groups: Vec<Group>,
    /// The groups that the file has and that are left out here.
    pub dropped: Dropped,
}

/// One table of the vendor's page: what becomes one enum.
///
/// The default is a group without a name and without rows, to start from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The enum's name, an identifier in `UpperCamelCase`, unique within the catalog.
    pub name: String,
    /// The vendor's heading.
    pub title: Option<String>,
    /// What the group covers.
    pub summary: Option<Text>,
    /// The group's own page.
    pub docs: Option<String>,
    /// Whether its errors may answer any call of the service.
    pub common: bool,
    /// Whether the codes are integers or strings.
    pub code_type: CodeType,
    /// How the codes are written, if they are integers.
    pub notation: Notation,
    /// Where a reply carries the code.
    pub response: Option<Response>,
    /// The documented errors, in file order, at least one; their names are unique, their codes all of `code_type`.
    pub errors: Vec<Entry>,
    /// The catch-all row, in integer groups only; its name differs from every error's.
    pub other: Option<Description>,
    /// The rows that the file has and that are left out here.
    pub dropped: Dropped,
    /// Where the group's name stands in the file.
    pub span: Span,
}

/// What a file has and a model lacks, because it is at fault: whoever misses a name looks here first, so that one fault
/// stays one error. Empty if the file has no fault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dropped {
    /// The names that were read, as they stand in the file.
    pub names: Vec<String>,
    /// Whether anything was dropped whose name is not known.
    pub nameless: bool,
}

impl Dropped {
    /// Whether something of this name may have been dropped.
    #[must_use]
    pub fn may_hold(&self, name: &str) -> bool {
        self.nameless || self.names.iter().any(|dropped| dropped == name)
    }

    /// Notes that something was dropped.
    pub(crate) fn note(&mut self, name: Option<String>) {
        self.nameless |= name.is_none();
        self.names.extend(name);
    }
}

impl Group {
    /// The descriptions of all rows: the errors in file order, then the catch-all.
    #[must_use]
    pub fn descriptions(&self) -> Vec<&Description> {
        let mut descriptions = Vec::with_capacity(self.errors.len() + 1);
        for error in &self.errors {
            descriptions.push(&error.description);
        }
        if let Some(other) = &self.other {
            descriptions.push(other);
        }
        descriptions
    }
}

/// One documented error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code, of the group's type.
    pub code: Code,
    /// The vendor's symbolic name.
    pub key: Option<String>,
    /// The HTTP status that the vendor's page states, within [`STATUSES`](crate::limits::STATUSES).
    pub status: Option<u16>,
    /// Names that the variant used to have: identifiers in `UpperCamelCase`, unique among the names of the group.
    pub aliases: Vec<String>,
    /// What the row says beside the code.
    pub description: Description,
}

/// What a row says of an error, whichever code it has: documented rows and the catch-all share it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// The variant's name, an identifier in `UpperCamelCase`.
    pub name: String,
    /// The vendor's message: plain text in which `{}` or `{name}` marks a placeholder.
    pub message: String,
    /// Further explanation.
    pub detail: Option<Text>,
    /// What the vendor says to do.
    pub action: Option<Text>,
    /// The kind, `Unknown` where the file does not say.
    pub kind: Kind,
    /// Whether the same request may be tried again, where the vendor says.
    pub retry: Option<bool>,
    /// After how many seconds, at the latest, the vendor says to try again; never 0, and `retry` is `Some(true)` beside it.
    pub retry_after: Option<u32>,
    /// That the vendor has retired the code, in the file's words.
    pub deprecated: Option<String>,
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

impl Code {
    /// The code as text, an integer in this notation.
    #[must_use]
    pub fn written(&self, notation: Notation) -> String {
        notation.write(self.lend()).to_string()
    }

    /// The code as the runtime has it.
    #[must_use]
    pub const fn lend(&self) -> error_catalog_core::Code<'_> {
        match self {
            Self::Int(code) => error_catalog_core::Code::Int(*code),
            Self::Str(code) => error_catalog_core::Code::Str(code.as_str()),
        }
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CodeType {
    /// `i64`.
    #[default]
    Int,
    /// `&'static str`.
    Str,
}

impl CodeType {
    /// The type as `[import]` writes it: `integer` or `string`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Int => "integer",
            Self::Str => "string",
        }
    }

    /// The type of this spelling.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Int, Self::Str].into_iter().find(|code_type| code_type.id() == id)
    }
}
