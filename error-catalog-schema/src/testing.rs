//! Tests of the checks: a marked catalog, and the faults that are expected in it.

use crate::diagnostic::Diagnostics;
use crate::model::{Catalog, Group};
use crate::source::Source;
use crate::span::Span;

/// Checks a whole file and holds the faults against what is expected.
///
/// `«…»` marks the place of each fault, and `‹…›` each other place that a fault shows. A fault is expected as
/// `rule-id: message`, with ` (help)` behind it if it has one.
pub(crate) fn check(marked: &str, expected: &[&str]) -> Catalog {
    let (text, places, others) = unmarked(marked);
    let source = Source::new("acme.toml", text);
    let (catalog, faults) = crate::check(&source);
    let found: Vec<_> = faults.iter().map(shown).collect();
    assert_eq!(found, expected, "{marked}");
    assert_eq!(spans(&faults, 0..1), places, "the places of the faults in\n{marked}");
    let mut found = spans(&faults, 1..usize::MAX);
    found.sort();
    found.dedup();
    assert_eq!(found, others, "the other places in\n{marked}");
    catalog
}

/// Checks the keys and rows of a group.
pub(crate) fn check_group(marked: &str, expected: &[&str]) -> Catalog {
    let start = "[catalog]\nvendor = 'Acme'\nservice = 'Billing'\n[[group]]\nname = 'BillingError'\n";
    check(&format!("{start}{marked}"), expected)
}

/// Checks keys beside a row's `code`, `name` and `message`.
pub(crate) fn check_row(marked: &str, expected: &[&str]) -> Catalog {
    check_group(&format!("{ROW}{marked}"), expected)
}

/// A row without a fault.
pub(crate) const ROW: &str =
    "[[group.error]]\ncode = 17\nname = 'CardExpired'\nmessage = 'The card is expired.'\n";

/// The names of all rows of a catalog.
pub(crate) fn names(catalog: &Catalog) -> Vec<&str> {
    catalog.groups.iter().flat_map(Group::descriptions).map(|row| row.name.as_str()).collect()
}

fn shown(fault: &crate::Diagnostic) -> String {
    let help = fault.help.as_ref().map_or(String::new(), |help| format!(" ({help})"));
    format!("{}: {}{help}", fault.rule.id(), fault.message)
}

fn spans(faults: &Diagnostics, labels: std::ops::Range<usize>) -> Vec<Span> {
    let places = |fault: &crate::Diagnostic| {
        let end = labels.end.min(fault.labels.len());
        fault.labels[labels.start.min(end)..end].iter().map(|label| label.span).collect::<Vec<_>>()
    };
    faults.iter().flat_map(places).collect()
}

/// The text without marks, and the places that they marked.
fn unmarked(marked: &str) -> (String, Vec<Span>, Vec<Span>) {
    let mut text = String::new();
    let (mut places, mut open_places) = (Vec::new(), Vec::new());
    let (mut others, mut open_others) = (Vec::new(), Vec::new());
    for c in marked.chars() {
        let here = text.len();
        match c {
            '«' => open_places.push(here),
            '‹' => open_others.push(here),
            '»' => places.push(Span { start: open_places.pop().expect("an open mark"), end: here }),
            '›' => others.push(Span { start: open_others.pop().expect("an open mark"), end: here }),
            c => text.push(c),
        }
    }
    places.sort();
    (text, places, others)
}
