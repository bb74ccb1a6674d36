//! What the README of the project and that of the command show of the command is what it prints.

use std::fs;

use crate::command::{repository, run, run_in};

fn page() -> String {
    fs::read_to_string(repository().join("error-catalog-cli/README.md")).expect("the page")
}

/// The blocks of commands and their outputs.
fn transcripts(page: &str) -> Vec<&str> {
    page.split("\n```console\n").skip(1).filter_map(|rest| rest.split("\n```").next()).collect()
}

#[test]
fn the_commands_of_the_readme_print_what_it_shows() {
    let page = page();
    let transcripts = transcripts(&page);
    assert!(!transcripts.is_empty(), "it shows no command");
    for transcript in transcripts {
        let mut printed = String::new();
        for line in transcript.lines().filter(|line| line.starts_with("$ ")) {
            let args = line.strip_prefix("$ error-catalog ").expect("the command").split(' ');
            let run = run(args);
            printed.extend([line, "\n", &run.err, &run.out]);
        }
        assert_eq!(printed.trim_end(), transcript.trim_end());
    }
}

fn front_page() -> String {
    fs::read_to_string(repository().join("README.md")).expect("the page")
}

/// The catalog that the project's README shows.
pub(crate) fn front_page_catalog() -> String {
    let page = front_page();
    let (_, catalog) = page.split_once("```toml\n").expect("a catalog");
    let (catalog, _) = catalog.split_once("```").expect("its end");
    catalog.to_owned()
}

#[test]
fn the_commands_of_the_front_page_print_what_it_shows() {
    let page = front_page();
    let [explain, check] = transcripts(&page)[..] else { panic!("two commands") };
    assert_eq!(
        format!("$ error-catalog explain -46618\n{}", run(["explain", "-46618"]).out.trim_end()),
        explain
    );

    // The catalog with a slip.
    let (_, slip) = check.split_once("unknown kind `").expect("a kind");
    let (slip, _) = slip.split_once('`').expect("its end");
    let (kind, _) = check.rsplit_once("`?").expect("a proposal");
    let (_, kind) = kind.rsplit_once('`').expect("its start");
    let catalog = front_page_catalog();
    assert!(catalog.contains(kind), "{catalog}");
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("catalogs")).expect("a folder");
    fs::write(folder.path().join("catalogs/acme.toml"), catalog.replace(kind, slip)).expect("written");
    assert_eq!(format!("$ error-catalog check\n{}", run_in(folder.path(), ["check"]).out.trim_end()), check);
}

#[test]
fn the_readme_lists_every_command() {
    let page = page();
    // The later sections are about single commands.
    let (page, _) = page.split_once("\n## ").expect("a section");
    let help = run(["--help"]).out;
    let (_, commands) = help.split_once("\nCommands:\n").expect("a list of commands");
    let (commands, _) = commands.split_once("\n\n").expect("its end");
    let names = commands
        .lines()
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next());
    let names: Vec<&str> = names.filter(|name| *name != "help").collect();
    assert!(names.len() > 1, "{help}");
    for name in names {
        let is_listed = [' ', '`'].iter().any(|end| page.contains(&format!("`{name}{end}")));
        assert!(is_listed, "`{name}` is not in the table of commands");
    }
}
