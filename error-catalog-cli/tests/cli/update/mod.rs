//! `import --update`: the page again, into the catalog that a person has mended since.

mod files;
mod groups;
mod rows;

use std::fs;
use std::path::Path;

use crate::command::{Run, run_in};
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

/// Checks an update: each pair is a text of the old catalog and its replacement.
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
