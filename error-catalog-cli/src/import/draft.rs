//! Sections to a catalog: one group for each table of errors.

use error_catalog_schema::limits::MOST_ERRORS;
use error_catalog_schema::model::{Catalog, Group};
use error_catalog_schema::text::is_url;

use super::entries::Errors;
use super::names::Names;
use super::page::{Block, Page, Remark, fold};
use super::rows;
use super::sections::{Section, sections};
use super::summary::{Outcome, Summary, TableReport};
use super::{columns, titles};

/// What the page cannot know of itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub(crate) vendor: Option<String>,
    pub(crate) service: Option<String>,
    pub(crate) docs: Option<String>,
}

/// A catalog for a person to look through, and what became of the page.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) catalog: Catalog,
    pub(crate) summary: Summary,
}

/// Makes a catalog of a page.
pub(super) fn draft(page: Page, facts: &Facts) -> Draft {
    let title = page.title;
    let first_heading = page.blocks.iter().find_map(|block| match block {
        Block::Heading { text, .. } => Some(text.clone()),
        _ => None,
    });
    let (sections, mut remarks) = sections(page.blocks, title.as_deref());
    remarks.splice(0..0, page.remarks);
    let mut summary = Summary { tables: Vec::new(), remarks };
    let mut names = Names::default();
    let mut groups = Vec::new();
    for section in &sections {
        let (group, report) = read_section(section, &mut names);
        groups.extend(group);
        summary.tables.push(report);
    }
    let taken = sections.iter().zip(&summary.tables).filter(|(_, report)| report.is_taken());
    let mut titles: Vec<(Option<String>, &[String])> = groups
        .iter()
        .zip(taken)
        .map(|(group, (section, _)): (&Group, _)| (group.title.clone(), section.headings.as_slice()))
        .collect();
    titles::part(&mut titles);
    for (group, (title, _)) in groups.iter_mut().zip(titles) {
        group.title = title;
    }
    let docs = facts.docs.clone().or(page.address).filter(|url| is_url(url));
    let service = facts.service.clone().or_else(|| title.or(first_heading).map(|title| fold(&title)));
    let catalog = Catalog {
        vendor: facts.vendor.clone().unwrap_or_else(|| "Unknown vendor".to_owned()),
        service: service
            .filter(|service| !service.is_empty())
            .unwrap_or_else(|| "Unknown service".to_owned()),
        docs,
        groups,
        ..Catalog::default()
    };
    Draft { catalog, summary }
}

fn read_section(section: &Section, names: &mut Names) -> (Option<Group>, TableReport) {
    let table = &section.table;
    let heading = table.caption.clone().or_else(|| section.headings.last().cloned());
    let report = |outcome, remarks| TableReport {
        line: table.line,
        form: table.form,
        heading: heading.clone(),
        rows: table.rows.len(),
        outcome,
        remarks,
    };
    let left_out = |reason: String| (None, report(Outcome::LeftOut { reason }, Vec::new()));
    if let Some(reason) = &section.refused {
        return left_out(reason.clone());
    }
    if table.rows.is_empty() {
        return left_out("it has no rows".to_owned());
    }
    let columns = match columns::classify(table, section.context(), heading.as_deref().unwrap_or_default()) {
        Ok(columns) => columns,
        Err(reason) => return left_out(reason),
    };
    let mut rows = match rows::read(table, &columns, MOST_ERRORS) {
        Ok(rows) => rows,
        Err(reason) => return left_out(reason),
    };
    let Some(read) = Errors::new(&mut rows) else {
        return left_out("none of its rows has a code and a message".to_owned());
    };
    let headings: Vec<&str> =
        table.caption.iter().chain(section.headings.iter().rev()).map(String::as_str).collect();
    let mut remarks: Vec<Remark> = columns
        .left_out
        .iter()
        .filter_map(|column| {
            let name = table.header.get(*column)?;
            Some(Remark::new(table.line, format!("the column {} is left out: {name:?}", column + 1)))
        })
        .collect();
    remarks.append(&mut rows.remarks);
    remarks.sort_by_key(|remark| remark.line);
    let group = Group {
        name: names.group(&headings),
        title: heading.as_deref().map(titles::title).filter(|title| !title.is_empty()),
        code_type: read.code_type,
        notation: read.notation,
        errors: read.entries,
        other: read.other,
        ..Group::default()
    };
    rows.left_out.sort_by_key(|remark| remark.line);
    let outcome = Outcome::Taken {
        group: group.name.clone(),
        rows: table.rows.len() - rows.left_out.len(),
        errors: group.errors.len(),
        catch_all: group.other.is_some(),
        left_out: rows.left_out,
    };
    (Some(group), report(outcome, remarks))
}
