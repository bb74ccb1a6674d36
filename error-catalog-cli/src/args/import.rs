//! The arguments of `import`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::questions::Format;
use crate::import::markup::Markup;

/// Draft a catalog from a vendor's page.
///
/// Reads tables, and lists, headings, paragraphs and blocks of code that describe errors, in Markdown, MDX, HTML,
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
