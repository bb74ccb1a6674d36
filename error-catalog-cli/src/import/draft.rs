//! Sections to a catalog: one group for each table of errors.

use error_catalog_schema::limits::{MOST_ERRORS, MOST_GROUPS};
use error_catalog_schema::model::{Catalog, CodeType, Group, Import};
use error_catalog_schema::text::is_url;

use super::budget::Budget;
use super::controls::Controls;
use super::entries::{self, Errors};
use super::error_row::ErrorRow;
use super::names::Names;
use super::page::{Block, Page, Remark, Table, fold};
use super::refusal::Refusal;
use super::rows::{self, Rows};
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
pub(super) fn draft(
    page: Page,
    facts: &Facts,
    controls: &Controls,
    budget: &mut Budget,
) -> Result<Draft, Refusal> {
    let title = page.title;
    let first_heading = page.blocks.iter().find_map(|block| match block {
        Block::Heading { text, .. } => Some(text.clone()),
        _ => None,
    });
    let (sections, mut remarks) = sections(page.blocks, title.as_deref());
    let sections = controls.choose(sections)?;
    remarks.splice(0..0, page.remarks);
    let mut summary = Summary { tables: Vec::new(), remarks };
    let mut names = Names::default();
    let mut groups = Vec::new();
    let mut together = controls.import.one_group.as_deref().map(OneGroup::new);
    for (number, section) in (1..).zip(&sections) {
        let read = if groups.len() < MOST_GROUPS {
            read_rows(section, controls).map_err(|reason| with_control(reason, number))
        } else {
            Err(format!("a catalog has at most {MOST_GROUPS} groups"))
        };
        for row in read.iter().flat_map(|rows| &rows.errors) {
            budget.spend_errors(row.count(), row.bytes(), row.line)?;
        }
        let report = match (read, &mut together) {
            (Err(reason), _) => report(section, Outcome::LeftOut { reason }, Vec::new()),
            (Ok(read), Some(together)) => together.add(section, read),
            (Ok(read), None) => {
                let (group, report) = read_group(section, read, controls, &mut names);
                groups.extend(group);
                report
            }
        };
        summary.tables.push(report);
    }
    if let Some(together) = together {
        groups.extend(together.finish(controls, &mut summary)?);
    }
    let is_parted = controls.import.one_group.is_none();
    let taken = sections.iter().zip(&summary.tables).filter(|(_, report)| is_parted && report.is_taken());
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
        import: Some(controls.import.clone()).filter(|import| *import != Import::default()),
        groups,
        ..Catalog::default()
    };
    Ok(Draft { catalog, summary })
}

/// The reason for which a table is left out, with the control that would take it.
fn with_control(reason: String, number: usize) -> String {
    let has_one = reason.contains("`--");
    let is_final = reason == NO_ROWS || ["at most", "more than"].iter().any(|words| reason.contains(words));
    if has_one || is_final { reason } else { format!("{reason}; `--table {number}` takes it") }
}

const NO_ROWS: &str = "it has no rows";

/// What became of a section's table.
fn report(section: &Section, outcome: Outcome, remarks: Vec<Remark>) -> TableReport {
    let Table { line, form, rows, .. } = &section.table;
    let heading = section.heading().map(str::to_owned);
    TableReport { line: *line, form: *form, heading, rows: rows.len(), outcome, remarks }
}

/// The rows of a section's table, with remarks on its columns; or why the table is left out.
fn read_rows(section: &Section, controls: &Controls) -> Result<Rows, String> {
    let table = &section.table;
    if let Some(reason) = &section.refused {
        return Err(reason.clone());
    }
    if table.rows.is_empty() {
        return Err(NO_ROWS.to_owned());
    }
    let given = controls.columns(table);
    let over = section.heading().unwrap_or_default();
    let columns = columns::classify(table, section.context(), over, &given)?;
    let mut rows = rows::read(table, &columns, MOST_ERRORS)?;
    if controls.import.codes == Some(CodeType::Int) {
        entries::leave_strings_out(&mut rows);
    }
    if rows.errors.iter().all(|row| row.count() == 0) {
        return Err("none of its rows has a code and a message; `--column` names these columns".to_owned());
    }
    let left_out = columns.left_out.iter().filter_map(|column| {
        let name = table.header.get(*column)?;
        Some(Remark::new(table.line, format!("the column {} is left out: {name:?}", column + 1)))
    });
    rows.remarks.splice(0..0, left_out);
    Ok(rows)
}

/// A group of the rows of one table.
fn read_group(
    section: &Section,
    mut rows: Rows,
    controls: &Controls,
    names: &mut Names,
) -> (Option<Group>, TableReport) {
    let table = &section.table;
    let Some(read) = Errors::new(&mut rows, controls.import.codes) else {
        let reason = "none of its rows has a code and a message".to_owned();
        return (None, report(section, Outcome::LeftOut { reason }, Vec::new()));
    };
    let headings: Vec<&str> =
        table.caption.iter().chain(section.headings.iter().rev()).map(String::as_str).collect();
    rows.remarks.sort_by_key(|remark| remark.line);
    let group = Group {
        name: names.group(&headings),
        title: section.heading().map(titles::title).filter(|title| !title.is_empty()),
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
    (Some(group), report(section, outcome, rows.remarks))
}

/// The rows of all tables on their way into one group.
struct OneGroup {
    name: String,
    rows: Rows,
}

impl OneGroup {
    fn new(name: &str) -> Self {
        Self { name: name.to_owned(), rows: Rows::default() }
    }

    fn add(&mut self, section: &Section, mut rows: Rows) -> TableReport {
        let outcome = Outcome::Taken {
            group: self.name.clone(),
            rows: section.table.rows.len() - rows.left_out.len(),
            errors: rows.errors.iter().map(ErrorRow::count).sum(),
            catch_all: false,
            left_out: rows.left_out,
        };
        self.rows.errors.append(&mut rows.errors);
        report(section, outcome, rows.remarks)
    }

    /// The group, if there are errors. What all rows share becomes one remark on the page.
    fn finish(mut self, controls: &Controls, summary: &mut Summary) -> Result<Option<Group>, Refusal> {
        let count: usize = self.rows.errors.iter().map(ErrorRow::count).sum();
        if count > MOST_ERRORS {
            let reason =
                format!("its tables have {count} errors together; a group has at most {MOST_ERRORS}");
            return Err(Refusal::control(
                reason,
                "leave tables out with `--skip`, or do without `--one-group`",
            ));
        }
        let Some(read) = Errors::new(&mut self.rows, controls.import.codes) else { return Ok(None) };
        for remark in self.rows.left_out {
            summary.leave_out(remark);
        }
        summary.remarks.append(&mut self.rows.remarks);
        Ok(Some(Group {
            name: self.name,
            code_type: read.code_type,
            notation: read.notation,
            errors: read.entries,
            other: read.other,
            ..Group::default()
        }))
    }
}
