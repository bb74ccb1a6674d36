//! Changes of groups: split, merged, and errors that move between them.

use super::{OLD, check, structural};

#[test]
fn groups_change() {
    check("name = \"BillingError\"", "name = \"PaymentError\"", &["major renamed group -"]);
    check("response = { header = \"X-Code\" }\n", "", &["major removed response -"]);
    check("header = \"X-Code\"", "header = \"X-Err\"", &["minor changed response -"]);
    check("vendor = \"Acme\"", "vendor = \"ACME\"", &["patch changed vendor -"]);
}

#[test]
fn errors_change_places() {
    let first = OLD.split("[[group.error]]\n").nth(1).expect("an error");
    let second =
        OLD.split("[[group.error]]\n").nth(2).expect("an error").split("\n[group.other]").next().expect("it");
    let old = format!("[[group.error]]\n{first}[[group.error]]\n{second}");
    let new = format!("[[group.error]]\n{second}\n[[group.error]]\n{first}");
    check(&old, &new, &["minor reordered errors -"]);
}

const SETUP: [&str; 2] = ["1 NoKey The key is missing.", "2 BadKey The key is wrong."];

const PAYMENT: [&str; 3] = ["11 NoFunds No funds.", "12 CardExpired Expired.", "13 CardLocked Locked."];

#[test]
fn a_group_that_is_split_is_said_once() {
    let all = [&SETUP[..], &PAYMENT].concat();
    let whole: &[(&str, &[&str])] = &[("BillingError", &all)];
    assert_eq!(
        structural(whole, &[("SetupError", &SETUP), ("BillingError", &PAYMENT)]),
        ["major split group -"]
    );
    assert_eq!(
        structural(whole, &[("SetupError", &SETUP), ("PaymentError", &PAYMENT)]),
        ["major split group -"]
    );
    // What else changed is said of the single errors.
    let grown = ["1 NoKey The key is missing.", "2 WrongKey The key is false.", "3 OldKey The key is old."];
    assert_eq!(
        structural(whole, &[("SetupError", &grown), ("BillingError", &PAYMENT[..2])]),
        [
            "major split group -",
            "major renamed error WrongKey",
            "patch changed message WrongKey",
            "minor added error OldKey",
            "major removed error CardLocked",
        ]
    );
}

#[test]
fn groups_that_are_merged_are_said_once() {
    let all = [&SETUP[..], &PAYMENT].concat();
    let parts: &[(&str, &[&str])] = &[("SetupError", &SETUP), ("PaymentError", &PAYMENT)];
    assert_eq!(structural(parts, &[("BillingError", &all)]), ["major merged group -"]);
    assert_eq!(structural(parts, &[("PaymentError", &all)]), ["major merged group -"]);
    assert_eq!(
        structural(parts, &[("PaymentError", &all[1..])]),
        ["major merged group -", "major removed error NoKey"]
    );
}

#[test]
fn an_error_that_changes_its_group_is_moved() {
    let old: &[(&str, &[&str])] = &[("SetupError", &SETUP), ("PaymentError", &PAYMENT)];
    let moved = [PAYMENT[0], PAYMENT[1], PAYMENT[2], SETUP[1]];
    assert_eq!(
        structural(old, &[("SetupError", &SETUP[..1]), ("PaymentError", &moved)]),
        ["major moved error BadKey"]
    );
}
