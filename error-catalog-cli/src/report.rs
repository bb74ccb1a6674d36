//! What a command has to say, and how it gets out.

use std::fmt;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};

/// Codes, names and whatever else the eye looks for first.
pub(crate) const STRONG: Style = Style::new().bold();
/// Labels and what is said by the way.
pub(crate) const FAINT: Style = Style::new().dimmed();
/// Addresses.
pub(crate) const LINK: Style = AnsiColor::Cyan.on_default();
/// What is bad.
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();

/// How it went, from good to bad.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    #[default]
    Fine,
    /// Faults were found, or what was asked for was not.
    Faults,
    /// Something could not be read.
    CannotRun,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fine => Self::SUCCESS,
            Outcome::Faults => Self::from(1),
            Outcome::CannotRun => Self::from(2),
        }
    }
}

/// What a command has to say. Both texts may hold colours, which are taken out where they are not wanted.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// For standard output.
    out: String,
    /// For standard error.
    aside: String,
    outcome: Outcome,
}

impl Report {
    /// Adds a text to standard output.
    pub(crate) fn say(&mut self, text: impl fmt::Display) {
        use fmt::Write as _;
        // Writing to a string cannot fail.
        let _ = write!(self.out, "{text}");
    }

    /// Adds a text to standard error.
    pub(crate) fn aside(&mut self, text: impl fmt::Display) {
        use fmt::Write as _;
        let _ = write!(self.aside, "{text}");
    }

    /// Adds a JSON value to standard output.
    pub(crate) fn say_json(&mut self, value: &serde_json::Value) {
        self.say(format_args!("{value:#}\n"));
    }

    /// The worse of this outcome and the one so far becomes the outcome.
    pub(crate) fn worsen(&mut self, outcome: Outcome) {
        self.outcome = self.outcome.max(outcome);
    }

    /// Writes the report and gives the exit code.
    ///
    /// A reader that has gone away (`| head`) is no fault; a full disk is one.
    pub(crate) fn write(self) -> ExitCode {
        let mut stdout = anstream::AutoStream::auto(io::stdout());
        let written = stdout.write_all(self.out.as_bytes()).and_then(|()| stdout.flush());
        // If this fails, there is nowhere to say so.
        let _ = anstream::AutoStream::auto(io::stderr()).write_all(self.aside.as_bytes());
        match written {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Failure::new(format!("cannot write to standard output: {error}")).write()
            }
            _ => self.outcome.into(),
        }
    }
}

/// A number with its noun: `1 row`, `2 rows`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Why a command cannot run.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    help: Option<String>,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    /// Says how to go on.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Writes the failure to standard error and gives the exit code.
    pub(crate) fn write(self) -> ExitCode {
        let help = self.help.map(|help| format!("{STRONG}help{STRONG:#}: {help}\n")).unwrap_or_default();
        let text = format!("{BAD}error{BAD:#}: {}\n{help}", self.message);
        // If this fails, there is nowhere to say so.
        let _ = anstream::AutoStream::auto(io::stderr()).write_all(text.as_bytes());
        Outcome::CannotRun.into()
    }
}
