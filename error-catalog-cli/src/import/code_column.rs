//! Which column of a table holds the codes, and which the keys beside them.

use super::column::{Column, Context};
use super::headers;
use super::roles::Role;

/// The columns that name the errors.
pub(super) struct Identified {
    pub(super) code: usize,
    /// Where the search for the codes has settled it.
    pub(super) key: Option<usize>,
}

impl From<usize> for Identified {
    fn from(code: usize) -> Self {
        Self { code, key: None }
    }
}

/// Finds the column of the codes: the one whose heading says so, else the HTTP status, else the one that looks like it.
pub(super) fn find(columns: &[Column], context: Context) -> Result<Identified, String> {
    let search = Search { columns, context };
    if let Some(found) = search.named()? {
        return Ok(found);
    }
    if search.describes_a_reply() {
        return Err("its rows are the fields of a reply".to_owned());
    }
    if let Some(reason) = search.several() {
        return Err(reason);
    }
    let found = search.values().or_else(|| search.names().map(Identified::from));
    let found = found.or_else(|| search.ids().or_else(|| search.statuses()).map(Identified::from));
    match found {
        Some(found) => Ok(found),
        None => search.by_look().map(Identified::from),
    }
}

struct Search<'c> {
    columns: &'c [Column],
    context: Context,
}

