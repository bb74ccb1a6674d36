//! What a person says of a page where its looks do not tell: which tables to read, what their columns are, how errors
//! are told in plain text.
//!
//! The controls are those of a catalog's `[import]`; the command line makes the same.

use error_catalog_schema::model::{Import, Role, Selector};
use regex::{Regex, RegexBuilder};

use super::budget::Budget;
use super::page::{Block, Form, Page, Row, Table, fold};
use super::refusal::Refusal;
use super::sections::Section;

/// The controls of an import, ready for use.
#[derive(Debug, Default)]
pub(crate) struct Controls {
    pub(crate) import: Import,
    record: Option<Regex>,
}

impl Controls {
    /// The controls that `[import]`, or the command line, asks for.
    ///
    /// # Errors
    ///
    /// Says what is wrong with the regular expression.
    pub(crate) fn new(import: Import) -> Result<Self, Refusal> {
        let record = import.record.as_deref().map(expression).transpose()?;
        Ok(Self { import, record })
    }

    /// The errors that the regular expression finds in the text of a page, as a table; `None` if there is none.
    pub(super) fn records(&self, text: &str, budget: &mut Budget) -> Result<Option<Page>, Refusal> {
        let Some(record) = &self.record else { return Ok(None) };
        let roles: Vec<Role> = record.capture_names().flatten().filter_map(Role::from_id).collect();
        let mut rows = Vec::new();
        let (mut line, mut counted) = (1, 0);
        for found in record.captures_iter(text) {
            let start = found.get(0).map_or(counted, |found| found.start());
            line += text[counted..start].matches('\n').count();
            counted = start;
            budget.spend_pieces(1 + roles.len(), line)?;
            let cell =
                |role: &Role| found.name(role.id()).map_or_else(String::new, |cell| fold(cell.as_str()));
            rows.push(Row { line, cells: roles.iter().map(cell).collect() });
        }
        if rows.is_empty() {
            return Err(Refusal::control(
                "`--record` finds nothing on the page",
                "`^` and `$` match at the ends of lines, and `.` matches no line feed; `(?s)` lets it",
            ));
        }
        let header = roles.iter().map(|role| heading(*role).to_owned()).collect();
        let table = Table { line: rows[0].line, form: Form::Records, caption: None, header, rows };
        Ok(Some(Page { blocks: vec![Block::Table(table)], ..Page::default() }))
    }

    /// Chooses among the tables of a page, and parts those that are to be parted.
    pub(super) fn choose(&self, sections: Vec<Section>) -> Result<Vec<Section>, Refusal> {
        let mut sections = sections;
        for (selectors, name) in [(&self.import.table, "--table"), (&self.import.skip, "--skip")] {
            for selector in selectors {
                if !(1..).zip(&sections).any(|(number, section)| selects(selector, number, section)) {
                    return Err(no_table(name, selector, &sections));
                }
            }
        }
        for (number, section) in (1..).zip(&mut sections) {
            let is =
                |selectors: &[Selector]| selectors.iter().any(|selector| selects(selector, number, section));
            let (chosen, skipped) = (is(&self.import.table), is(&self.import.skip));
            if skipped {
                section.refused = Some("`--skip` leaves it out".to_owned());
            } else if chosen {
                section.refused = None;
                section.chosen = true;
            } else if !self.import.table.is_empty() {
                section.refused = Some("`--table` does not name it".to_owned());
            }
        }
        self.check_columns(&sections)?;
        Ok(match &self.import.group_by {
            Some(header) => sections.into_iter().flat_map(|section| part(section, header)).collect(),
            None => sections,
        })
    }

    /// The columns of a table whose roles are given.
    pub(super) fn columns(&self, table: &Table) -> Vec<(Role, usize)> {
        let place = |(role, selector): &(Role, Selector)| Some((*role, column(table, selector)?));
        self.import.column.iter().filter_map(place).collect()
    }

    /// Whether each header that a control names is one of the page.
    fn check_columns(&self, sections: &[Section]) -> Result<(), Refusal> {
        let tables =
            || sections.iter().filter(|section| section.refused.is_none()).map(|section| &section.table);
        let group_by = self.import.group_by.clone().map(Selector::Heading);
        let columns = self.import.column.iter().map(|(_, selector)| ("--column", selector));
        for (name, selector) in columns.chain(group_by.iter().map(|selector| ("--group-by", selector))) {
            if tables().any(|table| column(table, selector).is_some()) {
                continue;
            }
            let mut headers: Vec<&str> =
                tables().flat_map(|table| &table.header).map(String::as_str).collect();
            headers.sort_unstable();
            headers.dedup();
            headers.truncate(MOST_SHOWN);
            let headers: Vec<String> =
                headers.into_iter().map(|header| format!("`{}`", fold(header))).collect();
            return Err(Refusal::control(
                format!("no table has the column {} of `{name}`", shown(selector)),
                format!("the columns are {}", headers.join(", ")),
            ));
        }
        Ok(())
    }
}

