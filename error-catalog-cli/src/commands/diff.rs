//! `diff`: what changed between two versions of a catalog, and how large a step that is.

use serde_json::json;

use super::changes;
use crate::args::{DiffArgs, Format};
use crate::report::{Failure, Outcome, Report};
use crate::terminal::Terminal;
use crate::{checked, comparison, files};

/// Compares two catalogs that have no faults.
pub(crate) fn run(args: &DiffArgs, terminal: Terminal) -> Result<Report, Failure> {
    if files::is_stdin(&args.old) && files::is_stdin(&args.new) {
        return Err(Failure::new("only one of the versions can come from standard input"));
    }
    let mut report = Report::default();
    let old = checked::read_sound(&args.old, terminal, &mut report);
    let new = checked::read_sound(&args.new, terminal, &mut report);
    let (Some(old), Some(new)) = (old, new) else { return Ok(report) };
    let changes = comparison::compare(&old, &new);
    let step = comparison::step(&changes);
    if step.is_some_and(|step| step > args.allow) {
        report.worsen(Outcome::Faults);
    }
    if args.format == Format::Json {
        report.say_json(&json!({ "version": 1, "step": step, "allowed": args.allow, "changes": changes }));
        return Ok(report);
    }
    changes::say(&changes, args.allow, &mut report);
    let Some(step) = step else { return Ok(report) };
    if step > args.allow {
        report.say(format_args!("; no more than a {} one is allowed", args.allow.name()));
    }
    report.say("\n");
    Ok(report)
}
