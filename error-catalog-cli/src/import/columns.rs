//! Which column of a table is what: by what its heading promises, and by what its cells keep of it.

use super::headers::{self, Promise, Role};
use super::look::Look;
use super::page::Table;

/// The columns of a table of errors, by their places.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) code: usize,
    pub(super) variant: Option<usize>,
    pub(super) key: Option<usize>,
    pub(super) status: Option<usize>,
    pub(super) message: Option<usize>,
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

struct Column {
    promise: Option<Promise>,
    look: Look,
}

impl Column {
    fn promises(&self, role: Role) -> bool {
        self.promise.is_some_and(|promise| promise.role == role)
    }

    fn rank(&self) -> u8 {
        self.promise.map_or(0, |promise| promise.rank)
    }

    fn has_text(&self) -> bool {
        self.look.filled > 0
    }

    /// Whether the cells are keys: all single words, and most of them such as prose never has.
    fn is_keys(&self) -> bool {
        self.look.filled > 0 && self.look.symbols > 0.9 && self.look.strong_symbols > 0.5
    }
}

/// What the headings over a table say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// Its own heading speaks of errors.
    Near,
    /// A heading further up does.
    Far,
    /// None does.
    None,
}

/// Finds the columns of a table, or says why it is no table of errors.
pub(super) fn classify(table: &Table, context: Context) -> Result<Columns, String> {
    let width =
        table.rows.iter().map(|row| row.cells.len()).chain([table.header.len()]).max().unwrap_or_default();
    let columns: Vec<Column> = (0..width)
        .map(|at| Column {
            promise: table.header.get(at).and_then(|header| headers::read(header)),
            look: Look::new(table, at),
        })
        .collect();
    let code = code_column(&columns, context)?;
    let mut found = Columns { code, ..Columns::default() };
    let mut taken = vec![false; width];
    taken[code] = true;
    identity(&columns, &mut found, &mut taken);
    texts(&columns, &mut found, &mut taken);
    let says_something = found.message.is_some() || found.cause_and_action.is_some() || found.key.is_some();
    if !says_something && !found.detail.is_empty() {
        found.message = Some(found.detail.remove(0));
    } else if !says_something {
        return Err("it has no column of messages".to_owned());
    }
    // "Code" over numbers and no heading over words may be any list of values.
    let plain = columns[code].promises(Role::Code) && columns[code].rank() < 3;
    let unnamed = found.message.is_some_and(|at| columns[at].promise.is_none());
    if plain && unnamed && context != Context::Near {
        return Err("it has codes, but nothing says that they are of errors".to_owned());
    }
    found.left_out = (0..width).filter(|at| !taken[*at] && columns[*at].has_text()).collect();
    Ok(found)
}

/// The column of the codes: the one whose heading says so, else the HTTP status, else the one that looks like it.
fn code_column(columns: &[Column], context: Context) -> Result<usize, String> {
    let near = context == Context::Near;
    let context = context != Context::None;
    let is_foreign = columns.iter().any(|column| column.promises(Role::Foreign));
    let named = |least: u8| {
        let fits = columns.iter().enumerate().filter(move |(_, column)| {
            column.promises(Role::Code) && column.rank() >= least && column.look.codes > 0.5
        });
        // Of two, numbers are the code and words the key.
        let key = |column: &Column| (column.look.integers > 0.5, column.rank());
        fits.reduce(|best, next| if key(next.1) > key(best.1) { next } else { best }).map(|(at, _)| at)
    };
    // A plain "Code" in a table of parameters, or of something else, is not an error's.
    if let Some(at) = named(if is_foreign && !context { 3 } else { 2 }) {
        return Ok(at);
    }
    if columns.iter().any(|column| column.promises(Role::Code) && column.rank() == 3) {
        return Err("its column of codes holds none".to_owned());
    }
    let status =
        columns.iter().position(|column| column.promises(Role::Status) && column.look.statuses > 0.5);
    if let Some(at) = status.filter(|_| !is_foreign || context) {
        return Ok(at);
    }
    let texts = columns.iter().filter(|column| column.has_text() && column.look.codes < 0.5).count();
    let by_look = columns.iter().position(|column| {
        let free = column.promise.is_none_or(|promise| match promise.role {
            Role::Key | Role::Code | Role::Message => true,
            Role::Foreign => near && promise.rank > 1,
            _ => false,
        });
        let telling = column.look.integers >= 0.75 || column.look.strong_symbols >= 0.75;
        free && telling && column.look.filled > 1 && column.look.distinct > 0.7
    });
    let is_type = by_look.is_some_and(|at| columns[at].promises(Role::Foreign));
    if is_foreign && !is_type {
        return Err("its headings are those of parameters or limits, not of errors".to_owned());
    }
    match by_look {
        Some(at) if context && (texts > 0 || columns.len() > 1) => Ok(at),
        Some(_) => {
            Err("it has no column of codes by its headings, and nothing over it speaks of errors".to_owned())
        }
        None => Err("it has no column of codes".to_owned()),
    }
}

/// Finds the columns that identify an error beside its code.
fn identity(columns: &[Column], found: &mut Columns, taken: &mut [bool]) {
    let code = found.code;
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
    if found.status.is_none() && columns[code].promises(Role::Status) {
        found.status = Some(code);
    }
    found.variant = take(&|column| column.promises(Role::Variant));
    found.kind = take(&|column| column.promises(Role::Kind));
    found.retry = take(&|column| column.promises(Role::Retry));
    found.docs = take(&|column| column.promises(Role::Docs));
    found.key = take(&|column| column.promises(Role::Key) && column.look.symbols > 0.5)
        // Another column of codes is the key of the first.
        .or_else(|| {
            take(&|column| {
                column.promises(Role::Code) && column.look.symbols > 0.9 && column.look.integers < 0.5
            })
        });
    if found.key.is_none() {
        // A column that promises messages and holds keys, if another one has the messages.
        let holds_prose = |column: &Column| column.has_text() && column.look.codes < 0.9 && !column.is_keys();
        let elsewhere = columns.iter().enumerate().filter(|(at, _)| *at != code && Some(*at) != found.status);
        if elsewhere.filter(|(_, column)| holds_prose(column)).count() > 0 {
            let unclear = [None, Some(Role::Message), Some(Role::Key)];
            found.key = take(&|column| {
                unclear.contains(&column.promise.map(|promise| promise.role)) && column.is_keys()
            });
        }
    }
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
    let mut messages = free(taken, Role::Message);
    // The highest rank first; of equals, the first.
    messages.sort_by_key(|at| std::cmp::Reverse(columns[*at].rank()));
    let details = free(taken, Role::Detail);
    for at in found.action.iter().chain(&found.cause_and_action).chain(&messages).chain(&details) {
        taken[*at] = true;
    }
    let mut messages = messages.into_iter();
    found.message = messages.next();
    found.detail = messages.chain(details).collect();
    found.detail.sort_unstable();
    if found.message.is_none() && found.cause_and_action.is_none() && found.detail.is_empty() {
        // No heading promises a message: the first column of prose is it.
        let prose =
            |column: &Column| column.has_text() && column.promise.is_none() && column.look.codes < 0.9;
        found.message = (0..columns.len()).find(|at| !taken[*at] && prose(&columns[*at]));
        if let Some(at) = found.message {
            taken[at] = true;
        }
    }
}
