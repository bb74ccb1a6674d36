//! `diff`: each kind of change has its step.

mod errors;
mod groups;
mod pairing;

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use tempfile::TempDir;

use crate::command::{Run, command, run_in};

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
    listed(&versions(new))
}

/// The changes from a catalog of these groups to one of those; each error is written as `code name message`.
fn structural(old: &[(&str, &[&str])], new: &[(&str, &[&str])]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    for (file, groups) in [("old.toml", old), ("new.toml", new)] {
        let mut text = "[catalog]\nvendor = \"Acme\"\nservice = \"Billing\"\n".to_owned();
        for (group, errors) in groups {
            text.extend(["\n[[group]]\nname = \"", group, "\"\n"]);
            for error in *errors {
                let parts: Vec<&str> = error.splitn(3, ' ').collect();
                let [code, name, message] = parts[..] else { panic!("{error}") };
                text.extend(["\n[[group.error]]\ncode = ", code, "\nname = \"", name, "\"\n"]);
                text.extend(["message = \"", message, "\"\n"]);
            }
        }
        fs::write(folder.path().join(file), text).expect("written");
    }
    listed(&folder)
}

fn listed(folder: &TempDir) -> Vec<String> {
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
fn what_is_allowed_decides_the_exit_code() {
    let recoded = versions(&OLD.replace("code = 2", "code = 22"));
    assert_eq!(code(&recoded, &[]), Some(1));
    assert_eq!(code(&recoded, &["--allow", "major"]), Some(0));
    let reworded = versions(&OLD.replace("No funds.", "None."));
    assert_eq!(code(&reworded, &["--allow", "patch"]), Some(0));
    assert_eq!(code(&versions("[catalog]"), &[]), Some(1));
    assert_eq!(run_in(reworded.path(), ["diff", "old.toml", "absent.toml"]).code, Some(2));
}

#[test]
fn a_version_comes_from_standard_input() {
    let folder = versions(&OLD.replace("No funds.", "None."));
    for args in [["diff", "-", "new.toml"], ["diff", "old.toml", "-"]] {
        let mut child = command(folder.path())
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let file = if args[1] == "-" { "old.toml" } else { "new.toml" };
        let text = fs::read(folder.path().join(file)).expect("the catalog");
        child.stdin.take().expect("a pipe").write_all(&text).expect("written");
        let run: Run = child.wait_with_output().expect("the command ends").into();
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        assert!(
            run.out.starts_with("patch  BillingError::NoFunds (2): message changed, from `No funds.` to"),
            "{}",
            run.out
        );
    }
    let both = run_in(folder.path(), ["diff", "-", "-"]);
    assert_eq!(both.code, Some(2));
    assert!(both.err.contains("only one of the versions can come from standard input"), "{}", both.err);
}
