//! `import --update`: the page again, into the catalog that a person has mended since.

use std::fs;
use std::path::Path;

use crate::command::{Run, catalogs, repository, run_in};
use crate::vendor_pages::read;

const PAGE: &str = "\
# Parcels

## Shipment errors

| Code | Key | Message | Solution |
|------|-----|---------|----------|
| 1001 | BAD_KEY | The key is wrong. | Check it. |
| 1002 | EXPIRED | The key has expired. Make a new one. | - |
| 1301 | NO_FIELD | The field %s is missing. | - |
| 1302 | TOO_HEAVY | The parcel is too heavy. | Split it. |
| 1302 | TOO_LONG | The parcel is too long. | Split it. |
";

const CATALOG: &str = "\
# Ours since May.
[catalog]
vendor = \"Acme\"   # the parcels one
service = \"Parcels\"
retrieved = 2026-05-01

[[group]]
name = \"ShipmentError\"
response = { json = \"/code\", success = [0] }
repeats = [1302]

# Keys.
[[group.error]]
code = 1001
name = \"KeyWrong\"  # was BadKey
aliases = [\"BadKey\"]
key = \"BAD_KEY\"
message = 'The key is wrong.'
action = \"Check it.\"
kind = \"unauthenticated\"
# Seen in May as well.

[[group.error]]
message = \"The key has expired.\"
detail = \"Make a [new one](https://acme.example/keys).\"
key = \"EXPIRED\"
code = 1_002

# Requests.
[[group.error]]
code = 1301
key = \"NO_FIELD\"
message = \"The field {name} is missing.\"

[[group.error]]
code = 1302
key = \"TOO_HEAVY\"
message = \"The parcel is too heavy.\"
action = \"Split it.\"

[[group.error]]
code = 1302
key = \"TOO_LONG\"
message = \"The parcel is too long.\"
action = \"Split it.\"

# The end.
";

/// A page and a catalog in a folder of their own.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new(page: &str, catalog: &str) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        folder.write("page.md", page);
        folder.write("acme.toml", catalog);
        folder
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).expect("a writable folder");
    }

    fn catalog(&self) -> String {
        fs::read_to_string(self.path().join("acme.toml")).expect("the catalog")
    }

    fn update(&self, options: &[&str]) -> Run {
        run_in(self.path(), ["import", "page.md", "--update", "acme.toml"].iter().chain(options))
    }
}

/// Updates the catalog; a second update changes nothing, and the result has no faults.
#[track_caller]
fn updated(page: &str, catalog: &str, options: &[&str]) -> (String, Run) {
    let folder = Folder::new(page, catalog);
    let run = folder.update(options);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let once = folder.catalog();
    read("the updated catalog", &once);
    assert_eq!(folder.update(options).code, Some(0));
    assert_eq!(folder.catalog(), once, "a second update");
    (once, run)
}

/// Holds an update against pairs of what is replaced in the catalog.
#[track_caller]
fn check(page: &str, catalog: &str, changes: &[(&str, &str)]) -> Run {
    let mut expected = catalog.to_owned();
    for (old, new) in changes {
        assert_eq!(expected.matches(old).count(), 1, "{old}");
        expected = expected.replacen(old, new, 1);
    }
    let (after, run) = updated(page, catalog, &[]);
    snapbox::assert_data_eq!(after, snapbox::Data::text(expected).raw());
    run
}

const DAY: (&str, &str) = ("retrieved = 2026-05-01", "retrieved = 2026-11-20");

#[test]
fn a_page_that_says_the_same_changes_nothing() {
    let run = check(PAGE, CATALOG, &[]);
    assert_eq!(run.out, "no changes\n");
}

#[test]
fn the_pages_of_the_bundled_catalogs_change_nothing() {
    for path in catalogs() {
        let stem = path.file_stem().expect("a name").to_str().expect("a name");
        let page = repository().join("tests/fixtures/pages").join(format!("{stem}.md"));
        let page = fs::read_to_string(page).expect("the page");
        let catalog = fs::read_to_string(&path).expect("the catalog");
        let folder = Folder::new(&page, &catalog);
        let run = folder.update(&[]);
        assert_eq!(run.code, Some(0), "{stem}: {}", run.err);
        assert_eq!(run.out, "no changes\n", "{stem}: {}", run.err);
        assert!(folder.catalog() == catalog, "{stem}");
        assert_eq!(folder.update(&["--check", "--retire"]).code, Some(0), "{stem}");
    }
}

