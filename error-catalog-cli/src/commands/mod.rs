//! A module for each command: it takes its arguments, and gives a report.

mod changes;
pub(crate) mod check;
pub(crate) mod diff;
pub(crate) mod expand;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod manual;
pub(crate) mod schema;
pub(crate) mod update;
