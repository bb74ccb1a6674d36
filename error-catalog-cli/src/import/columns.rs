//! Which column of a table is what: by what its heading promises, and by what its cells keep of it.

use std::cmp::Reverse;

use error_catalog_schema::model::Role as Given;

use super::code_column::{self, Identified};
use super::codes::Style;
use super::column::{Column, Context};
use super::headers::{self, is_about_other_codes};
use super::page::Table;
use super::roles::Role;

/// The columns of a table of errors, by their places.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) code: usize,
    /// How the column of codes writes them.
    pub(super) style: Style,
    pub(super) variant: Option<usize>,
    pub(super) key: Option<usize>,
    pub(super) status: Option<usize>,
    /// The columns of messages: the first of them that says something is the message, the others go into the detail.
    pub(super) messages: Vec<usize>,
    pub(super) detail: Vec<usize>,
    pub(super) action: Vec<usize>,
    /// Where cause and solution share a cell.
    pub(super) cause_and_action: Option<usize>,
    pub(super) kind: Option<usize>,
    pub(super) retry: Option<usize>,
    pub(super) docs: Option<usize>,
    /// Columns that go into nothing.
    pub(super) left_out: Vec<usize>,
}

impl Columns {
    /// Gives a column its role, whatever it was taken for. Other messages become details.
    fn give(&mut self, role: Given, at: usize) {
        for column in
            [&mut self.key, &mut self.status, &mut self.kind, &mut self.retry, &mut self.cause_and_action]
        {
            *column = column.filter(|column| *column != at);
        }
        for columns in [&mut self.messages, &mut self.detail, &mut self.action] {
            columns.retain(|column| *column != at);
        }
        match role {
            Given::Code => self.code = at,
            Given::Key => self.key = Some(at),
            Given::Message => self.messages.insert(0, at),
            Given::Detail => self.detail.push(at),
            Given::Action => self.action.push(at),
            Given::Status => self.status = Some(at),
            Given::Kind => self.kind = Some(at),
            Given::Retry => self.retry = Some(at),
        }
    }
}

/// Finds the columns of a table, or says why it is not a table of errors. `heading` is the text directly over it, `given`
/// the columns whose roles a person has named.
pub(super) fn classify(
    table: &Table,
    context: Context,
    heading: &str,
    given: &[(Given, usize)],
) -> Result<Columns, String> {
    if let Some(reason) = table.excess() {
        return Err(reason);
    }
    let width =
        table.rows.iter().map(|row| row.cells.len()).chain([table.header.len()]).max().unwrap_or_default();
    let columns: Vec<Column> = (0..width).map(|at| Column::new(table, at)).collect();
    let given_code = given.iter().find(|(role, _)| *role == Given::Code).map(|(_, at)| *at);
    let Identified { code, key } = match given_code {
        Some(code) => code.into(),
        None => code_column::find(&columns, context)
            .map_err(|reason| format!("{reason}; `--column code=HEADER` takes it"))?,
    };
    let mut found = Columns { code, key, style: columns[code].style, ..Columns::default() };
    let mut taken = vec![false; width];
    taken[code] = true;
    if let Some(key) = key {
        taken[key] = true;
    }
    identity(&columns, &mut found, &mut taken);
    texts(&columns, &mut found, &mut taken);
    for (role, at) in given {
        found.give(*role, *at);
        taken[*at] = true;
    }
    let says_something =
        !found.messages.is_empty() || found.cause_and_action.is_some() || found.key.is_some();
    let has_message = columns[code].look.has_words() && headers::holds_messages(&columns[code].header);
    if !says_something && !has_message && !found.detail.is_empty() {
        // Of several explanations, one that is far shorter names the error.
        let length = |at: &usize| columns[*at].look.length;
        let shortest = (0..found.detail.len())
            .min_by(|a, b| length(&found.detail[*a]).total_cmp(&length(&found.detail[*b])));
        let is_title = |at: &usize| 2.0 * length(&found.detail[*at]) < length(&found.detail[0]);
        found.messages.push(found.detail.remove(shortest.filter(is_title).unwrap_or(0)));
    } else if !says_something && !columns[code].look.has_words() {
        return Err("it has no column of messages; `--column message=HEADER` takes it".to_owned());
    }
    // "Code" over numbers and no heading over words may be any list of values.
    let plain = columns[code].promises(Role::Code) && columns[code].rank() < 3;
    let unnamed = found.messages.first().is_some_and(|at| columns[*at].promise.is_none());
    let fails = columns.iter().any(|column| column.look.failures >= 0.5 && column.look.filled > 1);
    let plain = plain && given_code.is_none();
    if plain && (unnamed && context != Context::Near || context == Context::None && !fails) {
        return Err("it has codes, but nothing says that they are of errors".to_owned());
    }
    if plain
        && context == Context::Far
        && is_about_other_codes(heading)
        && !columns.iter().any(|column| column.look.failures > 0.0)
    {
        return Err("its codes are of something else by its heading".to_owned());
    }
    found.left_out = (0..width).filter(|at| !taken[*at] && columns[*at].has_text()).collect();
    Ok(found)
}

