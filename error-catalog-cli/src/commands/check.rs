//! `check`: the compiler's diagnostics without the compiler.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use error_catalog_schema::diagnostic::Label;
use error_catalog_schema::render::render;
use error_catalog_schema::{Catalog, Diagnostic, Source, check};
use serde_json::{Value, json};

use crate::args::{CheckArgs, CheckFormat};
use crate::files;
use crate::report::{BAD, Outcome, Report, STRONG, count};
use crate::terminal::Terminal;

/// A file that was checked.
struct Checked {
    source: Source,
    catalog: Catalog,
    faults: Vec<Diagnostic>,
}

/// Checks every file that the paths name.
pub(crate) fn run(args: &CheckArgs, terminal: Terminal) -> Report {
    let mut report = Report::default();
    let mut files = Vec::new();
    for path in &args.paths {
        if path.is_dir() {
            folder(path, &mut files, &mut report);
        } else {
            files.push(path.clone());
        }
    }
    let checked: Vec<Checked> = files.iter().map(|path| check_file(path, &mut report)).collect();
    if checked.iter().any(|file| !file.faults.is_empty()) {
        report.worsen(Outcome::Faults);
    }
    match args.format {
        CheckFormat::Human => human(&checked, terminal, &mut report),
        CheckFormat::Json => report.say_json(&json(&checked)),
        CheckFormat::Github => github(&checked, &mut report),
    }
    report
}

fn check_file(path: &Path, report: &mut Report) -> Checked {
    match files::catalog(path) {
        Ok(source) => {
            let (catalog, faults) = check(&source);
            let faults = faults.iter().cloned().collect();
            Checked { source, catalog, faults }
        }
        Err(fault) => {
            report.worsen(Outcome::CannotRun);
            Checked {
                source: Source::new(path.display().to_string(), ""),
                catalog: Catalog::default(),
                faults: vec![fault],
            }
        }
    }
}

/// Collects the catalogs of a folder, sorted by path.
fn folder(path: &Path, files: &mut Vec<PathBuf>, report: &mut Report) {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) => {
            report.aside(format_args!("{BAD}error{BAD:#}: cannot read `{}`: {error}\n", path.display()));
            report.worsen(Outcome::CannotRun);
            return;
        }
    };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let hidden = name.as_encoded_bytes().starts_with(b".");
        // A link is not followed if it leads to a folder: it could lead in a circle.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let path = if path == Path::new(".") { PathBuf::from(&name) } else { path.join(&name) };
        if is_folder {
            if !hidden && name != "target" {
                folder(&path, files, report);
            }
        } else if path.extension().is_some_and(|extension| extension == "toml")
            && !path.is_dir()
            && may_be_catalog(&path)
        {
            files.push(path);
        }
    }
}

/// Whether a file has what a catalog has and no other TOML file. What cannot be read may be one: checking it says why.
fn may_be_catalog(path: &Path) -> bool {
    let Ok(source) = files::catalog(path) else { return true };
    source.text().lines().any(|line| {
        let line: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        line.starts_with("[catalog]") || line.starts_with("[[group]]")
    })
}

fn human(checked: &[Checked], terminal: Terminal, report: &mut Report) {
    let style = terminal.style();
    for file in checked {
        for fault in &file.faults {
            report.say(format_args!("{}\n\n", render(&file.source, fault, style)));
        }
    }
    let faults: usize = checked.iter().map(|file| file.faults.len()).sum();
    let catalogs = count(checked.len(), "catalog");
    if checked.is_empty() {
        report.say("no catalogs found\n");
    } else if faults == 0 {
        let errors: usize =
            checked.iter().flat_map(|file| &file.catalog.groups).map(|group| group.errors.len()).sum();
        report.say(format_args!(
            "{STRONG}{catalogs}{STRONG:#} checked, {}, no faults\n",
            count(errors, "error")
        ));
    } else {
        report.say(format_args!("{catalogs} checked, {BAD}{}{BAD:#}\n", count(faults, "fault")));
    }
}

fn json(checked: &[Checked]) -> Value {
    let files: Vec<Value> = checked
        .iter()
        .map(|file| {
            let errors: usize = file.catalog.groups.iter().map(|group| group.errors.len()).sum();
            let faults: Vec<Value> = file.faults.iter().map(|fault| fault_json(&file.source, fault)).collect();
            json!({
                "path": file.source.name(), "groups": file.catalog.groups.len(), "errors": errors, "faults": faults,
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
            report.say(format_args!(
                "::error file={}{place},title={}::{}\n",
                property(file.source.name()),
                property(fault.rule.id()),
                data(&format!("{}{help}", fault.message)),
            ));
        }
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
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
        assert_eq!(property("a,b:c"), "a%2Cb%3Ac");
    }
}
