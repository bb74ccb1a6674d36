//! Errors that are told one below the other, without a table: definition lists, and headings with text below them.
//!
//! Both become tables here, so that everything behind knows only tables.

use super::characters::narrow;
use super::codes::{self, Reading, with_words};
use super::columns::Context;
use super::headers::{self, Role, is_about_errors};
use super::page::{Block, Form, Paragraph, Record, Row, Table};
use super::symbols::is_strong_symbol;

/// A table and the headings that stand over it, the outermost first.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) headings: Vec<String>,
    pub(super) table: Table,
}

impl Section {
    /// Whether the table's caption, or else the headings over it, speak of errors.
    pub(super) fn context(&self) -> Context {
        let mut headings = self.table.caption.iter().chain(self.headings.iter().rev());
        match headings.position(|heading| is_about_errors(heading)) {
            Some(0) => Context::Near,
            Some(_) => Context::Far,
            None => Context::None,
        }
    }
}

/// The tables of a page, and what can be read as one, in order.
pub(super) fn sections(blocks: Vec<Block>, title: Option<&str>) -> Vec<Section> {
    let blocks = with_lists(blocks);
    let mut runs = heading_records(&blocks, title);
    let mut stack: Vec<(u8, String)> = Vec::new();
    let headings = |stack: &[(u8, String)]| -> Vec<String> {
        title.into_iter().chain(stack.iter().map(|(_, text)| text.as_str())).map(str::to_owned).collect()
    };
    let mut sections = Vec::new();
    for (at, block) in blocks.into_iter().enumerate() {
        match block {
            Block::Heading { level, text, .. } => {
                stack.retain(|(outer, _)| *outer < level);
                if let Some(run) = runs.iter().position(|run| run.first == at) {
                    let table = table(&runs.swap_remove(run).records, Form::Headings, true);
                    sections.push(Section { headings: headings(&stack), table });
                }
                stack.push((level, text));
            }
            Block::Table(table) => sections.push(Section { headings: headings(&stack), table }),
            Block::Records(records) => {
                let headings = headings(&stack);
                let context = headings.iter().any(|heading| is_about_errors(heading));
                let form = if records.iter().all(|record| record.paragraphs.is_empty()) {
                    Form::List
                } else {
                    Form::DefinitionList
                };
                sections.push(Section { headings, table: table(&records, form, context) });
            }
            Block::Prose(_) | Block::Item(_) => {}
        }
    }
    sections
}

/// The blocks, in which lists whose items mostly tell of errors (`10001: invalid key`) are records.
fn with_lists(blocks: Vec<Block>) -> Vec<Block> {
    let mut listed = Vec::with_capacity(blocks.len());
    let mut items: Vec<Record> = Vec::new();
    let end_list = |items: &mut Vec<Record>, listed: &mut Vec<Block>| {
        let is_error = |item: &&Record| {
            has_code(&item.term) && matches!(codes::read(&item.term), Reading::Codes { words: Some(_), .. })
        };
        let errors = items.iter().filter(is_error).count();
        if errors > 1 && 2 * errors >= items.len() {
            listed.push(Block::Records(std::mem::take(items)));
        } else {
            listed.extend(items.drain(..).map(|item| {
                Block::Item(Paragraph { line: item.line, text: item.term, lead: None, depth: 1 })
            }));
        }
    };
    for block in blocks {
        match block {
            Block::Item(Paragraph { line, text, .. }) => {
                items.push(Record { line, term: text, paragraphs: Vec::new() })
            }
            block => {
                end_list(&mut items, &mut listed);
                listed.push(block);
            }
        }
    }
    end_list(&mut items, &mut listed);
    listed
}

/// Headings of one level, under one heading, that each tell of an error.
struct Run {
    /// The first one's place among the blocks.
    first: usize,
    level: u8,
    records: Vec<Record>,
    /// Whether a table stands below one of the headings: then they are no records.
    has_tables: bool,
}

