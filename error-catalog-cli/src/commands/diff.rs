//! `diff`: what changed between two versions of a catalog, and how large a step that is.

use std::path::Path;

use error_catalog_schema::Catalog;
use serde_json::json;

use crate::args::{DiffArgs, Format};
use crate::report::{BAD, Outcome, Report, STRONG, count};
use crate::shelf;
use crate::terminal::Terminal;

mod change;
mod compare;
mod pair;

pub(crate) use change::Step;

/// Compares two catalogs that have no faults.
pub(crate) fn run(args: &DiffArgs, terminal: Terminal) -> Report {
    let mut report = Report::default();
    let old = read(&args.old, terminal, &mut report);
    let new = read(&args.new, terminal, &mut report);
    let (Some(old), Some(new)) = (old, new) else { return report };
    let changes = compare::compare(&old, &new);
    let step = changes.iter().map(|change| change.step).max();
    if step.is_some_and(|step| step > args.allow) {
        report.worsen(Outcome::Faults);
    }
    if args.format == Format::Json {
        report.say_json(&json!({ "version": 1, "step": step, "allowed": args.allow, "changes": changes }));
        return report;
    }
    for change in &changes {
        let style = if change.step > args.allow { BAD } else { STRONG };
        report.say(format_args!("{style}{:<5}{style:#}  {}\n", change.step.name(), change));
    }
    let Some(step) = step else {
        report.say("no changes\n");
        return report;
    };
    let size = step.name();
    report.say(format_args!(
        "\n{}: a {STRONG}{size}{STRONG:#} step for a crate that publishes the enums",
        count(changes.len(), "change"),
    ));
    if step > args.allow {
        report.say(format_args!("; no more than a {} one is allowed", args.allow.name()));
    }
    report.say("\n");
    report
}

/// A catalog without faults.
fn read(path: &Path, terminal: Terminal, report: &mut Report) -> Option<Catalog> {
    let (catalog, faults) = shelf::read_file(path, terminal, report)?;
    faults.is_empty().then_some(catalog)
}
