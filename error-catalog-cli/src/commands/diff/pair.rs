//! Which error of the newer version is which of the older one.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use error_catalog_schema::model::{Code, Entry, Group};

/// The errors of two versions of a group, paired.
pub(super) struct Pairs<'a> {
    /// In the order of the newer version.
    pub(super) both: Vec<(&'a Entry, &'a Entry)>,
    pub(super) removed: Vec<&'a Entry>,
    pub(super) added: Vec<&'a Entry>,
}

/// Pairs errors of the same name and code; then of the same name, as it is the name that programs are written against;
/// then, of those that are left, of the same code.
pub(super) fn errors<'a>(old: &'a [Entry], new: &'a [Entry]) -> Pairs<'a> {
    let mut partner: Vec<Option<usize>> = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    let name = |error: &'a Entry| error.description.name.as_str();
    pair(old, new, &mut partner, &mut taken, |error| (name(error), Some(&error.code)));
    pair(old, new, &mut partner, &mut taken, |error| (name(error), None::<&Code>));
    pair(old, new, &mut partner, &mut taken, |error| &error.code);
    let matched = new.iter().zip(&partner);
    Pairs {
        both: matched.clone().filter_map(|(new, partner)| Some((&old[(*partner)?], new))).collect(),
        removed: old.iter().zip(&taken).filter(|(_, taken)| !**taken).map(|(error, _)| error).collect(),
        added: matched.filter(|(_, partner)| partner.is_none()).map(|(error, _)| error).collect(),
    }
}

/// Pairs what has no partner yet and the same key, in order.
fn pair<'a, K: Eq + Hash>(
    old: &'a [Entry],
    new: &'a [Entry],
    partner: &mut [Option<usize>],
    taken: &mut [bool],
    key: impl Fn(&'a Entry) -> K,
) {
    let mut free: HashMap<K, Vec<usize>> = HashMap::new();
    for (at, error) in old.iter().enumerate().rev().filter(|(at, _)| !taken[*at]) {
        free.entry(key(error)).or_default().push(at);
    }
    for (error, partner) in new.iter().zip(partner).filter(|(_, partner)| partner.is_none()) {
        if let Some(at) = free.get_mut(&key(error)).and_then(Vec::pop) {
            *partner = Some(at);
            taken[at] = true;
        }
    }
}

/// Groups of the same name; then a group that is gone with a new one that has most of its codes.
pub(super) fn groups<'a>(old: &'a [Group], new: &'a [Group]) -> Vec<(Option<&'a Group>, Option<&'a Group>)> {
    let named = |groups: &'a [Group], name: &str| groups.iter().find(|group| group.name == name);
    let mut gone: Vec<&Group> = old.iter().filter(|group| named(new, &group.name).is_none()).collect();
    let mut pairs: Vec<(Option<&Group>, Option<&Group>)> = Vec::new();
    for group in new {
        let before = named(old, &group.name).or_else(|| {
            let at = gone.iter().position(|before| is_same(before, group))?;
            Some(gone.remove(at))
        });
        pairs.push((before, Some(group)));
    }
    pairs.extend(gone.into_iter().map(|group| (Some(group), None)));
    pairs
}

fn is_same(old: &Group, new: &Group) -> bool {
    let codes: HashSet<&Code> = new.errors.iter().map(|error| &error.code).collect();
    let kept = old.errors.iter().filter(|error| codes.contains(&error.code)).count();
    kept * 2 > old.errors.len().max(new.errors.len())
}
