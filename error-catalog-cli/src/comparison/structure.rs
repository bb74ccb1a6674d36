//! Groups that were split, merged, renamed, added and removed.

use std::collections::{BTreeMap, BTreeSet};

use error_catalog_schema::Catalog;

use super::change::{Changes, Step};
use super::pairing::Pairing;
use crate::report::count;

/// What became of the groups whose errors went to other groups. Groups are indices of the older and the newer version.
#[derive(Debug, Default)]
pub(super) struct Structure {
    /// New groups that are mostly made of an older group's errors, by the older group.
    parts: BTreeMap<usize, Vec<usize>>,
    /// Groups that are gone and whose errors are mostly in one group now, by that group.
    sources: BTreeMap<usize, Vec<usize>>,
    /// How many errors went from one group to another.
    moves: BTreeMap<(usize, usize), usize>,
}

impl Structure {
    pub(super) fn find(old: &Catalog, new: &Catalog, pairing: &Pairing) -> Self {
        let mut structure = Self { moves: moves(pairing), ..Self::default() };
        for (&(older, newer), &count) in &structure.moves {
            let is_most = |errors: usize| count * 2 >= errors;
            if pairing.group_origins[newer].is_none() && is_most(new.groups[newer].errors.len()) {
                structure.parts.entry(older).or_default().push(newer);
            } else if pairing.group_successors[older].is_none() && is_most(old.groups[older].errors.len()) {
                structure.sources.entry(newer).or_default().push(older);
            }
        }
        structure
    }

    /// Whether the errors that went from one group to the other did so in a split or a merger.
    pub(super) fn explains(&self, older: usize, newer: usize) -> bool {
        let holds = |groups: &BTreeMap<usize, Vec<usize>>, at: usize, group: usize| {
            groups.get(&at).is_some_and(|groups| groups.contains(&group))
        };
        holds(&self.parts, older, newer) || holds(&self.sources, newer, older)
    }

    /// Whether a new group was split off or merged, and so its errors are not all new.
    pub(super) fn has_origin(&self, newer: usize) -> bool {
        self.sources.contains_key(&newer) || self.parts.values().flatten().any(|part| *part == newer)
    }

    /// Whether an older group that is gone was split or merged, and so its errors are not all gone.
    pub(super) fn has_successor(&self, older: usize) -> bool {
        self.parts.contains_key(&older) || self.sources.values().flatten().any(|source| *source == older)
    }

    /// Says each split, merger, renaming, addition and removal once.
    pub(super) fn report(&self, old: &Catalog, new: &Catalog, pairing: &Pairing, changes: &mut Changes) {
        let (before, after) =
            (|group: usize| old.groups[group].name.as_str(), |group: usize| new.groups[group].name.as_str());
        let moved = |older: usize, newer: usize| {
            let errors = count(self.moves[&(older, newer)], "error");
            format!("{errors} from `{}` to `{}`", before(older), after(newer))
        };
        for (&older, newer) in &self.parts {
            let kept = pairing.group_successors[older];
            let names: Vec<&str> = kept.iter().chain(newer).map(|group| after(*group)).collect();
            changes.enter_group(before(older));
            changes.push(Step::Major, "split", "group", Some(before(older)), Some(&names.join(", ")));
            let moved: Vec<String> = newer.iter().map(|newer| moved(older, *newer)).collect();
            changes.note(moved.join("; "));
        }
        for (&newer, older) in &self.sources {
            let kept = pairing.group_origins[newer];
            let names: Vec<&str> = kept.iter().chain(older).map(|group| before(*group)).collect();
            changes.enter_group(after(newer));
            changes.push(Step::Major, "merged", "group", Some(&names.join(", ")), Some(after(newer)));
            let moved: Vec<String> = older.iter().map(|older| moved(*older, newer)).collect();
            changes.note(moved.join("; "));
        }
        let split: BTreeSet<usize> = self.parts.keys().copied().collect();
        for (newer, origin) in pairing.group_origins.iter().enumerate() {
            changes.enter_group(after(newer));
            match origin {
                // How it is called now was said with the split or the merger.
                Some(older) if split.contains(older) || self.sources.contains_key(&newer) => {}
                Some(older) => changes.name("group", before(*older), after(newer)),
                None if self.has_origin(newer) => {}
                None => changes.push(Step::Minor, "added", "group", None, None),
            }
        }
        for (older, successor) in pairing.group_successors.iter().enumerate() {
            if successor.is_none() && !self.has_successor(older) {
                changes.enter_group(before(older));
                changes.push(Step::Major, "removed", "group", None, None);
            }
        }
    }
}

/// How many errors went from one group to another that does not continue it.
fn moves(pairing: &Pairing) -> BTreeMap<(usize, usize), usize> {
    let mut moves = BTreeMap::new();
    for (newer, origins) in pairing.origins.iter().enumerate() {
        for origin in origins.iter().flatten() {
            if pairing.group_origins[newer] != Some(origin.group) {
                *moves.entry((origin.group, newer)).or_default() += 1;
            }
        }
    }
    moves
}
