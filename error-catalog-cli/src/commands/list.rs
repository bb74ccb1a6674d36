//! `list`: the catalogs, their groups, and how many errors each has.

use serde_json::{Value, json};

use crate::args::{Format, ListArgs};
use crate::report::{FAINT, LINK, Report, STRONG, count};
use crate::shelf::{self, Volume};
use crate::terminal::Terminal;

/// Lists the bundled catalogs and the files that were asked for.
pub(crate) fn run(args: &ListArgs, terminal: Terminal) -> Report {
    let mut report = Report::default();
    let files = shelf::read(&args.catalog, terminal, &mut report);
    let volumes = shelf::volumes(&files);
    match args.format {
        Format::Json => report.say_json(&json(&volumes)),
        Format::Human => human(&volumes, &mut report),
    }
    report
}

fn human(volumes: &[Volume<'_>], report: &mut Report) {
    let width = volumes
        .iter()
        .flat_map(|volume| &volume.groups)
        .map(|group| group.name.len())
        .max()
        .unwrap_or_default();
    for volume in volumes {
        let errors = volume.groups.iter().map(|group| group.records.len()).sum();
        report.say(format_args!(
            "{STRONG}{}, {}{STRONG:#}: {}",
            volume.vendor,
            volume.service,
            count(errors, "error")
        ));
        report.say(volume.file.map(|file| format!(" {FAINT}({file}){FAINT:#}")).unwrap_or_default());
        report.say("\n");
        if let Some(docs) = volume.docs {
            report.say(format_args!("  {LINK}{docs}{LINK:#}\n"));
        }
        for group in &volume.groups {
            let other = if group.catch_all { ", and any other" } else { "" };
            let codes = group.records.len();
            report.say(format_args!("  {:<width$}  {codes:>4}{other}\n", group.name));
        }
        report.say("\n");
    }
    let errors: usize =
        volumes.iter().flat_map(|volume| &volume.groups).map(|group| group.records.len()).sum();
    report.say(format_args!("{}, {}\n", count(volumes.len(), "catalog"), count(errors, "error")));
}

fn json(volumes: &[Volume<'_>]) -> Value {
    let catalogs: Vec<Value> = volumes
        .iter()
        .map(|volume| {
            let groups: Vec<Value> = volume
                .groups
                .iter()
                .map(|group| {
                    json!({
                        "name": group.name, "title": group.title, "errors": group.records.len(),
                        "catch_all": group.catch_all,
                    })
                })
                .collect();
            json!({
                "vendor": volume.vendor, "service": volume.service, "docs": volume.docs, "file": volume.file,
                "groups": groups,
            })
        })
        .collect();
    json!({ "version": 1, "catalogs": catalogs })
}
