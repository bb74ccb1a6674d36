//! Editing a catalog builds the crate again, and leaving it alone does not, wherever its path starts and whatever is in
//! the path.

use error_catalog_tests::scratch::Project;

/// What the project's program prints, of three catalogs.
const PROGRAM: &str = r#"//! Prints a message of each catalog.

/// Its path starts from the package.
pub mod in_package {
    error_catalog::error_catalog!("Kataloge/in the päckage.toml");
}

/// Its path starts from this file.
pub mod beside {
    error_catalog::error_catalog!("./beside – me.toml");
}

/// Its file lies outside of the package, and the enum is written by hand.
pub mod outside {
    use error_catalog::ErrorCatalog;

    /// The errors.
    #[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[error_catalog("../../außen vor.toml")]
    pub enum AcmeError {
        /// The only one.
        Failed,
    }
}

fn main() {
    println!("{}", in_package::AcmeError::Failed);
    println!("{}", beside::AcmeError::Failed);
    println!("{}", outside::AcmeError::Failed);
}
"#;

const CATALOGS: [&str; 3] =
    ["Prüf stück/Kataloge/in the päckage.toml", "Prüf stück/src/beside – me.toml", "außen vor.toml"];

fn catalog(message: &str) -> String {
    format!(
        "[catalog]\nvendor = 'Acme'\nservice = 'A'\n[[group]]\nname = 'AcmeError'\n[[group.error]]\ncode = 17\n\
         name = 'Failed'\nmessage = '{message}'\n"
    )
}

#[test]
fn edits_are_seen() {
    let project = Project::new(env!("CARGO_TARGET_TMPDIR"), "rebuild – ä b");
    project.write_manifest("Prüf stück/Cargo.toml", "rebuilt");
    project.write("Prüf stück/src/main.rs", PROGRAM);
    for path in CATALOGS {
        project.write(path, &catalog("first"));
    }
    let run = || project.cargo(&["run", "-v", "--manifest-path", "Prüf stück/Cargo.toml"]);
    let is_fresh = |stderr: &str| stderr.contains("Fresh rebuilt");

    let first = run().expect_success();
    assert_eq!(first.stdout, "17: first\n17: first\n17: first\n");
    assert!(!is_fresh(&first.stderr));
    assert!(is_fresh(&run().expect_success().stderr), "nothing was edited");

    let mut expected = ["17: first\n"; 3];
    for (line, path) in CATALOGS.into_iter().enumerate() {
        project.write(path, &catalog("second"));
        expected[line] = "17: second\n";
        let edited = run().expect_success();
        assert_eq!(edited.stdout, expected.concat(), "{path} was edited");
        assert!(!is_fresh(&edited.stderr), "{path} was edited");
        assert!(is_fresh(&run().expect_success().stderr), "nothing was edited");
    }
}

#[test]
fn a_mended_fault_is_seen() {
    let project = Project::new(env!("CARGO_TARGET_TMPDIR"), "rebuild – mended");
    project.write_manifest("Cargo.toml", "mended");
    project.write(
        "src/lib.rs",
        "//! A catalog.\nerror_catalog::error_catalog!(\"acme.toml\");\npub use AcmeError::Failed;\n",
    );
    let check = || project.cargo(&["check"]);

    let missing = check();
    assert!(!missing.success && missing.stderr.contains("[file-missing]"), "{}", missing.stderr);

    project.write("acme.toml", &catalog("").replace("17", "seventeen"));
    let faulty = check();
    let places = ["acme.toml:7:8", "acme.toml:9:11"];
    assert!(!faulty.success && places.iter().all(|place| faulty.stderr.contains(place)), "{}", faulty.stderr);

    project.write("acme.toml", &catalog("mended"));
    let mended = check().expect_success();
    assert!(!mended.stderr.contains("warning"), "{}", mended.stderr);
}
