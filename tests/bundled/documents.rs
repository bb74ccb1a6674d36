//! The tables and figures of the documents, against their sources: the bundled catalogs and the saved benchmarks.
//!
//! `kinds.rs` does the same for `docs/kinds.md`, `guide.rs` for the guide.

use std::collections::BTreeMap;

use error_catalog::{CATALOGS, Catalog, Code, ResponsePlace};
use error_catalog_schema::{Source, check};
use error_catalog_tests::groups::catalogs;
use error_catalog_tests::markdown::table;

const README: &str = include_str!("../../README.md");
const CRATE: &str = include_str!("../../error-catalog/src/lib.rs");
const MANIFEST: &str = include_str!("../../error-catalog/Cargo.toml");
const BENCHMARKS: &str = include_str!("../../docs/bench/README.md");

fn feature(stem: &str) -> String {
    stem.replace('_', "-")
}

/// Whether a cell begins with the vendor and the service, with a comma between them or without.
fn names(cell: &str, catalog: &Catalog) -> bool {
    let service = cell.strip_prefix(catalog.vendor()).map(|rest| rest.trim_start_matches([',', ' ']));
    service.is_some_and(|service| service.starts_with(catalog.service()))
}

fn errors(catalog: &Catalog) -> usize {
    catalog.groups().iter().map(|group| group.len()).sum()
}

fn has_catch_all(catalog: &Catalog) -> bool {
    catalog.groups().iter().any(|group| group.has_other())
}

/// Describes the codes of a catalog.
fn codes(catalog: &Catalog) -> &'static str {
    let groups = catalog.groups();
    if groups
        .iter()
        .all(|group| group.response().is_some_and(|rule| rule.places() == [ResponsePlace::Status]))
    {
        return "HTTP statuses";
    }
    let entries = groups.iter().flat_map(|group| group.entries());
    let strings = entries.filter(|entry| matches!(entry.code(), Code::Str(_))).count();
    match (strings > 0, strings < errors(catalog)) {
        (true, true) => "integers, strings",
        (true, false) => "strings",
        (false, _) => "integers",
    }
}

#[test]
fn every_file_is_a_module_and_a_feature_that_is_on_by_default() {
    for (stem, catalog) in catalogs() {
        let path = format!("{}/../catalogs/{stem}.toml", env!("CARGO_MANIFEST_DIR"));
        let (file, _) = check(&Source::new(&*path, std::fs::read_to_string(&path).expect("a catalog")));
        let found = (catalog.vendor(), catalog.service());
        assert_eq!(found, (&*file.vendor, &*file.service), "{stem}: `CATALOGS` is in the order of the files");
    }
    let manifest: toml::Table = MANIFEST.parse().expect("TOML");
    let features: BTreeMap<String, Vec<String>> = manifest["features"].clone().try_into().expect("features");
    let expected: Vec<String> = catalogs().iter().map(|(stem, _)| feature(stem)).collect();
    assert_eq!(features["default"], expected, "`default` of error-catalog/Cargo.toml");
}

#[test]
fn the_readme_lists_the_bundled_catalogs() {
    let table = table(README, &["cargo feature", "module", "service", "errors"]);
    assert_eq!(table.len() - 1, CATALOGS.len(), "rows of the table of vendors");
    for (row, (stem, catalog)) in table[1..].iter().zip(catalogs()) {
        let other = if has_catch_all(catalog) { ", and any other code" } else { "" };
        let expected =
            [format!("`{}`", feature(&stem)), format!("`{stem}`"), format!("{}{other}", errors(catalog))];
        assert_eq!([row[0], row[1], row[3]], expected);
        assert!(names(row[2], catalog), "`{}` is no `{}, {}`", row[2], catalog.vendor(), catalog.service());
    }
}

#[test]
fn the_crates_documentation_lists_the_bundled_catalogs() {
    let table = table(CRATE, &["module", "service", "codes"]);
    assert_eq!(table.len() - 1, CATALOGS.len(), "rows of the table of vendors");
    for (row, (stem, catalog)) in table[1..].iter().zip(catalogs()) {
        assert_eq!([row[0], row[2]], [&*format!("[`{stem}`]({stem}/index.html)"), codes(catalog)]);
        assert!(names(row[1], catalog), "`{}` is no `{}, {}`", row[1], catalog.vendor(), catalog.service());
    }
}

