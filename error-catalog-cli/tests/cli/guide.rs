//! The guide's quick start, from the first import to the update a year later, command by command: each prints what the guide shows.

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
    let [import, faulty, sound, update, retire, compare] = commands[..] else {
        panic!("{} blocks", commands.len())
    };
    let [before, after, updated] = blocks(QUICK_START, "toml")[..] else {
        panic!("three pieces of catalogs")
    };
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let write = |file: &str, text: &str| fs::write(folder.join(file), text).expect("a writable folder");
    fs::create_dir(folder.join("catalogs")).expect("a writable folder");

    let page = fs::read_to_string(package().join("tests/guide/parcels.md")).expect("the vendor's page");
    let [shown, new_rows] = blocks(QUICK_START, "text")[..] else { panic!("two pieces of the page") };
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

    write("parcels.md", &changed(&page, new_rows));
    run_block(folder, update);
    let catalog = || fs::read_to_string(folder.join("catalogs/acme_parcels.toml")).expect("the catalog");
    for piece in updated.split("\n\n") {
        assert!(catalog().contains(piece.trim_end()), "not in the updated catalog:\n{piece}");
    }
    let kept = MENDED.lines().filter(|line| !line.contains("Too many requests"));
    let mut lines = catalog().lines().map(str::to_owned).collect::<Vec<_>>().into_iter();
    kept.for_each(|line| assert!(lines.any(|after| after == line), "not kept: {line}"));
    run_block(folder, retire);
    run_block(folder, compare);
}

/// The page a year later: with these rows, and without the last row of the labels.
fn changed(page: &str, new_rows: &str) -> String {
    let (limit, address) = new_rows.trim_end().split_once('\n').expect("two rows");
    let mut lines: Vec<&str> = page.lines().filter(|line| !line.contains("SHIPMENT_CANCELLED")).collect();
    let at =
        |lines: &[&str], start: &str| lines.iter().rposition(|line| line.starts_with(start)).expect(start);
    let row = at(&lines, "| 1203 ");
    lines[row] = limit;
    let last = at(&lines, "| 1302 ");
    lines.insert(last + 1, address);
    lines.join("\n")
}
