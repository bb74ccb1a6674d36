//! Headings that each describe an error: `### -1000 NAME`, `## NAME (0)`, `### InvalidKey`.

use std::collections::HashMap;

use super::evidence::{self, Evidence};
use super::headers::{self, is_about_errors};
use super::labels;
use super::outline::Part;
use super::page::{Block, Record};

/// Headings of one level below one heading, each of which describes an error.
#[derive(Debug)]
pub(super) struct Run {
    /// The part that they stand below.
    pub(super) parent: usize,
    pub(super) records: Vec<Record>,
    /// The parts that the records take up, in order.
    pub(super) parts: Vec<usize>,
}

/// Finds the headings that are records. `is_table_of_errors` says whether a part has a table of errors.
pub(super) fn find(parts: &[Part], is_table_of_errors: &dyn Fn(usize) -> bool) -> Vec<Run> {
    let mut claimed = vec![false; parts.len()];
    let mut runs = Vec::new();
    let places = places(parts);
    // The deepest headings first: a heading over records is not a record.
    for level in (1..=6).rev() {
        let mut children: HashMap<usize, Vec<usize>> = HashMap::new();
        for at in (0..parts.len()).filter(|at| places[*at].level == level) {
            children.entry(places[at].parent).or_default().push(at);
        }
        let mut families: Vec<(usize, Vec<Candidate>)> = children
            .into_iter()
            .map(|(parent, children)| {
                let candidates = children.into_iter().map(|at| {
                    let level = places[at].level;
                    let below = (at + 1..parts.len()).take_while(|below| places[*below].level > level);
                    let parts_of = std::iter::once(at).chain(below).collect();
                    Candidate::new(parts, parts_of, &claimed, is_table_of_errors)
                });
                (parent, candidates.collect())
            })
            .collect();
        families.sort_by_key(|(parent, _)| *parent);
        let all: usize = families.iter().map(|(_, family)| errors(family).count()).sum();
        for (parent, family) in families {
            if all < 2 || !is_run(&family, parts, parent) {
                continue;
            }
            let mut run = Run { parent, records: Vec::new(), parts: Vec::new() };
            for candidate in family.into_iter().filter(|candidate| candidate.evidence > Evidence::None) {
                for at in &candidate.parts {
                    claimed[*at] = true;
                }
                run.records.push(candidate.record);
                run.parts.extend(candidate.parts);
            }
            runs.push(run);
        }
    }
    runs.sort_by_key(|run| run.parts[0]);
    runs
}

/// Where a heading belongs.
#[derive(Clone, Copy)]
struct Place {
    level: u8,
    parent: usize,
}

/// The places of all headings. One with a key and a number below another such one belongs beside it, whatever its level.
fn places(parts: &[Part]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(parts.len());
    let mut pairs: Vec<bool> = Vec::with_capacity(parts.len());
    for part in parts {
        let is_pair = part.level > 0 && evidence::is_pair(&part.heading);
        let above = pairs.get(part.parent).is_some_and(|pair| *pair && is_pair);
        let own = Place { level: part.level, parent: part.parent };
        places.push(if above { places[part.parent] } else { own });
        pairs.push(is_pair);
    }
    places
}

/// A heading with all that stands below it.
struct Candidate {
    record: Record,
    evidence: Evidence,
    parts: Vec<usize>,
    /// Whether a key and its number name it, which no other heading has.
    is_pair: bool,
}

impl Candidate {
    /// The first of these parts with the others below it.
    fn new(
        parts: &[Part],
        of: Vec<usize>,
        claimed: &[bool],
        is_table_of_errors: &dyn Fn(usize) -> bool,
    ) -> Self {
        let record = record(parts, &of);
        // The tables are looked at last, as that takes the longest.
        let is_free = || of.iter().all(|part| !claimed[*part] && !is_table_of_errors(*part));
        let evidence = evidence::is_error(&record, false);
        let evidence = if evidence > Evidence::None && is_free() { evidence } else { Evidence::None };
        let is_pair = evidence::is_pair(&record.term);
        Self { record, evidence, parts: of, is_pair }
    }
}

fn errors(family: &[Candidate]) -> impl Iterator<Item = &Candidate> {
    family.iter().filter(|candidate| candidate.evidence > Evidence::None)
}

/// Whether headings are records: most of them are, and something over them is about errors.
fn is_run(family: &[Candidate], parts: &[Part], parent: usize) -> bool {
    let found = errors(family).count();
    let strong = errors(family).filter(|candidate| candidate.evidence == Evidence::Strong).count();
    let pairs = errors(family).filter(|candidate| candidate.is_pair).count();
    let headings = parts[parent].headings();
    let near = headings.last().is_some_and(|heading| is_about_errors(heading));
    let lines = parts[parent].blocks.iter().filter_map(|block| match block {
        Block::Prose(paragraph) => Some(paragraph.text.as_str()),
        _ => None,
    });
    let about = headings.iter().map(String::as_str).chain(lines).any(is_about_errors);
    let enough = if strong == 0 { near } else { about || 2 * pairs > family.len() };
    found > 0 && 2 * found >= family.len() && enough
}

/// A heading and the texts below it. A lower heading among them is the label of the text that follows it.
fn record(parts: &[Part], at: &[usize]) -> Record {
    let head = &parts[at[0]];
    let mut record = Record { line: head.line, term: head.heading.clone(), paragraphs: Vec::new() };
    for part in at {
        let part = &parts[*part];
        let mut texts = texts(&part.blocks);
        if part.level > head.level && !texts.is_empty() {
            // A label that is not known stays with its text, as a part of it.
            if headers::read_label(&part.heading).is_some() {
                texts[0] = format!("{}: {}", part.heading.trim_end_matches([':', '：']), texts[0]);
            } else {
                record.paragraphs.push(format!("{}:", part.heading.trim_end_matches([':', '：'])));
            }
        }
        record.paragraphs.append(&mut texts);
    }
    record
}

/// The texts of paragraphs, items and definitions.
fn texts(blocks: &[Block]) -> Vec<String> {
    let mut texts = Vec::new();
    for block in blocks {
        match block {
            Block::Prose(paragraph) | Block::Item(paragraph) => texts.push(labels::text(paragraph)),
            Block::Records(records) => {
                for record in records {
                    let rest = record.paragraphs.join(" ");
                    texts.push(format!("{}: {rest}", record.term.replace('\n', " ")));
                }
            }
            Block::Heading { .. } | Block::Table(_) => {}
        }
    }
    texts
}
