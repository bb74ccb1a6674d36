//! Lists whose items each describe an error: `- 10001: Invalid key`, `* Error Number: 9001` with paragraphs below.

use super::column::Context;
use super::evidence::{self, Evidence};
use super::labels;
use super::page::{Paragraph, Record};
use super::roles::Role;
use super::symbols::{bare, is_digits, is_strong_symbol, is_symbol};

/// What became of a list.
pub(super) enum List {
    Records(Vec<Record>),
    /// It has codes, but is not a list of errors, for this reason.
    LeftOut {
        records: Vec<Record>,
        reason: String,
    },
    /// It says nothing of errors.
    Prose,
}

/// A paragraph of a list.
pub(super) struct Text {
    pub(super) paragraph: Paragraph,
    /// Whether an item begins with it.
    pub(super) begins: bool,
}

/// Reads the paragraphs of a list. `context` says how near a text about errors is.
pub(super) fn read(texts: &[Text], context: Context) -> List {
    let mut items: Vec<(Record, Evidence)> = Vec::new();
    let base =
        texts.iter().filter(|text| text.begins).map(|text| text.paragraph.depth).min().unwrap_or_default();
    for Text { paragraph, begins } in texts {
        match items.last_mut() {
            // What stands below an item belongs to it.
            Some((record, _)) if paragraph.depth > base || !begins => {
                record.paragraphs.push(labels::text(paragraph));
            }
            _ => items.push(item(paragraph)),
        }
    }
    let found = items.iter().filter(|(_, evidence)| *evidence > Evidence::None).count();
    let strong = items.iter().filter(|(_, evidence)| *evidence == Evidence::Strong).count();
    let tells = items.iter().filter(|(record, evidence)| *evidence > Evidence::None && tells(record)).count();
    let len = items.len();
    // Words that are only set off are codes where the list's own heading is about errors.
    if found == 0 || strong == 0 && context != Context::Near {
        return List::Prose;
    }
    // Bold numbers that count from one are steps.
    if items.iter().zip(1..).all(|((record, _), step)| record.term == format!("{step}")) {
        return List::Prose;
    }
    let records: Vec<Record> = items.into_iter().map(|(record, _)| record).collect();
    if evidence::are_fields(&records) {
        return List::LeftOut { records, reason: "its items are the fields of a reply".to_owned() };
    }
    if 2 * found < len || found < 2 || tells < 2 {
        return List::Prose;
    }
    if context == Context::None {
        let reason = "it has codes, but nothing over it is about errors".to_owned();
        return List::LeftOut { records, reason };
    }
    List::Records(records)
}

/// An item of a list as a record: a word that the page sets off, with a mark behind it, is its term.
fn item(paragraph: &Paragraph) -> (Record, Evidence) {
    let line = paragraph.line;
    let plain = Record { line, term: paragraph.text.clone(), paragraphs: Vec::new() };
    // "Code: E01" with other labels on the lines below.
    if let Some((first, rest)) = paragraph.text.split_once('\n')
        && labels::has_label(first, Role::Code)
    {
        let record = Record { line, term: first.to_owned(), paragraphs: vec![rest.to_owned()] };
        return (record, Evidence::Strong);
    }
    let evidence = evidence::evidence(&plain.term, false);
    if evidence == Evidence::Strong {
        return (plain, evidence);
    }
    let lead = paragraph.lead.as_deref().map(bare).filter(|lead| is_symbol(lead) || is_digits(lead));
    let marked = lead.and_then(|lead| {
        let quotes = ['"', '\'', '`', '“', '”'];
        let text = paragraph.text.trim_start().trim_start_matches(quotes);
        let rest = text.strip_prefix(lead)?.trim_start_matches(quotes).trim_start();
        let text = rest.trim_start_matches([':', '：', '-', '–', '—', '=']).trim_start();
        let has_mark = text.len() < rest.len() || is_strong_symbol(lead) || is_digits(lead);
        (has_mark && !text.is_empty()).then(|| (lead.to_owned(), text.to_owned()))
    });
    match marked {
        Some((term, text)) => (Record { line, term, paragraphs: vec![text] }, Evidence::Weak),
        None => (plain, evidence),
    }
}

/// Whether a record says anything beside its code.
fn tells(record: &Record) -> bool {
    !record.paragraphs.is_empty() || record.term.contains(char::is_whitespace) || !record.term.is_ascii()
}
