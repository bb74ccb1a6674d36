//! The `error-catalog` command: looks API error codes up, checks catalogs of them, makes catalogs out of vendors' pages.
//!
//! [`args`] is the command line, [`commands`] has a module for each command. A command computes a [`report::Report`];
//! writing it out, with colours or without, is done in one place. [`files`] is the only module that reads or writes
//! files.

mod args;
mod bundled;
mod canonical;
mod checked;
mod commands;
mod comparison;
mod compiled;
mod day;
#[cfg(test)]
mod dice;
mod escapes;
mod files;
mod folder;
mod import;
mod output;
mod report;
mod shelf;
mod terminal;
mod update;
mod workflow;

use std::process::ExitCode;

use clap::Parser as _;
use error_catalog_schema::character::visible;

use args::{Cli, Command};
use report::{Failure, Outcome, Report};
use terminal::Terminal;

fn main() -> ExitCode {
    let report = match Cli::try_parse_from(args::arguments()) {
        Ok(cli) => {
            anstream::ColorChoice::from(cli.color).write_global();
            run(cli.command, Terminal::detect())
        }
        Err(error) => Ok(usage(error)),
    };
    match report {
        Ok(report) => report.write(),
        Err(failure) => failure.write(),
    }
}

fn run(command: Command, terminal: Terminal) -> Result<Report, Failure> {
    match command {
        Command::Check(args) => Ok(commands::check::run(&args, terminal)),
        Command::Explain(args) => commands::explain::run(&args, terminal),
        Command::List(args) => Ok(commands::list::run(&args, terminal)),
        Command::Import(args) => match &args.update.file {
            Some(file) => commands::update::run(file, &args, terminal),
            None => commands::import::run(&args, terminal),
        },
        Command::Export(args) => commands::export::run(&args, terminal),
        Command::Expand(args) => commands::expand::run(&args, terminal),
        Command::Diff(args) => commands::diff::run(&args, terminal),
        Command::Schema(args) => commands::schema::run(&args),
        Command::Completions(args) => Ok(commands::manual::completions(&args)),
        Command::Man(args) => commands::manual::man(&args),
    }
}

/// The help that was asked for, or what is wrong with the arguments.
fn usage(error: clap::Error) -> Report {
    // The message quotes the arguments. A file's name may be among them, with whatever it holds.
    let arguments =
        args::arguments().into_iter().map(|argument| visible(&argument.to_string_lossy()).into_owned());
    let error = Cli::try_parse_from(arguments).err().unwrap_or(error);
    let text = error.render();
    let mut report = Report::default();
    if error.use_stderr() {
        report.aside(text.ansi());
        report.worsen(Outcome::CannotRun);
    } else {
        report.say(text.ansi());
    }
    report
}
