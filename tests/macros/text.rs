//! Text is text: nothing that a catalog says turns into HTML, a link, a code block or a doctest, and all of it is printed
//! as it stands.

mod page;

use std::fs;
use std::path::Path;

use error_catalog::ErrorCode;
use error_catalog_schema::model::{self, Description, Entry};
use error_catalog_schema::text::Text;
use error_catalog_schema::{Source, check};
use error_catalog_tests::scratch::{Project, checkout};

/// The catalog, expanded.
mod markup {
    error_catalog::error_catalog!("fixtures/catalogs/text.toml");
}

/// The catalog, read.
fn model() -> model::Catalog {
    let path = Path::new("fixtures/catalogs/text.toml");
    let source = Source::new("text.toml", fs::read_to_string(path).expect("the catalog"));
    let (catalog, faults) = check(&source);
    assert!(faults.is_empty(), "{faults:?}");
    catalog
}

#[test]
fn it_is_printed_as_it_stands() {
    let model = model();
    assert_eq!(markup::CATALOG.vendor(), model.vendor);
    prints::<markup::TextError>(&model.groups[0]);
    prints::<markup::CodeError>(&model.groups[1]);
    assert_eq!(markup::TextError::Other(7).to_string(), "7: *any* <other>\\");
}

fn prints<E: ErrorCode>(group: &model::Group) {
    assert_eq!(E::ALL.len(), group.errors.len());
    for (error, row) in E::ALL.iter().zip(&group.errors) {
        let Description { message, detail, action, .. } = &row.description;
        assert_eq!(error.to_string(), format!("{}: {message}", row.code));
        assert_eq!((error.message(), error.key()), (message.as_str(), row.key.as_deref()));
        assert_eq!(error.detail().map(str::to_owned), detail.as_ref().map(Text::plain));
        assert_eq!(error.action().map(str::to_owned), action.as_ref().map(Text::plain));
        let long = format!("{error:#}");
        assert!(error.action().is_none_or(|action| long.contains(action)), "{long}");
    }
}

#[test]
fn it_is_documented_as_it_stands() {
    let project = Project::new(env!("CARGO_TARGET_TMPDIR"), "text");
    project.write_manifest("Cargo.toml", "text");
    project.write("src/lib.rs", "//! Text.\nerror_catalog::error_catalog!(\"text.toml\");\n");
    project.copy(&checkout().join("tests/fixtures/catalogs/text.toml"), "text.toml");
    let flags = [("RUSTDOCFLAGS", "-D warnings -D rustdoc::all")];
    _ = project.cargo_with(&["doc", "--no-deps"], &flags).expect_success();
    let doctests = project.cargo(&["test", "--doc"]).expect_success();
    assert!(doctests.stdout.contains("running 0 tests"), "{}", doctests.stdout);

    let (model, mut wrong) = (model(), Vec::new());
    let read = |file: &str| {
        let file = project.target().join("doc/text").join(file);
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    };
    assert_eq!(page::of_item(&read("static.CATALOG.html")), of_catalog(&model));
    for group in &model.groups {
        let html = read(&format!("enum.{}.html", group.name));
        assert_eq!(page::of_item(&html), of_group(group, &model));
        for row in &group.errors {
            let name = &row.description.name;
            let (shown, expected) = (page::of_variant(&html, name), of_row(row));
            if shown != expected {
                wrong.push(format!("{name}: {shown:#?} {expected:#?}"));
            }
        }
        if let Some(other) = &group.other {
            let shown = page::of_variant(&html, &other.name);
            assert_eq!(shown, of_description("Any other code", None, other));
        }
    }
    assert!(wrong.is_empty(), "not shown as it stands: {}", wrong.join("\n"));
}

fn of_catalog(catalog: &model::Catalog) -> Vec<String> {
    let first = format!("The catalog of {} {} as data.", catalog.vendor, catalog.service);
    let summary = catalog.summary.iter().flat_map(|summary| page::expected("", summary));
    page::split(&first).into_iter().chain(summary).chain(catalog.docs.as_deref().map(page::source)).collect()
}

fn of_group(group: &model::Group, catalog: &model::Catalog) -> Vec<String> {
    let first = match &group.title {
        Some(title) => format!("{}: {title}.", catalog.service),
        None => format!("Errors of {} {}.", catalog.vendor, catalog.service),
    };
    let summary = group.summary.iter().flat_map(|summary| page::expected("", summary));
    let casts = "as gives the position of a variant, not its code: use code().".to_owned();
    let source = catalog.docs.as_deref().map(page::source);
    page::split(&first).into_iter().chain(summary).chain([casts]).chain(source).collect()
}

fn of_row(row: &Entry) -> Vec<String> {
    of_description(&row.code.to_string(), row.key.as_deref(), &row.description)
}

fn of_description(lead: &str, key: Option<&str>, description: &Description) -> Vec<String> {
    let Description { message, detail, action, docs, .. } = description;
    let key = key.into_iter().flat_map(|key| page::split(&format!("Key: {key}")));
    let detail = detail.iter().flat_map(|detail| page::expected("", detail));
    let action = action.iter().flat_map(|action| page::expected("Action: ", action));
    let paragraphs = page::split(&format!("{lead}: {message}")).into_iter().chain(key).chain(detail);
    paragraphs.chain(action).chain(docs.as_deref().map(page::source)).collect()
}