#[test]
fn a_changed_message_and_a_new_row() {
    let page = PAGE
        .replace("The key is wrong.", "The key is malformed.")
        .replace("| 1301", "| 1003 | SUSPENDED | The account is suspended. | Pay. |\n| 1301");
    let run = check(
        &page,
        CATALOG,
        &[
            DAY,
            ("'The key is wrong.'", "\"The key is malformed.\""),
            (
                "code = 1_002\n",
                "code = 1_002\n\n[[group.error]]\ncode = 1003\nkey = \"SUSPENDED\"\n\
                 message = \"The account is suspended.\"\naction = \"Pay.\"\n",
            ),
        ],
    );
    assert_eq!(
        run.out,
        "\
patch  catalog: retrieved changed, from `2026-05-01` to `2026-11-20`
patch  ShipmentError::KeyWrong (1001): message changed, from `The key is wrong.` to `The key is malformed.`
minor  ShipmentError::Suspended (1003): added

3 changes: a minor step for a crate that publishes the enums
"
    );
}

#[test]
fn split_and_merged_groups_stay_so() {
    let page = "\
## Account errors

| Code | Message |
|------|---------|
| 1 | One is wrong. |
| 2 | Two is wrong. |
| 3 | Three is wrong. |
| 4 | Four is wrong. |

## Card errors

| Code | Message |
|------|---------|
| 11 | Eleven is wrong. |
| 12 | Twelve is wrong. |

## Bank errors

| Code | Message |
|------|---------|
| 21 | Twenty-one is wrong. |
| 22 | Twenty-two is wrong. |
";
    let mut catalog =
        "[catalog]\nvendor = \"Acme\"\nservice = \"Money\"\nretrieved = 2026-05-01\n".to_owned();
    let groups: [(&str, &[(i32, &str)]); 3] = [
        ("OddError", &[(3, "Three"), (1, "One")]),
        ("MoneyError", &[(11, "Eleven"), (21, "Twenty-one"), (22, "Twenty-two"), (12, "Twelve")]),
        ("EvenError", &[(2, "Two"), (4, "Four")]),
    ];
    for (group, errors) in groups {
        catalog.extend(["\n[[group]]\nname = \"", group, "\"\n"]);
        for (code, word) in errors {
            let error = format!(
                "\n[[group.error]]\ncode = {code}\nname = \"E{code}\"\nmessage = \"{word} is wrong.\"\n"
            );
            catalog.push_str(&error);
        }
    }
    check(page, &catalog, &[]);
    let page = page
        .replace("Four is", "The fourth is")
        .replace("| 22 |", "| 211 | A new one. |\n| 22 |")
        .replace("Three is", "The third is");
    let run = check(
        &page,
        &catalog,
        &[
            DAY,
            ("Four is", "The fourth is"),
            ("Three is", "The third is"),
            (
                "\"Twenty-one is wrong.\"\n",
                "\"Twenty-one is wrong.\"\n\n[[group.error]]\ncode = 211\nname = \"NewOne\"\nmessage = \"A new one.\"\n",
            ),
        ],
    );
    assert!(!run.out.contains("gone"), "{}", run.out);
}

#[test]
fn rows_of_one_code_are_told_apart_by_their_words() {
    // The order is another, one text is another, and a third row has the code now.
    let page = PAGE.replace("| 1302 | TOO_HEAVY | The parcel is too heavy. | Split it. |\n", "")
        + "| 1302 | TOO_HEAVY | The parcel is too heavy: %d kg. | Split it. |\n\
           | 1302 | TOO_WIDE | The parcel is too wide. | Split it. |\n\
           | 1001 | OLD_KEY | The key is of the old kind. | - |\n";
    check(
        &page,
        CATALOG,
        &[
            DAY,
            ("The parcel is too heavy.", "The parcel is too heavy: {} kg."),
            ("repeats = [1302]", "repeats = [1302, 1001]"),
            (
                "\"TOO_HEAVY\"\nmessage = \"The parcel is too heavy: {} kg.\"\naction = \"Split it.\"\n",
                "\"TOO_HEAVY\"\nmessage = \"The parcel is too heavy: {} kg.\"\naction = \"Split it.\"\n\n\
                 [[group.error]]\ncode = 1302\nkey = \"TOO_WIDE\"\nmessage = \"The parcel is too wide.\"\naction = \"Split it.\"\n\n\
                 [[group.error]]\ncode = 1001\nkey = \"OLD_KEY\"\nmessage = \"The key is of the old kind.\"\n",
            ),
        ],
    );
}

