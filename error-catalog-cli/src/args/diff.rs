//! The arguments of `diff`.

use std::path::PathBuf;

use clap::Args;

use super::questions::Format;
use crate::comparison::Step;

/// Compare two versions of a catalog.
///
/// Says what was added, removed, renamed, re-coded and changed, each with the semver step that it forces on a crate that
/// publishes the enums. Errors are paired by code, then by key, then by name; a group that was split or merged is said
/// once, and texts that differ only in how placeholders are written are the same.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog diff old.toml new.toml
  git show main:catalogs/acme.toml | error-catalog diff - catalogs/acme.toml
  error-catalog diff old.toml new.toml --allow major
  error-catalog diff old.toml new.toml --format json

Exit codes: 0 within what is allowed; 1 not so, or a catalog has faults; 2 a catalog could not be read.")]
pub(crate) struct DiffArgs {
    /// The older version, or `-` for standard input
    #[arg(value_name = "OLD")]
    pub(crate) old: PathBuf,

    /// The newer version, or `-` for standard input
    #[arg(value_name = "NEW")]
    pub(crate) new: PathBuf,

    /// The largest step that is fine
    #[arg(long, value_enum, default_value_t = Step::Minor, value_name = "STEP")]
    pub(crate) allow: Step,

    /// How to show the changes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}
