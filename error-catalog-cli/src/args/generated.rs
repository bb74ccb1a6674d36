//! The arguments of the commands that make a file of a catalog: `export` and `expand`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Write a catalog in another format.
///
/// The catalog is a file, or a bundled one by its module, feature or service name. With `--check` nothing is written: it
/// says whether the output file is what would be written, as CI wants to know of generated files.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog export catalogs/acme.toml --format json
  error-catalog export tencent_ci --format csv
  error-catalog export catalogs/acme.toml --format markdown -o ERRORS.md
  error-catalog export catalogs/acme.toml --format typescript -o web/src/errors.ts --check
  error-catalog export catalogs/acme.toml --format toml -o catalogs/acme.toml --force

Exit codes: 0 written, or up to date; 1 the catalog has faults, or the output file is not up to date; 2 the catalog could \
not be read, or the output not written.")]
pub(crate) struct ExportArgs {
    /// The catalog file, `-` for standard input, or the name of a bundled catalog
    #[arg(value_name = "CATALOG|FILE")]
    pub(crate) catalog: PathBuf,

    /// The format
    #[arg(long, value_enum)]
    pub(crate) format: ExportFormat,

    #[command(flatten)]
    pub(crate) output: OutputArgs,

    /// Add the variants of the enums to the Markdown, as a column
    #[arg(long)]
    pub(crate) variants: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// All that the catalog says
    Json,
    /// A table for each group, for the readers of an API's documentation
    Markdown,
    /// One line for each error
    Csv,
    /// The catalog in canonical form, without its comments
    Toml,
    /// An object of codes and a type of them for each group
    Typescript,
}

/// Print the Rust code that `error_catalog!` makes of a catalog.
///
/// The code can be checked in instead of the macro's call. It depends on the version of error-catalog: after an update the
/// compiler says that it must be expanded again.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog expand catalogs/acme.toml
  error-catalog expand catalogs/acme.toml -o src/acme.rs
  error-catalog expand catalogs/acme.toml -o src/acme.rs --check

Exit codes: 0 written, or up to date; 1 the catalog has faults, or the output file is not up to date; 2 the catalog could \
not be read, or the output not written.")]
pub(crate) struct ExpandArgs {
    /// The catalog file, `-` for standard input, or the name of a bundled catalog
    #[arg(value_name = "CATALOG|FILE")]
    pub(crate) catalog: PathBuf,

    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

/// Where a generated file goes.
#[derive(Debug, Args)]
pub(crate) struct OutputArgs {
    /// Write to this file, which must not exist yet
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,

    /// Replace the output file if it exists
    #[arg(long, requires = "file")]
    pub(crate) force: bool,

    /// Write nothing; fail if the output file is not what would be written
    #[arg(long, requires = "file", conflicts_with = "force")]
    pub(crate) check: bool,
}
