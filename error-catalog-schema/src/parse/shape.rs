//! The tables of the format, and their keys.

/// A table's title and the keys that it may have.
#[derive(Debug)]
pub(super) struct Shape {
    /// The table as messages call it.
    pub(super) title: &'static str,
    /// Its keys, the required ones first.
    pub(super) keys: &'static [&'static str],
    /// How many of the keys are required.
    pub(super) required: usize,
}

/// The file itself. That there is a `[catalog]` is checked when the whole file is read.
pub(super) const FILE: Shape = Shape { title: "the file", keys: &["catalog", "group"], required: 0 };

pub(super) const CATALOG: Shape =
    Shape { title: "`[catalog]`", keys: &["vendor", "service", "docs", "summary"], required: 2 };

pub(super) const GROUP: Shape = Shape {
    title: "`[[group]]`",
    keys: &["name", "title", "summary", "docs", "response", "repeats", "error", "other"],
    required: 1,
};

pub(super) const ERROR: Shape = Shape {
    title: "`[[group.error]]`",
    keys: &["code", "message", "name", "key", "detail", "action", "status", "kind", "retry", "docs"],
    required: 2,
};

pub(super) const OTHER: Shape = Shape {
    title: "`[group.other]`",
    keys: &["name", "message", "detail", "action", "kind", "retry", "docs"],
    required: 2,
};

pub(super) const RESPONSE: Shape =
    Shape { title: "`response`", keys: &["header", "json", "status", "message", "success"], required: 0 };

/// The tables in the order in which a misplaced key is looked for.
const HOMES: [&Shape; 5] = [&ERROR, &GROUP, &CATALOG, &RESPONSE, &OTHER];

impl Shape {
    /// Where the key stands in the list of keys.
    pub(super) fn index(&self, key: &str) -> Option<usize> {
        self.keys.iter().position(|known| *known == key)
    }

    /// The table that a key belongs to, whichever table it was found in.
    pub(super) fn home(key: &str) -> Option<&'static Self> {
        HOMES.into_iter().find(|shape| shape.index(key).is_some())
    }
}
