//! Which error of the newer version is which of the older one.
//!
//! Errors are paired by code, across groups; then by key; then by name. Codes such as `400` stand in many groups, so a
//! code that is not the only one of its catalog counts across groups only together with a name, a key or the words.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use error_catalog_schema::Catalog;
use error_catalog_schema::model::Entry;

use super::wording::words;

/// Where an error stands in its catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The group's index.
    pub(crate) group: usize,
    /// The error's index in the group.
    pub(crate) error: usize,
}

/// The groups and errors of two versions, paired.
#[derive(Debug)]
pub(crate) struct Pairing {
    /// For each newer group, the older one that it continues, under this name or another.
    pub(crate) group_origins: Vec<Option<usize>>,
    /// For each older group, the newer one that continues it.
    pub(crate) group_successors: Vec<Option<usize>>,
    /// For each newer error, by group: which older one it is.
    pub(crate) origins: Vec<Vec<Option<Place>>>,
    /// For each older error, by group: which newer one it is.
    pub(crate) successors: Vec<Vec<Option<Place>>>,
}

/// Pairs the groups and errors of two versions of a catalog. Takes time linear in the errors, for a number of groups.
pub(crate) fn pair(old: &Catalog, new: &Catalog) -> Pairing {
    let (before, after) = (Rows::new(old), Rows::new(new));
    let group_origins = continued_groups(old, new, &before, &after);
    let mut group_successors = vec![None; old.groups.len()];
    for (newer, older) in group_origins.iter().enumerate() {
        if let Some(older) = older {
            group_successors[*older] = Some(newer);
        }
    }
    let unpaired = |catalog: &Catalog| -> Vec<Vec<Option<Place>>> {
        catalog.groups.iter().map(|group| vec![None; group.errors.len()]).collect()
    };
    let mut pairing =
        Pairing { group_origins, group_successors, origins: unpaired(new), successors: unpaired(old) };
    pair_errors(&mut pairing, &before, &after);
    pairing
}

/// An error, and what it is recognised by.
struct Row<'a> {
    place: Place,
    /// As a text, so that `1` and `"1"` are the same code when a group changes its type.
    code: String,
    key: Option<&'a str>,
    name: &'a str,
    /// Names that it had before.
    aliases: &'a [String],
    words: String,
    /// Whether no other error of the catalog has the code.
    is_only: bool,
    /// Whether no other error of the catalog has the key.
    has_only_key: bool,
}

/// The errors of a catalog.
struct Rows<'a>(Vec<Row<'a>>);

impl<'a> Rows<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        let errors = catalog.groups.iter().enumerate().flat_map(|(group, errors)| {
            errors.errors.iter().enumerate().map(move |(error, entry)| (Place { group, error }, entry))
        });
        let mut rows: Vec<Row<'a>> = errors.map(|(place, entry)| Row::new(place, entry)).collect();
        let mut codes: HashMap<String, usize> = HashMap::new();
        let mut keys: HashMap<&str, usize> = HashMap::new();
        for row in &rows {
            *codes.entry(row.code.clone()).or_default() += 1;
            if let Some(key) = row.key {
                *keys.entry(key).or_default() += 1;
            }
        }
        for row in &mut rows {
            row.is_only = codes[&row.code] == 1;
            row.has_only_key = row.key.is_some_and(|key| keys[key] == 1);
        }
        Self(rows)
    }
}

impl<'a> Row<'a> {
    fn new(place: Place, entry: &'a Entry) -> Self {
        Self {
            place,
            code: entry.code.to_string(),
            key: entry.key.as_deref(),
            name: &entry.description.name,
            aliases: &entry.aliases,
            words: words(&entry.description),
            is_only: false,
            has_only_key: false,
        }
    }

