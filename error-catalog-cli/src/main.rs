//! The `error-catalog` command: looks API error codes up, checks catalogs of them, makes catalogs out of vendors' pages.
//!
//! [`args`] is the command line, [`commands`] has a module for each command. A command computes a [`report::Report`];
//! writing it out, with colours or without, is done in one place. [`files`] is the only module that reads or writes
//! files.

mod args;
mod canonical;
mod checked;
mod commands;
mod files;
mod import;
mod report;
mod shelf;
mod terminal;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Cli, Command};
use terminal::Terminal;

fn main() -> ExitCode {
    let cli = Cli::parse();
    anstream::ColorChoice::from(cli.color).write_global();
    let terminal = Terminal::detect();
    let report = match cli.command {
        Command::Check(args) => Ok(commands::check::run(&args, terminal)),
        Command::Explain(args) => Ok(commands::explain::run(&args, terminal)),
        Command::List(args) => Ok(commands::list::run(&args, terminal)),
        Command::Import(args) => commands::import::run(args, terminal),
        Command::Export(args) => commands::export::run(&args, terminal),
        Command::Diff(args) => Ok(commands::diff::run(&args, terminal)),
        Command::Completions(args) => Ok(commands::manual::completions(&args)),
        Command::Man(args) => commands::manual::man(&args),
    };
    match report {
        Ok(report) => report.write(),
        Err(failure) => failure.write(),
    }
}