/// No more tables or headers than these are listed.
const MOST_SHOWN: usize = 30;

/// The regular expression of a record: it must name the code, and each of its names must be a role.
fn expression(pattern: &str) -> Result<Regex, Refusal> {
    let roles = || {
        let ids: Vec<String> = Role::ALL.iter().map(|role| format!("`(?<{}>…)`", role.id())).collect();
        format!("the groups are {}", ids.join(", "))
    };
    let expression = RegexBuilder::new(pattern).multi_line(true).build().map_err(|error| {
        let error = error.to_string();
        let last = error.lines().last().unwrap_or_default().trim_start_matches("error: ");
        Refusal::control(format!("`--record` is not a regular expression: {last}"), roles())
    })?;
    if let Some(name) = expression.capture_names().flatten().find(|name| Role::from_id(name).is_none()) {
        return Err(Refusal::control(
            format!("`--record` has a group `{name}`, which is not a role"),
            roles(),
        ));
    }
    if !expression.capture_names().flatten().any(|name| name == Role::Code.id()) {
        return Err(Refusal::control("`--record` has no group `code`", roles()));
    }
    Ok(expression)
}

/// A heading that promises the role.
const fn heading(role: Role) -> &'static str {
    match role {
        Role::Code => "Error code",
        Role::Key => "Key",
        Role::Message => "Error message",
        Role::Detail => "Details",
        Role::Action => "Action",
        Role::Status => "HTTP status",
        Role::Kind => "Kind",
        Role::Retry => "Retry",
    }
}

fn same(one: &str, other: &str) -> bool {
    fold(one).to_lowercase() == fold(other).to_lowercase()
}

fn shown(selector: &Selector) -> String {
    match selector {
        Selector::Heading(heading) => format!("`{}`", fold(heading)),
        Selector::Number(number) => number.to_string(),
    }
}

fn selects(selector: &Selector, number: u32, section: &Section) -> bool {
    match selector {
        Selector::Number(wanted) => *wanted == number,
        Selector::Heading(wanted) => section.heading().is_some_and(|heading| same(heading, wanted)),
    }
}

/// The place of a column in a table.
fn column(table: &Table, selector: &Selector) -> Option<usize> {
    match selector {
        Selector::Heading(wanted) => table.header.iter().position(|header| same(header, wanted)),
        Selector::Number(number) => {
            let at = usize::try_from(*number).ok()?.checked_sub(1)?;
            table.rows.iter().any(|row| at < row.cells.len()).then_some(at)
        }
    }
}

fn no_table(name: &str, selector: &Selector, sections: &[Section]) -> Refusal {
    let table = |(number, section): (usize, &Section)| {
        let heading = section.heading().map(|heading| format!(" `{}`", fold(heading))).unwrap_or_default();
        format!("{number}{heading}")
    };
    let tables: Vec<String> = (1..).zip(sections).take(MOST_SHOWN).map(table).collect();
    let help = if tables.is_empty() {
        "the page has no tables".to_owned()
    } else {
        format!("the tables are {}", tables.join(", "))
    };
    Refusal::control(format!("the page has no table {}, which `{name}` names", shown(selector)), help)
}

/// A section for each value of the column with this header, in the order in which they come up.
fn part(section: Section, header: &str) -> Vec<Section> {
    let Some(at) = column(&section.table, &Selector::Heading(header.to_owned())) else {
        return vec![section];
    };
    let mut parts: Vec<(String, Vec<Row>)> = Vec::new();
    let mut last = String::new();
    for row in section.table.rows {
        // An empty cell goes on with the one above it.
        let value = row.cells.get(at).map(|cell| fold(cell)).filter(|cell| !cell.is_empty()).unwrap_or(last);
        match parts.iter_mut().find(|(known, _)| *known == value) {
            Some((_, rows)) => rows.push(row),
            None => parts.push((value.clone(), vec![row])),
        }
        last = value;
    }
    let parts = parts.into_iter().map(|(value, rows)| Section {
        headings: section.headings.clone(),
        above: section.above.clone(),
        table: Table {
            line: rows.first().map_or(section.table.line, |row| row.line),
            form: section.table.form,
            caption: Some(value).filter(|value| !value.is_empty()).or_else(|| section.table.caption.clone()),
            header: section.table.header.clone(),
            rows,
        },
        refused: section.refused.clone(),
        chosen: section.chosen,
    });
    parts.collect()
}
