//! The command line: what all commands share, and the arguments of those that write. [`questions`] has those of the commands
//! that look something up.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::comparison::Step;
use crate::import::markup::Markup;

mod questions;

pub(crate) use questions::{CheckArgs, CheckFormat, ExplainArgs, Format, ListArgs, arguments};

/// Looks API error codes up, checks catalogs of them, and makes catalogs out of vendors' pages.
#[derive(Debug, Parser)]
#[command(name = "error-catalog", version, max_term_width = 100, after_help = AFTER_HELP)]
pub(crate) struct Cli {
    /// When to write in colour; `auto` heeds the terminal and `NO_COLOR`
    #[arg(long, value_enum, default_value_t = Color::Auto, global = true, value_name = "WHEN")]
    pub(crate) color: Color,

    #[command(subcommand)]
    pub(crate) command: Command,
}

const AFTER_HELP: &str = "\
Examples:
  error-catalog explain -46618
  error-catalog check catalogs/
  error-catalog import page.md -o catalogs/acme.toml

Exit codes: 0 fine; 1 faults found, or nothing found; 2 the command could not run.";

/// When to write in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl From<Color> for anstream::ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(CheckArgs),
    Explain(ExplainArgs),
    List(ListArgs),
    Import(Box<ImportArgs>),
    Export(ExportArgs),
    Expand(ExpandArgs),
    Diff(DiffArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// Draft a catalog from a vendor's page.
///
/// Reads tables, and lists, headings, paragraphs and blocks of code that tell of errors, in Markdown, MDX, HTML,
/// reStructuredText, CSV or JSON. The draft passes `check` but needs review: names are made of keys or messages, kinds
/// are not set. The summary says what was taken and what was left out, and why; it goes to standard error.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog import page.md --vendor Acme --service Billing -o catalogs/acme.toml
  error-catalog import page.html --encoding gb18030 > draft.toml
  curl -s https://vendor.example/errors | error-catalog import -
  error-catalog import page.md --update catalogs/acme.toml
  error-catalog import page.md --update catalogs/acme.toml --check --retire

With `--update`, the page goes into a catalog that was mended since: new rows are added; keys, texts
and statuses become what the page says. Names, kinds, comments and layout stay, nothing is deleted.
`retrieved` becomes today, or the day of `SOURCE_DATE_EPOCH`, if anything else changes.

Pages of more than 64 MiB are refused, and so are pages that would take more time or memory than their size warrants.

Exit codes: 0 a draft was made, or the catalog is up to date; 1 the page has no errors that could be
read, the catalog has faults, or with `--check` is not up to date; 2 the page, the catalog or the
draft failed.")]
pub(crate) struct ImportArgs {
    /// The page, or `-` for standard input
    #[arg(value_name = "PAGE")]
    pub(crate) page: PathBuf,

    /// Write the draft to this file, which must not exist yet
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Replace the output file if it exists
    #[arg(long, requires = "output")]
    pub(crate) force: bool,

    #[command(flatten)]
    pub(crate) update: UpdateArgs,

    /// How the page is written, where its name and its beginning do not show it
    #[arg(long, value_enum, value_name = "MARKUP")]
    pub(crate) from: Option<Markup>,

    /// The page's encoding, where it is not UTF-8 and does not say
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<String>,

    /// The vendor's name
    #[arg(long)]
    pub(crate) vendor: Option<String>,

    /// The service's name; the page's title if it is not given
    #[arg(long)]
    pub(crate) service: Option<String>,

    /// The page's address
    #[arg(long, value_name = "URL")]
    pub(crate) docs: Option<String>,

    #[command(flatten)]
    pub(crate) controls: ControlArgs,

    /// How to show the summary, or the changes; `json` needs `--output` or `--update`, and goes to standard output
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// What a page does to a catalog that is there already.
#[derive(Debug, Args)]
pub(crate) struct UpdateArgs {
    /// Bring this catalog up to the page instead of drafting a new one
    #[arg(id = "update", long = "update", value_name = "FILE", conflicts_with_all = ["output", "vendor", "service", "docs", "ControlArgs"])]
    pub(crate) file: Option<PathBuf>,

    /// Say what the update would change, and write nothing
    #[arg(long, requires = "update")]
    pub(crate) dry_run: bool,

    /// Write nothing; fail if the update would change anything
    #[arg(long, requires = "update")]
    pub(crate) check: bool,

    /// Mark the errors that the page no longer has as deprecated
    #[arg(long, requires = "update")]
    pub(crate) retire: bool,
}

/// How a page is read where its looks do not tell. A draft written with `--output` keeps them in its `[import]`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Controls")]
pub(crate) struct ControlArgs {
    /// Read only the table with this heading or number; may be given several times
    #[arg(long, value_name = "HEADING|N")]
    pub(crate) table: Vec<String>,

    /// Leave out the table with this heading or number; may be given several times
    #[arg(long, value_name = "HEADING|N")]
    pub(crate) skip: Vec<String>,

    /// What a column holds: code, key, message, detail, action, status, kind or retry; may be given several times
    #[arg(long, value_name = "ROLE=HEADER|N")]
    pub(crate) column: Vec<String>,

    /// Make a group of each value in the column with this header
    #[arg(long, value_name = "HEADER")]
    pub(crate) group_by: Option<String>,

    /// Put all errors into one group of this name
    #[arg(long, value_name = "NAME")]
    pub(crate) one_group: Option<String>,

    /// What the codes are
    #[arg(long, value_enum, value_name = "TYPE")]
    pub(crate) codes: Option<Codes>,

    /// Find errors in plain text: a regular expression with groups such as `(?<code>…)` and `(?<message>…)`
    #[arg(long, value_name = "REGEX")]
    pub(crate) record: Option<String>,

    /// Where the errors stand in JSON: a JSON pointer, such as `/data/errors`
    #[arg(long, value_name = "POINTER")]
    pub(crate) rows: Option<String>,
}

/// What the codes of a page are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Codes {
    /// Integers; rows with other codes are left out
    Integer,
    /// Strings, even if they look like integers
    String,
}

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

Exit codes: 0 written, or up to date; 1 the catalog has faults, or the output file is not up to date; 2 the catalog could
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

Exit codes: 0 written, or up to date; 1 the catalog has faults, or the output file is not up to date; 2 the catalog could
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
