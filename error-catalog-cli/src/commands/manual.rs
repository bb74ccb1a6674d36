//! `completions` and `man`: what is made of the command line itself.

use clap::CommandFactory as _;

use crate::args::{Cli, CompletionsArgs, ManArgs};
use crate::report::{Failure, Report};

/// Completions for a shell.
pub(crate) fn completions(args: &CompletionsArgs) -> Report {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "error-catalog", &mut script);
    let mut report = Report::default();
    report.say_data(String::from_utf8_lossy(&script));
    report
}

/// The manual page of the command, or of one of its commands.
pub(crate) fn man(args: &ManArgs) -> Result<Report, Failure> {
    let mut command = Cli::command();
    command.build();
    if let Some(name) = &args.command {
        let found = command.find_subcommand(name).cloned();
        command = found.ok_or_else(|| {
            Failure::new(format!("there is no command `{name}`"))
                .help("`error-catalog --help` lists the commands")
        })?;
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command)
        .source(concat!("error-catalog ", env!("CARGO_PKG_VERSION")))
        .render(&mut page)
        .map_err(|error| Failure::new(format!("cannot write the page: {error}")))?;
    let mut report = Report::default();
    report.say_data(String::from_utf8_lossy(&page));
    Ok(report)
}
