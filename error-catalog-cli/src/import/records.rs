//! Errors that are told one below the other, without a table: they become the rows of one here, so that everything
//! behind knows only tables.

use std::collections::HashSet;

use super::characters::narrow;
use super::code_text::CodeText;
use super::codes::{self, Reading, Style, without_label};
use super::headers;
use super::identity::{self, Gap, Identity};
use super::look::begins_with_type;
use super::page::{Form, Paragraph, Record, Remark, Row, Table, fold};
use super::ranges;
use super::roles::{Promise, Role};
use super::symbols::{bare, is_key, is_strong_symbol, is_symbol};
use super::vocabulary::{ERRORS, REPLY_FIELDS};

/// How sure it is that a text begins with what names an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// It does not.
    None,
    /// It may, where its neighbours do and the page speaks of errors.
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

/// The text of a paragraph within a record; a bold line that is a label and no more gets its colon.
pub(super) fn text(paragraph: &Paragraph) -> String {
    let text = paragraph.text.trim();
    let is_bold = paragraph.lead.as_deref().is_some_and(|lead| lead.trim() == text);
    let is_label = is_bold && !text.ends_with([':', '：']) && headers::read_label(text).is_some();
    if is_label { format!("{text}:") } else { text.to_owned() }
}

/// Whether the text is labelled as this role.
pub(super) fn has_label(text: &str, role: Role) -> bool {
    labelled(text).is_some_and(|(_, _, promise)| promise.role == role)
}

/// The codes of a term or line that labels them: `Error Number: 9001`.
fn labelled_code(line: &str) -> Option<Vec<CodeText>> {
    let (_, value, promise) = labelled(line)?;
    if promise.role != Role::Code {
        return None;
    }
    match codes::read(value, Style::default()) {
        Reading::Codes { codes, words: None, .. } => Some(codes),
        _ => None,
    }
}

/// The codes of a term that labels several things, and these, one to a line: `Error number: 1002; Symbol: ER_NO`.
fn labelled_together(term: &str) -> Option<(Vec<CodeText>, String)> {
    let mut parts = term.split([';', '；']).map(str::trim);
    let codes = labelled_code(parts.next()?)?;
    let others: Vec<&str> = parts.collect();
    let are_labelled = !others.is_empty() && others.iter().all(|part| part.contains([':', '：']));
    are_labelled.then(|| (codes, others.join("\n")))
}

/// `Label: text`, with a colon of either width.
pub(super) fn labelled(line: &str) -> Option<(&str, &str, Promise)> {
    let at = line.find([':', '：'])?;
    let (label, value) = line.split_at(at);
    let label = label.trim();
    let promise = headers::read_label(label)?;
    // "Values: small or large" labels no code.
    let is_code = || {
        matches!(
            codes::read(value.trim_start_matches([':', '：']), Style::default()),
            Reading::Codes { words: None, .. }
        )
    };
    if promise.role == Role::Code && !is_code() {
        return None;
    }
    Some((label, value.trim_start_matches([':', '：']).trim(), promise))
}

/// Whether a key and a number name an error in the term.
pub(super) fn is_pair(term: &str) -> bool {
    name(term).is_some_and(|found| found.key.is_some() && found.codes[0].integer.is_some())
}

