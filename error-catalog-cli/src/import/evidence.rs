//! How sure it is that a text describes an error: by the name that it begins with, by its labels, by its neighbours.

use std::collections::HashSet;

use super::codes::without_label;
use super::identity::{self, Gap, Identity};
use super::labels::{labelled_code, labelled_together};
use super::look::begins_with_type;
use super::page::{Paragraph, Record, Remark, fold};
use super::symbols::{bare, is_key, is_symbol};
use super::vocabulary::{ERRORS, REPLY_FIELDS};

/// How sure it is that a text begins with what names an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// It does not.
    None,
    /// It may, where its neighbours do and the page is about errors.
    Weak,
    Strong,
}

/// How sure it is that a term names an error. `marked` says that the page sets the whole of it off, as bold or as code.
pub(super) fn evidence(term: &str, marked: bool) -> Evidence {
    if labelled_code(term).is_some() || labelled_together(term).is_some() {
        return Evidence::Strong;
    }
    let Some(found) = name(term) else {
        return if marked && is_symbol(bare(term)) { Evidence::Weak } else { Evidence::None };
    };
    if found.words.as_deref().is_some_and(is_general) {
        return Evidence::None;
    }
    match found.codes[0].integer {
        Some(_) if found.key.is_some() || found.codes[0].is_hex => Evidence::Strong,
        Some(number) => match (&found.words, found.gap) {
            // `Error 301. The card is lost.`
            (Some(_), Gap::Point) if without_label(term.trim()) != term.trim() => Evidence::Strong,
            // `1. Introduction` is a section, `2 Set up` a step.
            (_, Gap::Point) => Evidence::None,
            (Some(_), Gap::Blank | Gap::None) if (0..100).contains(&number) => Evidence::None,
            (_, Gap::Mark) | (None, _) => Evidence::Strong,
            (Some(_), _) => {
                if (0..=999).contains(&number) {
                    Evidence::Weak
                } else {
                    Evidence::Strong
                }
            }
        },
        None => symbol_evidence(&found, term),
    }
}

/// How sure it is that a symbol names an error, with words behind it or none.
fn symbol_evidence(found: &Identity, term: &str) -> Evidence {
    let code = &found.codes[0].text;
    let is_acronym = code.bytes().all(|byte| byte.is_ascii_uppercase()) && code.len() < 6;
    let is_number = !code.bytes().any(|byte| byte.is_ascii_alphabetic());
    match (&found.words, found.gap) {
        (None, _) if is_acronym || term.contains(' ') && found.gap == Gap::Point => Evidence::Weak,
        (Some(_), Gap::Mark) if is_acronym => Evidence::Weak,
        (None, _) | (Some(_), Gap::Mark) => Evidence::Strong,
        // `2.1 Set up` is a section.
        (Some(_), _) if is_number => Evidence::None,
        (Some(_), _) if is_key(code) => Evidence::Strong,
        (Some(_), _) => Evidence::None,
    }
}

/// Whether the words say no more than that there are errors: `400 errors`, `403 status codes`.
fn is_general(words: &str) -> bool {
    let words = words.to_lowercase();
    let is_general = |word: &str| {
        ERRORS.contains(&word)
            || ["code", "codes", "status", "response", "responses", "http", "series", "class"].contains(&word)
    };
    words.split_whitespace().all(|word| is_general(word.trim_matches(['(', ')', ':'])))
}

/// What names an error in a term.
pub(super) fn name(term: &str) -> Option<Identity> {
    identity::read(without_label(term.trim()))
}

/// Whether a key and a number name an error in the term.
pub(super) fn is_pair(term: &str) -> bool {
    name(term).is_some_and(|found| found.key.is_some() && found.codes[0].integer.is_some())
}

/// A remark on a text that begins with a code as an error does, but is in no list of them.
pub(super) fn not_taken(paragraph: &Paragraph) -> Option<Remark> {
    let found = name(&paragraph.text)?;
    let code = &found.codes[0];
    let is_code = code.is_integer() || is_code_word(&code.text) && is_set_off(&found, paragraph);
    (is_code && evidence(&paragraph.text, false) == Evidence::Strong).then(|| {
        let text: String = fold(&paragraph.text).chars().take(60).collect();
        Remark::new(
            paragraph.line,
            format!("this begins as an error does, but is in no list of them: `{text}`"),
        )
    })
}

/// Whether the word is a code even outside a list: `E1001`, `ERR_QUOTA`; not `HTTP`, `MP4`, `UTF-8`, `AppId`.
fn is_code_word(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let is_upper = word.starts_with(|c: char| c.is_ascii_uppercase()) && !word.contains(char::is_lowercase);
    is_upper && is_symbol(word) && (digits > 2 || word.contains('_'))
}

/// Whether the code at the beginning of the paragraph is apart from the words behind it: by a colon or a dash, or
/// because the page sets it off. In "`MAX_SIZE is exceeded`" it is a word of the sentence.
fn is_set_off(found: &Identity, paragraph: &Paragraph) -> bool {
    let is_lead = |lead: &str| bare(lead.trim()) == found.codes[0].text;
    found.words.is_none() || found.gap == Gap::Mark || paragraph.lead.as_deref().is_some_and(is_lead)
}

/// Whether the record's text or heading names an error.
pub(super) fn is_error(record: &Record, marked: bool) -> Evidence {
    let own = evidence(&record.term, marked);
    let lines = record.paragraphs.iter().flat_map(|text| text.split('\n'));
    let below = lines.filter(|line| labelled_code(line).is_some()).count();
    // Several codes below a heading without one are records of their own.
    match below {
        1 if !is_general(&record.term) => Evidence::Strong,
        0 | 1 => own,
        _ if own == Evidence::Strong => own,
        _ => Evidence::None,
    }
}

/// Whether the records describe the fields of a reply rather than errors.
pub(super) fn are_fields(records: &[Record]) -> bool {
    let types = records.iter().filter(|record| {
        let text = record
            .paragraphs
            .first()
            .map_or_else(|| name(&record.term).and_then(|name| name.words), |text| Some(text.clone()));
        text.is_some_and(|text| begins_with_type(&text))
    });
    let fields: HashSet<String> = records
        .iter()
        .filter(|record| labelled_code(&record.term).is_none())
        .map(|record| {
            bare(record.term.split([':', '：', '(', ' ']).next().unwrap_or_default()).to_lowercase()
        })
        .filter(|term| REPLY_FIELDS.contains(&term.as_str()))
        .collect();
    2 * types.count() > records.len() || fields.len() > 1
}
