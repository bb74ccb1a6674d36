//! `list`: the catalogs, their groups, and how many errors each has.

use error_catalog_schema::character::visible;
use error_catalog_schema::model::Group;
use serde_json::{Value, json};

use crate::args::{Format, ListArgs};
use crate::report::{FAINT, LINK, Report, STRONG, count};
use crate::shelf::{self, Catalog};
use crate::terminal::Terminal;

/// Lists the bundled catalogs and those that were asked for.
pub(crate) fn run(args: &ListArgs, terminal: Terminal) -> Report {
    let mut report = Report::default();
    let catalogs = shelf::open(&args.catalog, terminal, &mut report);
    match args.format {
        Format::Json => report.say_json(&json(&catalogs)),
        Format::Human => human(&catalogs, &mut report),
    }
    report
}

fn human(catalogs: &[Catalog], report: &mut Report) {
    let groups = catalogs.iter().flat_map(|catalog| &catalog.model.groups);
    let width = groups.map(|group| group.name.len()).max().unwrap_or_default();
    for catalog in catalogs {
        let model = &catalog.model;
        let errors = count(catalog.entries().count(), "error");
        report.say(format_args!("{STRONG}{}, {}{STRONG:#}: {errors}", model.vendor, model.service));
        if let Some(file) = catalog.file() {
            report.say(format_args!(" {FAINT}({}){FAINT:#}", visible(file)));
        }
        report.say("\n");
        if let (Some(module), Some(feature)) = (catalog.module(), catalog.feature()) {
            report.say(format_args!("  {FAINT}{module}, feature {feature}{FAINT:#}\n"));
        }
        if let Some(docs) = &model.docs {
            report.say(format_args!("  {LINK}{docs}{LINK:#}\n"));
        }
        for Group { name, errors, other, .. } in &model.groups {
            let other = if other.is_some() { ", and any other" } else { "" };
            report.say(format_args!("  {name:<width$}  {:>4}{other}\n", errors.len()));
        }
        report.say("\n");
    }
    let errors: usize = catalogs.iter().map(|catalog| catalog.entries().count()).sum();
    report.say(format_args!("{}, {}\n", count(catalogs.len(), "catalog"), count(errors, "error")));
}

fn json(catalogs: &[Catalog]) -> Value {
    let group = |group: &Group| {
        json!({
            "name": group.name, "title": group.title, "errors": group.errors.len(),
            "catch_all": group.other.is_some(),
        })
    };
    let catalog = |catalog: &Catalog| {
        let model = &catalog.model;
        json!({
            "vendor": model.vendor, "service": model.service, "docs": model.docs, "module": catalog.module(),
            "feature": catalog.feature(), "file": catalog.file(),
            "groups": model.groups.iter().map(group).collect::<Vec<_>>(),
        })
    };
    json!({ "version": 1, "catalogs": catalogs.iter().map(catalog).collect::<Vec<_>>() })
}
