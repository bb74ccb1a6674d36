//! The changes within a group of the newer version, and the errors that are gone from the older ones.

use std::collections::HashMap;

use error_catalog_schema::Catalog;
use error_catalog_schema::model::{By, Code, Entry, Group, Notation, Place, Response};

use super::change::{Changes, Step};
use super::errors::{self, source};
use super::pairing::Pairing;
use super::structure::Structure;

/// Two versions of a catalog, and how they hang together.
pub(super) struct Versions<'a> {
    pub(super) old: &'a Catalog,
    pub(super) new: &'a Catalog,
    pub(super) pairing: &'a Pairing,
    pub(super) structure: &'a Structure,
}

impl Versions<'_> {
    /// The changes of the newer group at this index.
    pub(super) fn compare_group(&self, newer: usize, changes: &mut Changes) {
        let group = &self.new.groups[newer];
        changes.enter_group(&group.name);
        let origin = self.pairing.group_origins[newer];
        if let Some(older) = origin {
            compare_headings(&self.old.groups[older], group, changes);
            self.report_removed(older, changes);
        }
        for (entry, place) in group.errors.iter().zip(&self.pairing.origins[newer]) {
            changes.enter_error(group, entry);
            let Some(place) = place else {
                // Of a group that is new as a whole, that is what was said.
                if origin.is_some() || self.structure.has_origin(newer) {
                    changes.push(Step::Minor, "added", "error", None, None);
                }
                continue;
            };
            let from = &self.old.groups[place.group];
            let moved = origin != Some(place.group);
            if moved && !self.structure.explains(place.group, newer) {
                changes.push(Step::Major, "moved", "error", Some(&from.name), Some(&group.name));
            }
            let enums = if moved { None } else { Some(group) };
            errors::compare(&from.errors[place.error], entry, enums, changes);
        }
        changes.leave_error();
        if let Some(older) = origin {
            self.compare_order(older, newer, changes);
            compare_repeats(&self.old.groups[older], group, changes);
        }
        let before = origin.and_then(|older| self.old.groups[older].other.as_ref());
        if origin.is_some() {
            errors::compare_catch_alls(before, group.other.as_ref(), changes);
        }
    }

    /// The errors of an older group that the newer version does not have.
    pub(super) fn report_removed(&self, older: usize, changes: &mut Changes) {
        let group = &self.old.groups[older];
        for (entry, _) in group
            .errors
            .iter()
            .zip(&self.pairing.successors[older])
            .filter(|(_, successor)| successor.is_none())
        {
            changes.enter_error(group, entry);
            changes.push(Step::Major, "removed", "error", None, None);
        }
        changes.leave_error();
    }

    /// Enums compare in the order of the file: errors that are in both versions should keep theirs.
    fn compare_order(&self, older: usize, newer: usize, changes: &mut Changes) {
        let origins = self.pairing.origins[newer].iter().flatten();
        let kept: Vec<usize> =
            origins.filter(|place| place.group == older).map(|place| place.error).collect();
        if !kept.is_sorted() {
            changes.push(Step::Minor, "reordered", "errors", None, None);
            changes.note("they compare in this order");
        }
    }
}

fn compare_headings(old: &Group, new: &Group, changes: &mut Changes) {
    if old.code_type != new.code_type {
        changes.push(Step::Major, "retyped", "group", Some(old.code_type.id()), Some(new.code_type.id()));
    }
    let notation = |group: &Group| match group.notation {
        Notation::Decimal => "decimal",
        Notation::Hex => "hex",
    };
    // What is printed of a code, and read back.
    changes.text("notation", Step::Minor, Some(notation(old)), Some(notation(new)));
    let common = |group: &Group| group.common.then_some("true");
    changes.text("common", Step::Minor, common(old), common(new));
    changes.text("title", Step::Patch, old.title.as_deref(), new.title.as_deref());
    changes.text("summary", Step::Patch, source(old.summary.as_ref()), source(new.summary.as_ref()));
    changes.text("docs", Step::Patch, old.docs.as_deref(), new.docs.as_deref());
    // Without a rule, reading an error out of a response does not compile.
    let step = if new.response.is_none() { Step::Major } else { Step::Minor };
    let rule = |group: &Group| group.response.as_ref().map(rule);
    changes.text("response", step, rule(old).as_deref(), rule(new).as_deref());
}

/// `from_code` gave the one error with a code, and gives none if several have it now.
fn compare_repeats(old: &Group, new: &Group, changes: &mut Changes) {
    let (before, mut after) = (counts(&old.errors), counts(&new.errors));
    for entry in &new.errors {
        // A count is taken out at the first error, so that each code comes once.
        let Some(now) = after.remove(&entry.code) else { continue };
        if now > 1 && before.get(&entry.code) == Some(&1) {
            changes.enter_error(new, entry);
            changes.push(Step::Major, "repeated", "code", None, None);
            changes.note("`from_code` gives no error for a code that several have");
        }
    }
    changes.leave_error();
}

fn counts(errors: &[Entry]) -> HashMap<&Code, usize> {
    let mut counts = HashMap::new();
    for error in errors {
        *counts.entry(&error.code).or_default() += 1;
    }
    counts
}

/// A response rule on one line.
fn rule(response: &Response) -> String {
    let named = |place: &Place| match place.text() {
        Some(text) => format!("{} {text}", place.key()),
        None => place.key().to_owned(),
    };
    let places = response.places.iter().map(named).collect::<Vec<_>>().join(" or ");
    let by = (response.by == By::Key).then(|| ", by key".to_owned());
    let message = response.message.iter().filter_map(Place::text).map(|at| format!(", message {at}"));
    let id = response.request_id.iter().map(|id| format!(", request id {}", named(id)));
    let success = response.success.iter().map(|code| format!(", success {code}"));
    std::iter::once(places).chain(by).chain(message).chain(id).chain(success).collect()
}
