//! The vendors' pages, from which the bundled catalogs were made by hand: `import` reads the same rows.

use std::fs;

use error_catalog_schema::model::{Catalog, Description, Entry};
use error_catalog_schema::text::Text;
use error_catalog_schema::{Source, check};

use crate::command::{catalogs, repository, run};

/// A catalog without faults.
pub(crate) fn read(name: &str, text: &str) -> Catalog {
    let (catalog, faults) = check(&Source::new(name, text));
    assert!(faults.is_empty(), "{name}: {faults:?}");
    catalog
}

/// All of an error that a page says, which is all but its name, kind and retry.
fn said(error: &Entry) -> [Option<String>; 6] {
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.source().to_owned());
    [
        Some(error.code.to_string()),
        error.key.clone(),
        Some(error.description.message.clone()),
        text(&error.description.detail),
        text(&error.description.action),
        error.status.map(|status| status.to_string()),
    ]
}

#[test]
fn all_rows_of_the_vendors_pages_come_out() {
    for path in catalogs() {
        let stem = path.file_stem().expect("a name").to_str().expect("a name");
        let page = repository().join("tests/fixtures/pages").join(format!("{stem}.md"));
        let imported = run(["import".as_ref(), page.as_os_str()]);
        assert_eq!(imported.code, Some(0), "{stem}: {}", imported.err);
        let draft = read("draft", &imported.out);
        let catalog = read(stem, &fs::read_to_string(&path).expect("the catalog"));
        assert_eq!(draft.groups.len(), catalog.groups.len(), "{stem}");
        for (found, expected) in draft.groups.iter().zip(&catalog.groups) {
            assert_eq!(found.code_type, expected.code_type, "{stem}");
            assert_eq!(found.errors.len(), expected.errors.len(), "{stem}: {}", expected.name);
            for (found, expected) in found.errors.iter().zip(&expected.errors) {
                assert_eq!(said(found), said(expected), "{stem}");
            }
            let other = |other: &Option<Description>| other.as_ref().map(|other| other.message.clone());
            assert_eq!(other(&found.other), other(&expected.other), "{stem}");
        }
        assert!(imported.err.contains(", 0 left out\nerrors:"), "{stem}: {}", imported.err);
    }
}