/// Finds the columns that identify an error beside its code.
fn identity(columns: &[Column], found: &mut Columns, taken: &mut [bool]) {
    let code = &columns[found.code];
    let mut take = |fits: &dyn Fn(&Column) -> bool| {
        let at = columns
            .iter()
            .enumerate()
            .position(|(at, column)| !taken[at] && column.has_text() && fits(column))?;
        taken[at] = true;
        Some(at)
    };
    found.status = take(&|column| column.promises(Role::Status) && column.look.statuses > 0.5);
    // Where the status is the code, it is also the status.
    if found.status.is_none() && code.promises(Role::Status) {
        found.status = Some(found.code);
    }
    found.variant = take(&|column| column.promises(Role::Variant));
    found.kind = take(&|column| column.promises(Role::Kind) && column.look.symbols > 0.5);
    found.retry = take(&|column| column.promises(Role::Retry));
    found.docs = take(&|column| column.promises(Role::Docs));
    if found.key.is_some() {
        return;
    }
    found.key =
        take(&|column| column.promises(Role::Key) && column.look.symbols > 0.5 && column.differs(code))
            // Another column of codes is the key of the first.
            .or_else(|| {
                take(&|column| {
                    let words = column.look.symbols > 0.9 && column.look.integers < 0.5;
                    column.promises(Role::Code) && words && column.differs(code)
                })
            });
    // A column that promises messages and holds keys, if another one has the messages.
    let holds_prose = |column: &Column| {
        let explains = column.promise.is_some_and(|promise| promise.role.is_text() && promise.rank > 2);
        column.has_text() && !column.is_keys() && (column.look.codes < 0.9 || explains)
    };
    let mut elsewhere =
        columns.iter().enumerate().filter(|(at, _)| *at != found.code && Some(*at) != found.status);
    if found.key.is_none() && elsewhere.any(|(_, column)| holds_prose(column)) {
        let unclear = [None, Some(Role::Message), Some(Role::Key)];
        found.key = take(&|column| {
            unclear.contains(&column.promise.map(|promise| promise.role))
                && column.is_keys()
                && column.differs(code)
        });
    }
    // Of two numbers, the finer one tells errors apart that share the coarse one.
    found.key = found.key.or_else(|| {
        take(&|column| {
            let is_code = column.promises(Role::Code) && column.rank() > 1;
            is_code && column.look.numbers > 0.9 && column.look.distinct > 0.5
        })
    });
}

/// Finds the columns of text.
fn texts(columns: &[Column], found: &mut Columns, taken: &mut [bool]) {
    let free = |taken: &[bool], role: Role| -> Vec<usize> {
        (0..columns.len())
            .filter(|at| !taken[*at] && columns[*at].has_text() && columns[*at].promises(role))
            .collect()
    };
    found.action = free(taken, Role::Action);
    found.cause_and_action = free(taken, Role::CauseAndAction).first().copied();
    found.messages = free(taken, Role::Message);
    if let Some(title) = unnamed_title(columns, &found.messages, taken) {
        found.messages.push(title);
    }
    sort_messages(columns, &mut found.messages);
    found.detail = free(taken, Role::Detail);
    for at in found.action.iter().chain(&found.cause_and_action).chain(&found.messages).chain(&found.detail) {
        taken[*at] = true;
    }
    if found.messages.is_empty() && found.cause_and_action.is_none() && found.detail.is_empty() {
        // No heading promises a message, so the first column of prose is the message.
        let prose =
            |column: &Column| column.has_text() && column.promise.is_none() && column.look.codes < 0.9;
        found.messages.extend((0..columns.len()).find(|at| !taken[*at] && prose(&columns[*at])));
        if let Some(at) = found.messages.first() {
            taken[*at] = true;
        }
    }
}

/// A column without a known heading that names the errors in short, where another one explains them.
fn unnamed_title(columns: &[Column], messages: &[usize], taken: &[bool]) -> Option<usize> {
    let [explanation] = messages else { return None };
    let explanation = &columns[*explanation];
    let mut titles = (0..columns.len()).filter(|at| {
        let Column { header, promise, look, .. } = &columns[*at];
        let names = look.filled == explanation.look.filled && look.filled > 1 && look.distinct > 0.9;
        let is_short = 2.0 * look.length < explanation.look.length;
        !taken[*at] && promise.is_none() && !header.is_empty() && look.codes < 0.9 && names && is_short
    });
    titles.next().filter(|_| explanation.rank() == 3 && titles.next().is_none())
}

/// Puts the best column of messages first: what the API itself returns, then the short text that names the error, then
/// the long one that explains it.
fn sort_messages(columns: &[Column], messages: &mut [usize]) {
    let explaining = messages.iter().filter(|at| columns[**at].rank() == 3);
    let length = explaining.map(|at| columns[*at].look.length).fold(0.0_f64, f64::max);
    let preference = |at: &usize| {
        let column = &columns[*at];
        let names = column.rank() < 3 && column.look.length < length && column.look.distinct > 0.5;
        match column.rank() {
            4 => 3,
            0 | 2 if names => 2,
            3 => 1,
            _ => 0,
        }
    };
    messages.sort_by_key(|at| Reverse(preference(at)));
}
