//! `explain`: what a code means.

use error_catalog_schema::Rule;
use error_catalog_schema::character::{quoted, visible};
use serde_json::json;

use crate::args::{ExplainArgs, Format};
use crate::report::{FAINT, LINK, Outcome, Report, STRONG};
use crate::shelf::{self, Entry};
use crate::terminal::Terminal;

mod nearest;

/// Finds all that the words may mean and shows it.
pub(crate) fn run(args: &ExplainArgs, terminal: Terminal) -> Report {
    let mut report = Report::default();
    let files = shelf::read(&args.catalog, terminal, &mut report);
    let catalogs = shelf::catalogs(&files);
    let all: Vec<&Entry<'_>> =
        catalogs.iter().flat_map(|catalog| &catalog.groups).flat_map(|group| &group.entries).collect();
    let what = args.what.join(" ");
    let what = what.trim();
    let rule = Rule::from_id(what);
    let found = find(&all, what);
    let unknown = rule.is_none() && found.is_empty();
    let near = if unknown { nearest::nearest(&all, what) } else { Vec::new() };
    if unknown {
        report.worsen(Outcome::Faults);
    }
    match args.format {
        Format::Json => {
            let rule = rule.map(|rule| {
                json!({ "id": rule.id(), "summary": rule.summary(), "explanation": rule.explanation() })
            });
            report.say_json(
                &json!({ "version": 1, "query": what, "errors": found, "rule": rule, "nearest": near }),
            );
        }
        Format::Human => {
            if let Some(rule) = rule {
                show_rule(rule, &mut report);
            }
            for (at, entry) in found.iter().enumerate() {
                if at > 0 || rule.is_some() {
                    report.say("\n");
                }
                show(entry, terminal, &mut report);
            }
            if unknown {
                show_unknown(what, &near, &mut report);
            }
        }
    }
    report
}

/// What logs and JSON set around a code.
const MARKS: [char; 11] = [':', ',', ';', '"', '\'', '{', '}', '(', ')', '[', ']'];

/// The errors with this code, key or name; if there is none, those whose texts have all of the words; if there is none
/// either, those that one of the words is a code or key of, as in `X-ErrNo: -46618`.
fn find<'a>(all: &[&'a Entry<'a>], what: &str) -> Vec<&'a Entry<'a>> {
    let found = exactly(all, what);
    if !found.is_empty() {
        return found;
    }
    let words: Vec<String> = what.split_whitespace().map(str::to_lowercase).collect();
    // A number is a code and nothing else: it would be found within links and limits.
    if words.is_empty() || what.parse::<i64>().is_ok() {
        return Vec::new();
    }
    let holds_all = |entry: &&Entry<'_>| {
        let texts = [
            Some(entry.message),
            entry.detail.as_deref(),
            entry.action.as_deref(),
            entry.key,
            Some(entry.name),
        ];
        let text = texts.into_iter().flatten().collect::<Vec<_>>().join("\n").to_lowercase();
        words.iter().all(|word| text.contains(word.as_str()))
    };
    let found: Vec<_> = all.iter().copied().filter(holds_all).collect();
    if !found.is_empty() {
        return found;
    }
    let words =
        what.split([' ', '=', '\t']).map(|word| word.trim_matches(MARKS)).filter(|word| *word != what);
    words.flat_map(|word| exactly(all, word)).collect()
}

fn exactly<'a>(all: &[&'a Entry<'a>], what: &str) -> Vec<&'a Entry<'a>> {
    let is_it = |entry: &&Entry<'_>| {
        entry.code.to_string() == what
            || entry.key.is_some_and(|key| key.eq_ignore_ascii_case(what))
            || entry.name.eq_ignore_ascii_case(what)
            || matches!(entry.code, shelf::Code::Str(code) if code.eq_ignore_ascii_case(what))
    };
    all.iter().copied().filter(is_it).collect()
}

fn show(entry: &Entry<'_>, terminal: Terminal, report: &mut Report) {
    let Entry { code, name, vendor, service, group, .. } = entry;
    report.say(format_args!("{STRONG}{code}{STRONG:#}  {name}\n"));
    report.say(terminal.wrap(entry.message, "  ", "  "));
    let mut field = |label: &str, text: &str| {
        let mut lines = terminal.wrap(text, &format!("  {label:<7} "), "          ");
        // The label is coloured behind the wrapping, which counts columns.
        lines.replace_range(2..2 + label.len(), &format!("{FAINT}{label}{FAINT:#}"));
        report.say(lines);
    };
    let file = entry.file.map(|file| format!(" ({})", visible(file))).unwrap_or_default();
    field("from", &format!("{vendor}, {service}: {group}{file}"));
    if let Some(key) = entry.key {
        field("key", key);
    }
    if let Some(detail) = &entry.detail {
        field("detail", detail);
    }
    if let Some(action) = &entry.action {
        field("action", action);
    }
    if let Some(status) = entry.status {
        field("status", &status.to_string());
    }
    field("kind", entry.kind);
    match entry.retry {
        Some(true) => field("retry", "yes, the vendor says to try again"),
        Some(false) => field("retry", "no, the same request cannot succeed"),
        None => field("retry", "the vendor does not say"),
    }
    let links = entry.links.iter().map(|link| format!("{}: {LINK}{}{LINK:#}", link.text, link.url));
    for link in links {
        report.say(format_args!("  {FAINT}link{FAINT:#}    {link}\n"));
    }
    if let Some(docs) = entry.docs {
        report.say(format_args!("  {FAINT}page{FAINT:#}    {LINK}{docs}{LINK:#}\n"));
    }
}

fn show_rule(rule: Rule, report: &mut Report) {
    report.say(format_args!("{STRONG}{}{STRONG:#}: {}\n\n", rule.id(), rule.summary()));
    report.say(format_args!("{}\n", rule.explanation().trim()));
}

fn show_unknown(what: &str, near: &[nearest::Near], report: &mut Report) {
    report.say(format_args!("no catalog knows {}\n", quoted(what)));
    if near.is_empty() {
        return;
    }
    report
        .say(format_args!("\n{FAINT}the nearest {}:{FAINT:#}\n", if near.len() == 1 { "is" } else { "are" }));
    let width = near.iter().map(|near| near.what.chars().count()).max().unwrap_or_default();
    for near in near {
        report.say(format_args!("  {STRONG}{:<width$}{STRONG:#}  {}\n", near.what, near.meaning));
    }
}
