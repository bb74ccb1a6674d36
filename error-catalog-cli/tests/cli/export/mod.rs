//! `export`, and what can be done with its outputs.

mod rows;
mod typescript;

use std::fs;

use error_catalog_schema::model::{Catalog, CodeType, Description, Entry};
use error_catalog_schema::span::Span;

use crate::command::{catalogs, repository, run, run_in};
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
        let exported = run(["export", name, "--format", "markdown", "--variants", "-o", page, "--force"]);
        assert_eq!((exported.code, exported.err.as_str()), (Some(0), ""), "{name}");
        let imported = run(["import", page]);
        assert_eq!(imported.code, Some(0), "{name}: {}", imported.err);
        let (before, after) =
            (read(name, &fs::read_to_string(&path).expect("the catalog")), read("draft", &imported.out));
        let rows = |catalog: Catalog| -> Vec<(CodeType, Vec<Entry>, Option<Description>)> {
            let groups = without_places(catalog).groups.into_iter();
            groups.map(|group| (group.code_type, group.errors, group.other)).collect()
        };
        let mut before = rows(before);
        for error in before.iter_mut().flat_map(|(_, errors, _)| errors) {
            // `import` has no column for it.
            error.description.retry_after = None;
        }
        assert_eq!(before, rows(after), "{name}");
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

#[test]
fn a_catalog_with_faults_is_not_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.toml");
    fs::write(&path, "[catalog]\nvendor = \"A\"\n").expect("written");
    let run = run(["export", path.to_str().expect("a path"), "--format", "json"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(run.err.contains("error[missing-key]"), "{}", run.err);
}

#[test]
fn bundled_catalogs_go_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = run(["export", "catalogs/nhn_ocr.toml", "--format", "toml"]);
    for name in ["nhn_ocr", "nhn-ocr", "OCR", "NHN Cloud OCR"] {
        let exported = run_in(folder.path(), ["export", name, "--format", "toml"]);
        assert_eq!((exported.code, exported.out.as_str()), (Some(0), file.out.as_str()), "{name}");
    }
    let unknown = run_in(folder.path(), ["export", "nhn_orc", "--format", "toml"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("did you mean the bundled catalog `nhn_ocr`?"), "{}", unknown.err);
    let diff = run_in(folder.path(), ["diff", "nhn_ocr", "OCR"]);
    assert_eq!((diff.code, diff.out.as_str()), (Some(0), "no changes\n"));
    // A file comes first.
    fs::write(folder.path().join("nhn_ocr"), "[catalog]").expect("written");
    assert_eq!(run_in(folder.path(), ["export", "nhn_ocr", "--format", "toml"]).code, Some(1));
}

#[test]
fn an_output_is_checked() {
    let folder = tempfile::tempdir().expect("a folder");
    let export = |arguments: &str| {
        let line = format!("export tencent_ci --format typescript -o web/errors.ts {arguments}");
        run_in(folder.path(), line.split_whitespace())
    };
    let file = folder.path().join("web/errors.ts");
    assert_eq!(export("--check").code, Some(1));
    assert!(!file.exists(), "nothing is written");
    assert_eq!(export("").code, Some(0));
    let checked = export("--check");
    assert_eq!((checked.code, checked.out.as_str(), checked.err.as_str()), (Some(0), "", ""));
    let edited = fs::read_to_string(&file).expect("the module") + "// mine\n";
    fs::write(&file, &edited).expect("written");
    let checked = export("--check");
    assert_eq!(checked.code, Some(1));
    assert!(checked.err.contains("`web/errors.ts` is not up to date"), "{}", checked.err);
    assert_eq!(fs::read_to_string(&file).expect("the module"), edited);
    assert_eq!(export("--check --force").code, Some(2));
    assert_eq!(run(["export", "tencent_ci", "--format", "csv", "--check"]).code, Some(2));
}

#[test]
fn markdown_for_the_public_has_no_variants() {
    let public = run(["export", "tencent_ci", "--format", "markdown"]).out;
    assert!(public.contains("| Error code | Message |") && !public.contains("InvalidAppId"), "{public}");
    let all = run(["export", "tencent_ci", "--format", "markdown", "--variants"]).out;
    assert!(all.contains("| Error code | Variant | Message |") && all.contains("| InvalidAppId |"), "{all}");
}

#[test]
fn the_schema_is_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let schema = fs::read_to_string(repository().join("schema/catalog.schema.json")).expect("the schema");
    assert_eq!(run(["schema"]).out, schema);
    assert_eq!(run_in(folder.path(), ["schema", "-o", "new/catalog.schema.json"]).code, Some(0));
    assert_eq!(
        fs::read_to_string(folder.path().join("new/catalog.schema.json")).expect("the schema"),
        schema
    );
}
