//! The tables of a catalog file, and their keys.

use crate::model::Role;

/// A table's title and the keys that it may have.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The table as messages call it.
    pub title: &'static str,
    /// Its keys, the required ones first.
    pub keys: &'static [&'static str],
    /// How many of the keys are required.
    pub required: usize,
}

/// The file itself. That there is a `[catalog]` is checked when the whole file is read.
pub const FILE: Shape = Shape { title: "the file", keys: &["catalog", "import", "group"], required: 0 };

/// `[catalog]`.
pub const CATALOG: Shape =
    Shape { title: "`[catalog]`", keys: &["vendor", "service", "docs", "summary", "retrieved"], required: 2 };

/// `[import]`.
pub const IMPORT: Shape = Shape {
    title: "`[import]`",
    keys: &["table", "skip", "column", "group_by", "one_group", "codes", "record", "rows"],
    required: 0,
};

/// `column` of `[import]`: its keys are the roles that a column may have.
pub const COLUMN: Shape = Shape { title: "`column`", keys: Role::IDS, required: 0 };

/// `[[group]]`.
pub const GROUP: Shape = Shape {
    title: "`[[group]]`",
    keys: &["name", "title", "summary", "docs", "common", "response", "repeats", "error", "other"],
    required: 1,
};

/// `[[group.error]]`.
pub const ERROR: Shape = Shape {
    title: "`[[group.error]]`",
    keys: &[
        "code",
        "message",
        "name",
        "aliases",
        "deprecated",
        "key",
        "detail",
        "action",
        "status",
        "kind",
        "retry",
        "retry_after",
        "docs",
    ],
    required: 2,
};

/// `[group.other]`.
pub const OTHER: Shape = Shape {
    title: "`[group.other]`",
    keys: &["name", "message", "deprecated", "detail", "action", "kind", "retry", "retry_after", "docs"],
    required: 2,
};

/// `response` of a group.
pub const RESPONSE: Shape = Shape {
    title: "`response`",
    keys: &["header", "json", "xml", "status", "by", "message", "request_id", "success"],
    required: 0,
};

/// `request_id` of a `response`.
pub const REQUEST_ID: Shape = Shape { title: "`request_id`", keys: &["header", "json"], required: 0 };

/// The tables in the order in which a misplaced key is looked for.
const HOMES: [&Shape; 6] = [&ERROR, &GROUP, &CATALOG, &RESPONSE, &IMPORT, &OTHER];

impl Shape {
    /// Where the key stands in the list of keys.
    pub(crate) fn index(&self, key: &str) -> Option<usize> {
        self.keys.iter().position(|known| *known == key)
    }

    /// The table that a key belongs to, whichever table it was found in.
    pub(crate) fn home(key: &str) -> Option<&'static Self> {
        HOMES.into_iter().find(|shape| shape.index(key).is_some())
    }
}
