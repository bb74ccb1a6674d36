//! Reading a file whose TOML or whose outline is at fault.
//!
//! The text is cut at its headings, and a section with a fault once more at its keys, and each piece is parsed by
//! itself: so a quote or a bracket that is not closed, or a heading that is misspelt, does not drag the rest of the file
//! along. A line within a multi-line string that looks like a heading or a key cuts the string. That is acceptable,
//! because the file has a fault anyway.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned as TomlSpanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::broken::Broken;
use super::heading::{Flaw, Heading, Near, Section};
use super::reader::Reader;
use super::syntax::{Part, duplicate_key, duplicate_table};
use super::tables;
use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{Draft, GroupDraft, ImportDraft, ResponseDraft};
use crate::rule::Rule;
use crate::shape::Shape;
use crate::span::Span;

/// Reads the file section by section.
pub(super) fn read<'s>(text: &'s str, faults: &mut Diagnostics) -> Draft<'s> {
    let mut draft = Draft { text, ..Draft::default() };
    let sections = cut(text);
    let mut slips = count_slips(&sections);
    for (heading, body) in sections {
        let (table, broken) = parse(text, body, faults);
        draft.incomplete |= !broken.is_empty();
        if broken.has_heading() {
            lose_section(&mut draft);
        }
        let Some(heading) = heading else {
            tables::file(&mut Reader::new(text, faults, broken), table, &mut draft);
            continue;
        };
        // A slip that all headings of a kind share is one fault, at the first of them.
        let count = slip(&heading).map_or(Some(1), |slip| slips.remove(slip));
        if let Some(fault) = count.and_then(|count| flaw(&heading, count)) {
            faults.push(fault);
        }
        match heading.section {
            Some(section) => {
                let reader = Reader::new(text, faults, broken);
                add(reader, section, heading.span.into(), table, &mut draft);
            }
            None => lose_section(&mut draft),
        }
    }
    draft
}

/// Notes that a section is lost: it may have been a group, or a row of the last one.
fn lose_section(draft: &mut Draft<'_>) {
    draft.incomplete = true;
    draft.dropped.note(None);
    if let Some(group) = draft.groups.last_mut() {
        group.dropped.note(None);
    }
}

/// The headings of a text, each with the part of the text that follows it; first the part before any heading.
fn cut(text: &str) -> Vec<(Option<Heading>, Range<usize>)> {
    let mut known = Near::default();
    let mut sections = vec![(None, 0..0)];
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let heading = Heading::read(line, offset, &mut known);
        offset += line.len();
        if heading.is_some() {
            sections.push((heading, offset..offset));
        } else if let Some((_, body)) = sections.last_mut() {
            body.end = offset;
        }
    }
    sections
}

/// How many headings share each slip.
fn count_slips(sections: &[(Option<Heading>, Range<usize>)]) -> HashMap<String, usize> {
    let mut slips = HashMap::new();
    for slip in sections.iter().filter_map(|(heading, _)| slip(heading.as_ref()?)) {
        *slips.entry(slip.to_owned()).or_default() += 1;
    }
    slips
}

/// The part of a heading's name that is wrong: `groups` of `[[groups.error]]`, `group.errors` of `[[group.errors]]`.
fn slip(heading: &Heading) -> Option<&str> {
    let first = heading.name.split('.').next().unwrap_or_default();
    match heading.flaw? {
        Flaw::Malformed => None,
        Flaw::UnknownName if Section::of(first).is_none() => Some(first),
        Flaw::UnknownName | Flaw::WrongBrackets => Some(&heading.name),
    }
}

/// The fault of a heading that stands for all those with the same slip.
fn flaw(heading: &Heading, count: usize) -> Option<Diagnostic> {
    let (rule, message) = match heading.flaw? {
        Flaw::Malformed => (Rule::TomlSyntax, "malformed table heading".to_owned()),
        Flaw::UnknownName => (Rule::UnknownKey, format!("unknown table {}", quoted(&heading.name))),
        Flaw::WrongBrackets if heading.section == Some(Section::Group) => {
            (Rule::WrongType, "`group` is a list of tables".to_owned())
        }
        Flaw::WrongBrackets if heading.section == Some(Section::Error) => {
            (Rule::WrongType, "`group.error` is a list of tables".to_owned())
        }
        Flaw::WrongBrackets => (Rule::WrongType, format!("{} is a single table", quoted(&heading.name))),
    };
    let more = match count - 1 {
        0 => String::new(),
        1 => "and 1 more like it".to_owned(),
        more => format!("and {more} more like it"),
    };
    let fault = Diagnostic::new(rule, message).label(heading.span.clone().into(), more);
    Some(match heading.section {
        Some(section) => fault.help(format!("write `{}`", section.heading())),
        None => fault,
    })
}

/// Adds a section to the draft.
fn add(mut reader: Reader<'_>, section: Section, header: Span, table: DeTable<'_>, draft: &mut Draft<'_>) {
    let reader = &mut reader;
    match section {
        Section::Catalog => match draft.catalog.header {
            Some(first) => reader.faults.push(duplicate_table("`[catalog]`", header, first)),
            None => draft.catalog = tables::catalog(reader, table, header),
        },
        Section::Import => match &draft.import {
            Some(first) => reader.faults.push(duplicate_table("`[import]`", header, first.header)),
            None => draft.import = Some(tables::import(reader, table, header)),
        },
        Section::Column => {
            let import = draft.import.get_or_insert_with(|| ImportDraft { header, ..ImportDraft::default() });
            tables::add_columns(reader, table, header, import);
        }
        Section::Group => draft.groups.push(tables::group(reader, table, header)),
        _ => add_to_group(reader, section, header, table, &mut draft.groups),
    }
}

