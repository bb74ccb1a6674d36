//! Tables and groups: split, merged, new, and chosen by `[import]`.

use super::{CATALOG, DAY, PAGE, check, updated};

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
fn the_page_is_read_by_the_import_table() {
    let import = "[import]\nskip = [\"Old errors\"]\ncolumn = { detail = \"Cause\", message = \"Meaning\" }\ncodes = \"string\"\n";
    let catalog = "\
[catalog]
vendor = \"Acme\"
service = \"Parcels\"
retrieved = 2026-05-01

@IMPORT@
[[group]]
name = \"LabelError\"

[[group.error]]
code = \"17\"
name = \"NotReady\"
message = \"It is not ready.\"
detail = \"The printer is slow.\"
"
    .replace("@IMPORT@", import);
    let page = "\
## Label errors

| Code | Cause | Meaning |
|------|-------|---------|
| 17 | The printer is slow. | It is not ready. |

## Old errors

| Code | Meaning |
|------|---------|
| 17 | Something is wrong. |
";
    check(page, &catalog, &[]);
    let page = page
        .replace("slow", "cold")
        .replace("\n\n## Old", "\n| NO_PAPER | The printer is off. | It is not there. |\n\n## Old");
    check(
        &page,
        &catalog,
        &[
            DAY,
            (
                "The printer is slow.\"\n",
                "The printer is cold.\"\n\n[[group.error]]\ncode = \"NO_PAPER\"\n\
                 message = \"It is not there.\"\ndetail = \"The printer is off.\"\n",
            ),
        ],
    );
    // Otherwise, the second table is read too.
    let (after, _) = updated(&page, &catalog.replace(import, ""), &[]);
    assert!(after.contains("Something is wrong."), "{after}");
}