    /// The name, and those that it had before.
    fn names(&self) -> impl Iterator<Item = &'a str> {
        std::iter::once(self.name).chain(self.aliases.iter().map(String::as_str))
    }

    /// What the error is recognised by in another group: each is enough.
    fn marks(&self) -> impl Iterator<Item = Mark<'_>> {
        let code = self.code.as_str();
        let only = self.is_only.then_some(Mark::Only(code));
        let key = self.key.map(|key| Mark::Key(code, key));
        let names = self.names().map(move |name| Mark::Name(code, name));
        names.chain(key).chain([Mark::Words(code, &self.words)]).chain(only)
    }
}

/// A code with what makes sure that it is the same error.
#[derive(PartialEq, Eq, Hash)]
enum Mark<'a> {
    Name(&'a str, &'a str),
    Key(&'a str, &'a str),
    Words(&'a str, &'a str),
    Only(&'a str),
}

/// For each newer group, the older one of its name; or else the one that is gone and shares most errors with it, if
/// those are more than half of either.
fn continued_groups(old: &Catalog, new: &Catalog, before: &Rows<'_>, after: &Rows<'_>) -> Vec<Option<usize>> {
    let by_name: HashMap<&str, usize> =
        old.groups.iter().enumerate().map(|(at, group)| (group.name.as_str(), at)).collect();
    let mut origins: Vec<Option<usize>> =
        new.groups.iter().map(|group| by_name.get(group.name.as_str()).copied()).collect();
    let mut taken: HashSet<usize> = origins.iter().flatten().copied().collect();

    let mut shared: Vec<_> = shared_errors(before, after).into_iter().collect();
    shared.sort_by_key(|((older, newer), count)| (usize::MAX - count, *newer, *older));
    for ((older, newer), count) in shared {
        let least = old.groups[older].errors.len().min(new.groups[newer].errors.len());
        if origins[newer].is_none() && !taken.contains(&older) && count * 2 > least {
            origins[newer] = Some(older);
            taken.insert(older);
        }
    }
    origins
}

/// How many errors of an older group are recognised in a newer one, for each pair that shares any.
fn shared_errors(before: &Rows<'_>, after: &Rows<'_>) -> HashMap<(usize, usize), usize> {
    let mut marked: HashMap<Mark<'_>, HashSet<usize>> = HashMap::new();
    for row in &after.0 {
        for mark in row.marks() {
            marked.entry(mark).or_default().insert(row.place.group);
        }
    }
    let mut shared = HashMap::new();
    for row in &before.0 {
        let groups: HashSet<usize> =
            row.marks().filter_map(|mark| marked.get(&mark)).flatten().copied().collect();
        for group in groups {
            *shared.entry((row.place.group, group)).or_default() += 1;
        }
    }
    shared
}

/// Pairs errors by what is surest first.
fn pair_errors(pairing: &mut Pairing, before: &Rows<'_>, after: &Rows<'_>) {
    let homes = pairing.group_origins.clone();
    let home = |row: &Row<'_>| homes[row.place.group];
    let mut pass = Pass { pairing, before, after };
    // The same code in the same group.
    pass.run(
        |row| Some((row.place.group, &row.code, row.name)),
        |row| row.names().filter_map(|name| Some((home(row)?, &row.code, name))),
    );
    pass.run(
        |row| Some((row.place.group, &row.code, row.key?)),
        |row| Some((home(row)?, &row.code, row.key?)),
    );
    pass.run(
        |row| Some((row.place.group, &row.code, &row.words)),
        |row| Some((home(row)?, &row.code, &row.words)),
    );
    // The same code in another group.
    pass.run(|row| Some((&row.code, row.name)), |row| row.names().map(|name| (&row.code, name)));
    pass.run(|row| Some((&row.code, row.key?)), |row| Some((&row.code, row.key?)));
    pass.run(|row| Some((&row.code, &row.words)), |row| Some((&row.code, &row.words)));
    // A code alone.
    pass.run(|row| Some((row.place.group, &row.code)), |row| Some((home(row)?, &row.code)));
    pass.run(|row| row.is_only.then_some(&row.code), |row| row.is_only.then_some(&row.code));
    // Another code.
    pass.run(|row| Some((row.place.group, row.key?)), |row| Some((home(row)?, row.key?)));
    pass.run(|row| row.key.filter(|_| row.has_only_key), |row| row.key.filter(|_| row.has_only_key));
    pass.run(
        |row| Some((row.place.group, row.name)),
        |row| row.names().filter_map(|name| Some((home(row)?, name))),
    );
}

