//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::comparison::Step;
use crate::import::Markup;

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
    Import(ImportArgs),
    Export(ExportArgs),
    Diff(DiffArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// Check catalog files, as the compiler would.
///
/// Shows every fault of every file. Of a folder, all `.toml` files in it and below are checked that have a `[catalog]`
/// or a `[[group]]`; hidden folders, `target` and links to folders are passed over.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog check
  error-catalog check catalogs/acme.toml
  error-catalog check catalogs/ --format github

Exit codes: 0 no faults; 1 faults; 2 a file could not be read.")]
pub(crate) struct CheckArgs {
    /// Files or folders
    #[arg(default_value = ".", value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// How to show the faults
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub(crate) format: CheckFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people
    Human,
    /// One JSON object
    Json,
    /// Annotations of GitHub Actions
    Github,
}

/// How to show what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Human,
    /// One JSON object
    Json,
}

/// Say what a code means.
///
/// Searches the bundled catalogs, and those of `--catalog`, for errors with this code, key or variant; if there are
/// none, for errors whose texts have all of these words. The name of a rule of `check` is explained too.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog explain -46618
  error-catalog explain FAILED_PRECONDITION
  error-catalog explain signature expired
  error-catalog explain duplicate-code
  error-catalog explain --catalog acme.toml 17 --format json

Exit codes: 0 found; 1 unknown, the nearest are shown; 2 a catalog could not be read.")]
pub(crate) struct ExplainArgs {
    /// A code, a key, a variant, a rule, or words of a message
    #[arg(required = true, allow_negative_numbers = true, value_name = "WHAT")]
    pub(crate) what: Vec<String>,

    /// Search this catalog file too; may be given several times
    #[arg(long, value_name = "FILE")]
    pub(crate) catalog: Vec<PathBuf>,

    /// How to show what is found
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// List the catalogs, their groups, and how many errors each has.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog list
  error-catalog list --catalog acme.toml
  error-catalog list --format json")]
pub(crate) struct ListArgs {
    /// List this catalog file too; may be given several times
    #[arg(long, value_name = "FILE")]
    pub(crate) catalog: Vec<PathBuf>,

    /// How to show the list
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// Draft a catalog from a vendor's page.
///
/// Reads tables, definition lists and headings that carry codes, in Markdown or HTML. The draft passes `check` and
/// wants a person's eye: names are made of keys or messages, kinds are not set. The summary says what was taken and what
/// was left out, and why; it goes to standard error.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog import page.md --vendor Acme --service Billing -o catalogs/acme.toml
  error-catalog import page.html --encoding gb18030 > draft.toml
  curl -s https://vendor.example/errors | error-catalog import -

Pages of more than 64 MiB are refused.

Exit codes: 0 a draft was made; 1 the page has no errors that could be read; 2 the page or the draft failed.")]
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

    /// How to show the summary; `json` needs `--output`, and goes to standard output
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// Write a catalog in another format.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog export catalogs/acme.toml --format json
  error-catalog export catalogs/acme.toml --format markdown -o ERRORS.md
  error-catalog export catalogs/acme.toml --format toml -o catalogs/acme.toml --force

Exit codes: 0 written; 1 the catalog has faults; 2 it could not be read, or the output not written.")]
pub(crate) struct ExportArgs {
    /// The catalog file
    #[arg(value_name = "CATALOG")]
    pub(crate) catalog: PathBuf,

    /// The format
    #[arg(long, value_enum)]
    pub(crate) format: ExportFormat,

    /// Write to this file, which must not exist yet
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Replace the output file if it exists
    #[arg(long, requires = "output")]
    pub(crate) force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// All that the catalog says
    Json,
    /// A table for each group
    Markdown,
    /// One line for each error
    Csv,
    /// The catalog in canonical form, without its comments
    Toml,
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
