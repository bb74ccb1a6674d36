//! `import` over pages in every shape that it reads.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use wait4::Wait4;

use crate::command::{Run, assert_file, command, package, run, run_in};

/// Every page beside its expected draft (`.toml`) and summary (`.txt`).
fn pages() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(package().join("tests/import")).expect("the pages are there");
    let mut pages: Vec<PathBuf> = entries.map(|entry| entry.expect("a page").path()).collect();
    let endings = ["md", "mdx", "html", "rst", "csv", "json"];
    pages.retain(|path| {
        path.extension().is_some_and(|extension| endings.iter().any(|ending| extension == *ending))
    });
    pages.sort();
    pages
}

/// A file of a page's name with another ending; the page's own ending stays, as some pages differ in nothing else.
fn beside(page: &std::path::Path, ending: &str) -> PathBuf {
    let mut name = page.file_name().expect("a page has a name").to_owned();
    name.push(ending);
    page.with_file_name(name)
}

#[test]
fn pages_become_the_expected_drafts() {
    let pages = pages();
    assert!(pages.len() > 25, "{}", pages.len());
    for page in &pages {
        let name = page.strip_prefix(package()).expect("the pages are in the package");
        let name = name.to_str().expect("a path");
        let run = run_in(&package(), ["import", name, "--vendor", "V", "--service", "S"]);
        assert_file(&run.out, &beside(page, ".toml"));
        assert_file(&run.err, &beside(page, ".txt"));
        assert_eq!(run.code, Some(0), "{}", page.display());
    }
}

#[test]
fn drafts_pass_the_check_and_the_counts_add_up() {
    let folder = tempfile::tempdir().expect("a folder");
    for page in pages() {
        let draft = folder.path().join("draft.toml");
        let draft = draft.to_str().expect("a path");
        let page = page.to_str().expect("a path");
        let imported = run(["import", page, "-o", draft, "--force", "--format", "json"]);
        let summary: serde_json::Value = serde_json::from_str(&imported.out).expect("a summary");
        add_up(&summary, page);
        let checked = run(["check", draft]);
        assert_eq!((checked.code, checked.err.as_str()), (Some(0), ""), "{page}: {}", checked.out);
        let exported = run(["export", draft, "--format", "toml"]).out;
        assert_eq!(exported, std::fs::read_to_string(draft).expect("the draft"), "{page}");
    }
}

/// Of tables and of rows, what was seen is what was taken and what was left out; and every row that was left out has
/// its line and its reason.
fn add_up(summary: &serde_json::Value, page: &str) {
    let counts = &summary["counts"];
    let count = |name: &str| counts[name].as_u64().unwrap_or_else(|| panic!("{page}: {name}"));
    assert_eq!(count("tables_seen"), count("tables_taken") + count("tables_left_out"), "{page}");
    assert_eq!(count("rows_seen"), count("rows_taken") + count("rows_left_out"), "{page}");
    let tables = summary["tables"].as_array().expect("tables");
    assert_eq!(tables.len() as u64, count("tables_seen"), "{page}");
    let mut told = 0;
    for table in tables {
        assert!(table["line"].as_u64().expect("a line") > 0, "{page}");
        if let Some(reason) = table["left_out"].as_str() {
            assert!(!reason.is_empty(), "{page}");
            told += table["rows"].as_u64().expect("rows");
        }
        for row in table["rows_left_out"].as_array().expect("rows") {
            assert!(row["line"].as_u64().expect("a line") > 0, "{page}");
            assert!(!row["text"].as_str().expect("a reason").is_empty(), "{page}");
            told += 1;
        }
    }
    assert_eq!(told, count("rows_left_out"), "{page}");
}

#[test]
fn a_page_without_errors_gives_no_draft() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("page.md");
    std::fs::write(&page, "# Limits\n\n| Limit | Value |\n|---|---|\n| size | 10 |\n").expect("written");
    let run = run(["import", page.to_str().expect("a path")]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(run.err.contains("line 3: Markdown table under \"Limits\": left out with 1 row"), "{}", run.err);
    assert!(run.err.contains("no draft"), "{}", run.err);
}