struct Pass<'a> {
    pairing: &'a mut Pairing,
    before: &'a Rows<'a>,
    after: &'a Rows<'a>,
}

impl<'a> Pass<'a> {
    /// Pairs the errors that have no partner yet and share a trait, in order.
    fn run<T: Eq + Hash, I: IntoIterator<Item = T>>(
        &mut self,
        older: impl Fn(&'a Row<'a>) -> Option<T>,
        newer: impl Fn(&'a Row<'a>) -> I,
    ) {
        let Pairing { origins, successors, .. } = &mut *self.pairing;
        let mut free: HashMap<T, Vec<Place>> = HashMap::new();
        for row in self.before.0.iter().rev() {
            if successors[row.place.group][row.place.error].is_none()
                && let Some(key) = older(row)
            {
                free.entry(key).or_default().push(row.place);
            }
        }
        for row in &self.after.0 {
            let origin = &mut origins[row.place.group][row.place.error];
            if origin.is_none()
                && let Some(place) = newer(row).into_iter().find_map(|key| free.get_mut(&key)?.pop())
            {
                *origin = Some(place);
                successors[place.group][place.error] = Some(row.place);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use error_catalog_schema::{Source, check};

    use super::*;
    use crate::bundled::BUNDLED;

    /// Each error has at most one partner, and is that one's.
    fn assert_mutual(pairing: &Pairing) {
        for (group, origins) in pairing.origins.iter().enumerate() {
            for (error, origin) in origins.iter().enumerate() {
                if let Some(origin) = origin {
                    let back = pairing.successors[origin.group][origin.error];
                    assert_eq!(back, Some(Place { group, error }));
                }
            }
        }
        let paired = |places: &[Vec<Option<Place>>]| places.iter().flatten().flatten().count();
        assert_eq!(paired(&pairing.origins), paired(&pairing.successors));
    }

    #[test]
    fn a_catalog_is_itself_in_any_order_of_its_groups() {
        for bundled in BUNDLED {
            let catalog = bundled.catalog();
            let mut turned = catalog.clone();
            turned.groups.reverse();
            let pairing = pair(&catalog, &turned);
            assert_mutual(&pairing);
            let last = catalog.groups.len() - 1;
            for (group, origins) in pairing.origins.iter().enumerate() {
                let expected = (0..origins.len()).map(|error| Some(Place { group: last - group, error }));
                assert_eq!(*origins, expected.collect::<Vec<_>>(), "{}", bundled.module);
            }
        }
    }

    #[test]
    fn what_two_catalogs_share_is_paired_once() {
        for (old, new) in BUNDLED.iter().zip(BUNDLED.iter().skip(1)) {
            assert_mutual(&pair(&old.catalog(), &new.catalog()));
        }
        let row = |code: u8, name: &str| {
            format!("[[group.error]]\ncode = {code}\nname = '{name}'\nmessage = 'a'\n")
        };
        let catalog = |rows: &[String]| {
            let head = "[catalog]\nvendor = 'a'\nservice = 'b'\n[[group]]\nname = 'E'\nrepeats = [1]\n";
            check(&Source::new("a.toml", format!("{head}{}", rows.concat()))).0
        };
        // Three errors of one code against two.
        let (old, new) =
            (catalog(&[row(1, "A"), row(1, "B"), row(1, "C")]), catalog(&[row(1, "C"), row(1, "X")]));
        let pairing = pair(&old, &new);
        assert_mutual(&pairing);
        let place = |error| Some(Place { group: 0, error });
        assert_eq!(pairing.origins, [[place(2), place(0)]]);
        assert_eq!(pairing.successors, [[place(1), None, place(0)]]);
    }
}
