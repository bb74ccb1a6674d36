//! Which row of the page is which error of the catalog.
//!
//! Rows are paired by code; rows of one code by their words; rows that are alike in all by their order. What another
//! code has is another error.

use std::collections::HashMap;
use std::hash::Hash;

use error_catalog_schema::Catalog;

use super::homes::{self, Homes};
use super::recognition::{Place, Row, rows, similarity};

/// Up to this many pairs of rows with one code, the most similar ones are looked for.
const MOST_PAIRS: usize = 1_000;

/// The rows of a page and the errors of a catalog, paired.
#[derive(Debug)]
pub(super) struct Partners {
    /// For each table of the page, the group that it belongs to.
    pub(super) homes: Vec<Option<usize>>,
    /// For each group of the catalog, the group that its table belongs to: itself, or the one that it was split from.
    pub(super) clusters: Vec<Option<usize>>,
    /// For each row of the page, by table: its error in the catalog.
    pub(super) error_of: Vec<Vec<Option<Place>>>,
    /// For each error of the catalog, by group: its row of the page.
    pub(super) row_of: Vec<Vec<Option<Place>>>,
}

impl Partners {
    /// Whether no row of the page is an error of the catalog.
    pub(super) fn is_empty(&self) -> bool {
        self.error_of.iter().flatten().all(Option::is_none)
    }
}

/// Pairs the rows of a page with the errors of a catalog.
pub(super) fn pair(catalog: &Catalog, page: &Catalog) -> Partners {
    let (ours, theirs) = (rows(catalog), rows(page));
    let Homes { of_tables, of_groups } = homes::find(catalog, page, &ours, &theirs);
    let unpaired = |rows: &[Vec<Row<'_>>]| rows.iter().map(|rows| vec![None; rows.len()]).collect();
    let mut pass =
        Pass { row_of: unpaired(&ours), error_of: unpaired(&theirs), errors: &ours, rows: &theirs };
    let home = |row: &Row<'_>| of_tables[row.place.group];
    // The same text in the table's own group.
    pass.run(
        |error| Some((error.place.group, &error.code, error.key, &error.text)),
        |row| Some((home(row)?, &row.code, row.key, &row.text)),
    );
    pass.run(
        |error| Some((error.place.group, &error.code, &error.text)),
        |row| Some((home(row)?, &row.code, &row.text)),
    );
    pass.run(
        |error| Some((error.place.group, &error.code, &error.words)),
        |row| Some((home(row)?, &row.code, &row.words)),
    );
    pass.run(
        |error| Some((error.place.group, &error.code, error.key?)),
        |row| Some((home(row)?, &row.code, row.key?)),
    );
    // The same text in another group, into which a person has moved it.
    let is_known = |row: &Row<'_>| home(row).map(|_| ());
    pass.run(
        |error| Some((&error.code, &error.words)),
        |row| is_known(row).map(|()| (&row.code, &row.words)),
    );
    // Other words: in the table's group, and in those that were split off it.
    let cluster = |group: usize| of_groups[group];
    pass.run_by_words(
        |error| Some((cluster(error.place.group)?, &error.code)),
        |row| Some((home(row)?, &row.code)),
    );
    Partners { homes: of_tables, clusters: of_groups, error_of: pass.error_of, row_of: pass.row_of }
}

struct Pass<'a> {
    /// For each error, its row.
    row_of: Vec<Vec<Option<Place>>>,
    /// For each row, its error.
    error_of: Vec<Vec<Option<Place>>>,
    errors: &'a [Vec<Row<'a>>],
    rows: &'a [Vec<Row<'a>>],
}

/// The rows that have no partner yet and share a trait.
struct Bucket<'a> {
    errors: Vec<&'a Row<'a>>,
    rows: Vec<&'a Row<'a>>,
}

impl<'a> Pass<'a> {
    /// Pairs the rows that have the same trait, in order.
    fn run<T: Eq + Hash>(
        &mut self,
        of_error: impl Fn(&'a Row<'a>) -> Option<T>,
        of_row: impl Fn(&'a Row<'a>) -> Option<T>,
    ) {
        for bucket in self.buckets(of_error, of_row) {
            for (error, row) in bucket.errors.into_iter().zip(bucket.rows) {
                self.join(error.place, row.place);
            }
        }
    }

    /// Pairs the rows that have the same trait, the most similar ones first.
    fn run_by_words<T: Eq + Hash>(
        &mut self,
        of_error: impl Fn(&'a Row<'a>) -> Option<T>,
        of_row: impl Fn(&'a Row<'a>) -> Option<T>,
    ) {
        for Bucket { errors, rows } in self.buckets(of_error, of_row) {
            let mut pairs: Vec<(usize, &Row<'_>, &Row<'_>)> = Vec::new();
            if errors.len() * rows.len() <= MOST_PAIRS {
                for error in &errors {
                    pairs.extend(rows.iter().map(|row| (similarity(&error.words, &row.words), *error, *row)));
                }
                // Stable, so that of equals the first ones come first.
                pairs.sort_by_key(|(similarity, ..)| std::cmp::Reverse(*similarity));
            } else {
                pairs.extend(errors.into_iter().zip(rows).map(|(error, row)| (0, error, row)));
            }
            for (_, error, row) in pairs {
                if self.row_of[error.place.group][error.place.row].is_none()
                    && self.error_of[row.place.group][row.place.row].is_none()
                {
                    self.join(error.place, row.place);
                }
            }
        }
    }

    fn join(&mut self, error: Place, row: Place) {
        self.row_of[error.group][error.row] = Some(row);
        self.error_of[row.group][row.row] = Some(error);
    }

    fn buckets<T: Eq + Hash>(
        &self,
        of_error: impl Fn(&'a Row<'a>) -> Option<T>,
        of_row: impl Fn(&'a Row<'a>) -> Option<T>,
    ) -> Vec<Bucket<'a>> {
        let mut buckets: HashMap<T, Bucket<'a>> = HashMap::new();
        for error in self.errors.iter().flatten() {
            if self.row_of[error.place.group][error.place.row].is_none()
                && let Some(key) = of_error(error)
            {
                let bucket = buckets.entry(key).or_insert_with(|| Bucket { errors: vec![], rows: vec![] });
                bucket.errors.push(error);
            }
        }
        for row in self.rows.iter().flatten() {
            if self.error_of[row.place.group][row.place.row].is_none()
                && let Some(bucket) = of_row(row).and_then(|key| buckets.get_mut(&key))
            {
                bucket.rows.push(row);
            }
        }
        // No row is in two buckets, so that their order makes no difference.
        buckets.into_values().collect()
    }
}
