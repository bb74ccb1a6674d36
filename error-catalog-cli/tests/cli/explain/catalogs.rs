//! Catalogs of files and folders beside the bundled ones.

use std::fs;

use super::{SIGNATURE, folder, found_in, named};
use crate::command::{catalogs, command, run, run_in};

pub(super) const OWN: &str = "[catalog]\nvendor = \"Acme\"\nservice = \"Billing\"\n\n[[group]]\nname = \"BillingError\"\n\n\
                   [[group.error]]\ncode = 17017\nname = \"CardExpired\"\nmessage = \"The card {} is expired.\"\n";

#[test]
fn catalogs_of_files_and_folders() {
    let folder = folder();
    let path = folder.path();
    let expected = ["BillingError::CardExpired"];
    fs::create_dir_all(path.join("own/deep")).expect("a folder");
    fs::write(path.join("own/deep/acme.toml"), OWN).expect("written");
    assert_eq!(found_in(path, &["17017"]), [""; 0]);
    assert_eq!(found_in(path, &["--catalog", "own", "17017"]), expected);
    assert_eq!(found_in(path, &["--catalog", "own/deep/acme.toml", "--catalog", "own", "17017"]), expected);
    // `./catalogs` is found by itself.
    fs::rename(path.join("own"), path.join("catalogs")).expect("renamed");
    assert_eq!(found_in(path, &["17017"]), expected);
    assert_eq!(found_in(path, &["--catalog", "catalogs", "The card 4711 is expired."]), expected);
    let empty = tempfile::tempdir_in(path).expect("a folder");
    let run =
        command(path).arg("explain").arg("--catalog").arg(empty.path()).arg("1").output().expect("it starts");
    assert_eq!(run.status.code(), Some(2));
}

/// The checkout's catalogs are the bundled ones.
#[test]
fn each_match_is_shown_once() {
    let file = catalogs().pop().expect("a catalog");
    let run = run(["explain", "--catalog", file.to_str().expect("a path"), "-46618", "--format", "json"]);
    assert_eq!(named(&run), SIGNATURE);
    let changed = fs::read_to_string(&file)
        .expect("the catalog")
        .replace("Signature authentication fails", "Signature!");
    let folder = folder();
    fs::write(folder.path().join("changed.toml"), changed).expect("written");
    let both = found_in(folder.path(), &["--catalog", "changed.toml", "-46618"]);
    assert_eq!(both, [SIGNATURE[0]; 2], "another wording is another match");
}

#[test]
fn hex_old_names_and_retired_codes() {
    let folder = folder();
    let catalog = OWN
        .replace("17017", "0x1001")
        .replace("name = \"CardExpired\"", "name = \"CardExpired\"\naliases = [\"TooOld\"]");
    fs::write(folder.path().join("a.toml"), catalog + "deprecated = \"use 2\"\nretry_after = 60\n")
        .expect("written");
    for what in ["0x1001", "4097", "TooOld", "BillingError::TooOld", "errno=0x1001 at 10:00"] {
        assert_eq!(
            found_in(folder.path(), &["--catalog", "a.toml", what]),
            ["BillingError::CardExpired"],
            "{what}"
        );
    }
    let run = run_in(folder.path(), ["explain", "--catalog", "a.toml", "0x1001"]);
    for line in [
        "0x1001  CardExpired\n",
        "  retired use 2\n",
        "  was     TooOld\n",
        "  retry   yes, after at most 60 seconds\n",
    ] {
        assert!(run.out.contains(line), "{line}: {}", run.out);
    }
}
