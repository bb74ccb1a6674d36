//! `docs/kinds.md` against the bundled catalogs: each example has the kind of its rule, and the lists of rows are complete.

use std::collections::BTreeSet;
use std::time::Duration;

use error_catalog::jd_cloud::SystemError;
use error_catalog::{Entry, Kind};
use error_catalog_tests::groups::catalogs;
use error_catalog_tests::markdown::table;

const PAGE: &str = include_str!("../../docs/kinds.md");

/// A module and a code, as the page writes them. Several rows may share both.
type Row = (String, String);

/// The part of the page between two texts.
fn part(from: &str, to: &str) -> &'static str {
    let (_, part) = PAGE.split_once(from).unwrap_or_else(|| panic!("`{from}` is not on the page"));
    part.split(to).next().unwrap_or(part)
}

/// The texts in backticks.
fn marked(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The rows that a text names, each as the module and the code in backticks.
fn named(text: &str) -> BTreeSet<Row> {
    let rows = marked(text).filter_map(|row| row.split_once(' '));
    rows.map(|(module, code)| (module.to_owned(), code.to_owned())).collect()
}

/// The rows of the bundled catalogs.
fn bundled() -> Vec<(Row, Entry)> {
    let mut bundled = Vec::new();
    for (module, catalog) in catalogs() {
        for entry in catalog.groups().iter().flat_map(|group| group.entries()) {
            bundled.push(((module.clone(), entry.code().to_string()), entry));
        }
    }
    bundled
}

/// The bundled rows that satisfy a condition.
fn rows(is: impl Fn(Entry) -> bool) -> BTreeSet<Row> {
    bundled().into_iter().filter(|(_, entry)| is(*entry)).map(|(row, _)| row).collect()
}

/// Compares the rows that the page lists with those that the catalogs have.
fn assert_whole(listed: &BTreeSet<Row>, found: &BTreeSet<Row>) {
    let missing: Vec<_> = found.difference(listed).collect();
    let wrong: Vec<_> = listed.difference(found).collect();
    assert!(
        missing.is_empty() && wrong.is_empty(),
        "missing on the page: {missing:?}; wrong on it: {wrong:?}"
    );
}

fn kinds_of(row: &Row) -> Vec<&'static str> {
    bundled().iter().filter(|(other, _)| other == row).map(|(_, entry)| entry.kind().id()).collect()
}

#[test]
fn every_example_is_a_row() {
    let all = rows(|_| true);
    let (_, rules) = PAGE.split_once("\n## ").expect("a heading");
    let strangers: Vec<_> = named(rules).difference(&all).cloned().collect();
    assert!(strangers.is_empty(), "{strangers:?}");
}

#[test]
fn the_examples_have_the_kinds_of_their_rules() {
    let table = table(PAGE, &["The vendor's text says", "Kind", "Examples"]);
    let mut ruled = BTreeSet::new();
    for rule in &table[1..] {
        let kind = marked(rule[1]).next();
        ruled.extend(kind);
        for row in named(rule[2]) {
            // The kind of this rule is the one that the code names.
            let expected = kind.map_or_else(|| row.1.to_lowercase().replace('_', "-"), str::to_owned);
            let kinds = kinds_of(&row);
            assert!(kinds.contains(&&*expected), "{row:?} is {kinds:?}, under the rule `{}`", rule[0]);
        }
    }
    for (row, entry) in bundled().into_iter().filter(|(_, entry)| names_a_kind(*entry).is_none()) {
        let kind = entry.kind().id();
        assert!(ruled.contains(kind), "no rule gives {row:?} the kind `{kind}`");
    }
}

/// The kind whose name is the code.
fn names_a_kind(entry: Entry) -> Option<&'static str> {
    let code = entry.code().to_string();
    Kind::ALL.iter().map(|kind| kind.id()).find(|id| code == id.to_uppercase().replace('-', "_"))
}

#[test]
fn a_code_that_names_a_kind_has_it() {
    let mut found = 0;
    for (row, entry) in bundled() {
        if let Some(kind) = names_a_kind(entry) {
            assert_eq!(entry.kind().id(), kind, "{row:?}");
            found += 1;
        }
    }
    assert!(found > 0);
}

#[test]
fn the_rows_that_stay_unknown_are_all() {
    let listed = named(part("Every row that stays `unknown`", "\n## "));
    assert_whole(&listed, &rows(|entry| entry.kind() == Kind::Unknown));
}

#[test]
fn the_rows_to_try_again_are_all() {
    let listed = named(part("\n`true`:", "\n`retry_after`:"));
    assert_whole(&listed, &rows(|entry| entry.retry() == Some(true)));
}

#[test]
fn the_rows_that_name_a_time_are_all() {
    let listed = named(part("\n`retry_after`:", "\n`false`:"));
    assert_whole(&listed, &rows(|entry| entry.retry_after().is_some()));
    let a_day = Duration::from_secs(24 * 60 * 60);
    assert_eq!(SystemError::DailyLimitExceeded.retry_after(), Some(a_day));
}

/// The list under `false` has kinds, some with exceptions, and rows of other kinds.
#[test]
fn the_rows_not_to_try_again_are_all() {
    let list = part("\n`false`:", "\nAbsent:");
    let items: Vec<&str> = list.split("\n- ").skip(1).collect();
    let (of_kinds, others): (Vec<&str>, Vec<&str>) =
        items.into_iter().partition(|item| item.starts_with("every row of kind"));
    let others = named(&others.concat());
    assert!(of_kinds.len() > 1 && others.len() > 1, "{list}");

    let mut exceptions = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    for item in of_kinds {
        let (of_kind, except) = item.split_once("except").unwrap_or((item, ""));
        kinds.extend(marked(of_kind));
        exceptions.extend(named(except));
    }
    let is_false = |entry: Entry| entry.retry() == Some(false);
    let is_of_kinds = |entry: Entry| kinds.contains(entry.kind().id());
    assert_whole(&exceptions, &rows(|entry| is_of_kinds(entry) && !is_false(entry)));
    assert_whole(&others, &rows(|entry| is_false(entry) && !is_of_kinds(entry)));
}