/// Adds a section to the group that it belongs to.
fn add_to_group(
    reader: &mut Reader<'_>,
    section: Section,
    header: Span,
    table: DeTable<'_>,
    groups: &mut Vec<GroupDraft>,
) {
    let group = open_group(groups, section, header, reader.faults);
    match section {
        Section::Other => match &group.other {
            Some(first) => reader.faults.push(duplicate_table("`[group.other]`", header, first.header)),
            None => group.other = Some(tables::other(reader, table, header)),
        },
        Section::Response => match &group.response {
            Some(first) => reader.faults.push(duplicate_table("`[group.response]`", header, first.span)),
            None => group.response = Some(tables::response(reader, table, header)),
        },
        Section::RequestId => {
            let new = || ResponseDraft { span: header, ..ResponseDraft::default() };
            let response = group.response.get_or_insert_with(new);
            match &response.request_id {
                Some(first) => {
                    let fault = duplicate_table("`[group.response.request_id]`", header, first.span);
                    reader.faults.push(fault);
                }
                None => response.request_id = Some(tables::request_id(reader, table, header)),
            }
        }
        _ => group.errors.push(tables::error(reader, table, header)),
    }
}

/// The group that a section belongs to; a nameless one if none was begun.
fn open_group<'a>(
    groups: &'a mut Vec<GroupDraft>,
    section: Section,
    header: Span,
    faults: &mut Diagnostics,
) -> &'a mut GroupDraft {
    if groups.is_empty() {
        let message = format!("`{}` is before the first `[[group]]`", section.heading());
        let fault = Diagnostic::new(Rule::MissingKey, message).label(header, "belongs to no group");
        faults.push(fault.help("start the group with `[[group]]` and its `name`"));
        groups.push(GroupDraft { header, ..GroupDraft::default() });
    }
    let last = groups.len() - 1;
    &mut groups[last]
}

/// Parses the keys of one section. Returns them, and where their TOML is at fault.
fn parse<'s>(text: &'s str, body: Range<usize>, faults: &mut Diagnostics) -> (DeTable<'s>, Broken<'s>) {
    let start = body.start;
    let mut broken = Broken::new(text, start);
    // A long section is cut at once, as it has most of the faults of a long file.
    if body.len() <= LONGEST_WHOLE
        && let Ok(table) = DeTable::parse(text.get(body.clone()).unwrap_or_default())
    {
        return (moved_table(table.into_inner(), start), broken);
    }
    let mut all = DeTable::new();
    for range in cut_at_keys(text, body) {
        let start = range.start;
        let (table, errors) = DeTable::parse_recoverable(text.get(range.clone()).unwrap_or_default());
        let table = table.into_inner();
        Part::new(text, range, &table, errors).report(&mut broken, faults);
        for (key, value) in moved_table(table, start) {
            let at = Span::from(key.span());
            match (all.get_key_value(key.get_ref().as_ref()).map(|(first, _)| first.span()), value.get_ref())
            {
                (None, _) => {
                    all.insert(key, value);
                }
                (Some(_), DeValue::Table(_)) => add_to_table(&mut all, key.get_ref(), value),
                (Some(first), _) => faults.push(duplicate_key(key.get_ref(), at, Some(first.into()))),
            }
        }
    }
    (all, broken)
}

/// Dotted keys of one table may stand in several pieces: `response.header = …`, then `response.message = …`.
fn add_to_table<'s>(all: &mut DeTable<'s>, key: &str, more: TomlSpanned<DeValue<'s>>) {
    if let (Some(first), DeValue::Table(more)) = (all.get_mut(key), more.into_inner())
        && let DeValue::Table(first) = first.get_mut()
    {
        for (key, value) in more {
            first.insert(key, value);
        }
    }
}

/// Sections up to this many bytes are parsed as a whole before they are cut.
const LONGEST_WHOLE: usize = 64 << 10;

/// The most lines in a piece of a section: the parser keeps all faults of a piece in memory.
const LONGEST_PIECE: usize = 4096;

/// The pieces of a section, each but the first starting with a line that sets a key of the format. A line further in
/// than the one that the piece starts with belongs to a value.
fn cut_at_keys(text: &str, body: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut deepest, mut lines) = (usize::MAX, 0);
    let (mut start, mut offset) = (body.start, body.start);
    for line in text.get(body).unwrap_or_default().split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        let key = line.split_once('=').map(|(key, _)| key.trim());
        lines += 1;
        let has_key = indent <= deepest && key.is_some_and(|key| Shape::home(key).is_some());
        if has_key || lines > LONGEST_PIECE {
            deepest = if has_key { indent } else { deepest };
            lines = 1;
            pieces.push(std::mem::replace(&mut start, offset)..offset);
        }
        offset += line.len();
    }
    pieces.push(start..offset);
    pieces
}

/// A table that was read from a piece of the text that starts at this offset, with offsets into the whole text.
fn moved_table(table: DeTable<'_>, by: usize) -> DeTable<'_> {
    let mut moved_table = DeTable::new();
    for (key, value) in table {
        moved_table
            .insert(TomlSpanned::new(moved_range(&key.span(), by), key.into_inner()), moved(value, by));
    }
    moved_table
}

fn moved(value: TomlSpanned<DeValue<'_>>, by: usize) -> TomlSpanned<DeValue<'_>> {
    let range = moved_range(&value.span(), by);
    let value = match value.into_inner() {
        DeValue::Table(table) => DeValue::Table(moved_table(table, by)),
        DeValue::Array(array) => {
            let mut moved_array = DeArray::new();
            for value in array {
                moved_array.push(moved(value, by));
            }
            DeValue::Array(moved_array)
        }
        scalar => scalar,
    };
    TomlSpanned::new(range, value)
}

fn moved_range(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}
