//! Runs of paragraphs that tell of errors: `-77 NAME text` in each, or a name, a number and a text one below the other.

use super::identity;
use super::page::{Paragraph, Record};
use super::records::{self, Evidence};
use super::symbols::is_strong_symbol;

/// The records of a run of paragraphs, if most of it is such. `about_errors` says whether something over it speaks of
/// errors.
pub(super) fn read(paragraphs: &[Paragraph], about_errors: bool) -> Option<Vec<Record>> {
    let mut records: Vec<Record> = Vec::new();
    let mut starts = Vec::new();
    for line in lines(paragraphs) {
        let start = Start::of(&line);
        let open = records.last_mut();
        match (start, open) {
            // A key and its number are one start, whichever comes first.
            (Start::Key | Start::Number, Some(record))
                if record.paragraphs.is_empty()
                    && matches!(
                        (starts.last(), start),
                        (Some(Start::Key), Start::Number) | (Some(Start::Number), Start::Key)
                    ) =>
            {
                record.paragraphs.push(line.text);
                starts.pop();
                starts.push(Start::Pair);
            }
            (Start::None, Some(record)) => record.paragraphs.push(line.text),
            (Start::None, None) => {}
            _ => {
                records.push(Record { line: line.line, term: line.text, paragraphs: Vec::new() });
                starts.push(start);
            }
        }
    }
    let count = |start: Start| starts.iter().filter(|found| **found == start).count();
    let (full, pairs) = (count(Start::Full), count(Start::Pair));
    let texts: usize = records.iter().map(|record| record.paragraphs.len()).sum();
    let told = records
        .iter()
        .zip(&starts)
        .filter(|(record, start)| **start == Start::Full || !record.paragraphs.is_empty());
    let most = 2 * told.count() > records.len();
    // Runs of one paragraph each have few texts between them; names and numbers over texts are sure by themselves.
    let is_run = if 2 * pairs > records.len() {
        true
    } else {
        about_errors && (2 * full > records.len() && texts <= records.len() || full == 0)
    };
    (records.len() > 1 && most && is_run).then_some(records)
}

/// What a paragraph begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    /// Nothing.
    None,
    /// It has a code with words or a key.
    Full,
    /// It is a key, and no more.
    Key,
    /// It is a number, and no more.
    Number,
    /// A key and a number that belong together.
    Pair,
}

impl Start {
    fn of(paragraph: &Paragraph) -> Self {
        let text = paragraph.text.trim();
        // What stands in a list belongs to the paragraph above it.
        if paragraph.depth > 0 {
            return Self::None;
        }
        let is_set_off = paragraph.lead.as_deref().is_some_and(|lead| lead.trim() == text);
        if is_strong_symbol(text) && !text.contains(char::is_whitespace) {
            let sure = is_set_off || records::evidence(text, false) == Evidence::Strong;
            return if sure { Self::Key } else { Self::None };
        }
        match identity::read(text) {
            Some(found)
                if found.words.is_none() && found.key.is_none() && found.codes[0].integer.is_some() =>
            {
                Self::Number
            }
            // A number alone or with words is one only where the others are so, too: small ones begin sentences.
            Some(found) if found.codes[0].integer.is_some() => match records::evidence(text, false) {
                Evidence::None => Self::None,
                _ => Self::Full,
            },
            Some(_) if records::evidence(text, false) == Evidence::Strong => Self::Full,
            _ => Self::None,
        }
    }
}

/// The paragraphs, those that tell an error in each line parted.
fn lines(paragraphs: &[Paragraph]) -> Vec<Paragraph> {
    let mut parted = Vec::new();
    for paragraph in paragraphs {
        let lines: Vec<Paragraph> = paragraph
            .text
            .split('\n')
            .enumerate()
            .map(|(at, text)| Paragraph {
                line: paragraph.line + at,
                text: text.to_owned(),
                lead: paragraph.lead.clone().filter(|_| at == 0),
                ..*paragraph
            })
            .collect();
        let starts: Vec<Start> = lines.iter().map(Start::of).collect();
        let begins = starts.iter().filter(|start| **start != Start::None).count();
        let is_stack = matches!(starts[0], Start::Key | Start::Number);
        if lines.len() > 1 && (is_stack || 2 * begins > lines.len()) {
            parted.extend(lines);
        } else {
            parted.push(paragraph.clone());
        }
    }
    parted
}
