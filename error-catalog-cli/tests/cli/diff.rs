//! `diff`: each kind of change has its step.

use std::fs;

use tempfile::TempDir;

use crate::command::run_in;

const OLD: &str = r#"
[catalog]
vendor = "Acme"
service = "Billing"

[[group]]
name = "BillingError"
response = { header = "X-Code" }

[[group.error]]
code = 1
name = "CardExpired"
key = "CARD"
message = "The card {} is expired."
action = "Take another."
kind = "failed-precondition"

[[group.error]]
code = 2
name = "NoFunds"
message = "No funds."

[group.other]
name = "Other"
message = "Another error."
"#;

/// A folder with the older version and this newer one.
fn versions(new: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("old.toml"), OLD).expect("written");
    fs::write(folder.path().join("new.toml"), new).expect("written");
    folder
}

/// The exit code of a comparison.
fn code(folder: &TempDir, args: &[&str]) -> Option<i32> {
    run_in(folder.path(), ["diff", "old.toml", "new.toml"].iter().chain(args)).code
}

/// The changes from the older version to this newer one, each as step, what, subject and error.
fn changes(new: &str) -> Vec<String> {
    let folder = versions(new);
    let run = run_in(folder.path(), ["diff", "old.toml", "new.toml", "--format", "json"]);
    assert_eq!(run.err, "");
    let value: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let changes = value["changes"].as_array().expect("changes");
    let is_major = changes.iter().any(|change| change["step"] == "major");
    assert_eq!(run.code, Some(i32::from(is_major)), "{}", run.out);
    let text = |change: &serde_json::Value, key: &str| change[key].as_str().unwrap_or("-").to_owned();
    changes
        .iter()
        .map(|change| ["step", "what", "subject", "error"].map(|key| text(change, key)).join(" "))
        .collect()
}

/// Replaces this in the older version.
fn check(old: &str, new: &str, expected: &[&str]) {
    assert!(OLD.contains(old), "{old}");
    assert_eq!(changes(&OLD.replacen(old, new, 1)), expected, "{old:?} to {new:?}");
}

const NO_FUNDS: &str = "[[group.error]]\ncode = 2\nname = \"NoFunds\"\nmessage = \"No funds.\"\n";

#[test]
fn nothing_changes() {
    check("code = 1", "code = 1 # the same", &[]);
}

#[test]
fn errors_come_and_go() {
    let added = format!("{NO_FUNDS}\n[[group.error]]\ncode = 3\nname = \"Closed\"\nmessage = \"Closed.\"\n");
    check(NO_FUNDS, &added, &["minor added error Closed"]);
    check(NO_FUNDS, "", &["major removed error NoFunds"]);
    check("name = \"NoFunds\"", "name = \"Broke\"", &["major renamed error Broke"]);
    check("code = 2", "code = 22", &["major recoded error NoFunds"]);
    let other = "\n[group.other]\nname = \"Other\"\nmessage = \"Another error.\"\n";
    check(other, "", &["major removed error Other"]);
}

#[test]
fn a_code_that_repeats_names_no_error_any_more() {
    let twice = format!("{NO_FUNDS}\n[[group.error]]\ncode = 2\nname = \"Closed\"\nmessage = \"Closed.\"\n");
    let new = OLD.replace(NO_FUNDS, &twice).replace("[[group]]", "[[group]]\nrepeats = [2]");
    let folder = versions(&new);
    let run = run_in(folder.path(), ["diff", "old.toml", "new.toml"]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.contains("minor  BillingError::Closed (2): added\n"), "{}", run.out);
    assert!(run.out.contains("major  BillingError::Closed (2): code repeated"), "{}", run.out);
}

#[test]
fn errors_change() {
    check("key = \"CARD\"", "key = \"CARD_OLD\"", &["minor changed key CardExpired"]);
    check("key = \"CARD\"\n", "", &["minor removed key CardExpired"]);
    check("message = \"No funds.\"", "message = \"No funds!\"", &["patch changed message NoFunds"]);
    check("The card {} is", "The card is", &["minor changed message CardExpired"]);
    check("Take another.", "Take one.", &["patch changed action CardExpired"]);
    check("kind = \"failed-precondition\"", "kind = \"aborted\"", &["minor changed kind CardExpired"]);
    check(
        "kind = \"failed-precondition\"",
        "retry = true",
        &["minor changed kind CardExpired", "minor added retry CardExpired"],
    );
}

#[test]
fn groups_change() {
    check("name = \"BillingError\"", "name = \"PaymentError\"", &["major renamed group -"]);
    check("response = { header = \"X-Code\" }\n", "", &["major removed response -"]);
    check("header = \"X-Code\"", "header = \"X-Err\"", &["minor changed response -"]);
    check("vendor = \"Acme\"", "vendor = \"ACME\"", &["patch changed vendor -"]);
}

#[test]
fn codes_become_strings() {
    let (errors, _) = OLD.split_once("[group.other]").expect("a catch-all");
    let new = errors.replace("code = 1", "code = \"1\"").replace("code = 2", "code = \"2\"");
    assert_eq!(changes(&new), ["major retyped group -", "major removed error Other"]);
}

#[test]
fn errors_change_places() {
    let first = OLD.split("[[group.error]]\n").nth(1).expect("an error");
    let second =
        OLD.split("[[group.error]]\n").nth(2).expect("an error").split("\n[group.other]").next().expect("it");
    let old = format!("[[group.error]]\n{first}[[group.error]]\n{second}");
    let new = format!("[[group.error]]\n{second}\n[[group.error]]\n{first}");
    check(&old, &new, &["minor moved error -"]);
}

#[test]
fn what_is_allowed_decides_the_exit_code() {
    let recoded = versions(&OLD.replace("code = 2", "code = 22"));
    assert_eq!(code(&recoded, &[]), Some(1));
    assert_eq!(code(&recoded, &["--allow", "major"]), Some(0));
    let reworded = versions(&OLD.replace("No funds.", "None."));
    assert_eq!(code(&reworded, &["--allow", "patch"]), Some(0));
    assert_eq!(code(&versions("[catalog]"), &[]), Some(1));
    assert_eq!(run_in(reworded.path(), ["diff", "old.toml", "absent.toml"]).code, Some(2));
}
