//! The arguments of the commands that print what goes with the program: its schema, completions and manual pages.

use std::path::PathBuf;

use clap::Args;

/// Print the JSON Schema of the catalog file.
///
/// Editors check and complete a catalog by it: save it, and name it in the first line of the catalog, as in
/// `#:schema ../catalog.schema.json`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog schema
  error-catalog schema -o catalog.schema.json")]
pub(crate) struct SchemaArgs {
    /// Write to this file, which must not exist yet
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Replace the output file if it exists
    #[arg(long, requires = "output")]
    pub(crate) force: bool,
}

/// Print completions for a shell.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog completions bash > ~/.local/share/bash-completion/completions/error-catalog
  error-catalog completions zsh > ~/.zfunc/_error-catalog")]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

/// Print a manual page.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog man > error-catalog.1
  error-catalog man import > error-catalog-import.1")]
pub(crate) struct ManArgs {
    /// The command that the page is about; without it, the page is about all
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Option<String>,
}