#[test]
fn other_encodings_are_named_or_converted() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("page.md");
    let page = page.to_str().expect("a path");
    let text = "# 错误码\n\n| 错误码 | 说明 |\n|---|---|\n| 1001 | 参数错误，请检查请求参数是否正确 |\n";
    let (bytes, ..) = encoding_rs::GB18030.encode(text);
    std::fs::write(page, &bytes).expect("written");
    let refused = run(["import", page]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("is not UTF-8: byte 0xb4 at offset 2, line 1"), "{}", refused.err);
    assert!(refused.err.contains("try `--encoding gb"), "{}", refused.err);
    let converted = run(["import", page, "--encoding", "gb18030"]);
    assert_eq!(converted.code, Some(0), "{}", converted.err);
    assert!(converted.out.contains("message = \"参数错误，请检查请求参数是否正确\""), "{}", converted.out);
    assert!(converted.err.contains("converted from gb18030"), "{}", converted.err);
    let misnamed = run(["import", page, "--encoding", "klingon"]);
    assert_eq!(misnamed.code, Some(2));
}

#[test]
fn standard_input_is_a_page() {
    use std::io::Write as _;
    let mut child = command(package())
        .args(["import", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let page = b"<!DOCTYPE html><h1>Errors</h1><table><tr><th>Code<th>Message<tr><td>-7<td>No.</table>";
    child.stdin.take().expect("a pipe").write_all(page).expect("written");
    let run: Run = child.wait_with_output().expect("the command ends").into();
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("code = -7\n"), "{}", run.out);
}

/// The processor time that an import of `rows` rows takes, whatever else the machine does.
fn time_for_rows(rows: u32, row: impl Fn(u32) -> String, before: &str, name: &str) -> Duration {
    let folder = tempfile::tempdir().expect("a folder");
    let page: String = (10_000..10_000 + rows).map(row).collect();
    std::fs::write(folder.path().join(name), before.to_owned() + &page).expect("written");
    let mut import = command(folder.path());
    let ended = import.args(["import", name, "-o", "draft.toml"]).stderr(Stdio::null()).spawn();
    let ended = ended.expect("the command starts").wait4().expect("the command ends");
    let draft = std::fs::read_to_string(folder.path().join("draft.toml")).expect("a draft");
    assert_eq!(draft.matches("[[group.error]]").count(), usize::try_from(rows).expect("few rows"));
    ended.rusage.utime + ended.rusage.stime
}

#[test]
fn the_time_grows_as_the_rows_do() {
    let markdown = |rows| {
        let row = |code| {
            format!(
                "| {code} | The *field* `f{code}` is **invalid** &amp; missing. | See [a](https://x.example/{code}). |\n"
            )
        };
        time_for_rows(rows, row, "# Errors\n\n| Code | Message | Action |\n|---|---|---|\n", "page.md")
    };
    let html = |rows| {
        let row = |code| format!("<tr><td>{code}<td>The <b>same</b> message.<td>Do<br>this.</tr>\n");
        time_for_rows(
            rows,
            row,
            "<h1>Errors</h1><table><tr><th>Code<th>Message<th>Action</tr>\n",
            "page.html",
        )
    };
    for time in [&markdown as &dyn Fn(u32) -> Duration, &html] {
        let (few, many) = (time(250), time(2500));
        // Ten times as many: a search of all rows for each would take a hundred times as long.
        assert!(many < few * 30, "{few:?} for 250 rows, {many:?} for 2,500");
    }
}

#[test]
fn nothing_in_a_page_makes_it_panic() {
    let folder = tempfile::tempdir().expect("a folder");
    let deep = "<div>".repeat(5000) + "<table><tr><td>1<td>x" + &"<table><tr><td>".repeat(500);
    let spans = "<h1>errors</h1><table>".to_owned()
        + &"<tr><td rowspan=99999999999999999999 colspan=65535>1<td rowspan=0>x</tr>".repeat(200);
    let pipes = format!("# errors\n\n{}\n{}\n{}", "|".repeat(3000), "|-".repeat(3000), "|".repeat(3000));
    let torn = "# errors\n\n|a|b|\n|-|-|\n".to_owned() + &"1 |\n| x\n\\|\n".repeat(500);
    let fences = "```\n".repeat(2001) + "<!--" + "<table><table><dl>";
    let marks = "# errors\n\n| code | message |\n|--|--|\n| 1 | ".to_owned() + &"[a](<![*_`<b ".repeat(2000);
    for (name, page) in [
        ("deep.html", deep.as_str()),
        ("spans.html", &spans),
        ("pipes.md", &pipes),
        ("torn.md", &torn),
        ("fences.md", &fences),
        ("marks.md", &marks),
        ("empty.md", ""),
        ("empty.html", ""),
        ("nul.md", "# errors\n\n| code | message |\n|--|--|\n| 1 | a\0b\u{202e}c |\n| \0 | \0 |\n"),
        ("huge.md", "# errors\n\n| code | message |\n|--|--|\n| 99999999999999999999-5 | a |\n| -~- | b |\n"),
        ("front.md", "---\n---\n---"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, page).expect("written");
        let run = run(["import", path.to_str().expect("a path")]);
        let refused = ["deep.html", "spans.html"].contains(&name);
        assert_eq!(run.code == Some(2), refused, "{name}: {}", run.err);
        assert!(matches!(run.code, Some(0..=2)), "{name}: {:?} {}", run.code, run.err);
        assert!(!run.err.contains("please report"), "{name}: {}", run.err);
    }
}

/// Pages of 64 KiB that would ask for more than their size warrants, by what they are made of.
fn hostile_pages() -> Vec<(&'static str, String)> {
    const SIZE: usize = 1 << 16;
    let fill = |before: &str, unit: &str| before.to_owned() + &unit.repeat(SIZE / unit.len());
    let count = |before: &str, unit: &dyn Fn(usize) -> String| {
        let mut page = before.to_owned();
        (0..).map_while(|at| (page.len() < SIZE).then(|| page.push_str(&unit(at)))).for_each(drop);
        page
    };
    let html = "<h1>Errors</h1><table><tr><th>Code<th>Message";
    let markdown = "# Errors\n\n| Code | Message |\n|--|--|\n";
    vec![
        ("formats.html", count("", &|at| format!("<p><font a={at}>"))),
        ("repeats.html", fill(&("<p>".to_owned() + &"<b><i><u><s><tt><big>".repeat(3)), "<p>x")),
        ("divs.html", fill("", "<div>")),
        ("ends.html", fill(&"<x>".repeat(500), "</y>")),
        ("attributes.html", count("<td", &|at| format!(" a{at}=\"1\""))),
        ("tables.html", fill("", "<table>")),
        ("nested.html", fill("", "<table><tr><td>")),
        ("columns.html", fill(html, "<tr><td colspan=999>")),
        ("rows.html", fill(&format!("{html}<tr><td rowspan=0 colspan=60>{}", "x".repeat(9999)), "<tr>")),
        ("gaps.html", fill(&format!("{html}<tr>{}<td rowspan=0>x", "<td>".repeat(9999)), "<tr>")),
        ("headers.html", fill(&format!("{html}<thead><tr>{}", "<th>".repeat(8000)), "<tr><th>")),
        ("heading.html", fill(&format!("<h1>{}</h1>", "x ".repeat(SIZE)), "<table><td>1<td>x</table>")),
        ("pipes.md", fill("", "|")),
        ("wide.md", fill(&format!("{}\n{}\n", "|c".repeat(8000), "|-".repeat(8000)), "|1\n")),
        ("short.md", fill(markdown, "|1|x\n")),
        ("ranges.md", count(markdown, &|at| format!("|{at}01~{at}32|x\n"))),
        ("codes.md", fill(&format!("{markdown}|"), "1,")),
        ("fences.md", fill("", "```x\n")),
        ("comments.md", fill("", "<!--\n") + "--> x"),
        ("tags.md", fill("", "<tablex ")),
        ("links.md", fill(&format!("{markdown}|1|"), "<a href=/x>") + &"</a>".repeat(5000)),
        ("labels.md", count("# Errors\n\n", &|at| format!("{at}00\n: Code {at}: 5\n"))),
    ]
}

#[test]
fn no_page_takes_more_time_or_memory_than_its_size_warrants() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, page) in hostile_pages() {
        std::fs::write(folder.path().join(name), page).expect("written");
        let mut import = command(folder.path());
        import.args(["import", name, "-o", "draft.toml", "--force"]).stderr(Stdio::null());
        let ended = import.spawn().expect("the command starts").wait4().expect("the command ends");
        assert!(matches!(ended.status.code(), Some(0..=2)), "{name}: {:?}", ended.status);
        let (memory, time) = (ended.rusage.maxrss >> 20, ended.rusage.utime + ended.rusage.stime);
        // An unoptimized build takes some ten times as long; without a budget it is minutes.
        assert!(memory < 100 && time < Duration::from_secs(10), "{name}: {memory} MiB, {time:?}");
    }
}

#[test]
fn a_page_over_its_budget_is_refused_with_its_line() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("deep.html"), "<h1>Errors</h1>\n".to_owned() + &"<div>\n".repeat(600))
        .expect("written");
    let run = run_in(folder.path(), ["import", "deep.html"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    let expected = "error: cannot read `deep.html`: line 512: its HTML elements are nested more than 512 deep\n\
                    help: cut the page down to its tables of errors\n";
    assert_eq!(run.err, expected);
}

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
