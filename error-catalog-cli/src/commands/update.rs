//! `import --update`: a page in, a catalog brought up to it, and what changed.

use std::path::Path;

use error_catalog_schema::character::visible;
use error_catalog_schema::{Catalog, Source, check};
use serde_json::{Value, json};

use super::changes;
use super::import::read_page;
use crate::args::{Format, ImportArgs};
use crate::comparison::{self, Change, Step};
use crate::day::today;
use crate::import::Facts;
use crate::import::controls::Controls;
use crate::report::{Failure, Outcome, Report};
use crate::terminal::Terminal;
use crate::update::{Gone, Obstacle, Options, Update, update};
use crate::{checked, files};

/// Brings a catalog up to a page.
pub(crate) fn run(file: &Path, args: &ImportArgs, terminal: Terminal) -> Result<Report, Failure> {
    let mut report = Report::default();
    let Some((source, catalog)) = read_catalog(file, terminal, &mut report) else { return Ok(report) };
    // The page is read as it was when the catalog was drafted.
    let controls = Controls::new(catalog.import.clone().unwrap_or_default())
        .map_err(|refusal| Failure::new(refusal.reason).help(refusal.help))?;
    let draft = read_page(args, &Facts::default(), &controls, &mut report)?;
    let left_out = draft.summary.left_out();
    let day = today();
    let options = Options { day: &day, retire: args.update.retire };
    let update = match update(source.text(), &catalog, &draft.catalog, &options) {
        Ok(update) => update,
        Err(obstacle) => return hindered(obstacle, file, args, terminal, report),
    };

    let changes = comparison::compare(&catalog, &update.catalog);
    let is_current = update.text == source.text();
    let writes = !is_current && !args.update.dry_run && !args.update.check;
    if writes {
        // A byte order mark is not part of the text.
        let old = files::existing(file)?.unwrap_or_default();
        let mark = if old.starts_with("\u{feff}".as_bytes()) { "\u{feff}" } else { "" };
        files::write(file, &format!("{mark}{}", update.text), true)?;
    }
    if args.update.check && !is_current {
        report.worsen(Outcome::Faults);
    }
    match args.format {
        Format::Json => {
            let mut json = describe(&update, &changes, &left_out);
            json["written"] = writes.into();
            report.say_json(&json);
        }
        Format::Human => {
            for line in &left_out {
                report.aside(format_args!("{}\n", visible(line)));
            }
            say(&update, &changes, args.update.retire, &mut report);
            if !is_current && !writes {
                report.aside("nothing is written\n");
            }
        }
    }
    Ok(report)
}

/// The catalog of a file, if it has no faults; the report shows those that it has.
fn read_catalog(file: &Path, terminal: Terminal, report: &mut Report) -> Option<(Source, Catalog)> {
    match files::catalog(file) {
        Ok(source) => {
            let (catalog, faults) = check(&source);
            checked::show(&source, &faults, terminal, report);
            faults.is_empty().then_some((source, catalog))
        }
        Err(fault) => {
            let nameless = Source::new(file.display().to_string(), "");
            report.aside(format_args!(
                "{}\n",
                error_catalog_schema::render::render(&nameless, &fault, terminal.style())
            ));
            report.worsen(Outcome::CannotRun);
            None
        }
    }
}

/// Why nothing was updated.
fn hindered(
    obstacle: Obstacle,
    file: &Path,
    args: &ImportArgs,
    terminal: Terminal,
    mut report: Report,
) -> Result<Report, Failure> {
    let (page, file) = (files::shown(&args.page), files::shown(file));
    match obstacle {
        Obstacle::OtherPage => Err(Failure::new(format!("`{page}` has none of the errors of `{file}`"))
            .help(format!("see what is read of it with `error-catalog import {page}`"))),
        Obstacle::Layout => Err(Failure::new(format!("cannot edit `{file}`: its tables are laid out in an unusual way"))
            .help(format!("rewrite it with `error-catalog export {file} --format toml -o {file} --force`, which drops comments"))),
        Obstacle::Faulty(text) => {
            let (source, faults) = *text;
            checked::show(&source, &faults, terminal, &mut report);
            report.aside("the updated catalog would have faults, so nothing is written\n");
            Ok(report)
        }
    }
}

/// The changes for people.
fn say(update: &Update, changes: &[Change], is_retired: bool, report: &mut Report) {
    changes::say(changes, Step::Major, report);
    if !changes.is_empty() {
        report.say("\n");
    }
    let lists = [("gone from the page", false), ("gone from the page, and deprecated before", true)];
    for (title, was_deprecated) in lists {
        let gone: Vec<&Gone> =
            update.gone.iter().filter(|gone| gone.was_deprecated == was_deprecated).collect();
        if gone.is_empty() {
            continue;
        }
        report.say(format_args!("\n{title}:\n"));
        for Gone { group, error, code, .. } in gone {
            let code = code.as_ref().map(|code| format!(" ({code})")).unwrap_or_default();
            report.say(format_args!("  {}\n", visible(&format!("{group}::{error}{code}"))));
        }
        if !was_deprecated && !is_retired {
            report.say("with `--retire` they are marked as deprecated\n");
        }
    }
    for remark in &update.remarks {
        report.aside(format_args!("{}\n", visible(remark)));
    }
}

/// The changes for programs.
fn describe(update: &Update, changes: &[Change], left_out: &[String]) -> Value {
    let gone = |gone: &Gone| {
        json!({
            "group": gone.group, "error": gone.error, "code": gone.code, "was_deprecated": gone.was_deprecated,
        })
    };
    json!({
        "version": 1,
        "step": comparison::step(changes),
        "changes": changes,
        "gone": update.gone.iter().map(gone).collect::<Vec<_>>(),
        "remarks": update.remarks,
        "left_out": left_out,
    })
}
