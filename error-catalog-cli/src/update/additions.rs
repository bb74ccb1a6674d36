//! Errors for the rows that are new on the page.

use std::collections::{HashMap, HashSet};

use error_catalog_schema::limits::LONGEST_NAME;
use error_catalog_schema::model::{Catalog, Code, CodeType, Description, Entry, Group};
use error_catalog_schema::naming::{ALL, is_upper_camel};

use super::recognition::{Row, joined, sorted_words};

/// What a group has, and what was added to it.
#[derive(Debug)]
pub(super) struct Additions {
    code_type: CodeType,
    /// The names of variants, and the names that they used to have.
    names: HashSet<String>,
    /// How many errors have a code.
    counts: HashMap<Code, usize>,
    /// Codes that one error had before, and several have now.
    pub(super) repeated: Vec<Code>,
    /// Codes and words of the errors: what is alike in both is not added again.
    known: HashSet<(String, Vec<String>)>,
    /// Codes that mean success, and so are not errors.
    success: HashSet<String>,
}

/// What becomes of a row.
#[derive(Debug)]
pub(super) enum Addition {
    Error(Box<Entry>),
    /// The group has it already, or its `response` says that it is not an error.
    Known,
    /// The code does not fit the group.
    Misfit,
}

impl Additions {
    pub(super) fn new(group: &Group, rows: &[Row<'_>]) -> Self {
        let variants = group.descriptions().into_iter().map(|description| description.name.clone());
        let aliases = group.errors.iter().flat_map(|error| error.aliases.iter().cloned());
        let mut counts = HashMap::new();
        for error in &group.errors {
            *counts.entry(error.code.clone()).or_default() += 1;
        }
        let success = group.response.iter().flat_map(|response| response.success.iter().map(Code::to_string));
        Self {
            code_type: group.code_type,
            names: variants.chain(aliases).collect(),
            counts,
            repeated: Vec::new(),
            known: rows.iter().map(|row| (row.code.clone(), row.words.clone())).collect(),
            success: success.collect(),
        }
    }

    /// Makes an error of the group of a row that is new.
    pub(super) fn add(&mut self, row: &Entry) -> Addition {
        let text = row.code.to_string();
        if self.success.contains(&text) {
            return Addition::Known;
        }
        let code = match self.code_type {
            CodeType::Int => row.code.as_int().or_else(|| integer(&text)).map(Code::Int),
            CodeType::Str => Some(Code::Str(text.clone())),
        };
        let Some(code) = code else { return Addition::Misfit };
        if !self.known.insert((text, sorted_words(&joined(&row.description)))) {
            return Addition::Known;
        }
        let count = self.counts.entry(code.clone()).or_default();
        *count += 1;
        if *count == 2 {
            self.repeated.push(code.clone());
        }
        let name = self.free_name(&row.description.name, &row.code);
        let description = Description { name, ..row.description.clone() };
        Addition::Error(Box::new(Entry { code, description, ..row.clone() }))
    }

    /// Makes the group's catch-all of the page's.
    pub(super) fn add_catch_all(&mut self, other: &Description) -> Description {
        let name = self.free_name(&other.name, &Code::Str(String::new()));
        Description { name, ..other.clone() }
    }

    /// The drafted name, or where it is taken the same with the code, or with a count.
    fn free_name(&mut self, drafted: &str, code: &Code) -> String {
        let code: String = code.to_string().chars().filter(char::is_ascii_alphanumeric).collect();
        let with_code = format!("{drafted}{code}");
        let counted = (2_usize..).map(|count| format!("{drafted}V{count}"));
        let is_free = |name: &String| {
            is_upper_camel(name) && name != ALL && name.len() <= LONGEST_NAME && !self.names.contains(name)
        };
        let mut proposals = [drafted.to_owned(), with_code].into_iter().chain(counted.take(1 << 17));
        let name = proposals.find(is_free).unwrap_or_else(|| drafted.to_owned());
        self.names.insert(name.clone());
        name
    }
}

/// An integer in the one way in which it is printed: `007` is another code than `7`.
fn integer(text: &str) -> Option<i64> {
    text.parse::<i64>().ok().filter(|integer| integer.to_string() == text)
}

/// A group of a table that is new, under a name that no other group has.
pub(super) fn new_group(table: &Group, catalog: &Catalog, added: &[String]) -> Group {
    let is_free =
        |name: &String| !added.contains(name) && catalog.groups.iter().all(|group| group.name != *name);
    let counted = (2_usize..).map(|count| format!("{}{count}", table.name));
    let name = std::iter::once(table.name.clone()).chain(counted).find(is_free).unwrap_or_default();
    Group { name, ..table.clone() }
}
