//! `check`: which files it takes, and that it speaks as the compiler does.

use std::fs;

use error_catalog_schema::render::{Style, render};
use error_catalog_schema::{Rule, Source, check};

use crate::command::{catalogs, run, run_in};

const GOOD: &str = "[catalog]\nvendor = \"A\"\nservice = \"B\"\n\n[[group]]\nname = \"C\"\n\n\
                    [[group.error]]\ncode = 1\nname = \"D\"\nmessage = \"E\"\n";

#[test]
fn a_folder_gives_its_catalogs_in_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    for path in ["b.toml", "a/c.toml", "target/no.toml", ".hidden/no.toml", "note.txt"] {
        write(path, GOOD);
    }
    write("Cargo.toml", "[package]\nname = \"x\"\n");
    write("a/indented.toml", "  [ catalog ]\n");
    #[cfg(unix)]
    std::os::unix::fs::symlink("..", folder.path().join("a/circle")).expect("a link");
    let report = run_in(folder.path(), ["check", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&report.out).expect("JSON");
    let paths =
        value["files"].as_array().expect("files").iter().map(|file| file["path"].as_str().expect("a path"));
    let paths: Vec<String> = paths.map(|path| path.replace('\\', "/")).collect();
    assert_eq!(paths, ["a/c.toml", "a/indented.toml", "b.toml"]);
    assert_eq!(report.code, Some(1));
    // A file that is named is checked, whatever is in it.
    let named = run_in(folder.path(), ["check", "Cargo.toml"]);
    assert!(named.code == Some(1) && named.out.contains("error[unknown-key]"), "{}", named.out);
}

#[test]
fn a_folder_without_catalogs_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let report = run_in(folder.path(), ["check"]);
    assert_eq!((report.code, report.out.as_str()), (Some(2), ""));
    assert!(
        report.err.starts_with("error: no catalog found\nhelp: name a file, or a folder"),
        "{}",
        report.err
    );
}

#[test]
fn a_file_that_is_not_there_is_not_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.toml"), GOOD).expect("written");
    let report = run_in(folder.path(), ["check", "nosuch.toml"]);
    assert_eq!(report.code, Some(2));
    assert!(
        report.out.contains("no file `nosuch.toml`") && !report.out.contains("checked"),
        "{}",
        report.out
    );
    let report = run_in(folder.path(), ["check", "a.toml", "nosuch.toml"]);
    assert_eq!(report.code, Some(2));
    let expected = "\n1 catalog checked, 1 error, no faults; 1 file could not be read\n";
    assert!(report.out.ends_with(expected), "{}", report.out);
}

#[test]
fn the_bundled_catalogs_have_no_faults() {
    let paths = catalogs();
    let report = run(["check".as_ref()].into_iter().chain(paths.iter().map(|path| path.as_os_str())));
    let groups = error_catalog::CATALOGS.iter().flat_map(|catalog| catalog.groups());
    let errors: usize = groups.map(|group| group.len()).sum();
    let expected = format!("{} catalogs checked, {errors} errors, no faults\n", paths.len());
    assert_eq!((report.code, report.out), (Some(0), expected));
}

#[test]
fn every_rule_is_shown_as_the_compiler_would_and_explained() {
    let folder = tempfile::tempdir().expect("a folder");
    for rule in Rule::ALL {
        if let Some(example) = rule.failing() {
            fs::write(folder.path().join("a.toml"), example).expect("written");
            let source = Source::new("a.toml", example);
            let (_, faults) = check(&source);
            let style = Style::Terminal { color: false, width: 120 };
            let expected: String =
                faults.iter().flat_map(|fault| [render(&source, fault, style), "\n\n".into()]).collect();
            let report = run_in(folder.path(), ["check", "a.toml"]);
            assert!(report.out.starts_with(&expected), "{}:\n{}\n{expected}", rule.id(), report.out);
            assert_eq!(report.code, Some(1), "{}", rule.id());
        }
        let explained = run(["explain", rule.id()]);
        assert_eq!(explained.code, Some(0), "{}", rule.id());
        assert!(
            explained.out.starts_with(&format!("{}: {}\n", rule.id(), rule.summary())),
            "{}",
            explained.out
        );
    }
}

#[test]
fn what_is_beyond_a_thousand_faults_is_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("acme.toml");
    fs::write(&path, format!("[catalog]\n{}", "x\n".repeat(3_500))).expect("written");
    let path = path.to_str().expect("a path");
    let human = run(["check", path]);
    assert_eq!(human.code, Some(1));
    assert!(human.out.ends_with("and 2,500 more\n\n1 catalog checked, 3500 faults\n"), "{}", human.out);
    let json: serde_json::Value =
        serde_json::from_str(&run(["check", path, "--format", "json"]).out).expect("JSON");
    assert_eq!(json["files"][0]["faults"].as_array().map(Vec::len), Some(1_000));
    assert_eq!(json["files"][0]["more"], 2_500);
    let github = run(["check", path, "--format", "github"]).out;
    assert!(github.ends_with("acme.toml::and 2,500 more\n"), "{github}");
}
