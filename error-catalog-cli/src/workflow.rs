//! Lines that a CI service would obey.
//!
//! GitHub Actions reads the output of a step: a line that starts with `::error …::`, blanks and colours apart, is an
//! annotation, and `##[error]` is one anywhere. Azure Pipelines has such marks too, and others. A catalog's text must
//! not become a command.

use std::borrow::Cow;

/// A text in which no line is a command: a blank parts the two characters that it would start with.
pub(crate) fn disarm(text: &str) -> Cow<'_, str> {
    if !text.contains("::") && !text.contains("##") {
        return Cow::Borrowed(text);
    }
    let mut disarmed = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let start = line.len() - uncoloured(line).len();
        let (before, rest) = line.split_at(start);
        disarmed.push_str(before);
        match rest.strip_prefix("::") {
            Some(rest) if rest.contains("::") => {
                disarmed.push_str(": :");
                part_marks(rest, &mut disarmed);
            }
            _ => part_marks(rest, &mut disarmed),
        }
    }
    Cow::Owned(disarmed)
}

/// The line without the blanks and colours in front.
fn uncoloured(mut line: &str) -> &str {
    loop {
        line = line.trim_start();
        let Some(end) =
            line.strip_prefix("\x1b[").and_then(|rest| rest.find(|c: char| c.is_ascii_alphabetic()))
        else {
            return line;
        };
        line = &line["\x1b[".len() + end + 1..];
    }
}

/// Parts each `##` that a word and a bracket follow, such as `##[error]` and `##vso[`.
fn part_marks(mut line: &str, disarmed: &mut String) {
    while let Some(at) = line.find("##") {
        let (before, rest) = line.split_at(at + 1);
        disarmed.push_str(before);
        if rest[1..].trim_start_matches(|c: char| c.is_ascii_alphanumeric()).starts_with('[') {
            disarmed.push(' ');
        }
        line = rest;
    }
    disarmed.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_parted() {
        for (text, disarmed) in [
            ("::error title=x::y", ": :error title=x::y"),
            ("  ::notice::y\n::stop-commands::z\n", "  : :notice::y\n: :stop-commands::z\n"),
            ("\x1b[1m ::error::y", "\x1b[1m : :error::y"),
            ("see ##[error]y and ##vso[task.complete]", "see # #[error]y and # #vso[task.complete]"),
            ("##teamcity[x", "# #teamcity[x"),
            ("###[x", "## #[x"),
        ] {
            assert_eq!(disarm(text), disarmed, "{text:?}");
        }
    }

    #[test]
    fn other_text_stays() {
        for text in ["", "::1", "a ::error::b", "## Heading", "DownloadError::InvalidAppId", "\x1b[1mx::y::z"]
        {
            assert_eq!(disarm(text), text);
        }
    }
}
