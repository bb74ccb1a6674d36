//! Names that are taken, made and refused.

use crate::testing::*;

/// Checks rows of the codes 1, 2, … with these keys, one row to a line.
fn check_names(rows: &str, expected: &[&str], names_left: &[&str]) {
    let rows = rows.lines().enumerate().map(|(index, keys)| {
        let keys = keys.trim().replace(", ", "\n");
        format!("[[group.error]]\ncode = {index}\nmessage = 'a'\n{keys}\n")
    });
    let catalog = check_group(&rows.collect::<String>(), expected);
    assert_eq!(names(&catalog), names_left);
}

#[test]
fn valid_names() {
    check_names(
        "name = 'A'\nname = 'IOError'\nname = 'Http403'\nname = 'Ok'",
        &[],
        &["A", "IOError", "Http403", "Ok"],
    );
}

#[test]
fn invalid_names() {
    check_names(
        "name = «'card_expired'»\nname = «'Self'»\nname = «'Größe'»\nname = «'1A'»\nname = «''»",
        &[
            "invalid-name: `card_expired` is not a name in UpperCamelCase (did you mean `CardExpired`?)",
            "invalid-name: `Self` is a keyword of Rust (choose a name such as `CardExpired`)",
            "invalid-name: `Größe` is not a name in UpperCamelCase (choose a name such as `CardExpired`)",
            "invalid-name: `1A` is not a name in UpperCamelCase (choose a name such as `CardExpired`)",
            "invalid-name: `` is not a name in UpperCamelCase (choose a name such as `CardExpired`)",
        ],
        &["CardExpired"],
    );
}

#[test]
fn a_proposed_name_yields_to_a_real_one() {
    check_names(
        "name = «'cardExpired'»\nname = 'CardExpired'",
        &["invalid-name: `cardExpired` is not a name in UpperCamelCase (did you mean `CardExpired`?)"],
        &["CardExpired"],
    );
}

#[test]
fn derived_names() {
    check_names(
        "key = 'CARD_EXPIRED'\nkey = 'not-found', name = 'Missing'",
        &[],
        &["CardExpired", "Missing"],
    );
    let catalog = check_group("[[group.error]]\ncode = 'A.B'\nmessage = 'a'\nkey = '1'", &[]);
    assert_eq!(names(&catalog), ["AB"]);
}

#[test]
fn underivable_names() {
    check_names(
        "key = «'1A'»\nkey = «'Ärger'»",
        &[
            "underivable-name: no name can be derived from the key `1A` (add a `name` in UpperCamelCase)",
            "underivable-name: no name can be derived from the key `Ärger` (add a `name` in UpperCamelCase)",
        ],
        &[],
    );
    check_group(
        "[[group.error]]\ncode = «17»\nmessage = 'a'",
        &["underivable-name: the error has no `name` (add a `name` in UpperCamelCase)"],
    );
    check_group(
        "[[group.error]]\ncode = «'10044'»\nmessage = 'a'",
        &["underivable-name: no name can be derived from the code `10044` (add a `name` in UpperCamelCase)"],
    );
}

#[test]
fn a_name_at_fault_is_not_also_missing() {
    check_names("name = «3»", &["wrong-type: `name` must be a string (write `\"3\"`)"], &[]);
    check_names("key = «''»", &["blank-text: `key` is blank (leave `key` out)"], &[]);
}

#[test]
fn duplicate_variants() {
    check_names(
        "name = ‹'A'›\nname = «'A'»\nkey = «'a'»\nname = 'B'",
        &[
            "duplicate-variant: duplicate variant `A` (choose a name that tells the two apart)",
            "duplicate-variant: duplicate variant `A` (add a `name` that tells the two apart)",
        ],
        &["A", "B"],
    );
    check_group(
        &format!(
            "{}[group.other]\nname = «'CardExpired'»\nmessage = 'a'",
            ROW.replace("'CardExpired'", "‹'CardExpired'›")
        ),
        &["duplicate-variant: duplicate variant `CardExpired` (choose a name that tells the two apart)"],
    );
}

#[test]
fn reserved_names() {
    check_names(
        "name = «'ALL'»\nkey = 'ALL'\nname = 'CATALOG'",
        &["reserved-name: the name `ALL` is taken (choose another name)"],
        &["All", "CATALOG"],
    );
    let start = "[catalog]\nvendor = 'A'\nservice = 'B'\n[[group]]\nname = ";
    check(
        &format!("{start}«'CATALOG'»\n{ROW}"),
        &["reserved-name: the name `CATALOG` is taken (choose another name)"],
    );
    check(&format!("{start}'Option'\n{ROW}"), &[]);
}

#[test]
fn groups() {
    let start = "[catalog]\nvendor = 'A'\nservice = 'B'\n[[group]]\nname = ";
    let twice = format!("{start}‹'E'›\n{ROW}[[group]]\nname = «'E'»\n{ROW}");
    let catalog = check(
        &twice,
        &["duplicate-group: duplicate group `E` (choose another name, or join the two groups)"],
    );
    assert_eq!(catalog.groups.len(), 1);
    let catalog = check(
        &format!("{start}«'billing-error'»\n{ROW}"),
        &["invalid-name: `billing-error` is not a name in UpperCamelCase (did you mean `BillingError`?)"],
    );
    assert_eq!(catalog.groups[0].name, "BillingError");
}
