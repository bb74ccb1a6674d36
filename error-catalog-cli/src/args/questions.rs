//! The arguments of the commands that look something up: `check`, `explain`, `list`.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The command line, changed so that a question to `explain` is not taken for an option: a pasted `-46618: …` gets a
/// blank in front.
pub(crate) fn arguments() -> Vec<OsString> {
    shielded(std::env::args_os().collect())
}

/// The options whose next argument is their value.
const WITH_VALUE: [&str; 3] = ["--color", "--catalog", "--format"];

fn shielded(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let is_value =
        |arguments: &[OsString], at: usize| WITH_VALUE.iter().any(|option| arguments[at - 1] == *option);
    let command = (1..arguments.len()).find(|&at| !is_option(&arguments[at]) && !is_value(&arguments, at));
    if let Some(command) = command.filter(|&at| arguments[at] == "explain") {
        for at in command + 1..arguments.len() {
            if !is_value(&arguments, at) && is_pasted(&arguments[at]) {
                let mut pasted = OsString::from(" ");
                pasted.push(&arguments[at]);
                arguments[at] = pasted;
            }
        }
    }
    arguments
}

fn is_option(argument: &OsStr) -> bool {
    argument.as_encoded_bytes().starts_with(b"-")
}

/// Whether an argument starts like an option but is not one: a negative number, or several words.
fn is_pasted(argument: &OsStr) -> bool {
    let bytes = argument.as_encoded_bytes();
    let is_number = bytes.get(1).is_some_and(u8::is_ascii_digit);
    is_option(argument) && (is_number || bytes.contains(&b' ') || bytes.contains(&b'\n'))
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

Exit codes: 0 no faults; 1 faults; 2 a file could not be read, or there is no catalog.")]
pub(crate) struct CheckArgs {
    /// Files or folders; `-` for standard input
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

/// Say what something that was pasted means.
///
/// Takes a code (`-46618`, `46618`, `0x1001`), an HTTP status (`HTTP 429`), a key, a variant (`Enum::Variant`), a rule of
/// `check`, a line of a log or of this library, a reply in JSON or HTTP, a message with its placeholders filled in, or words
/// of one. The name of a vendor, a service or a group narrows the search. It looks into the bundled catalogs, those of
/// `--catalog`, and `./catalogs` where there is such a folder.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  error-catalog explain -46618
  error-catalog explain jd FAILED_PRECONDITION
  error-catalog explain 'X-ErrNo: -46618'
  error-catalog explain signature expired
  curl -si https://api.example.com/v1 | error-catalog explain -
  error-catalog explain duplicate-code
  error-catalog explain --catalog acme.toml 17 --format json

Exit codes: 0 found; 1 unknown, the nearest are shown; 2 a catalog could not be read.")]
pub(crate) struct ExplainArgs {
    /// What was pasted: several arguments are one text; `-` reads standard input
    #[arg(required = true, allow_negative_numbers = true, value_name = "WHAT")]
    pub(crate) what: Vec<String>,

    /// Search this catalog file, or the catalogs of this folder, too; may be given several times
    #[arg(long, value_name = "FILE|FOLDER")]
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
    /// List this catalog file, or the catalogs of this folder, too; may be given several times
    #[arg(long, value_name = "FILE|FOLDER")]
    pub(crate) catalog: Vec<PathBuf>,

    /// How to show the list
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &[&str], expected: &[&str]) {
        let line = std::iter::once(&"error-catalog").chain(line).map(OsString::from).collect();
        assert_eq!(shielded(line)[1..], expected.iter().map(OsString::from).collect::<Vec<_>>());
    }

    #[test]
    fn what_is_pasted_is_no_option() {
        check(&["explain", "-4x", "--format", "json"], &["explain", " -4x", "--format", "json"]);
        check(
            &["--color", "always", "explain", "-46618: a b"],
            &["--color", "always", "explain", " -46618: a b"],
        );
        check(&["explain", "--- a\nb", "-h"], &["explain", " --- a\nb", "-h"]);
        check(&["explain", "--catalog", "-4.toml", "7"], &["explain", "--catalog", "-4.toml", "7"]);
        check(&["check", "-4x"], &["check", "-4x"]);
        check(&["--color", "explain", "list", "-4x"], &["--color", "explain", "list", "-4x"]);
    }
}
