//! Changes of single errors: their codes, texts, names and keys.

use std::fs;

use super::{NO_FUNDS, OLD, changes, check, listed, versions};
use crate::command::run_in;

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
fn codes_become_strings() {
    let (errors, _) = OLD.split_once("[group.other]").expect("a catch-all");
    let new = errors.replace("code = 1", "code = \"1\"").replace("code = 2", "code = \"2\"");
    assert_eq!(changes(&new), ["major retyped group -", "major removed error Other"]);
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