/// A remark on a text that begins with a number as an error does, but is in no list of them.
pub(super) fn not_taken(paragraph: &Paragraph) -> Option<Remark> {
    let is_number = name(&paragraph.text).is_some_and(|found| found.codes[0].is_integer());
    (is_number && evidence(&paragraph.text, false) == Evidence::Strong).then(|| {
        let text: String = fold(&paragraph.text).chars().take(60).collect();
        Remark::new(
            paragraph.line,
            format!("this begins as an error does, but is in no list of them: `{text}`"),
        )
    })
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

/// A record, taken apart.
#[derive(Default)]
struct Named {
    codes: String,
    key: Option<String>,
    words: Option<String>,
    /// The paragraphs that are left.
    paragraphs: Vec<String>,
}

/// Takes the codes, the key and the words out of a record's term, and out of the line below it where they stand there.
fn take_apart(record: &Record) -> Named {
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
            None if is_symbol(bare(&record.term)) || lines.len() > 1 => named.codes.clone_from(&record.term),
            // The code stands below, with a label; the heading is what it is about.
            None => named.words = Some(record.term.clone()),
        }
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

/// Whether a line is a range of codes, narrow or wide: `12000 - 12175 (0x2EE0)`.
fn is_range(line: &str) -> bool {
    let line = line.split(['(', '（']).next().unwrap_or_default().trim();
    ranges::read(&narrow(line)).is_some()
}

fn lines_of(codes: &[CodeText]) -> String {
    codes.iter().map(|code| code.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// The columns that records have beside those that they label themselves.
const CODE: &str = "Error code";
pub(super) const KEY: &str = "Key";
const MESSAGE: &str = "Message";
const DETAIL: &str = "Details";

/// Records as the rows of a table, their labels as its headings.
pub(super) fn table(records: &[Record], form: Form) -> Table {
    let mut header = vec![CODE.to_owned()];
    let mut rows = Vec::new();
    for record in records {
        let named = take_apart(record);
        for telling in tellings(&named.paragraphs) {
            rows.push(row(record.line, &named, &telling, &mut header));
        }
    }
    let width = header.len();
    for row in &mut rows {
        row.cells.resize(width, String::new());
    }
    Table { line: records.first().map_or(0, |record| record.line), form, caption: None, header, rows }
}

/// A line of a record, and the label that it stands under.
struct Told<'t> {
    label: Option<(&'t str, Promise)>,
    text: &'t str,
    /// The place of its paragraph.
    paragraph: usize,
}

/// What a record tells: once, or several times where each message has its own cause or solution.
fn tellings(paragraphs: &[String]) -> Vec<Vec<Told<'_>>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    let mut label = None;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        for line in paragraph.split('\n') {
            match labelled(line) {
                Some((name, value, promise)) => {
                    told.push(Told { label: Some((name, promise)), text: value, paragraph: at });
                    // A text may go on below; a code or a status has ended.
                    label = (promise.role.is_text() || value.is_empty()).then_some((name, promise));
                }
                None => told.push(Told { label, text: line, paragraph: at }),
            }
        }
    }
    let is_message = |told: &Told<'_>| told.label.is_some_and(|(_, promise)| promise.role == Role::Message);
    let begins: Vec<usize> = (0..told.len())
        .filter(|at| {
            is_message(&told[*at]) && (*at == 0 || !is_message(&told[at - 1]) || told[*at].text.is_empty())
        })
        .collect();
    let ends = begins.iter().skip(1).copied().chain([told.len()]);
    let each_has_more = begins.iter().zip(ends).all(|(start, end)| {
        told[*start..end]
            .iter()
            .any(|told| told.label.is_some_and(|(_, promise)| promise.role != Role::Message))
    });
    if begins.len() < 2 || !each_has_more {
        return vec![told];
    }
    let mut tellings = Vec::new();
    for start in begins.into_iter().skip(1).rev() {
        tellings.push(told.split_off(start));
    }
    tellings.push(told);
    tellings.reverse();
    tellings
}

/// Records have no more different labels than this; others are words like any.
const MOST_LABELS: usize = 12;

/// The row of one telling; headings that are new come behind the others.
fn row(line: usize, named: &Named, told: &[Told<'_>], header: &mut Vec<String>) -> Row {
    let mut row = Row { line, cells: vec![named.codes.clone()] };
    let mut put = |label: &str, text: &str| {
        // Labels that differ from record to record are no columns.
        let fits = header.len() < MOST_LABELS || header.iter().any(|known| known == label);
        let (label, text) = if fits { (label, text) } else { (DETAIL, &*format!("{label}: {text}")) };
        let at = header.iter().position(|known| known == label).unwrap_or_else(|| {
            header.push(label.to_owned());
            header.len() - 1
        });
        if row.cells.len() <= at {
            row.cells.resize(at + 1, String::new());
        }
        let cell = &mut row.cells[at];
        if !cell.is_empty() && !text.is_empty() {
            cell.push(' ');
        }
        cell.push_str(text);
    };
    if let Some(key) = &named.key {
        put(KEY, key);
    }
    let has_message =
        told.iter().any(|told| told.label.is_some_and(|(_, promise)| promise.role == Role::Message));
    let first = told.first().map(|told| told.paragraph).filter(|_| named.words.is_none() && !has_message);
    let mut messages = 0;
    if let Some(words) = &named.words {
        put(if has_message { "Title" } else { MESSAGE }, words);
    }
    for told in told {
        match told.label {
            Some((_, promise)) if promise.role == Role::Code => put(CODE, told.text),
            // The messages after the first are its detail.
            Some((label, promise)) if promise.role == Role::Message => {
                put(if messages == 0 { label } else { DETAIL }, told.text);
                messages += usize::from(!told.text.is_empty());
            }
            Some((label, _)) => put(label, told.text),
            None => put(if first == Some(told.paragraph) { MESSAGE } else { DETAIL }, told.text),
        }
    }
    row
}
