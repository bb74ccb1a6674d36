//! What holds of every update, tried on catalogs and pages that are made up at random, the same ones in every run.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use error_catalog_schema::model::{Catalog, Code, Description, Entry, Group};
use error_catalog_schema::text::Text;
use error_catalog_schema::{Source, check};

use super::{Obstacle, Options, Update, update};
use crate::canonical;
use crate::dice::Dice;
use crate::import::controls::Controls;
use crate::import::markup::Markup;
use crate::import::{Facts, import};

const WORDS: &[&str] = &["key", "wrong", "missing", "the", "field", "is", "too", "large", "expired", "user"];

/// What catalogs and pages are made of.
impl Dice {
    fn words(&mut self) -> String {
        let count = 2 + self.below(5);
        (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect::<Vec<_>>().join(" ")
    }

    /// A row; its number makes its name and one of its words.
    fn row(&mut self, number: usize) -> Entry {
        let code = if self.below(3) == 0 { 400 + self.below(4) } else { 1_000 + number };
        let text = |is_there: usize, words: String| (is_there == 0).then(|| Text::new(words));
        Entry {
            code: Code::Int(i64::try_from(code).expect("a small number")),
            key: (self.below(3) == 0).then(|| format!("KEY_{number}")),
            aliases: Vec::new(),
            status: (self.below(4) == 0).then_some(400),
            description: Description {
                name: format!("Drafted{number}"),
                message: format!("{} {number}", self.words()),
                detail: text(self.below(3), self.words()),
                action: text(self.below(3), self.words()),
                ..Description::default()
            },
        }
    }

    fn page(&mut self) -> Catalog {
        let mut number = 0;
        let groups = (0..=self.below(4)).map(|table| {
            let errors = (0..=self.below(9)).map(|_| {
                number += 1;
                self.row(number)
            });
            let errors = errors.collect();
            Group { name: format!("Table{table}Error"), errors, ..Group::default() }
        });
        let groups = groups.collect();
        Catalog { vendor: "Acme".to_owned(), service: "Api".to_owned(), groups, ..Catalog::default() }
    }

    /// The catalog as a person leaves it: rows renamed, split and in other groups.
    fn mended(&mut self, page: &Catalog) -> String {
        let count = 1 + self.below(3);
        let mut groups: Vec<Group> =
            (0..count).map(|at| Group { name: format!("Ours{at}"), ..Group::default() }).collect();
        let scatters = self.below(4) == 0;
        for (table, rows) in page.groups.iter().enumerate() {
            for row in &rows.errors {
                let mut row = row.clone();
                let description = &mut row.description;
                description.name = description.name.replace("Drafted", "Mended");
                description.retry = Some(true);
                if description.detail.is_none()
                    && self.below(3) == 0
                    && let Some((head, tail)) = description.message.clone().split_once(' ')
                {
                    description.message = head.to_owned();
                    description.detail = Some(Text::new(tail));
                }
                let group = if scatters { self.below(count) } else { table % count };
                let errors = &mut groups[group].errors;
                let at = if self.below(4) == 0 { self.below(errors.len() + 1) } else { errors.len() };
                errors.insert(at, row);
            }
        }
        groups.retain(|group| !group.errors.is_empty());
        let toml = canonical::to_toml(&Catalog { groups, ..page.clone() });
        toml.replace("retry = true", "retry = true # as tried\n# so they say")
    }

    /// The page a year later, and the numbers of the rows that are other ones now, or gone.
    fn changed(&mut self, page: &Catalog) -> (Catalog, Vec<usize>) {
        let mut page = page.clone();
        let mut touched = Vec::new();
        for change in 0..=self.below(4) {
            let table = self.below(page.groups.len());
            let errors = &mut page.groups[table].errors;
            let row = self.below(errors.len());
            match self.below(4) {
                0 => {
                    let description = &mut errors[row].description;
                    let words = format!("{} anew", description.message);
                    description.message = words;
                    touched.extend(number(&description.name));
                }
                // Another row with its code may be taken for it now.
                1 if errors.len() > 1 => touched.extend(number(&errors.remove(row).description.name)),
                2 => {
                    let other = self.below(errors.len());
                    errors.swap(row, other);
                }
                _ => errors.insert(row, self.row(500 + change)),
            }
        }
        (page, touched)
    }
}

fn number(name: &str) -> Option<usize> {
    name.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()
}

/// Whether the page still has a row of the catalog as it was.
fn shares_a_row(catalog: &Catalog, page: &Catalog, touched: &[usize]) -> bool {
    let numbers = |catalog: &Catalog| -> HashSet<usize> {
        let errors = catalog.groups.iter().flat_map(|group| &group.errors);
        errors.filter_map(|error| number(&error.description.name)).collect()
    };
    let (ours, theirs) = (numbers(catalog), numbers(page));
    ours.intersection(&theirs).any(|number| !touched.contains(number))
}

fn read(text: &str) -> Catalog {
    let (catalog, faults) = check(&Source::new("laws", text));
    assert!(faults.is_empty(), "{faults:?}\n{text}");
    catalog
}

fn updated(text: &str, page: &Catalog, retire: bool) -> Update {
    let options = Options { day: "2026-11-20", retire };
    match update(text, &read(text), page, &options) {
        Ok(update) => update,
        Err(Obstacle::Faulty(faulty)) => panic!("{:?}\n{}", faulty.1, faulty.0.text()),
        Err(obstacle) => panic!("{obstacle:?}\n{text}"),
    }
}

#[test]
fn an_update_keeps_what_the_page_keeps() {
    // `ERROR_CATALOG_UPDATES=5000` tries more of them.
    let count = std::env::var("ERROR_CATALOG_UPDATES").ok().and_then(|count| count.parse().ok());
    for seed in 0..count.unwrap_or(100) {
        let mut dice = Dice(seed);
        let page = dice.page();
        let text = dice.mended(&page);
        let unchanged = updated(&text, &page, true);
        assert_eq!(unchanged.text, text, "seed {seed}: the page is the same");
        assert!(unchanged.gone.is_empty() && unchanged.remarks.is_empty(), "seed {seed}");

        let (page, touched) = dice.changed(&page);
        if !shares_a_row(&read(&text), &page, &touched) {
            // Nothing is left; that may be refused as another page.
            continue;
        }
        let once = updated(&text, &page, false);
        assert_eq!(updated(&once.text, &page, false).text, once.text, "seed {seed}: twice");
        let tables = |text: &str| -> Vec<String> {
            text.split("\n[[group.error]]\n").skip(1).map(|table| table.trim_end().to_owned()).collect()
        };
        let after = tables(&once.text);
        for group in &read(&text).groups {
            for error in &group.errors {
                let name = &error.description.name;
                let kept = once.catalog.groups.iter().flat_map(|group| &group.errors);
                assert!(kept.into_iter().any(|kept| kept.description.name == *name), "seed {seed}: {name}");
                let mark = format!("name = \"{name}\"\n");
                let is_touched = number(name).is_some_and(|number| touched.contains(&number));
                // The last one of a group ends with the next group's header.
                let table = tables(&text).into_iter().find(|table| table.contains(&mark));
                let table = table.as_deref().and_then(|table| table.split("\n\n[[group]]").next());
                let table = table.unwrap_or_else(|| panic!("seed {seed}: {name}\n{text}"));
                assert!(
                    is_touched || after.iter().any(|after| after.starts_with(table)),
                    "seed {seed}: {table}\n\n{}",
                    once.text
                );
            }
        }
        let retired = updated(&once.text, &page, true);
        assert_eq!(updated(&retired.text, &page, true).text, retired.text, "seed {seed}: retired twice");
    }
}

/// A page of a vendor, with some of its rows and words other than they were.
fn edited(page: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
    for _ in 0..=dice.below(6) {
        let rows: Vec<usize> = (0..lines.len())
            .filter(|at| lines[*at].starts_with('|') && !lines[*at].contains("---"))
            .collect();
        let Some(&at) = rows.get(dice.below(rows.len())) else { break };
        match dice.below(5) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 => lines.insert(at, lines[at].replace(['1', '4'], "7")),
            3 => lines.swap(at, rows[dice.below(rows.len())]),
            _ => {
                let word = lines[at].split(' ').nth(dice.below(20)).filter(|word| word.len() > 2);
                if let Some(word) = word.map(str::to_owned) {
                    lines[at] = lines[at].replacen(&word, &dice.words(), 1);
                }
            }
        }
    }
    lines.join("\n")
}

#[test]
fn edited_pages_of_vendors_are_brought_in_once() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut dice = Dice(3);
    for entry in fs::read_dir(root.join("catalogs")).expect("the catalogs") {
        let path = entry.expect("a catalog").path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a catalog");
        let catalog = read(&text);
        let page = fs::read_to_string(root.join(format!("tests/fixtures/pages/{stem}.md"))).expect("a page");
        let controls = Controls::new(catalog.import.clone().unwrap_or_default()).expect("sound controls");
        for _ in 0..10 {
            let edited = edited(&page, &mut dice);
            let draft =
                import(&edited, Markup::Markdown, &Facts::default(), &controls).expect("a small page");
            let once = updated(&text, &draft.catalog, false);
            let twice = updated(&once.text, &draft.catalog, false);
            assert_eq!(twice.text, once.text, "{stem}\n{edited}");
            let retired = updated(&once.text, &draft.catalog, true);
            assert_eq!(updated(&retired.text, &draft.catalog, true).text, retired.text, "{stem}\n{edited}");
        }
    }
}
