//! From paired rows to edits.

use error_catalog_schema::Catalog;
use error_catalog_schema::model::{Code, CodeType, Description, Entry};
use error_catalog_schema::naming::upper_camel;

use super::additions::{Addition, Additions, new_group};
use super::edits::{Edit, Spot, Table};
use super::partners::Partners;
use super::recognition::{Place, rows};
use super::{Gone, Options, texts};
use crate::canonical;

/// What `deprecated` says of an error that the page no longer has.
const RETIRED: &str = "no longer on the vendor's page";

/// The edits to write, and the remarks to print.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    catalog: &'a Catalog,
    page: &'a Catalog,
    partners: &'a Partners,
    pub(super) edits: Vec<Edit>,
    pub(super) gone: Vec<Gone>,
    pub(super) remarks: Vec<String>,
}

impl<'a> Plan<'a> {
    pub(super) fn make(
        catalog: &'a Catalog,
        page: &'a Catalog,
        partners: &'a Partners,
        options: &Options<'_>,
    ) -> Self {
        let mut plan =
            Self { catalog, page, partners, edits: Vec::new(), gone: Vec::new(), remarks: Vec::new() };
        plan.bring_texts();
        plan.add_rows();
        plan.add_groups();
        plan.find_gone(options.retire);
        if !plan.edits.is_empty() {
            plan.set(Table::Catalog, "retrieved", options.day.to_owned());
        }
        plan
    }

    fn set(&mut self, table: Table, key: &'static str, value: String) {
        self.edits.push(Edit::Set { table, key, value });
    }

