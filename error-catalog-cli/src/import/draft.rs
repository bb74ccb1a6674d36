//! Sections to a catalog: one group for each table of errors.

use error_catalog_schema::limits::MOST_ERRORS;
use error_catalog_schema::model::{Catalog, Code, CodeType, Description, Entry, Group};
use error_catalog_schema::text::{Text, is_url};

use super::names::{Material, Names};
use super::page::{Block, Page, Remark, fold};
use super::rows::{self, Codes, ErrorRow, Rows};
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
    let columns = match columns::classify(table, section.context()) {
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

/// The errors of one table.
struct Errors {
    code_type: CodeType,
    entries: Vec<Entry>,
    other: Option<Description>,
}

impl Errors {
    /// `None` if no row gives an error.
    fn new(rows: &mut Rows) -> Option<Self> {
        let odd = rows.errors.iter().find(|row| match &row.codes {
            Codes::These(codes) => codes.iter().any(|code| code.integer.is_none()),
            Codes::AnyOther => false,
        });
        let code_type = if odd.is_some() { CodeType::Str } else { CodeType::Int };
        let some_integers = rows
            .errors
            .iter()
            .any(|row| matches!(&row.codes, Codes::These(codes) if codes[0].integer.is_some()));
        if let Some(odd) = odd.filter(|_| some_integers) {
            let text = "the codes are strings here, as this one is no integer as integers are written";
            rows.remarks.push(Remark::new(odd.line, text));
        }
        let mut errors = Self { code_type, entries: Vec::new(), other: None };
        let mut names = Names::default();
        let mut catch_all = None;
        for row in std::mem::take(&mut rows.errors) {
            match &row.codes {
                Codes::These(_) => errors.add(&row, &mut names, &mut rows.remarks),
                Codes::AnyOther if code_type == CodeType::Str => rows
                    .left_out
                    .push(Remark::new(row.line, "a row for any other code is kept only among integer codes")),
                Codes::AnyOther if catch_all.is_some() => {
                    rows.left_out.push(Remark::new(row.line, "there is a row for any other code already"));
                }
                Codes::AnyOther => {
                    let status = row.status.map(|status| format!("the status {status}"));
                    for lost in
                        status.into_iter().chain(row.key.as_ref().map(|key| format!("the key `{key}`")))
                    {
                        let text = format!("{lost} is left out: a row for any other code has none");
                        rows.remarks.push(Remark::new(row.line, text));
                    }
                    catch_all = Some(row);
                }
            }
        }
        errors.other = catch_all.map(|row| description(&row, names.catch_all()));
        (!errors.entries.is_empty()).then_some(errors)
    }

    fn add(&mut self, row: &ErrorRow, names: &mut Names, remarks: &mut Vec<Remark>) {
        let Codes::These(codes) = &row.codes else { return };
        if codes.len() > 1 {
            remarks.push(Remark::new(
                row.line,
                format!("the row has {} codes; each becomes an error", codes.len()),
            ));
        }
        for code in codes {
            let name = names.variant(&Material {
                variant: row.variant.as_deref(),
                key: row.key.as_deref(),
                code: &code.text,
                code_is_word: code.integer.is_none()
                    && code.text.starts_with(|c: char| c.is_ascii_alphabetic()),
                status: row.status,
                message: &row.message,
            });
            let value = match code.integer {
                Some(integer) if self.code_type == CodeType::Int => Code::Int(integer),
                _ => Code::Str(code.text.clone()),
            };
            // Hexadecimal digits without a symbol are the vendor's name for the number.
            let hex = || (code.is_hex && matches!(value, Code::Int(_))).then(|| code.text.clone());
            let key = row.key.clone().or_else(hex);
            self.entries.push(Entry {
                code: value,
                key,
                status: row.status,
                aliases: Vec::new(),
                description: description(row, name),
            });
        }
    }
}

/// What a row says, under this name.
fn description(row: &ErrorRow, name: String) -> Description {
    Description {
        name,
        message: row.message.clone(),
        detail: row.detail.as_deref().map(Text::new),
        action: row.action.as_deref().map(Text::new),
        kind: row.kind,
        retry: row.retry,
        docs: row.docs.clone().filter(|url| is_url(url)),
        ..Description::default()
    }
}
