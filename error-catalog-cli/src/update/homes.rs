//! Which group a table of the page belongs to: the one that most of its rows are in.
//!
//! Codes such as `400` stand in many groups, so a code counts fully only together with a key or with the words.

use std::collections::{HashMap, HashSet};

use error_catalog_schema::Catalog;

use super::recognition::{Place, Row};

/// How many rows a table shares with a group.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    /// Rows with the same code.
    codes: usize,
    /// Of them, those whose code no other group has.
    own_codes: usize,
    /// Of them, those that have the same key or the same words as well.
    sure: usize,
}

/// Tables and groups that belong together.
#[derive(Debug)]
pub(super) struct Homes {
    /// For each table of the page, its group.
    pub(super) of_tables: Vec<Option<usize>>,
    /// For each group of the catalog, the group that is home to its table: itself, or the one that it was split from.
    pub(super) of_groups: Vec<Option<usize>>,
}

/// Finds the groups of all tables. Several tables may have one group, where a person has merged them; a group may be
/// without a table of its own, where a person has split one.
pub(super) fn find(
    catalog: &Catalog,
    page: &Catalog,
    ours: &[Vec<Row<'_>>],
    theirs: &[Vec<Row<'_>>],
) -> Homes {
    let mut shared: Vec<((usize, usize), Shared)> = shared(ours, theirs).into_iter().collect();
    let has_title = |table: usize, group: usize| {
        let title = |catalog: &Catalog, at: usize| catalog.groups[at].title.as_deref().map(str::to_lowercase);
        title(page, table).is_some_and(|heading| title(catalog, group) == Some(heading))
    };
    shared.sort_by_cached_key(|((table, group), shared)| {
        let distance = table.abs_diff(*group);
        let rank = (shared.sure, has_title(*table, *group), shared.codes);
        (std::cmp::Reverse(rank), distance, *table, *group)
    });
    let mut homes = Homes { of_tables: vec![None; theirs.len()], of_groups: vec![None; ours.len()] };
    let mut claims = Claims::new(ours);
    for ((table, group), shared) in &shared {
        if homes.of_tables[*table].is_some() {
            continue;
        }
        let rows = &theirs[*table];
        let least = rows.len().min(ours[*group].len());
        let is_most = |shared: usize, of: usize| shared > 0 && 2 * shared >= of;
        let is_free = homes.of_groups[*group].is_none();
        let by_codes =
            is_free && (has_title(*table, *group) && shared.codes > 0 || is_most(shared.own_codes, least));
        // What another table has claimed is its own: the page may say the same in two tables.
        let claimed = claims.find(rows, *group);
        let here = claimed.iter().filter(|place| place.group == *group).count();
        let by_rows = here > 0 && (is_most(here, least) || is_most(claimed.len(), rows.len()));
        if by_rows || by_codes {
            claims.taken.extend(claimed);
            homes.of_tables[*table] = Some(*group);
            homes.of_groups[*group] = Some(*group);
        }
    }
    // A table that has grown much, or lost much, is still the one of the group that has no other.
    for ((table, group), _) in &shared {
        if homes.of_tables[*table].is_none() && homes.of_groups[*group].is_none() {
            let claimed = claims.find(&theirs[*table], *group);
            if claimed.iter().any(|place| place.group == *group) {
                claims.taken.extend(claimed);
                homes.of_tables[*table] = Some(*group);
                homes.of_groups[*group] = Some(*group);
            }
        }
    }
    // A group without a table of its own was split off the table that has most of its rows.
    for ((table, group), shared) in &shared {
        if homes.of_groups[*group].is_none() && (shared.sure > 0 || shared.own_codes > 0) {
            homes.of_groups[*group] = homes.of_tables[*table];
        }
    }
    homes
}

/// Which errors are certainly rows of a table that has a group.
struct Claims<'a> {
    by_words: HashMap<(&'a str, &'a [String]), Vec<Place>>,
    by_key: HashMap<(&'a str, &'a str), Vec<Place>>,
    taken: HashSet<Place>,
}

impl<'a> Claims<'a> {
    fn new(ours: &'a [Vec<Row<'a>>]) -> Self {
        let mut claims = Self { by_words: HashMap::new(), by_key: HashMap::new(), taken: HashSet::new() };
        for row in ours.iter().flatten() {
            claims.by_words.entry((&row.code, &row.words)).or_default().push(row.place);
            if let Some(key) = row.key {
                claims.by_key.entry((&row.code, key)).or_default().push(row.place);
            }
        }
        claims
    }

    /// The errors that these rows are and that no table has claimed, those of one group first.
    fn find(&self, rows: &[Row<'_>], group: usize) -> HashSet<Place> {
        let mut found = HashSet::new();
        for row in rows {
            let by_words = self.by_words.get(&(row.code.as_str(), row.words.as_slice()));
            let by_key = row.key.and_then(|key| self.by_key.get(&(row.code.as_str(), key)));
            let free = || {
                let places = by_words.into_iter().chain(by_key).flatten();
                places.filter(|place| !self.taken.contains(place) && !found.contains(*place))
            };
            let place = free().find(|place| place.group == group).or_else(|| free().next()).copied();
            found.extend(place);
        }
        found
    }
}

/// What tables and groups share, for each pair that shares a code.
fn shared(ours: &[Vec<Row<'_>>], theirs: &[Vec<Row<'_>>]) -> HashMap<(usize, usize), Shared> {
    let mut codes: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut keys = HashSet::new();
    let mut words = HashSet::new();
    for (group, rows) in ours.iter().enumerate() {
        for row in rows {
            let groups = codes.entry(&row.code).or_default();
            if groups.last() != Some(&group) {
                groups.push(group);
            }
            keys.extend(row.key.map(|key| (group, &row.code, key)));
            words.insert((group, &row.code, &row.words));
        }
    }
    let mut shared: HashMap<(usize, usize), Shared> = HashMap::new();
    for (table, rows) in theirs.iter().enumerate() {
        for row in rows {
            let groups = codes.get(row.code.as_str()).map(Vec::as_slice).unwrap_or_default();
            for &group in groups {
                let is_same = words.contains(&(group, &row.code, &row.words))
                    || row.key.is_some_and(|key| keys.contains(&(group, &row.code, key)));
                let pair = shared.entry((table, group)).or_default();
                pair.codes += 1;
                pair.own_codes += usize::from(groups.len() == 1);
                pair.sure += usize::from(is_same);
            }
        }
    }
    shared
}