    fn error(&self, place: Place) -> &'a Entry {
        &self.catalog.groups[place.group].errors[place.row]
    }

    /// The catch-all that a table's belongs to, by its group: of the table's own group, or of one that was split off it.
    fn catch_all(&self, table: usize) -> Option<(usize, &'a Description)> {
        let home = self.partners.homes[table]?;
        let is_near = |group: &usize| self.partners.clusters[*group] == Some(home);
        let mut groups = std::iter::once(home).chain((0..self.catalog.groups.len()).filter(is_near));
        groups.find_map(|group| Some((group, self.catalog.groups[group].other.as_ref()?)))
    }

    /// Errors that are on the page say what it says.
    fn bring_texts(&mut self) {
        for (table, rows) in self.page.groups.iter().enumerate() {
            for (row, entry) in rows.errors.iter().enumerate() {
                if let Some(place) = self.partners.error_of[table][row] {
                    self.bring_row(entry, place);
                }
            }
            if let (Some(row), Some((group, other))) = (&rows.other, self.catch_all(table)) {
                self.bring_description(row, other, Table::Other(group));
            }
        }
    }

    fn bring_row(&mut self, row: &Entry, place: Place) {
        let error = self.error(place);
        let table = Table::Error(place);
        if let Some(key) = row.key.as_ref().filter(|key| error.key.as_ref() != Some(key)) {
            // The name may come from the old key, or from the code, and stays.
            let name = &error.description.name;
            if upper_camel(key).as_ref() != Some(name) {
                self.set(table, "name", canonical::quoted(name));
            }
            self.set(table, "key", canonical::quoted(key));
        }
        self.bring_description(&row.description, &error.description, table);
        if let Some(status) = row.status.filter(|status| error.status != Some(*status)) {
            self.set(table, "status", status.to_string());
        }
    }

    fn bring_description(&mut self, row: &Description, error: &Description, table: Table) {
        if let (Some(words), None) = (&row.deprecated, &error.deprecated) {
            self.set(table, "deprecated", canonical::quoted(words));
        }
        for new in texts::brought(row, error) {
            self.set(table, new.key, canonical::quoted(&new.text));
        }
    }

    /// New rows of known tables become errors where the page has them.
    fn add_rows(&mut self) {
        let errors = rows(self.catalog);
        let groups = self.catalog.groups.iter().zip(&errors);
        let mut additions: Vec<Additions> = groups.map(|(group, rows)| Additions::new(group, rows)).collect();
        let mut has_catch_all: Vec<bool> =
            self.catalog.groups.iter().map(|group| group.other.is_some()).collect();
        for (table, rows) in self.page.groups.iter().enumerate() {
            let Some(home) = self.partners.homes[table] else { continue };
            for (row, entry) in rows.errors.iter().enumerate() {
                if self.partners.error_of[table][row].is_some() {
                    continue;
                }
                let spot = self.spot(table, row, home);
                let group = match spot {
                    Spot::Before(place) | Spot::After(place) => place.group,
                    Spot::EndOf(group) => group,
                    Spot::End => home,
                };
                match additions[group].add(entry) {
                    Addition::Error(error) => {
                        let toml = canonical::error_to_toml(&error, self.catalog.groups[group].notation);
                        self.edits.push(Edit::Add { spot, toml });
                    }
                    Addition::Known => {}
                    Addition::Misfit => {
                        let name = &self.catalog.groups[group].name;
                        let code = &entry.code;
                        self.remarks.push(format!(
                            "the new row `{code}` is left out: the codes of `{name}` are integers, and this is not"
                        ));
                    }
                }
            }
            if let (Some(other), None, false) = (&rows.other, self.catch_all(table), has_catch_all[home])
                && self.catalog.groups[home].code_type == CodeType::Int
            {
                has_catch_all[home] = true;
                let toml = canonical::catch_all_to_toml(&additions[home].add_catch_all(other));
                self.edits.push(Edit::Add { spot: Spot::EndOf(home), toml });
            }
        }
        for (at, group) in additions.iter().enumerate().filter(|(_, group)| !group.repeated.is_empty()) {
            let notation = self.catalog.groups[at].notation;
            let codes = group.repeated.iter().map(|code: &Code| canonical::code(code, notation)).collect();
            self.edits.push(Edit::Repeat { group: at, codes });
        }
    }

    /// Where a new row goes: behind the error of the nearest row above it, or in front of that of the nearest one below.
    fn spot(&self, table: usize, row: usize, home: usize) -> Spot {
        let errors = &self.partners.error_of[table];
        let is_near = |place: &&Place| self.partners.clusters[place.group] == Some(home);
        let above = errors[..row].iter().rev().flatten().find(is_near);
        let below = || errors[row..].iter().flatten().find(is_near);
        above
            .map(|place| Spot::After(*place))
            .or_else(|| below().map(|place| Spot::Before(*place)))
            .unwrap_or(Spot::EndOf(home))
    }

    /// Tables that no group is of become groups.
    fn add_groups(&mut self) {
        let mut added = Vec::new();
        for (table, home) in self.partners.homes.iter().enumerate() {
            if home.is_none() {
                let group = new_group(&self.page.groups[table], self.catalog, &added);
                self.edits.push(Edit::Add { spot: Spot::End, toml: canonical::group_to_toml(&group) });
                added.push(group.name);
            }
        }
    }

    /// Finds the errors that the page no longer has, and marks them if that is asked for.
    fn find_gone(&mut self, retire: bool) {
        let mut is_paired: Vec<bool> = vec![false; self.catalog.groups.len()];
        for (table, rows) in self.page.groups.iter().enumerate() {
            if let (Some(_), Some((group, _))) = (&rows.other, self.catch_all(table)) {
                is_paired[group] = true;
            }
        }
        for (at, group) in self.catalog.groups.iter().enumerate() {
            let rows = &self.partners.row_of[at];
            if rows.iter().all(Option::is_none) && is_of_another_page(self.catalog, at) {
                let name = &group.name;
                self.remarks.push(format!(
                    "`{name}` is left as it is: its `docs` are another page, and this one has none of its errors"
                ));
                continue;
            }
            let errors = group.errors.iter().enumerate().zip(rows).filter(|(_, row)| row.is_none());
            let errors = errors.map(|((row, error), _)| {
                (
                    Table::Error(Place { group: at, row }),
                    &error.description,
                    Some(error.code.written(group.notation)),
                )
            });
            let other = group.other.iter().filter(|_| !is_paired[at]);
            let other = other.map(|other| (Table::Other(at), other, None));
            for (table, description, code) in errors.chain(other).collect::<Vec<_>>() {
                let was_deprecated = description.deprecated.is_some();
                let (group, error) = (group.name.clone(), description.name.clone());
                self.gone.push(Gone { group, error, code, was_deprecated });
                if retire && !was_deprecated {
                    self.set(table, "deprecated", canonical::quoted(RETIRED));
                }
            }
        }
    }
}

/// Whether a group's rows come from a page of its own.
fn is_of_another_page(catalog: &Catalog, group: usize) -> bool {
    let page = |url: &str| url.split('#').next().unwrap_or_default().to_owned();
    catalog.groups[group]
        .docs
        .as_deref()
        .is_some_and(|docs| page(docs) != page(catalog.docs.as_deref().unwrap_or_default()))
}
