//! `list`: the catalogs, their groups, and how many errors each has.

use error_catalog_schema::character::visible;
use serde_json::{Value, json};

use crate::args::{Format, ListArgs};
use crate::report::{FAINT, LINK, Report, STRONG, count};
use crate::shelf::{self, Catalog};
use crate::terminal::Terminal;

/// Lists the bundled catalogs and the files that were asked for.
pub(crate) fn run(args: &ListArgs, terminal: Terminal) -> Report {
    let mut report = Report::default();
    let files = shelf::read(&args.catalog, terminal, &mut report);
    let catalogs = shelf::catalogs(&files);
    match args.format {
        Format::Json => report.say_json(&json(&catalogs)),
        Format::Human => human(&catalogs, &mut report),
    }
    report
}

fn human(catalogs: &[Catalog<'_>], report: &mut Report) {
    let width = catalogs
        .iter()
        .flat_map(|catalog| &catalog.groups)
        .map(|group| group.name.len())
        .max()
        .unwrap_or_default();
    for catalog in catalogs {
        let errors = catalog.groups.iter().map(|group| group.entries.len()).sum();
        report.say(format_args!(
            "{STRONG}{}, {}{STRONG:#}: {}",
            catalog.vendor,
            catalog.service,
            count(errors, "error")
        ));
        report.say(
            catalog.file.map(|file| format!(" {FAINT}({}){FAINT:#}", visible(file))).unwrap_or_default(),
        );
        report.say("\n");
        if let Some(docs) = catalog.docs {
            report.say(format_args!("  {LINK}{docs}{LINK:#}\n"));
        }
        for group in &catalog.groups {
            let other = if group.catch_all { ", and any other" } else { "" };
            let codes = group.entries.len();
            report.say(format_args!("  {:<width$}  {codes:>4}{other}\n", group.name));
        }
        report.say("\n");
    }
    let errors: usize =
        catalogs.iter().flat_map(|catalog| &catalog.groups).map(|group| group.entries.len()).sum();
    report.say(format_args!("{}, {}\n", count(catalogs.len(), "catalog"), count(errors, "error")));
}

fn json(catalogs: &[Catalog<'_>]) -> Value {
    let catalogs: Vec<Value> = catalogs
        .iter()
        .map(|catalog| {
            let groups: Vec<Value> = catalog
                .groups
                .iter()
                .map(|group| {
                    json!({
                        "name": group.name, "title": group.title, "errors": group.entries.len(),
                        "catch_all": group.catch_all,
                    })
                })
                .collect();
            json!({
                "vendor": catalog.vendor, "service": catalog.service, "docs": catalog.docs, "file": catalog.file,
                "groups": groups,
            })
        })
        .collect();
    json!({ "version": 1, "catalogs": catalogs })
}
