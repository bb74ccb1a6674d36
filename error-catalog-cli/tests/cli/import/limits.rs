//! Time and memory: linear in the page, and no page takes more than its size warrants.

use std::process::Stdio;
use std::time::Duration;

use wait4::Wait4;

use crate::command::{command, run, run_in};

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