#[test]
fn a_new_name_is_unlike_all_names_and_aliases() {
    let page = PAGE.replace("| 1001", "| 999 | BAD_KEY | No key was sent. | - |\n| 1001");
    let (after, _) = updated(&page, CATALOG, &[]);
    let before = "# Keys.\n[[group.error]]\ncode = 1001\n";
    let new = "[[group.error]]\ncode = 999\nname = \"BadKey999\"\nkey = \"BAD_KEY\"\nmessage = \"No key was sent.\"\n\n";
    assert!(after.contains(&format!("{new}{before}")), "{after}");
}

#[test]
fn a_new_key_does_not_rename() {
    let page = PAGE.replace("NO_FIELD", "FIELD_MISSING").replace("BAD_KEY", "WRONG_KEY");
    let run = check(
        &page,
        CATALOG,
        &[
            DAY,
            ("key = \"NO_FIELD\"", "name = \"NoField\"\nkey = \"FIELD_MISSING\""),
            ("key = \"BAD_KEY\"", "key = \"WRONG_KEY\""),
        ],
    );
    assert!(!run.out.contains("renamed"), "{}", run.out);
}

#[test]
fn what_is_gone_is_said_and_retired_only_when_asked() {
    let page = PAGE.replace("| 1302 | TOO_LONG | The parcel is too long. | Split it. |\n", "");
    let catalog = CATALOG.replace("key = \"NO_FIELD\"\n", "deprecated = \"use 1302\"\nkey = \"NO_FIELD\"\n");
    let page = page.replace("| 1301 | NO_FIELD | The field %s is missing. | - |\n", "");
    let run = check(&page, &catalog, &[]);
    assert_eq!(
        run.out,
        "\
no changes

gone from the page:
  ShipmentError::TooLong (1302)
with `--retire` they are marked as deprecated

gone from the page, and deprecated before:
  ShipmentError::NoField (1301)
"
    );
    let (after, run) = updated(&page, &catalog, &["--retire"]);
    let retired = "code = 1302\ndeprecated = \"no longer on the vendor's page\"\nkey = \"TOO_LONG\"\n";
    let expected = catalog.replace("code = 1302\nkey = \"TOO_LONG\"\n", retired).replace(DAY.0, DAY.1);
    snapbox::assert_data_eq!(after, snapbox::Data::text(expected).raw());
    assert!(run.out.contains("ShipmentError::TooLong (1302): deprecated added"), "{}", run.out);
}

#[test]
fn a_table_of_no_group_becomes_a_group_at_the_end() {
    let page = PAGE.to_owned()
        + "\n## Label errors\n\n| Error code | Description |\n|---|---|\n| NOT_READY | The label is not ready. |\n";
    let (after, run) = updated(&page, CATALOG, &[]);
    let expected = CATALOG.replace(DAY.0, DAY.1)
        + "\n[[group]]\nname = \"LabelError\"\ntitle = \"Label errors\"\n\n\
           [[group.error]]\ncode = \"NOT_READY\"\nmessage = \"The label is not ready.\"\n";
    snapbox::assert_data_eq!(after, snapbox::Data::text(expected).raw());
    assert!(run.out.contains("minor  LabelError: added"), "{}", run.out);
}

#[test]
fn a_new_table_that_says_what_another_says_is_a_new_group() {
    let page = PAGE.to_owned()
        + "\n## Label errors\n\n| Code | Message |\n|---|---|\n| 1001 | The key is wrong. Check it. |\n";
    let (after, _) = updated(&page, CATALOG, &[]);
    let expected = CATALOG.replace(DAY.0, DAY.1)
        + "\n[[group]]\nname = \"LabelError\"\ntitle = \"Label errors\"\n\n\
           [[group.error]]\ncode = 1001\nname = \"KeyWrong\"\nmessage = \"The key is wrong. Check it.\"\n";
    snapbox::assert_data_eq!(after, snapbox::Data::text(expected).raw());
}

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

    // A new row whose code the group cannot have.
    let page = PAGE.replace("| 1301", "| NO_PAPER | PAPER | There is no paper. | - |\n| 1301");
    let (_, run) = updated(&page, CATALOG, &[]);
    assert!(run.err.contains("the new row `NO_PAPER` is left out"), "{}", run.err);
}
