//! `export`, and what can be done with its outputs.

use std::fs;

use error_catalog_schema::model::{Catalog, CodeType, Description, Entry};
use error_catalog_schema::source::Span;

use crate::command::{catalogs, run};
use crate::vendor_pages::read;

#[test]
fn canonical_toml_is_the_catalog_again() {
    for path in catalogs() {
        let name = path.to_str().expect("a path");
        let exported = run(["export", name, "--format", "toml"]);
        assert_eq!((exported.code, exported.err.as_str()), (Some(0), ""));
        let catalog = read(name, &fs::read_to_string(&path).expect("the catalog"));
        assert_eq!(without_places(read("export", &exported.out)), without_places(catalog), "{name}");
    }
}

/// The bundled catalogs are what the command would write, but for comments, which stand on lines of their own.
#[test]
fn the_bundled_catalogs_are_canonical() {
    for path in catalogs() {
        let exported = run(["export".as_ref(), path.as_os_str(), "--format".as_ref(), "toml".as_ref()]);
        let file = fs::read_to_string(&path).expect("the catalog");
        let lines = file.split_inclusive('\n').filter(|line| !line.starts_with('#'));
        let uncommented: String = lines.skip_while(|line| line.trim().is_empty()).collect();
        let difference =
            snapbox::Assert::new().try_eq(Some(&path.display()), uncommented.into(), exported.out.into());
        difference.unwrap_or_else(|error| panic!("{error}"));
    }
}

#[test]
fn markdown_is_read_back() {
    let folder = tempfile::tempdir().expect("a folder");
    for path in catalogs() {
        let name = path.to_str().expect("a path");
        let page = folder.path().join("page.md");
        let page = page.to_str().expect("a path");
        let exported = run(["export", name, "--format", "markdown", "-o", page, "--force"]);
        assert_eq!((exported.code, exported.err.as_str()), (Some(0), ""), "{name}");
        let imported = run(["import", page]);
        assert_eq!(imported.code, Some(0), "{name}: {}", imported.err);
        let (before, after) =
            (read(name, &fs::read_to_string(&path).expect("the catalog")), read("draft", &imported.out));
        let rows = |catalog: Catalog| -> Vec<(CodeType, Vec<Entry>, Option<Description>)> {
            let groups = without_places(catalog).groups.into_iter();
            groups.map(|group| (group.code_type, group.errors, group.other)).collect()
        };
        assert_eq!(rows(before), rows(after), "{name}");
    }
}

fn without_places(mut catalog: Catalog) -> Catalog {
    for group in &mut catalog.groups {
        group.span = Span::default();
        let errors = group.errors.iter_mut().map(|error| &mut error.description);
        for description in errors.chain(&mut group.other) {
            description.span = Span::default();
        }
    }
    catalog
}

/// The keys of an error in JSON.
const KEYS: [&str; 10] =
    ["code", "name", "key", "message", "detail", "action", "status", "kind", "retry", "docs"];

#[test]
fn json_has_every_row_with_every_key() {
    for path in catalogs() {
        let name = path.to_str().expect("a path");
        let exported = run(["export", name, "--format", "json"]);
        let value: serde_json::Value = serde_json::from_str(&exported.out).expect("JSON");
        assert_eq!(value["version"], 1);
        let catalog = read(name, &fs::read_to_string(&path).expect("the catalog"));
        let groups = value["groups"].as_array().expect("groups");
        assert_eq!(groups.len(), catalog.groups.len(), "{name}");
        for (group, expected) in groups.iter().zip(&catalog.groups) {
            let errors = group["errors"].as_array().expect("errors");
            assert_eq!(errors.len(), expected.errors.len());
            for (error, expected) in errors.iter().zip(&expected.errors) {
                let keys: Vec<&String> = error.as_object().expect("an object").keys().collect();
                assert_eq!(keys, KEYS, "{name}");
                let code = &error["code"];
                assert_eq!(
                    code.as_str().map_or_else(|| code.to_string(), str::to_owned),
                    expected.code.to_string()
                );
                assert_eq!(error["name"], expected.description.name);
                assert_eq!(error["message"], expected.description.message);
                assert_eq!(error["kind"], expected.description.kind.id());
            }
        }
    }
}

#[test]
fn csv_has_a_line_for_every_row() {
    for path in catalogs() {
        let name = path.to_str().expect("a path");
        let exported = run(["export", name, "--format", "csv"]);
        let mut reader = csv::Reader::from_reader(exported.out.as_bytes());
        let catalog = read(name, &fs::read_to_string(&path).expect("the catalog"));
        let mut expected = catalog.groups.iter().flat_map(|group| {
            let errors =
                group.errors.iter().map(|error| (error.code.to_string(), &error.description.message));
            errors.chain(group.other.iter().map(|other| ("Other".to_owned(), &other.message)))
        });
        for line in reader.records() {
            let line = line.expect("a line");
            let (code, message) = expected.next().expect("no line too many");
            assert_eq!((&line[1], &line[4]), (code.as_str(), message.as_str()), "{name}");
        }
        assert_eq!(expected.next(), None, "{name}");
    }
}

#[test]
fn a_catalog_with_faults_is_not_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.toml");
    fs::write(&path, "[catalog]\nvendor = \"A\"\n").expect("written");
    let run = run(["export", path.to_str().expect("a path"), "--format", "json"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(run.err.contains("error[missing-key]"), "{}", run.err);
}
