//! Rows: what changes, what is new, what is gone.

use std::fs;

use super::{CATALOG, DAY, Folder, PAGE, check, updated};
use crate::command::{catalogs, repository};

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
