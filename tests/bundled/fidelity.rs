//! Do the bundled enums say what the vendors' pages say, cell by cell?
//!
//! The pages are copies of the vendors' documents, in `fixtures/pages/`. They are read here by a reader of
//! their own, which knows neither the catalog files nor the code that reads those: a slip in either can't
//! hide itself. What the enums say is asked of the compiled enums.

mod compare;
mod facts;
mod layout;
mod page;
mod said;
mod sensitivity;

use self::compare::compare;
use error_catalog::CATALOGS;

/// Fails with every mismatch of every page, one to a line.
#[test]
fn the_enums_say_what_the_pages_say() {
    let layouts = layout::all();
    let mismatches = layouts.iter().flat_map(|layout| compare(layout, layout.text));
    let lines: Vec<String> = mismatches.map(|mismatch| mismatch.to_string()).collect();
    assert!(lines.is_empty(), "{} mismatches:\n{}", lines.len(), lines.join("\n"));
}

/// A catalog without a page here would go unchecked.
#[test]
fn every_bundled_catalog_has_a_page() {
    let layouts = layout::all();
    for catalog in CATALOGS {
        let has_page = layouts.iter().any(|layout| std::ptr::eq(layout.catalog, *catalog));
        assert!(has_page, "{} {} has no layout in fidelity/layout.rs", catalog.vendor(), catalog.service());
    }
    assert_eq!(CATALOGS.len(), layouts.len(), "a page whose catalog is not in `CATALOGS`");
}

/// The handles say the same as the enums that they come from, in the same order.
#[test]
fn entries_say_what_the_enums_say() {
    for layout in layout::all() {
        for table in &layout.tables {
            let entries: Vec<_> = table.group.entries().map(said::entry).collect();
            assert_eq!(entries, table.rows, "{} of {}", table.group.name(), layout.page);
            let other = table.group.other(layout::UNLISTED).map(said::entry);
            assert_eq!(other, table.other, "the catch-all of {}", table.group.name());
        }
    }
}

/// Counted by a person: a reader and a catalog that lose the same row are found out here.
#[test]
fn the_pages_have_as_many_rows_as_were_counted() {
    let counted = [
        ("DownloadError", 50),
        ("PersistenceError", 16),
        ("FilePreviewError", 4),
        ("ContentModerationError", 9),
        ("MediaProcessingError", 25),
        ("ImageManagerError", 54),
        ("GeneralOcrError", 30),
        ("SystemError", 19),
        ("BusinessError", 5),
        ("GatewayError", 24),
        ("CommonError", 5),
        ("GetContentsError", 6),
        ("PatchContentError", 5),
        ("GetMediaError", 8),
        ("UploadMediaError", 3),
        ("DeleteMediaError", 4),
        ("GetMemberError", 1),
    ];
    let layouts = layout::all();
    let tables: Vec<_> = layouts.iter().flat_map(|layout| &layout.tables).collect();
    let counts: Vec<_> = tables.iter().map(|table| (table.group.name(), table.rows.len())).collect();
    assert_eq!(counts, counted);
}
