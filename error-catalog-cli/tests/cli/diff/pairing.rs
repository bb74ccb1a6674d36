//! Which error of the newer version an older one is: by code, by name, by its words.

use std::fs;

use super::{NO_FUNDS, OLD, listed, structural, versions};
use crate::command::run_in;

#[test]
fn a_code_that_repeats_names_no_error_any_more() {
    let twice = format!("{NO_FUNDS}\n[[group.error]]\ncode = 2\nname = \"Closed\"\nmessage = \"Closed.\"\n");
    let new = OLD.replace(NO_FUNDS, &twice).replace("[[group]]", "[[group]]\nrepeats = [2]");
    let folder = versions(&new);
    let run = run_in(folder.path(), ["diff", "old.toml", "new.toml"]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.contains("minor  BillingError::Closed (2): added\n"), "{}", run.out);
    assert!(run.out.contains("major  BillingError::NoFunds (2): code repeated"), "{}", run.out);
}

/// Statuses stand in many groups: an error of another group with the same status is another error.
#[test]
fn codes_that_many_groups_have_pair_within_their_group() {
    let old: &[(&str, &[&str])] = &[
        ("GetError", &["400 BadLimit The limit is bad.", "404 NotFound Not found."]),
        ("PutError", &["400 BadBody The body is bad."]),
    ];
    let new: &[(&str, &[&str])] = &[
        ("GetError", &["404 NotFound Not found."]),
        ("PutError", &["400 BadBody The body is bad."]),
        ("DeleteError", &["400 BadId The id is bad."]),
    ];
    assert_eq!(structural(old, new), ["minor added group -", "major removed error BadLimit"]);
}

/// Drafted names may all be others after a row was added above: the codes tell which error is which.
#[test]
fn names_that_drift_do_not_part_errors_from_their_codes() {
    let old: &[(&str, &[&str])] = &[("E", &["1 Denied Denied: a.", "2 Denied2 Denied: b."])];
    let new: &[(&str, &[&str])] =
        &[("E", &["9 Denied Denied: z.", "1 Denied2 Denied: a.", "2 Denied3 Denied: b."])];
    assert_eq!(
        structural(old, new),
        ["minor added error Denied", "major renamed error Denied2", "major renamed error Denied3"]
    );
}

#[test]
fn errors_of_one_code_pair_by_their_words() {
    let old = OLD.replace("[[group]]", "[[group]]\nrepeats = [1]").replace("code = 2", "code = 1");
    let folder = versions(&old.replace("CardExpired", "First").replace("NoFunds", "Second"));
    fs::write(folder.path().join("old.toml"), &old).expect("written");
    assert_eq!(listed(&folder), ["major renamed error First", "major renamed error Second"]);
}
