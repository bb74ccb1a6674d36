//! Files: when one is written, how it is laid out, and what hinders an update.

use super::{CATALOG, Folder, PAGE, updated};
use crate::command::run_in;

#[test]
fn only_an_update_writes() {
    let page = PAGE.replace("wrong", "malformed");
    let folder = Folder::new(&page, CATALOG);
    let dry = folder.update(&["--dry-run"]);
    assert_eq!((dry.code, dry.err.as_str()), (Some(0), "nothing is written\n"));
    let checked = folder.update(&["--check"]);
    assert_eq!((checked.code, &checked.out), (Some(1), &dry.out));
    let json = folder.update(&["--check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!((&json["step"], &json["written"]), (&"patch".into(), &false.into()));
    assert_eq!(json["changes"].as_array().expect("changes").len(), 2);
    assert_eq!(folder.catalog(), CATALOG);
    assert_eq!(folder.update(&[]).out, dry.out);
    assert_ne!(folder.catalog(), CATALOG);
    assert_eq!(folder.update(&["--check"]).code, Some(0));
}

#[test]
fn bytes_between_are_kept_whatever_the_layout() {
    let page = PAGE
        .replace("wrong", "malformed")
        .replace("| 1301", "| 1003 | SUSPENDED | Suspended. | Pay. |\n| 1301");
    // Ends of lines, and a byte order mark.
    let (after, _) = updated(&page, CATALOG, &[]);
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(updated_text(&page, &windows(CATALOG)), windows(&after));
    // Indents.
    let indented = |text: &str| text.replace("\n[[group.error]]", "\n  [[group.error]]");
    let (after, _) = updated(&page, &indented(CATALOG), &[]);
    assert!(after.contains("\n\n  [[group.error]]\n  code = 1003\n  key = \"SUSPENDED\"\n"), "{after}");
    // Tables within braces, and dotted keys.
    let braces = "\
catalog.vendor = 'Acme'
catalog.service = 'Parcels'
group = [{ name = 'E', error = [
  { code = 1001, name = 'A', message = 'The key is wrong.', kind = 'internal' }, # first
  { code = 1301, name = 'B', message = 'The field {} is missing.' }, # second
] }]
";
    let (after, _) = updated(&page, braces, &[]);
    let expected = "\
catalog.vendor = 'Acme'
catalog.service = 'Parcels'
catalog.retrieved = 2026-11-20
group = [{ name = 'E', repeats = [1302], error = [
  { code = 1001, name = 'A', key = \"BAD_KEY\", message = \"The key is malformed.\", action = \"Check it.\", kind = 'internal' }, \
{ code = 1002, key = \"EXPIRED\", message = \"The key has expired. Make a new one.\" }, \
{ code = 1003, key = \"SUSPENDED\", message = \"Suspended.\", action = \"Pay.\" }, # first
  { code = 1301, name = 'B', key = \"NO_FIELD\", message = 'The field {} is missing.' }, \
{ code = 1302, key = \"TOO_HEAVY\", message = \"The parcel is too heavy.\", action = \"Split it.\" }, \
{ code = 1302, key = \"TOO_LONG\", message = \"The parcel is too long.\", action = \"Split it.\" }, # second
] }]
";
    snapbox::assert_data_eq!(after, snapbox::Data::text(expected).raw());
}

/// The catalog after an update, with its byte order mark.
fn updated_text(page: &str, catalog: &str) -> String {
    let folder = Folder::new(page, catalog);
    assert_eq!(folder.update(&[]).code, Some(0));
    folder.catalog()
}

#[test]
fn what_hinders_an_update_is_said() {
    let folder = Folder::new("# Others\n\n| Code | Message |\n|---|---|\n| 7 | Seven. |\n", CATALOG);
    let run = folder.update(&[]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("`page.md` has none of the errors of `acme.toml`"), "{}", run.err);
    assert_eq!(folder.catalog(), CATALOG);

    let folder = Folder::new(PAGE, &CATALOG.replace("kind = \"unauth", "kind = \"anauth"));
    let run = folder.update(&[]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("unknown kind `anauthenticated`"), "{}", run.err);

    let run = run_in(folder.path(), ["import", "page.md", "--update", "none.toml"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("none.toml"), "{}", run.err);

    // A new group where the groups stand within brackets.
    let braces = "\
catalog = { vendor = 'Acme', service = 'Parcels' }
group = [{ name = 'E', error = [{ code = 1001, name = 'A', message = 'The key is wrong.' }] }]
";
    let page =
        PAGE.to_owned() + "\n## Label errors\n\n| Error code | Description |\n|---|---|\n| NO | No. |\n";
    let folder = Folder::new(&page, braces);
    let run = folder.update(&[]);
    assert_eq!((run.code, folder.catalog().as_str()), (Some(2), braces));
    assert!(run.err.contains("its tables are laid out in an unusual way"), "{}", run.err);

    // A new row whose code the group cannot have.
    let page = PAGE.replace("| 1301", "| NO_PAPER | PAPER | There is no paper. | - |\n| 1301");
    let (_, run) = updated(&page, CATALOG, &[]);
    assert!(run.err.contains("the new row `NO_PAPER` is left out"), "{}", run.err);
}
