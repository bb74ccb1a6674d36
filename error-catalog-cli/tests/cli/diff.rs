//! `diff`: each kind of change has its step.

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
    assert!(run.out.contains("major  BillingError::NoFunds (2): code repeated"), "{}", run.out);
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
    check(&old, &new, &["minor reordered errors -"]);
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

#[test]
fn the_style_of_placeholders_is_no_change() {
    for style in ["{}", "{card}", "%s", "%1$s", "{0}"] {
        check("The card {} is", &format!("The card {style} is"), &[]);
    }
    check("The card {} is", "A card {card} is", &["patch changed message CardExpired"]);
    check("The card {} is", "The card %s %s is", &["minor changed message CardExpired"]);
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

#[test]
fn a_renamed_error_keeps_its_old_name_as_an_alias() {
    let renamed = OLD.replace("name = \"NoFunds\"", "name = \"Broke\"");
    let run = run_in(versions(&renamed).path(), ["diff", "old.toml", "new.toml"]);
    assert_eq!(run.code, Some(1));
    let says = "(2): renamed, from `NoFunds` to `Broke` (with `aliases = [\"NoFunds\"]` it is a minor step)";
    assert!(run.out.contains(says), "{}", run.out);
    let kept = "name = \"Broke\"\naliases = [\"NoFunds\"]";
    check("name = \"NoFunds\"", kept, &["minor renamed error Broke"]);
    // The alias pairs them even where the code is another.
    let recoded = OLD.replace("code = 2\nname = \"NoFunds\"", &format!("code = 22\n{kept}"));
    assert_eq!(changes(&recoded), ["minor renamed error Broke", "major recoded error Broke"]);
    // A name that is another error's cannot be an alias.
    let swapped =
        OLD.replace("NoFunds", "Else").replace("CardExpired", "NoFunds").replace("Else", "CardExpired");
    let run = run_in(versions(&swapped).path(), ["diff", "old.toml", "new.toml"]);
    assert_eq!(run.out.matches("is another error now").count(), 2, "{}", run.out);
}

#[test]
fn aliases_come_and_go() {
    let name = "name = \"NoFunds\"";
    let with = |aliases: &str| OLD.replace(name, &format!("{name}\naliases = [{aliases}]"));
    assert_eq!(changes(&with("\"Broke\"")), ["minor added alias NoFunds"]);
    let folder = versions(&with("\"Poor\""));
    fs::write(folder.path().join("old.toml"), with("\"Broke\", \"Poor\"")).expect("written");
    assert_eq!(listed(&folder), ["major removed alias NoFunds"]);
    // An alias that becomes the name again is still there.
    let folder = versions(&OLD.replace(name, "name = \"Broke\"\naliases = [\"NoFunds\"]"));
    fs::write(folder.path().join("old.toml"), with("\"Broke\"")).expect("written");
    assert_eq!(listed(&folder), ["minor renamed error Broke"]);
}

#[test]
fn the_later_keys_change() {
    let message = "message = \"No funds.\"\n";
    check(message, &format!("{message}deprecated = \"gone\"\n"), &["minor added deprecated NoFunds"]);
    check(
        message,
        &format!("{message}retry_after = 60\n"),
        &["minor added retry NoFunds", "minor added retry_after NoFunds"],
    );
    check("name = \"BillingError\"", "name = \"BillingError\"\ncommon = true", &["minor added common -"]);
    check(
        "service = \"Billing\"",
        "service = \"Billing\"\nretrieved = 2026-11-20",
        &["patch added retrieved -"],
    );
    check("[[group]]", "[import]\none_group = \"BillingError\"\n[[group]]", &["patch changed import -"]);
    check("header = \"X-Code\"", "header = [\"X-Code\", \"X-Err\"]", &["minor changed response -"]);
    let hex = OLD.replace("code = 1", "code = 0x1").replace("code = 2", "code = 0x2");
    assert_eq!(changes(&hex), ["minor changed notation -"]);
}
