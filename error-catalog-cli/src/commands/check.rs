//! `check`: the compiler's diagnostics without the compiler.

use std::fmt::Write as _;
use std::path::Path;

use error_catalog_schema::character::{hidden_name, visible};
use error_catalog_schema::diagnostic::Label;
use error_catalog_schema::render::render;
use error_catalog_schema::{Catalog, Diagnostic, Diagnostics, Source, check};
use serde_json::{Value, json};

use crate::args::{CheckArgs, CheckFormat};
use crate::report::{BAD, Failure, Outcome, Report, STRONG, count};
use crate::terminal::Terminal;
use crate::{checked, folder};

/// A file that was checked.
struct Checked {
    source: Source,
    /// `None` if the file could not be read.
    catalog: Option<Catalog>,
    faults: Diagnostics,
}

/// Checks every file that the paths name.
pub(crate) fn run(args: &CheckArgs, terminal: Terminal) -> Report {
    let mut report = Report::default();
    let mut files = Vec::new();
    for path in &args.paths {
        if path.is_dir() {
            files.extend(folder::catalogs(path, &mut report));
        } else {
            files.push(path.clone());
        }
    }
    let checked: Vec<Checked> = files.iter().map(|path| check_file(path, &mut report)).collect();
    if checked.iter().any(|file| !file.faults.is_empty()) {
        report.worsen(Outcome::Faults);
    }
    if checked.is_empty() {
        let failure = Failure::new("no catalog found")
            .help("name a file, or a folder with a `.toml` file that has a `[catalog]` or a `[[group]]`");
        report.fail(&failure);
    }
    match args.format {
        CheckFormat::Human => human(&checked, terminal, &mut report),
        CheckFormat::Json => report.say_json(&json(&checked)),
        CheckFormat::Github => github(&checked, &mut report),
    }
    report
}

fn check_file(path: &Path, report: &mut Report) -> Checked {
    match checked::open(path) {
        Ok((source, _)) => {
            let (catalog, faults) = check(&source);
            Checked { source, catalog: Some(catalog), faults }
        }
        Err(fault) => {
            report.worsen(Outcome::CannotRun);
            let mut faults = Diagnostics::default();
            faults.push(fault);
            Checked { source: Source::new(path.display().to_string(), ""), catalog: None, faults }
        }
    }
}

fn human(checked: &[Checked], terminal: Terminal, report: &mut Report) {
    let style = terminal.style();
    for file in checked {
        for fault in &file.faults {
            report.say(format_args!("{}\n\n", render(&file.source, fault, style)));
        }
        if let Some(rest) = file.faults.rest() {
            report.say(format_args!("{rest}\n\n"));
        }
    }
    let read = checked.iter().filter_map(|file| file.catalog.as_ref());
    let unread = checked.len() - read.clone().count();
    if unread == checked.len() {
        // What is in the way has been shown.
        return;
    }
    let faults: usize =
        checked.iter().filter(|file| file.catalog.is_some()).map(|file| file.faults.len()).sum();
    let catalogs = count(checked.len() - unread, "catalog");
    let unread = match unread {
        0 => String::new(),
        unread => format!("; {BAD}{}{BAD:#} could not be read", count(unread, "file")),
    };
    if faults == 0 {
        let errors = count(read.map(errors).sum(), "error");
        report.say(format_args!("{STRONG}{catalogs}{STRONG:#} checked, {errors}, no faults{unread}\n"));
    } else {
        report.say(format_args!("{catalogs} checked, {BAD}{}{BAD:#}{unread}\n", count(faults, "fault")));
    }
}

fn errors(catalog: &Catalog) -> usize {
    catalog.groups.iter().map(|group| group.errors.len()).sum()
}

fn json(checked: &[Checked]) -> Value {
    let files: Vec<Value> = checked
        .iter()
        .map(|file| {
            let groups = file.catalog.as_ref().map_or(0, |catalog| catalog.groups.len());
            let errors = file.catalog.as_ref().map_or(0, errors);
            let faults: Vec<Value> =
                file.faults.iter().map(|fault| fault_json(&file.source, fault)).collect();
            json!({
                "path": file.source.name(), "groups": groups, "errors": errors, "faults": faults,
                "more": file.faults.len() - file.faults.iter().count(),
            })
        })
        .collect();
    json!({ "version": 1, "files": files })
}

fn fault_json(source: &Source, fault: &Diagnostic) -> Value {
    let label = |label: &Label| {
        let (start, end) = (source.location(label.span.start), source.location(label.span.end));
        json!({
            "text": label.text,
            "start": { "offset": label.span.start, "line": start.line, "column": start.column },
            "end": { "offset": label.span.end, "line": end.line, "column": end.column },
        })
    };
    let labels: Vec<Value> = fault.labels.iter().map(label).collect();
    json!({ "rule": fault.rule.id(), "message": fault.message, "help": fault.help, "labels": labels })
}

/// Annotations as GitHub Actions reads them from a step's output.
fn github(checked: &[Checked], report: &mut Report) {
    for file in checked {
        for fault in &file.faults {
            let mut place = String::new();
            if let Some(span) = fault.span() {
                let (start, end) = (file.source.location(span.start), file.source.location(span.end));
                place = format!(",line={},col={}", start.line, start.column);
                if end.line == start.line && end.column > start.column {
                    // Writing to a string cannot fail.
                    let _ = write!(place, ",endColumn={}", end.column);
                }
            }
            let help = fault.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
            report.say_data(format_args!(
                "::error file={}{place},title={}::{}\n",
                property(file.source.name()),
                property(fault.rule.id()),
                data(&format!("{}{help}", fault.message)),
            ));
        }
        if let Some(rest) = file.faults.rest() {
            report.say_data(format_args!("::error file={}::{}\n", property(file.source.name()), data(&rest)));
        }
    }
}

/// A text as annotations escape it. Their lines may reach a terminal, so hidden characters are spelled out.
fn data(text: &str) -> String {
    let mut data = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '%' => data.push_str("%25"),
            '\r' => data.push_str("%0D"),
            '\n' => data.push_str("%0A"),
            c if hidden_name(c).is_some() => data.push_str(&visible(&c.to_string())),
            c => data.push(c),
        }
    }
    data
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annotations_are_escaped() {
        assert_eq!(data("50%\nx: y"), "50%25%0Ax: y");
        assert_eq!(data("a\u{1b}[2K"), r"a\u{1b}[2K");
        assert_eq!(property("a,b:c"), "a%2Cb%3Ac");
    }
}
