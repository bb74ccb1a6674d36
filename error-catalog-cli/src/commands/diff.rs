//! `diff`: what changed between two versions of a catalog, and how large a step that is.

use serde_json::json;

use crate::args::{DiffArgs, Format};
use crate::checked;
use crate::report::{BAD, Outcome, Report, STRONG, count};
use crate::terminal::Terminal;

mod change;
mod compare;
mod pair;

pub(crate) use change::Step;

/// Compares two catalogs that have no faults.
pub(crate) fn run(args: &DiffArgs, terminal: Terminal) -> Report {
    let mut report = Report::default();
    let old = checked::read_sound(&args.old, terminal, &mut report);
    let new = checked::read_sound(&args.new, terminal, &mut report);
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