impl Search<'_> {
    fn indexed(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.columns.iter().enumerate()
    }

    /// Whether the table is about parameters, limits and their like.
    fn is_foreign(&self) -> bool {
        self.columns.iter().any(|column| column.promises(Role::Foreign) || column.look.types > 0.5)
    }

    /// The column whose heading promises codes and whose cells are codes.
    fn named(&self) -> Result<Option<Identified>, String> {
        // A plain "Code" in a table of parameters, or of something else, is not an error's.
        let least = if self.is_foreign() && self.context == Context::None { 3 } else { 2 };
        let fits = self.indexed().filter(|(_, column)| {
            let is_named = column.promises(Role::Code) && column.rank() >= least;
            is_named && (column.look.codes > 0.5 || column.style.worded || column.style.grouped)
        });
        // Of two, numbers are the code and words the key; a decimal number is it before a hexadecimal one.
        let key = |column: &Column| {
            let exact = column.promise.is_some_and(|promise| promise.exact);
            (column.look.numbers > 0.5, column.look.hex < 0.5, column.rank(), exact)
        };
        let best = fits.reduce(|best, next| if key(next.1) > key(best.1) { next } else { best });
        let Some((at, column)) = best else {
            if self.columns.iter().any(|column| column.promises(Role::Code) && column.rank() == 3) {
                return Err("its column of codes holds none".to_owned());
            }
            return Ok(None);
        };
        if column.look.fields > 1 && column.look.numbers < 0.5 && column.rank() < 3 {
            return Err("its rows are the fields of a reply".to_owned());
        }
        // A symbol under "Return code" is the key of the number under "Value".
        let number = self.number_beside(at).filter(|_| column.look.numbers < 0.5);
        Ok(Some(number.map_or(Identified::from(at), |code| Identified { code, key: Some(at) })))
    }

    /// The column of numbers that stands under no more than "Value", "Hex" or "Number", decimal ones first. Before other
    /// columns, "No." may count the rows.
    fn number_beside(&self, symbols: usize) -> Option<usize> {
        let numbers = self.indexed().filter(|(at, column)| {
            let is_ordinal = *at == 0 && column.look.counts && headers::is_ordinal(&column.header);
            *at != symbols
                && !is_ordinal
                && column.promises(Role::Code)
                && column.look.numbers > 0.7
                && column.look.single > 0.7
                && column.look.distinct > 0.7
        });
        numbers.min_by_key(|(_, column)| (column.look.hex > 0.5, column.look.counts)).map(|(at, _)| at)
    }

    /// A number under no more than "Value", beside a symbol; or beside a text, if the table's own heading is about
    /// errors.
    fn values(&self) -> Option<Identified> {
        if self.context == Context::None || self.is_foreign() {
            return None;
        }
        let number = self.number_beside(usize::MAX)?;
        let symbols = self.indexed().find(|(at, column)| {
            let unclear =
                column.promise.is_none_or(|promise| matches!(promise.role, Role::Key | Role::Message));
            *at != number && unclear && column.look.symbols > 0.9 && column.look.strong_symbols > 0.5
        });
        if let Some((key, column)) = symbols.filter(|(_, column)| column.look.distinct > 0.7) {
            let texts =
                self.indexed().filter(|(at, column)| *at != number && *at != key && column.has_text());
            // The only text beside a number is its message.
            let is_key = texts.count() > 0 || column.promises(Role::Key);
            return Some(Identified { code: number, key: is_key.then_some(key) });
        }
        let counts = self.columns[number].look.counts;
        let has_text =
            self.columns.iter().any(|column| column.promise.is_some_and(|promise| promise.role.is_text()));
        (self.context == Context::Near && has_text && !counts).then(|| Identified::from(number))
    }

    /// The column of names, where errors have nothing else: `unauthorized` under "Error", members of an enum.
    fn names(&self) -> Option<usize> {
        if self.context == Context::None || self.is_foreign() {
            return None;
        }
        let is_text =
            |column: &Column| column.has_text() && (column.look.symbols < 0.9 || column.look.length > 24.0);
        let texts = self.columns.iter().filter(|column| is_text(column)).count();
        let found = self.indexed().find(|(_, column)| {
            let look = &column.look;
            let promises = column.promises(Role::Key) || column.promises(Role::Message) && column.rank() == 2;
            let enough = look.strong_symbols > 0.5
                || self.context == Context::Near
                    && look.filled > 1
                    && column.promise.is_some_and(|promise| promise.exact);
            promises
                && look.symbols > 0.9
                && look.numbers < 0.5
                && look.single > 0.7
                && look.distinct > 0.9
                && enough
        });
        found.filter(|_| texts > 0 && !self.has_numbers()).map(|(at, _)| at)
    }

    /// The column of symbols that stands under no more than "Id", beside statuses.
    fn ids(&self) -> Option<usize> {
        let is_id = |column: &Column| {
            let look = &column.look;
            column.promises(Role::Code) && look.symbols > 0.9 && look.numbers < 0.5 && look.distinct > 0.9
        };
        let found = self.indexed().find(|(_, column)| is_id(column) && column.look.filled > 1);
        found.filter(|_| self.context != Context::None && !self.is_foreign()).map(|(at, _)| at)
    }

    /// Whether a column beside the statuses has numbers that may be codes.
    fn has_numbers(&self) -> bool {
        self.columns.iter().any(|column| {
            column.look.integers > 0.75
                && column.look.distinct > 0.7
                && column.promise.is_none()
                && !column.look.counts
        })
    }

    /// The HTTP status, where the table has no other code; or what stands under "Status code" and is a code.
    fn statuses(&self) -> Option<usize> {
        let is_foreign = self.is_foreign() && self.context == Context::None;
        let status = self
            .indexed()
            .find(|(_, column)| column.promises(Role::Status) && column.look.statuses > 0.5)
            .map(|(at, _)| at);
        let other = || {
            let fits = self.indexed().find(|(_, column)| {
                let is_status =
                    column.promises(Role::Status) && column.look.codes > 0.7 && column.look.distinct > 0.7;
                // "Status" alone is also the state of an order.
                let says_code = !column.header.trim().eq_ignore_ascii_case("status");
                is_status && (says_code && self.context != Context::None || self.context == Context::Near)
            });
            fits.map(|(at, _)| at)
        };
        status.filter(|_| !is_foreign).or_else(other)
    }

    /// Whether the rows are what a reply consists of: `code`, `message`, `request_id`.
    fn describes_a_reply(&self) -> bool {
        self.columns.iter().take(2).any(|column| {
            column.look.fields > 1
                && column.look.symbols > 0.7
                && 3 * column.look.fields >= column.look.filled
        })
    }

    /// Why none of several columns of numbers is the code's, if there are several.
    fn several(&self) -> Option<String> {
        let numbers: Vec<String> = self
            .columns
            .iter()
            .filter(|column| {
                column.promise.is_none() && column.look.integers > 0.6 && !column.header.is_empty()
            })
            .map(|column| format!("`{}`", column.header.replace('\n', " ")))
            .collect();
        let has_status = self.columns.iter().any(|column| column.promises(Role::Status));
        (numbers.len() > 1 && !has_status && self.context != Context::None).then(|| {
            format!(
                "it has several columns of codes, and nothing says which one counts: {}",
                numbers.join(", ")
            )
        })
    }

    /// The column that looks like one of codes.
    fn by_look(&self) -> Result<usize, String> {
        let near = self.context == Context::Near;
        let texts = self.columns.iter().filter(|column| column.has_text() && column.look.codes < 0.5).count();
        let by_look = self.indexed().find(|(_, column)| {
            let free = column.promise.is_none_or(|promise| match promise.role {
                Role::Key | Role::Code | Role::Message | Role::Detail => true,
                Role::Foreign => near && promise.rank > 1,
                _ => false,
            });
            let look = &column.look;
            let telling = look.numbers >= 0.75 || look.strong_symbols >= 0.75;
            let one_each = look.single >= 0.75 && look.distinct > 0.7 && look.filled > 1;
            free && telling && one_each && !look.counts
        });
        let is_type = by_look.is_some_and(|(_, column)| column.promises(Role::Foreign));
        if self.is_foreign() && !is_type {
            return Err("its headings are those of parameters or limits, not of errors".to_owned());
        }
        match by_look {
            Some((at, _)) if self.context != Context::None && (texts > 0 || self.columns.len() > 1) => Ok(at),
            Some(_) => {
                Err("it has no column of codes by its headings, and nothing over it is about errors"
                    .to_owned())
            }
            None => Err("it has no column of codes".to_owned()),
        }
    }
}
