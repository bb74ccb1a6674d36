//! What a benchmark found, as Markdown: read as it is on a terminal, and shown as tables on a page.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use error_catalog_tests::scratch::checkout;

use crate::BENCHMARKS;
use crate::chart::Chart;
use crate::machine::machine;
use crate::targets::Target;

/// Who every other contestant is compared with.
pub(crate) const OURS: &str = "error-catalog";

/// One figure: what a contestant needs in a case.
pub(crate) struct Cell {
    /// The set of codes, or the number of rows.
    pub(crate) set: String,
    /// What was done.
    pub(crate) case: String,
    /// By whom.
    pub(crate) contestant: String,
    /// How much it took.
    pub(crate) value: f64,
}

impl Cell {
    /// Reads a line of four fields between tabulators.
    pub(crate) fn parse(line: &str) -> Self {
        let mut fields = line.split('\t').map(str::to_owned);
        let mut next = || fields.next().expect("four fields");
        let (set, case, contestant) = (next(), next(), next());
        Self { set, case, contestant, value: next().parse().expect("a number") }
    }
}

/// The figure of a contestant in a case, if it took part.
pub(crate) fn value(cells: &[Cell], set: &str, case: &str, contestant: &str) -> Option<f64> {
    let is_it = |cell: &&Cell| (&*cell.set, &*cell.case, &*cell.contestant) == (set, case, contestant);
    cells.iter().find(is_it).map(|cell| cell.value)
}

/// A benchmark's figures.
pub(crate) struct Section {
    pub(crate) title: &'static str,
    /// What was measured, and how to read it.
    pub(crate) about: String,
    pub(crate) tables: Vec<Table>,
    pub(crate) targets: Vec<Target>,
    pub(crate) charts: Vec<Chart>,
}

/// Rows under headings.
pub(crate) struct Table {
    pub(crate) caption: String,
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    /// The figures of a case: a row for each set and a column for each contestant, ours first, with ratios to ours.
    pub(crate) fn of_case(cells: &[Cell], case: &str, caption: String) -> Self {
        let of_case: Vec<&Cell> = cells.iter().filter(|cell| cell.case == case).collect();
        let sets = distinct(of_case.iter().map(|cell| &cell.set));
        let contestants = distinct(of_case.iter().map(|cell| &cell.contestant));
        let row = |set: &String| {
            let ours = value(cells, set, case, OURS);
            let figures =
                contestants.iter().map(|contestant| match (value(cells, set, case, contestant), ours) {
                    (Some(theirs), Some(ours)) if contestant != OURS => {
                        format!("{} ({:.1}×)", figure(theirs), theirs / ours)
                    }
                    (Some(value), _) => figure(value),
                    (None, _) => "–".into(),
                });
            std::iter::once(set.clone()).chain(figures).collect()
        };
        let rows = sets.iter().map(row).collect();
        Self { caption, header: std::iter::once(String::new()).chain(contestants).collect(), rows }
    }

    fn markdown(&self) -> String {
        let all = || std::iter::once(&self.header).chain(&self.rows);
        let width = |column: usize| all().map(|row| row[column].chars().count()).max().unwrap_or_default();
        let widths: Vec<usize> = (0..self.header.len()).map(width).collect();
        let mut markdown = format!("{}\n\n", self.caption);
        for (number, row) in all().enumerate() {
            for (cell, width) in row.iter().zip(&widths) {
                let _ = write!(markdown, "| {cell:width$} ");
            }
            markdown.push_str("|\n");
            if number == 0 {
                let rules = widths.iter().map(|width| format!("|{}", "-".repeat(width + 2)));
                markdown.push_str(&(rules.collect::<String>() + "|\n"));
            }
        }
        markdown
    }
}

impl Section {
    /// The section as a page shows it; `arguments` are the command's.
    pub(crate) fn markdown(&self, arguments: &str) -> String {
        let mut markdown = format!(
            "## {}\n\n{}\n\n`cargo bench -p error-catalog-benches -- {arguments}` on {}.\n\n",
            self.title,
            self.about,
            machine()
        );
        for chart in &self.charts {
            let _ = writeln!(markdown, "![{}]({})\n", chart.title, chart.file);
        }
        for table in &self.tables {
            markdown.push_str(&table.markdown());
            markdown.push('\n');
        }
        if !self.targets.is_empty() {
            markdown.push_str(&Target::table(&self.targets).markdown());
        }
        markdown.trim_end().to_owned() + "\n"
    }
}

/// `docs/bench/README.md`, section by section.
pub(crate) struct Document {
    sections: BTreeMap<&'static str, String>,
}

impl Document {
    const PATH: &str = "docs/bench/README.md";

    /// How the section of a benchmark begins.
    fn mark(name: &str) -> String {
        format!("<!-- {name} -->\n")
    }

    /// What earlier runs saved.
    pub(crate) fn read() -> Self {
        let page = fs::read_to_string(checkout().join(Self::PATH)).unwrap_or_default();
        let section = |(name, _)| {
            let (_, section) = page.split_once(&Self::mark(name))?;
            Some((name, section.split("<!-- ").next()?.to_owned()))
        };
        Self { sections: BENCHMARKS.into_iter().filter_map(section).collect() }
    }

    /// Replaces the section that an earlier run saved, and draws its charts.
    pub(crate) fn replace(&mut self, name: &'static str, section: &Section, arguments: &str) {
        self.sections.insert(name, format!("\n{}\n", section.markdown(arguments)));
        for chart in &section.charts {
            chart.draw(&checkout().join("docs/bench").join(chart.file));
        }
    }

    pub(crate) fn write(&self) {
        let mut page = String::from(
            "# Benchmarks\n\nWritten by `cargo bench -p error-catalog-benches -- --save`; each section says on \
             what machine. Runs differ by a fifth: read the ratios.\n\n",
        );
        for (name, _) in BENCHMARKS {
            if let Some(section) = self.sections.get(name) {
                page.push_str(&(Self::mark(name) + section));
            }
        }
        let path = checkout().join(Self::PATH);
        fs::create_dir_all(path.parent().expect("the page is in a folder"))
            .expect("the checkout is writable");
        fs::write(path, page.trim_end().to_owned() + "\n").expect("the checkout is writable");
    }
}

/// Each once, in the order in which they first come, ours before the others.
pub(crate) fn distinct<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for name in names {
        if !distinct.contains(name) {
            distinct.push(name.clone());
        }
    }
    distinct.sort_by_key(|name| name != OURS);
    distinct
}

/// A number with three significant digits.
pub(crate) fn figure(value: f64) -> String {
    match value {
        10.0.. => format!("{value:.0}"),
        1.0.. => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}
