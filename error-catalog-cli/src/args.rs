//! The command line: what all commands share. The modules have the arguments of each group of commands.

use clap::{Parser, Subcommand, ValueEnum};

mod companions;
mod diff;
mod generated;
mod import;
mod questions;

pub(crate) use companions::{CompletionsArgs, ManArgs, SchemaArgs};
pub(crate) use diff::DiffArgs;
pub(crate) use generated::{ExpandArgs, ExportArgs, ExportFormat, OutputArgs};
pub(crate) use import::{Codes, ControlArgs, ImportArgs};
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
