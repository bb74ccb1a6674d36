//! The parts of a record: the codes, the key and the words of its term.

use crate::import::characters::narrow;
use crate::import::code_text::CodeText;
use crate::import::evidence::{Evidence, evidence, name};
use crate::import::headers::read_label;
use crate::import::identity;
use crate::import::labels::{labelled, labelled_code, labelled_together};
use crate::import::page::Record;
use crate::import::ranges;
use crate::import::roles::Role;
use crate::import::symbols::{bare, is_digits, is_strong_symbol, is_symbol};

/// A record, taken apart.
#[derive(Default)]
pub(super) struct Named {
    pub(super) codes: String,
    pub(super) key: Option<String>,
    pub(super) words: Option<String>,
    /// The paragraphs that are left.
    pub(super) paragraphs: Vec<String>,
}

/// Takes the codes, the key and the words out of a record's term, and out of the line below it where they stand there.
pub(super) fn take_apart(record: &Record) -> Named {
    let mut named = Named { paragraphs: record.paragraphs.clone(), ..Named::default() };
    let mut has_number = false;
    if let Some((codes, others)) = labelled_together(&record.term) {
        has_number = true;
        named.codes = lines_of(&codes);
        named.paragraphs.insert(0, others);
    } else if let Some(codes) = labelled_code(&record.term) {
        has_number = true;
        named.codes = lines_of(&codes);
    } else {
        let lines: Vec<&str> = record.term.split('\n').collect();
        let found = if lines.len() > 1 { None } else { name(&record.term) };
        match found.filter(|_| evidence(&record.term, true) > Evidence::None) {
            Some(found) => {
                has_number = found.codes.iter().all(|code| code.integer.is_some());
                named.codes = lines_of(&found.codes);
                named.key = found.key;
                named.words = found.words;
            }
            // The term is a plain word that is set off, or several lines.
            None if is_symbol(bare(&record.term)) && !has_code_below(record) || lines.len() > 1 => {
                named.codes.clone_from(&record.term);
            }
            // The code stands below, with a label; the heading is what it is about.
            None => named.words = Some(record.term.clone()),
        }
    }
    if let Some(status) = named.words.take_if(|words| is_status(words)) {
        named.paragraphs.push(format!("HTTP status: {}", &status[status.len() - 3..]));
    }
    let Some(first) = named.paragraphs.first().cloned() else { return named };
    let (line, rest) = first.split_once('\n').unwrap_or((&first, ""));
    if !has_number && named.words.is_none() && is_range(line) {
        named.key = named.key.or_else(|| Some(std::mem::take(&mut named.codes)));
        line.split(['(', '（']).next().unwrap_or_default().trim().clone_into(&mut named.codes);
        named.paragraphs.splice(0..1, rest.split('\n').map(str::to_owned));
        return named;
    }
    let alone = identity::read(line).filter(|found| found.words.is_none() && labelled(line).is_none());
    let is_name = match alone {
        // The number of a key, below it.
        Some(found)
            if found.codes.iter().all(|code| code.integer.is_some())
                && !has_number
                && named.words.is_none() =>
        {
            named.key = found.key.or_else(|| Some(std::mem::take(&mut named.codes)));
            named.codes = lines_of(&found.codes);
            true
        }
        // The key of a number, below it.
        Some(found)
            if has_number
                && named.key.is_none()
                && is_strong_symbol(&found.codes[0].text)
                && found.codes[0].integer.is_none() =>
        {
            named.key = Some(found.codes[0].text.clone());
            true
        }
        _ => false,
    };
    if is_name && rest.is_empty() {
        named.paragraphs.remove(0);
    } else if is_name {
        // The lines that are left are paragraphs of their own.
        named.paragraphs.splice(0..1, rest.split('\n').map(str::to_owned));
    }
    named
}

/// Whether a label below the term says what the code is.
fn has_code_below(record: &Record) -> bool {
    record.paragraphs.iter().flat_map(|text| text.split('\n')).any(|line| labelled_code(line).is_some())
}

/// Whether words are a status with its label and no more: `HTTP 402`.
fn is_status(words: &str) -> bool {
    words.rsplit_once([' ', ':']).is_some_and(|(label, status)| {
        let promise = read_label(label.trim_end_matches([' ', ':']));
        status.len() == 3 && is_digits(status) && promise.is_some_and(|promise| promise.role == Role::Status)
    })
}

/// Whether a line is a range of codes, narrow or wide: `12000 - 12175 (0x2EE0)`.
fn is_range(line: &str) -> bool {
    let line = line.split(['(', '（']).next().unwrap_or_default().trim();
    ranges::read(&narrow(line)).is_some()
}

fn lines_of(codes: &[CodeText]) -> String {
    codes.iter().map(|code| code.text.as_str()).collect::<Vec<_>>().join("\n")
}
