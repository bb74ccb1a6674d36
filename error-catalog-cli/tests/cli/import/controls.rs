//! Controls: what a person says about a page where its looks do not tell.

use crate::command::{Run, run_in};

/// A page that needs controls: nothing says that its table is about errors, and its codes are under an odd header.
const ODD_PAGE: &str = "# Kites\n\n## Strings\n\n| Mark | Where | Says | Note |\n|---|---|---|---|\n\
    | 11 | reel | The reel is stuck. | Oil it. |\n| 12 | knot | The knot slips. | Tie it. |\n\
    | 13 | reel | The reel is lost. | Find it. |\n\n## History\n\n| Error code | Description |\n|---|---|\n\
    | 7 | Old. |\n| X8 | Older. |\n";

/// Imports a page with these arguments; the draft, what is said and the exit code.
fn import_with(name: &str, page: &str, args: &[&str]) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join(name), page).expect("written");
    let start = ["import", name, "--vendor", "V", "--service", "S"];
    run_in(folder.path(), start.iter().chain(args).copied())
}

#[test]
fn reasons_name_the_control_that_takes_the_table() {
    let run = import_with("page.md", ODD_PAGE, &[]);
    assert!(run.err.contains("under \"Strings\": left out with 3 rows"), "{}", run.err);
    assert!(run.err.contains("`--column code=HEADER` takes it"), "{}", run.err);
}

#[test]
fn controls_say_what_is_what() {
    let columns = ["--table", "strings", "--column", "code=Mark", "--column", "message=3"];
    let run = import_with("page.md", ODD_PAGE, &[&columns[..], &["--column", "action=note"]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let expected = "[[group.error]]\ncode = 11\nname = \"ReelStuck\"\nmessage = \"The reel is stuck.\"\naction = \"Oil it.\"\n";
    assert!(run.out.contains(expected), "{}", run.out);
    assert!(run.out.contains("[import]\ntable = [\"strings\"]\n"), "{}", run.out);
    assert!(run.err.contains("`--table` does not name it"), "{}", run.err);
    let parted = import_with("page.md", ODD_PAGE, &[&columns[..], &["--group-by", "Where"]].concat());
    let titles: Vec<&str> = parted.out.lines().filter(|line| line.starts_with("title")).collect();
    assert_eq!(titles, ["title = \"reel\"", "title = \"knot\""], "{}", parted.err);
    let together = import_with(
        "page.md",
        ODD_PAGE,
        &[
            "--column",
            "code=Mark",
            "--column",
            "message=Says",
            "--table",
            "1",
            "--table",
            "2",
            "--one-group",
            "KiteError",
        ],
    );
    assert_eq!(together.out.matches("[[group]]").count(), 1, "{}\n{}", together.out, together.err);
    assert!(together.out.contains("name = \"KiteError\"\n"), "{}", together.out);
    assert!(
        together.out.contains("code = \"11\"\n") && together.out.contains("code = \"X8\"\n"),
        "{}",
        together.out
    );
    let integers = import_with("page.md", ODD_PAGE, &["--skip", "1", "--codes", "integer"]);
    assert!(integers.out.contains("code = 7\n") && !integers.out.contains("X8"), "{}", integers.out);
    assert!(integers.err.contains("`X8` is not an integer"), "{}", integers.err);
    let strings = import_with("page.md", &ODD_PAGE.replace("X8", "8"), &["--skip", "1", "--codes", "string"]);
    assert!(strings.out.contains("code = \"7\"\n"), "{}", strings.out);
}

#[test]
fn records_and_rows_are_found_where_they_are_said_to_be() {
    let text = "Kites answer:\n-7 BAD_WIND: too much wind\n-8 NO_WIND: none at all\n";
    let record = r"^(?<code>-\d+) (?<key>\w+): (?<message>.*)$";
    let run = import_with("page.txt", text, &["--record", record]);
    let expected = "code = -8\nkey = \"NO_WIND\"\nmessage = \"none at all\"\n";
    assert!(run.out.contains(expected), "{}\n{}", run.out, run.err);
    let json = r#"{"a/b": {"kites": {"101": {"says": "No wind"}, "102": {"says": "No string"}}}, "x": [1]}"#;
    let rows = ["--rows", "/a~1b/kites", "--column", "message=says"];
    let run = import_with("page.json", json, &rows);
    assert!(
        run.out.contains("code = 102\n") && run.out.contains("\"No string\""),
        "{}\n{}",
        run.out,
        run.err
    );
}

#[test]
fn a_wrong_control_says_what_there_is() {
    let check = |name: &str, page: &str, args: &[&str], message: &str, help: &str| {
        let run = import_with(name, page, args);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.err.contains(message), "{args:?}: {}", run.err);
        assert!(run.err.contains(help), "{args:?}: {}", run.err);
    };
    let odd = |args: &[&str], message: &str, help: &str| check("page.md", ODD_PAGE, args, message, help);
    odd(
        &["--table", "Sails"],
        "the page has no table `Sails`, which `--table` names",
        "1 `Strings`, 2 `History`",
    );
    odd(&["--skip", "3"], "the page has no table 3, which `--skip` names", "1 `Strings`, 2 `History`");
    odd(&["--column", "code=Marks"], "no table has the column `Marks` of `--column`", "`Mark`");
    odd(&["--group-by", "Wher"], "no table has the column `Wher` of `--group-by`", "`Where`");
    odd(
        &["--column", "colour=Mark"],
        "`--column colour=Mark` does not name a role and a column",
        "the roles are code, key",
    );
    odd(&["--one-group", "kites"], "not a name in UpperCamelCase", "`BillingError`");
    odd(&["--record", "(?<code>"], "`--record` is not a regular expression: unclosed group", "`(?<code>…)`");
    odd(&["--record", "(?<cod>x)"], "`--record` has a group `cod`, which is not a role", "`(?<code>…)`");
    odd(&["--record", "(?<code>zzz)"], "`--record` finds nothing on the page", "match at the ends of lines");
    odd(&["--rows", "/a"], "`--rows` is for JSON pages", "--from json");
    let json = r#"{"errors": [], "pages": 1}"#;
    check(
        "page.json",
        json,
        &["--rows", "/error"],
        "nothing stands at `/error`",
        "the document has `errors`, `pages`",
    );
    check("page.json", json, &["--rows", "/errors"], "has no objects", "point to a list of objects");
    check(
        "page.json",
        json,
        &["--rows", "errors"],
        "`errors` of `--rows` is not a JSON pointer",
        "write `/errors`",
    );
    check("page.adoc", "= Errors", &[], "it is AsciiDoc, which `import` does not read", "convert it to HTML");
}

#[test]
fn an_update_reads_the_page_as_the_draft_was_read() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("page.md"), ODD_PAGE).expect("written");
    let controls = ["--table", "Strings", "--column", "code=Mark", "--column", "message=Says"];
    let drafted =
        run_in(folder.path(), ["import", "page.md", "-o", "kites.toml"].iter().chain(&controls).copied());
    assert_eq!(drafted.code, Some(0), "{}", drafted.err);
    let update = ["import", "page.md", "--update", "kites.toml"];
    let unchanged = run_in(folder.path(), update.iter().chain(&["--check"]).copied());
    assert_eq!(unchanged.code, Some(0), "{}\n{}", unchanged.out, unchanged.err);
    let both = run_in(folder.path(), update.iter().chain(&controls).copied());
    assert_eq!(both.code, Some(2), "{}", both.err);
}
