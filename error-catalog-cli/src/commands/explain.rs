//! `explain`: what something that was pasted means.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use error_catalog_schema::Rule;
use error_catalog_schema::character::{quoted, visible};
use serde_json::json;

use self::search::Unknown;
use crate::args::{ExplainArgs, Format};
use crate::report::{FAINT, Failure, LINK, Outcome, Report, STRONG, count};
use crate::shelf::{self, Catalog, Entry};
use crate::terminal::Terminal;
use crate::{escapes, files};

mod index;
mod message;
mod nearest;
mod place;
mod reply;
mod scope;
mod search;
mod token;

/// Where catalogs are looked for without being asked to.
const OWN_CATALOGS: &str = "catalogs";

/// Finds all that the words may mean and shows it.
pub(crate) fn run(args: &ExplainArgs, terminal: Terminal) -> Result<Report, Failure> {
    let what = question(&args.what)?;
    let what = what.trim();
    let mut report = Report::default();
    let mut paths = args.catalog.clone();
    if Path::new(OWN_CATALOGS).is_dir() {
        paths.push(PathBuf::from(OWN_CATALOGS));
    }
    let catalogs = shelf::open(&paths, terminal, &mut report);
    let all = distinct_entries(&catalogs);
    let rule = search::rule(what);
    let found = if rule.is_some() { Ok(Vec::new()) } else { search::find(&catalogs, &all, what) };
    let is_unknown = found.is_err();
    let (found, unknown) = match found {
        Ok(found) => (found, Unknown::default()),
        Err(unknown) => (Vec::new(), unknown),
    };
    if is_unknown {
        report.worsen(Outcome::Faults);
    }
    match args.format {
        Format::Json => {
            let rule = rule.map(|rule| {
                json!({ "id": rule.id(), "summary": rule.summary(), "explanation": rule.explanation() })
            });
            let json = |entries: &[Entry<'_>]| entries.iter().map(|entry| entry.json()).collect::<Vec<_>>();
            report.say_json(&json!({
                "version": 1,
                "query": what,
                "errors": json(&found),
                "rule": rule,
                "others": json(&unknown.others),
                "nearest": unknown.near,
            }));
        }
        Format::Human => {
            if let Some(rule) = rule {
                show_rule(rule, &mut report);
            }
            for (at, entry) in found.iter().enumerate() {
                if at > 0 {
                    report.say("\n");
                }
                show(*entry, terminal, &mut report);
            }
            if is_unknown {
                show_unknown(what, &unknown, terminal, &mut report);
                if scope::is_name(&catalogs, what) {
                    report.say(format_args!(
                        "\nit is the name of a catalog: put a code or words behind it, or see `error-catalog list`\n"
                    ));
                }
            }
        }
    }
    Ok(report)
}

/// The arguments as one text, without colours; what standard input holds, if they are `-`.
fn question(what: &[String]) -> Result<String, Failure> {
    let typed = what.join(" ");
    let (text, source) = if files::is_stdin(Path::new(typed.trim())) {
        (files::pasted()?, "standard input")
    } else {
        (typed, "the text")
    };
    let text = escapes::strip(&text).into_owned();
    if text.trim().is_empty() {
        return Err(Failure::new(format!("{source} is empty")).help("paste a reply, a log line or a code"));
    }
    Ok(text)
}

/// The errors of all catalogs. One that stands in a bundled catalog and in a file, or in two files, comes once.
fn distinct_entries(catalogs: &[Catalog]) -> Vec<Entry<'_>> {
    let mut known: HashMap<[&str; 4], Entry<'_>> = HashMap::new();
    let mut distinct = Vec::new();
    for entry in catalogs.iter().flat_map(Catalog::entries) {
        let model = &entry.catalog.model;
        let name = [&model.vendor, &model.service, &entry.group.name, &entry.error.description.name];
        let before = *known.entry(name.map(String::as_str)).or_insert(entry);
        if std::ptr::eq(before.error, entry.error) || !before.is_same(entry) {
            distinct.push(entry);
        }
    }
    distinct
}

fn show(entry: Entry<'_>, terminal: Terminal, report: &mut Report) {
    let model = &entry.catalog.model;
    let description = &entry.error.description;
    report.say(format_args!("{STRONG}{}{STRONG:#}  {}\n", entry.code(), entry.name()));
    report.say(terminal.wrap(entry.message(), "  ", "  "));
    let mut field = |label: &str, text: &str| {
        let mut lines = terminal.wrap(text, &format!("  {label:<7} "), "          ");
        // The label is coloured behind the wrapping, which counts columns.
        lines.replace_range(2..2 + label.len(), &format!("{FAINT}{label}{FAINT:#}"));
        report.say(lines);
    };
    let file = entry.catalog.file().map(|file| format!(" ({})", visible(file))).unwrap_or_default();
    field("from", &format!("{}, {}: {}{file}", model.vendor, model.service, entry.group.name));
    if entry.is_other {
        field("code", "any other code: no row lists this one");
    }
    let optional = [
        ("retired", description.deprecated.clone()),
        ("was", Some(entry.error.aliases.join(", ")).filter(|names| !names.is_empty())),
        ("key", entry.key().map(str::to_owned)),
        ("detail", entry.detail()),
        ("action", entry.action()),
        ("status", entry.error.status.map(|status| status.to_string())),
    ];
    for (label, text) in optional {
        if let Some(text) = text {
            field(label, &text);
        }
    }
    field("kind", description.kind.id());
    let retry = match (description.retry, description.retry_after) {
        (_, Some(seconds)) => &*format!("yes, after at most {}", count(seconds as usize, "second")),
        (Some(true), None) => "yes, the vendor says to try again",
        (Some(false), None) => "no, the same request cannot succeed",
        (None, None) => "the vendor does not say",
    };
    field("retry", retry);
    for link in entry.links() {
        report.say(format_args!("  {FAINT}link{FAINT:#}    {}: {LINK}{}{LINK:#}\n", link.text, link.url));
    }
    if let Some(docs) = entry.docs() {
        report.say(format_args!("  {FAINT}page{FAINT:#}    {LINK}{docs}{LINK:#}\n"));
    }
}

fn show_rule(rule: Rule, report: &mut Report) {
    report.say(format_args!("{STRONG}{}{STRONG:#}: {}\n\n", rule.id(), rule.summary()));
    report.say(format_args!("{}\n", rule.explanation().trim()));
}

fn show_unknown(what: &str, unknown: &Unknown<'_>, terminal: Terminal, report: &mut Report) {
    report.say(format_args!("no catalog knows {}\n", quoted(what)));
    let near = &unknown.near;
    let is_or_are = if near.len() == 1 { "is" } else { "are" };
    if !near.is_empty() {
        report.say(format_args!("\n{FAINT}the nearest {is_or_are}:{FAINT:#}\n"));
    }
    let width = near.iter().map(|near| near.what.chars().count()).max().unwrap_or_default();
    for near in near {
        report.say(format_args!("  {STRONG}{:<width$}{STRONG:#}  {}\n", near.what, near.meaning));
    }
    for other in &unknown.others {
        report.say("\n");
        show(*other, terminal, report);
    }
}
