//! What is to be written, and where, in terms of the catalog.

use super::recognition::Place;

/// One piece of writing. Values and tables are TOML.
#[derive(Debug)]
pub(super) enum Edit {
    /// A key gets this value.
    Set { table: Table, key: &'static str, value: String },
    /// These codes repeat in the group.
    Repeat { group: usize, codes: Vec<String> },
    /// A table is added.
    Add { spot: Spot, toml: String },
}

/// A table of the file.
#[derive(Clone, Copy, Debug)]
pub(super) enum Table {
    Catalog,
    Error(Place),
    Other(usize),
}

/// Where a table is added.
#[derive(Clone, Copy, Debug)]
pub(super) enum Spot {
    /// In front of an error.
    Before(Place),
    /// Behind an error, and behind what was added there before.
    After(Place),
    /// Behind all errors of a group.
    EndOf(usize),
    /// At the end of the file.
    End,
}
