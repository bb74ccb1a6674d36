//! What the command's README shows of it is what it prints; the front page has pictures.

use std::fs;

use crate::command::{repository, run};

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

#[test]
fn the_readme_lists_every_command() {
    let page = page();
    // The later sections speak of single commands.
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