/// The sentences of a text that count vendors and errors, and do not count these. A count of the one or the other alone
/// may be of anything.
fn wrong_counts(text: &str, vendors: usize, errors: usize) -> Vec<String> {
    const WORDS: [&str; 11] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let number = |word: &str| word.parse().ok().or_else(|| WORDS.iter().position(|name| *name == word));
    let counts = |sentence: &str| {
        let (mut of_vendors, mut of_errors) = (None, None);
        let words: Vec<&str> = sentence.split_whitespace().collect();
        for pair in words.windows(2) {
            let [word, counted] = pair else { unreachable!("windows of two") };
            match counted.trim_matches(|c: char| !c.is_alphabetic()) {
                "vendor" | "vendors" => of_vendors = of_vendors.or(number(word)),
                "error" | "errors" => of_errors = of_errors.or(number(word)),
                _ => {}
            }
        }
        of_vendors.zip(of_errors)
    };
    let sentences = text.split(". ").flat_map(|text| text.split("\n\n"));
    let wrong = sentences.filter(|text| counts(text).is_some_and(|found| found != (vendors, errors)));
    wrong.map(|sentence| sentence.trim().to_owned()).collect()
}

#[test]
fn the_readme_counts_right() {
    let errors = CATALOGS.iter().map(|catalog| errors(catalog)).sum::<usize>();
    assert_eq!(wrong_counts(README, CATALOGS.len(), errors), [""; 0]);
}

#[test]
fn a_count_of_vendors_and_errors_is_of_all() {
    let wrong = |text| wrong_counts(text, 5, 268);
    let none: Vec<String> = Vec::new();
    assert_eq!(
        wrong(
            "Catalogs for five vendor services, 268 errors in all. A typo gives 40 errors. Take two vendors."
        ),
        none
    );
    assert_eq!(wrong("Fine. For five vendors, 267 errors. Fine."), ["For five vendors, 267 errors"]);
    assert_eq!(wrong("It has 268 errors of\nfour vendors"), ["It has 268 errors of\nfour vendors"]);
}

#[test]
fn the_notice_names_every_catalog() {
    let notice = include_str!("../../NOTICE");
    for (stem, catalog) in catalogs() {
        let file = format!("  {stem}.toml ");
        let line = notice.lines().find(|line| line.starts_with(&file));
        assert_eq!(
            line.map(|line| line[file.len()..].trim()),
            Some(catalog.vendor()),
            "{stem}.toml in NOTICE"
        );
    }
}

/// The internal crates' pages send people to the crate that they want.
#[test]
fn the_internal_crates_send_people_on() {
    for part in ["core", "schema", "codegen", "macros"] {
        let path = format!("{}/../error-catalog-{part}/README.md", env!("CARGO_MANIFEST_DIR"));
        let page = std::fs::read_to_string(path).expect("a page");
        assert!(page.starts_with(&format!("# error-catalog-{part}\n")), "{page}");
        assert!(page.contains("](https://docs.rs/error-catalog)"), "{page}");
    }
}

/// The README's times are some of those that the benchmarks saved, and it says where they come from.
#[test]
fn the_readmes_speed_is_what_the_benchmarks_saved() {
    let (_, section) = BENCHMARKS.split_once("\n## Lookup\n").expect("a section on lookups");
    let saved = table(section, &["", "error-catalog"]);
    let shown = table(README, &["", "error-catalog"]);
    for row in &shown[1..] {
        let of_set = saved.iter().find(|saved| saved[0] == row[0]);
        let of_set = of_set.unwrap_or_else(|| panic!("`{}` is not in docs/bench/README.md", row[0]));
        for (contestant, figure) in shown[0].iter().zip(row) {
            let column = saved[0].iter().position(|title| title == contestant);
            let column = column.unwrap_or_else(|| panic!("no `{contestant}` in docs/bench/README.md"));
            assert_eq!(*figure, of_set[column], "{contestant}, {}", row[0]);
        }
    }

    // `cargo bench …` on Some Processor (family 6, model 207), 2 cores, rustc 1.95.0 (59807616e 2026-04-14).
    let source = section.lines().find(|line| line.starts_with("`cargo bench")).expect("how it was measured");
    let (command, machine) = source.split_once(" on ").expect("a machine");
    let (_, machine) = machine.split_once("), ").expect("a family of processors");
    let (machine, _) = machine.split_once(" (").expect("a commit of rustc");
    let readme = README.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [command, machine] {
        assert!(readme.contains(part), "README.md does not say `{part}`");
    }
}

/// The README is on the registry's page, too, where only what the package holds is beside it.
#[test]
fn the_readme_is_short_and_leads_to_no_file() {
    let lines = README.lines().count();
    assert!(lines < 150, "README.md has {lines} lines");
    for (_, rest) in README.match_indices("](").map(|(at, start)| README.split_at(at + start.len())) {
        assert!(
            rest.starts_with("https://") || rest.starts_with('#'),
            "{}",
            rest.lines().next().unwrap_or("")
        );
    }
}

/// The README's code uses its catalog, so that stands where its code is tested as well.
#[test]
fn the_readmes_catalog_is_the_one_that_its_code_is_tested_with() {
    let (_, catalog) = README.split_once("```toml\n").expect("a catalog");
    let (catalog, _) = catalog.split_once("```").expect("its end");
    assert_eq!(catalog, include_str!("../catalogs/acme.toml"));
}
