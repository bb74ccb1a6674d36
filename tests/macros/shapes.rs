//! Catalogs of unusual shapes, compiled: their enums obey the laws, and say what the file says.

use std::fs;

use error_catalog::{Catalog, Code, Entry};
use error_catalog_schema::model::{self, Description, Group};
use error_catalog_schema::text::Text;
use error_catalog_schema::{Source, check};
use error_catalog_tests::laws;

mod integers {
    error_catalog::error_catalog!("fixtures/catalogs/integers.toml");
}
mod strings {
    error_catalog::error_catalog!("fixtures/catalogs/strings.toml");
}
mod many {
    error_catalog::error_catalog!("fixtures/catalogs/many.toml");
}
mod many_strings {
    error_catalog::error_catalog!("fixtures/catalogs/many_strings.toml");
}

/// Calls a law for each of these enums, and holds the catalog's data against its file.
macro_rules! hold {
    ($catalog:ident: $law:ident: $($name:ident),*) => {
        $(laws::$law::<$catalog::$name>();)*
        let compiled: Vec<_> = $catalog::CATALOG.groups().iter().map(|group| group.name()).collect();
        assert_eq!(compiled, [$(stringify!($name)),*]);
        says_what_the_file_says(&$catalog::CATALOG, stringify!($catalog));
    };
}

#[test]
fn of_integers() {
    hold! { integers: integers: Edges, Single, Zero, Consecutive, ConsecutiveWithOther, PowersOfTwo, RepeatsWithOther,
    AllTheSame, SingleWithOther }
}

#[test]
fn of_strings() {
    hold! { strings: strings: Short, FiveBytes, EightBytes, SamePrefix, SameEnds, Long, Repeated, One, Odd, SameHash, Mixed }
}

#[test]
fn of_many_rows() {
    hold! { many: integers: ManyErrors }
    hold! { many_strings: strings: ManyTexts }
}

/// Law 5: every row of the file is there, in order, with each of its cells.
fn says_what_the_file_says(compiled: &Catalog, file: &str) {
    let path = format!("fixtures/catalogs/{file}.toml");
    let source = Source::new(path.as_str(), fs::read_to_string(&path).expect("the catalog"));
    let (catalog, faults) = check(&source);
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!((compiled.vendor(), compiled.service()), (catalog.vendor.as_str(), catalog.service.as_str()));
    for (group, expected) in compiled.groups().iter().zip(&catalog.groups) {
        let compiled: Vec<_> = group.entries().map(cells).collect();
        let written: Vec<_> = expected.errors.iter().map(|row| row_cells(row, expected, &catalog)).collect();
        assert_eq!(compiled, written);
        let other = group.other(12_345_678).map(cells);
        let expected_other = expected.other.as_ref().map(|other| {
            let code = Code::Int(12_345_678);
            description_cells(code, None, None, other, expected, &catalog)
        });
        assert_eq!(other, expected_other);
    }
}

/// A row, cell by cell.
#[derive(Debug, PartialEq)]
struct Cells<'a> {
    code: Code<'a>,
    name: &'a str,
    key: Option<&'a str>,
    message: &'a str,
    detail: Option<String>,
    action: Option<String>,
    links: Vec<(String, String)>,
    status: Option<u16>,
    kind: String,
    retry: Option<bool>,
    docs: Option<&'a str>,
}

fn cells<'a>(entry: Entry) -> Cells<'a> {
    Cells {
        code: entry.code(),
        name: entry.name(),
        key: entry.key(),
        message: entry.message(),
        detail: entry.detail().map(str::to_owned),
        action: entry.action().map(str::to_owned),
        links: entry.links().iter().map(|link| (link.text.to_owned(), link.url.to_owned())).collect(),
        status: entry.status(),
        kind: entry.kind().to_string(),
        retry: entry.retry(),
        docs: entry.docs(),
    }
}

fn row_cells<'a>(row: &'a model::Entry, group: &'a Group, catalog: &'a model::Catalog) -> Cells<'a> {
    let code = match &row.code {
        model::Code::Int(code) => Code::Int(*code),
        model::Code::Str(code) => Code::Str(code),
    };
    description_cells(code, row.key.as_deref(), row.status, &row.description, group, catalog)
}

fn description_cells<'a>(
    code: Code<'a>,
    key: Option<&'a str>,
    status: Option<u16>,
    row: &'a Description,
    group: &'a Group,
    catalog: &'a model::Catalog,
) -> Cells<'a> {
    let links = row.detail.iter().chain(&row.action).flat_map(Text::links);
    Cells {
        code,
        name: &row.name,
        key,
        message: &row.message,
        detail: row.detail.as_ref().map(Text::plain),
        action: row.action.as_ref().map(Text::plain),
        links: links.map(|(text, url)| (text.to_owned(), url.to_owned())).collect(),
        status,
        kind: row.kind.id().to_owned(),
        retry: row.retry,
        docs: row.docs.as_deref().or(group.docs.as_deref()).or(catalog.docs.as_deref()),
    }
}
