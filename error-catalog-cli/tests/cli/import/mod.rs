//! `import` over pages in every shape that it reads.

mod controls;
mod limits;

use std::path::PathBuf;
use std::process::Stdio;

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
