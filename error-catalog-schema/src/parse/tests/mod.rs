//! What is read of a file, and what is said of the rest.

mod broken;
mod headings;
mod keys;

use crate::model::{Catalog, Dropped};
use crate::testing::{ROW, check, check_group, names};

const START: &str = "[catalog]\nvendor = 'Acme'\nservice = 'Billing'\n";

/// A second row, in order to see that it is read.
const NEXT: &str = "[[group.error]]\ncode = 18\nname = 'CardBlocked'\nmessage = 'The card is blocked.'\n";

/// Checks a group with this row before another one, and that both or only the other are left.
fn check_broken_row(row: &str, expected: &[&str], left: &[&str]) {
    let catalog = check_group(&format!("[[group.error]]\n{row}\n{NEXT}"), expected);
    assert_eq!(names(&catalog), left, "{row}");
}

#[test]
fn empty_files() {
    for empty in ["", "\n", "# nothing", " \r\n"] {
        let expected = ["missing-key: missing table `[catalog]`", "no-groups: the catalog has no group"];
        check(&format!("«»«»{empty}"), &expected);
    }
}

#[test]
fn the_file_needs_a_catalog() {
    let group = format!("[[group]]\nname = 'E'\n{ROW}");
    check(&format!("«»{group}"), &["missing-key: missing table `[catalog]`"]);
    check(&format!("«[catalog]»\n{group}"), &["missing-key: missing keys `vendor` and `service`"]);
}

/// What was dropped of the catalog, and of its first group.
fn dropped(catalog: &Catalog) -> [(Vec<&str>, bool); 2] {
    let of = |dropped: &'_ Dropped| (dropped.names.clone(), dropped.nameless);
    let all = [Some(&catalog.dropped), catalog.groups.first().map(|group| &group.dropped)];
    all.map(|dropped| {
        dropped.map_or((Vec::new(), false), |dropped| {
            (dropped.names.iter().map(String::as_str).collect(), of(dropped).1)
        })
    })
}

#[test]
fn what_is_dropped_is_named() {
    let none = (Vec::new(), false);
    let catalog = check_group(&format!("{ROW}{NEXT}"), &[]);
    assert_eq!(dropped(&catalog), [none.clone(), none.clone()]);
    let catalog = check_group(
        &format!("{ROW}[[group.error]]\ncode = «1.5»\nname = 'A'\nmessage = 'a'"),
        &["wrong-type: `code` must be an integer or a string"],
    );
    assert_eq!(dropped(&catalog), [none.clone(), (vec!["A"], false)]);
    let catalog = check_group(
        &format!("{ROW}[[group.error]]\ncode = 1\nname = «3»\nmessage = 'a'"),
        &["wrong-type: `name` must be a string (write `\"3\"`)"],
    );
    assert_eq!(dropped(&catalog), [none.clone(), (vec![], true)]);
    let catalog = check_group(
        &format!("{ROW}[[«???»]]\na = 1"),
        &["toml-syntax: invalid unquoted key, expected letters, numbers, `-`, `_`"],
    );
    assert_eq!(dropped(&catalog), [(vec![], true), (vec![], true)]);
    let catalog = check_group(
        &format!("{ROW}[[group]]\nname = 'Empty'\n[[group.error]]\ncode = «true»\nname = 'A'\nmessage = 'a'"),
        &["wrong-type: `code` must be an integer or a string"],
    );
    assert_eq!(dropped(&catalog), [(vec!["Empty"], false), none]);
}

#[test]
fn inline_tables_do_as_well() {
    let rows = "[{ code = 1, name = 'A', message = 'a' }, { code = 2, name = 'B', message = 'b' }]";
    let catalog = check(
        &format!(
            "catalog = {{ vendor = 'A', service = 'B' }}\n\
             group = [{{ name = 'E', error = {rows}, other = {{ name = 'C', message = 'c' }} }}]"
        ),
        &[],
    );
    assert_eq!(names(&catalog), ["A", "B", "C"]);
}
