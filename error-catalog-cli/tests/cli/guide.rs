//! The guide's quick start, command by command: each prints what the guide shows.

use std::fs;
use std::path::Path;

use crate::command::{package, run_in};

const QUICK_START: &str = include_str!("../../../error-catalog/src/guide/quick_start.md");
/// The draft as it is in the end.
const MENDED: &str = include_str!("../../../error-catalog/src/guide/acme_parcels.toml");

/// The blocks of a chapter that are in this language.
fn blocks<'a>(chapter: &'a str, language: &str) -> Vec<&'a str> {
    let blocks = chapter.split("\n```").skip(1).step_by(2);
    blocks.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n')).collect()
}

/// Runs the command behind each `$` of a block, and holds what is printed against the rest of the block.
#[track_caller]
fn run_block(folder: &Path, block: &str) {
    let block = block.replace("\\\n    ", "");
    let mut printed = String::new();
    for line in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
        let words = line.strip_prefix("error-catalog ").expect("the command");
        let run = run_in(folder, words.split(' '));
        printed.extend(["$ ", line, "\n", &run.err, &run.out]);
    }
    assert_eq!(printed.trim_end(), block.trim_end());
}

#[test]
fn the_commands_of_the_quick_start_print_what_it_shows() {
    let commands = blocks(QUICK_START, "console");
    let [import, faulty, sound, compare] = commands[..] else { panic!("{} blocks", commands.len()) };
    let [before, after] = blocks(QUICK_START, "toml")[..] else { panic!("two pieces of catalogs") };
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let write = |file: &str, text: &str| fs::write(folder.join(file), text).expect("a writable folder");
    fs::create_dir(folder.join("catalogs")).expect("a writable folder");

    let page = fs::read_to_string(package().join("tests/guide/parcels.md")).expect("the vendor's page");
    let shown = blocks(QUICK_START, "text")[0];
    assert!(page.contains(shown.trim_end()), "the page is another");
    write("parcels.md", &page);
    run_block(folder, import);
    let draft = fs::read_to_string(folder.join("catalogs/acme_parcels.toml")).expect("the draft");
    assert!(draft.contains(before), "the draft is another");

    for piece in after.split_inclusive("\n\n") {
        assert!(MENDED.contains(piece), "not in the mended draft:\n{piece}");
    }
    write("catalogs/acme_parcels.toml", &MENDED.replacen("unauthenticated", "unauthentcated", 1));
    run_block(folder, faulty);
    write("catalogs/acme_parcels.toml", MENDED);
    run_block(folder, sound);

    write("new.toml", &MENDED.replace("The field {} is", "The field `{}` is"));
    run_block(folder, compare);
}