/// Finds runs of headings that are records: two at least, under a heading that speaks of errors.
fn heading_records(blocks: &[Block], title: Option<&str>) -> Vec<Run> {
    let mut done = Vec::new();
    let mut open: Vec<Run> = Vec::new();
    let mut stack: Vec<(u8, bool)> = vec![(0, title.is_some_and(is_about_errors))];
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Heading { level, text, line } => {
                while let Some(run) = open.pop_if(|run| run.level > *level) {
                    done.push(run);
                }
                stack.retain(|(outer, _)| outer < level);
                let context = stack.iter().any(|(_, errors)| *errors);
                stack.push((*level, is_about_errors(text)));
                let record = Record { line: *line, term: text.clone(), paragraphs: Vec::new() };
                let continues = open.last().is_some_and(|run| run.level == *level);
                match open.last_mut() {
                    Some(run) if continues => run.records.push(record),
                    // A heading within a record is the label of what stands below it.
                    Some(run) if run.level < *level && run.records.last().is_some_and(is_record) => {
                        if let Some(outer) = run.records.last_mut() {
                            outer.paragraphs.push(format!("{text}:"));
                        }
                    }
                    _ if context => {
                        open.push(Run { first: at, level: *level, records: vec![record], has_tables: false });
                    }
                    _ => {}
                }
            }
            Block::Prose(Paragraph { text, .. }) | Block::Item(Paragraph { text, .. }) => {
                if let Some(record) = open.last_mut().and_then(|run| run.records.last_mut()) {
                    record.paragraphs.push(text.clone());
                }
            }
            Block::Table(_) | Block::Records(_) => {
                if let Some(run) = open.last_mut().filter(|run| run.records.last().is_some_and(is_record)) {
                    run.has_tables = true;
                }
            }
        }
    }
    done.append(&mut open);
    for run in &mut done {
        let first = run.records.iter().position(is_record).unwrap_or_default();
        run.records.retain(is_record);
        // The run begins where its first record does; the headings before it are ordinary ones.
        run.first = nth_heading(blocks, run, first);
    }
    done.retain(|run| run.records.len() > 1 && !run.has_tables);
    done
}

fn nth_heading(blocks: &[Block], run: &Run, nth: usize) -> usize {
    let headings = blocks.iter().enumerate().skip(run.first);
    let same =
        headings.filter(|(_, block)| matches!(block, Block::Heading { level, .. } if *level == run.level));
    same.map(|(at, _)| at).nth(nth).unwrap_or(run.first)
}

/// Whether the heading has a code in it, or its text says one.
fn is_record(record: &Record) -> bool {
    has_code(&record.term)
        || record.paragraphs.iter().flat_map(|text| text.split('\n')).any(|line| {
            labelled(line).is_some_and(|(label, value)| {
                !value.is_empty() && headers::read(label).is_some_and(|promise| promise.role == Role::Code)
            })
        })
}

/// Whether a heading carries a code; `1. Introduction` and `Version 2` do not.
fn has_code(term: &str) -> bool {
    match codes::read(term) {
        Reading::Codes { codes, .. } => codes.iter().all(|code| match code.integer {
            Some(integer) => !(0..100).contains(&integer),
            None => is_strong_symbol(&code.text) || code.text.len() > 2 && code.text.starts_with('0'),
        }),
        _ => false,
    }
}

/// `Label: text`, with a colon of either width.
fn labelled(line: &str) -> Option<(&str, &str)> {
    let at = line.find([':', '：'])?;
    let (label, value) = line.split_at(at);
    let value = value.trim_start_matches([':', '：']).trim();
    (label.chars().count() <= 30 && headers::read(label).is_some_and(|promise| promise.role != Role::Foreign))
        .then_some((label.trim(), value))
}

/// The columns that records have beside those that they label themselves.
const CODE: &str = "Error code";
const TITLE: &str = "Message";
const TEXT: &str = "Description";
const MORE: &str = "Details";

/// Records as the rows of a table, their labels as its headings.
///
/// Where nothing over them speaks of errors (`context`), the column of the terms has no heading: whether these are codes
/// is then told by what they look like.
fn table(records: &[Record], form: Form, context: bool) -> Table {
    let code = if context { CODE } else { "" };
    let mut header = vec![code.to_owned()];
    let mut rows = Vec::new();
    for record in records {
        let mut row = Row { line: record.line, cells: vec![String::new()] };
        let mut put = |label: &str, text: &str| {
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
        let (term, title) = parted(&record.term);
        put(code, &term);
        if let Some(title) = title {
            put(TITLE, &title);
        }
        let mut label: Option<String> = None;
        let mut plain = 0;
        for paragraph in &record.paragraphs {
            let mut in_plain = false;
            for line in paragraph.split('\n') {
                if let Some((name, value)) = labelled(line) {
                    put(name, value);
                    label = Some(name.to_owned());
                    in_plain = false;
                } else if let Some(label) = label.as_deref().filter(|_| !in_plain) {
                    put(label, line);
                } else {
                    plain += usize::from(!in_plain);
                    in_plain = true;
                    put(if plain == 1 { TEXT } else { MORE }, line);
                }
            }
        }
        rows.push(row);
    }
    let width = header.len();
    for row in &mut rows {
        row.cells.resize(width, String::new());
    }
    Table { line: records.first().map_or(0, |record| record.line), form, caption: None, header, rows }
}

/// The code of a term, and the words beside it, unless they are a key.
fn parted(term: &str) -> (String, Option<String>) {
    if !has_code(term) && !matches!(codes::read(term), Reading::Codes { .. } | Reading::Other) {
        // The code stands below, with a label; the heading is what it is about.
        return (String::new(), Some(term.to_owned()));
    }
    match codes::read(term) {
        Reading::Codes { words: Some(words), .. } if !is_strong_symbol(&words) => {
            match with_words(&narrow(term)) {
                Some((code, _)) => (code.text, Some(words)),
                None => (term.to_owned(), None),
            }
        }
        _ => (term.to_owned(), None),
    }
}
