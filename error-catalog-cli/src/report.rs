//! What a command has to say, and how it gets out.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use error_catalog_schema::character::{hidden_name, visible};

use crate::workflow::disarm;

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
///
/// What comes from a file or the command line and is meant for people goes through
/// [`visible`](error_catalog_schema::character::visible) first.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// For standard output.
    out: String,
    /// Whether standard output is for a program, which gets every byte as it is.
    is_data: bool,
    /// For standard error.
    aside: String,
    outcome: Outcome,
}

impl Report {
    /// Adds a text for people to standard output.
    pub(crate) fn say(&mut self, text: impl fmt::Display) {
        use fmt::Write as _;
        // Writing to a string cannot fail.
        let _ = write!(self.out, "{text}");
    }

    /// Adds what a program reads to standard output; then all of standard output is for a program.
    pub(crate) fn say_data(&mut self, text: impl fmt::Display) {
        self.is_data = true;
        self.say(text);
    }

    /// Adds a text to standard error.
    pub(crate) fn aside(&mut self, text: impl fmt::Display) {
        use fmt::Write as _;
        let _ = write!(self.aside, "{text}");
    }

    /// Adds a JSON value to standard output.
    pub(crate) fn say_json(&mut self, value: &serde_json::Value) {
        self.say_data(harmless_json(value));
    }

    /// Adds a failure to standard error; others may follow.
    pub(crate) fn fail(&mut self, failure: &Failure) {
        self.aside(failure);
        self.worsen(Outcome::CannotRun);
    }

    /// The worse of this outcome and the one so far becomes the outcome.
    pub(crate) fn worsen(&mut self, outcome: Outcome) {
        self.outcome = self.outcome.max(outcome);
    }

    /// Writes the report and gives the exit code.
    ///
    /// A reader that has gone away (`| head`) is not a fault; a full disk is.
    pub(crate) fn write(self) -> ExitCode {
        let out = if self.is_data { Cow::Borrowed(self.out.as_str()) } else { disarm(&self.out) };
        let mut stdout = anstream::AutoStream::auto(io::stdout());
        let written = stdout.write_all(out.as_bytes()).and_then(|()| stdout.flush());
        // If this fails, there is nowhere to say so.
        let _ = anstream::AutoStream::auto(io::stderr()).write_all(disarm(&self.aside).as_bytes());
        match written {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Failure::new(format!("cannot write to standard output: {error}")).write()
            }
            _ => self.outcome.into(),
        }
    }
}

/// A JSON value on several lines, in which the strings escape what a terminal or a CI service would obey.
pub(crate) fn harmless_json(value: &serde_json::Value) -> String {
    let mut json = String::new();
    // Outside of strings, JSON has line feeds only, and no `#`.
    for c in format!("{value:#}").replace("##", "#\\u0023").chars() {
        if c != '\n' && hidden_name(c).is_some() {
            json.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            json.push(c);
        }
    }
    json.push('\n');
    json
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
        // If this fails, there is nowhere to say so.
        let _ = anstream::AutoStream::auto(io::stderr()).write_all(disarm(&self.to_string()).as_bytes());
        Outcome::CannotRun.into()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{BAD}error{BAD:#}: {}", visible(&self.message))?;
        self.help.iter().try_for_each(|help| writeln!(f, "{STRONG}help{STRONG:#}: {}", visible(help)))
    }
}
