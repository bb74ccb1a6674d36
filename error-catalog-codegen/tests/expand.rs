//! The code that is made of small catalogs, which use every key between them. The workspace's tests compile it.
//!
//! `SNAPSHOTS=overwrite cargo test -p error-catalog-codegen` writes it anew.

use std::path::Path;

use error_catalog_codegen::{Existing, Options, expand, guard_version, implement};
use error_catalog_schema::{Catalog, Source, check};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

fn options() -> Options {
    Options::new(quote!(::error_catalog))
}

/// A catalog of this folder, which must be sound.
fn read(name: &str) -> Catalog {
    let path = Path::new("tests/expand").join(name).with_extension("toml");
    let text = std::fs::read_to_string(&path).expect("a catalog");
    let (catalog, faults) = check(&Source::new(path.display().to_string(), text));
    assert!(faults.is_empty(), "{faults:?}");
    catalog
}

/// Compares code with a file of this folder, or writes the file if `SNAPSHOTS=overwrite` asks for it.
fn assert_code(code: TokenStream, name: &str) {
    let file = syn::parse2(code).expect("code that parses");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expand").join(name).with_extension("rs");
    let expected = snapbox::Data::read_from(&path, None).raw();
    snapbox::Assert::new().action_env("SNAPSHOTS").eq(prettyplease::unparse(&file), expected);
}

#[test]
fn catalogs_are_expanded() {
    for name in ["life", "strings"] {
        assert_code(expand(&read(name), &options()), name);
    }
}

#[test]
fn an_enum_in_the_callers_code_is_implemented() {
    let catalog = read("life");
    // In another order than the rows, with the field of the catch-all.
    let rows = [("Other", 4), ("OutOfPaper", 3), ("r#PaperJam", 2), ("PrinterBusy", 1), ("LabelNotFound", 0)];
    let variants = rows.map(|(name, row)| (syn::parse_str(name).expect("a name"), row)).to_vec();
    let existing = Existing { name: format_ident!("Labels"), variants };
    assert_code(implement(&existing, &catalog.groups[0], &catalog, &options()), "implemented");
}

#[test]
fn options_change_the_code() {
    let code = |options: &Options| expand(&read("life"), options).to_string();
    let plain = code(&options());
    assert!(plain.contains("# [deprecated (note = \"use 0x1002 since v3\")]"), "{plain}");
    let without = code(&Options { deprecated: false, ..options() });
    assert!(!without.contains("0x1002 since v3\")]"), "{without}");
    let derived = code(&Options { derives: vec![quote!(strum::EnumIter)], ..options() });
    assert!(derived.starts_with("# [derive (strum :: EnumIter)]"), "{derived}");
    let moved = code(&Options::new(quote!(crate::runtime)));
    assert_eq!(moved, plain.replace(":: error_catalog ::", "crate :: runtime ::"));
    let guard = guard_version(&options()).to_string();
    assert!(guard.contains(env!("CARGO_PKG_VERSION")), "{guard}");
}
