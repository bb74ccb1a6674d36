//! Runs of paragraphs that describe errors: `-77 NAME text` in each, or a name, a number and a text one below the other.

use super::evidence::{self, Evidence};
use super::labels;
use super::page::{Paragraph, Record};
use super::roles::Role;
use super::symbols::is_strong_symbol;

/// The records of a run of paragraphs, if most of the run is records. `about_errors` says whether something over it is about
/// errors.
pub(super) fn read(paragraphs: &[Paragraph], about_errors: bool) -> Option<Vec<Record>> {
    let mut run = Run::default();
    for line in lines(paragraphs) {
        run.add(line);
    }
    run.is_one(about_errors).then(|| run.records())
}

/// A run of paragraphs while it is read.
#[derive(Default)]
struct Run {
    records: Vec<Record>,
    /// What began each record.
    starts: Vec<Start>,
    /// The HTTP status that holds for the records to come, where the page says it before them.
    status: Option<String>,
    is_closed: bool,
}

impl Run {
    fn add(&mut self, line: Paragraph) {
        let start = Start::of(&line);
        let is_status = labels::has_label(&line.text, Role::Status);
        if is_status && (self.records.is_empty() || self.status.is_some()) {
            self.status = Some(line.text);
            self.is_closed = true;
            return;
        }
        let open = self.records.last_mut().filter(|_| !self.is_closed);
        match (start, open) {
            // A key and its number are one start, whichever comes first.
            (Start::Key | Start::Number, Some(record)) if belong_together(record, &self.starts, start) => {
                record.paragraphs.push(line.text);
                self.starts.pop();
                self.starts.push(Start::Pair);
            }
            // A message that says no more than the key.
            (Start::Key, Some(record)) if record.term == line.text => record.paragraphs.push(line.text),
            (Start::None, Some(record)) => record.paragraphs.push(labels::text(&line)),
            (Start::None, None) => {}
            _ => {
                let paragraphs = self.status.iter().cloned().collect();
                self.records.push(Record { line: line.line, term: line.text, paragraphs });
                self.starts.push(start);
                self.is_closed = false;
            }
        }
    }

    fn count(&self, start: Start) -> usize {
        self.starts.iter().filter(|found| **found == start).count()
    }

    fn texts(&self) -> usize {
        self.records.iter().map(|record| record.paragraphs.len()).sum()
    }

    /// Whether the paragraphs describe errors: names and numbers over texts are sure by themselves, others need
    /// something over them that is about errors, and few texts between them.
    fn is_one(&self, about_errors: bool) -> bool {
        let len = self.records.len();
        let mut told = 0;
        let mut with_status = 0;
        for (record, start) in self.records.iter().zip(&self.starts) {
            told += usize::from(*start == Start::Full || !record.paragraphs.is_empty());
            let is_status = record.paragraphs.iter().any(|text| labels::has_label(text, Role::Status));
            with_status += usize::from(is_status);
        }
        let pairs = 2 * self.count(Start::Pair) > len;
        let enough = len > 1 || len == 1 && (pairs || with_status > 0);
        let dense = self.count(Start::Full) == 0 || self.texts() <= 3 * len;
        enough && 2 * told > len && (pairs || about_errors && dense)
    }

    /// The records. Where each is one paragraph, what stands between them is prose of the page's.
    fn records(mut self) -> Vec<Record> {
        let full = self.count(Start::Full);
        if full == self.records.len() && 3 * self.texts() < full {
            for record in &mut self.records {
                record.paragraphs.clear();
            }
        }
        self.records
    }
}

fn belong_together(record: &Record, starts: &[Start], start: Start) -> bool {
    let pair = [starts.last().copied(), Some(start)];
    let is_pair =
        pair == [Some(Start::Key), Some(Start::Number)] || pair == [Some(Start::Number), Some(Start::Key)];
    record.paragraphs.is_empty() && is_pair
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
        // A list belongs to the paragraph above it.
        if paragraph.depth > 0 {
            return Self::None;
        }
        if labels::has_label(text, Role::Code) {
            return Self::Number;
        }
        let is_set_off = paragraph.lead.as_deref().is_some_and(|lead| lead.trim() == text);
        if is_strong_symbol(text) && !text.contains(char::is_whitespace) {
            let sure = is_set_off || evidence::evidence(text, false) == Evidence::Strong;
            return if sure { Self::Key } else { Self::None };
        }
        match evidence::name(text) {
            Some(found)
                if found.words.is_none() && found.key.is_none() && found.codes[0].integer.is_some() =>
            {
                Self::Number
            }
            // A number alone or with words is one only where the others are so, too: small ones begin sentences.
            Some(found) if found.codes[0].integer.is_some() => match evidence::evidence(text, false) {
                Evidence::None => Self::None,
                _ => Self::Full,
            },
            Some(_) if evidence::evidence(text, false) == Evidence::Strong => Self::Full,
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
