//! Names and texts that are meant to do harm: none hangs the command, moves a cursor or forges an annotation.

use std::fs;
use std::path::Path;

use crate::command::{Run, command, run_in};

const GOOD: &str = "[catalog]\nvendor = \"A\"\nservice = \"B\"\n\n[[group]]\nname = \"C\"\n\n\
                    [[group.error]]\ncode = 1\nname = \"D\"\nmessage = \"E\"\n";

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Runs the command with colours, which keeps escapes in what it prints.
fn run(folder: &Path, args: &[&str]) -> Run {
    run_in(folder, args.iter().copied().chain(["--color", "always"]))
}

/// The output has no control characters but line feeds and the colours' escapes, and no line is a command.
#[track_caller]
fn assert_harmless(run: &Run, line: &str) {
    let text = format!("{}{}", run.out, run.err);
    let mut rest = text.as_str();
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once("\x1b[") {
        plain.push_str(before);
        let end = after.find(|c: char| !c.is_ascii_digit() && c != ';').expect("an end");
        assert_eq!(&after[end..=end], "m", "{line}: not a colour: {text:?}");
        rest = &after[end + 1..];
    }
    plain.push_str(rest);
    let hidden = plain.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(hidden, None, "{line}: {plain:?}");
    assert!(!plain.lines().any(|line| line.trim_start().starts_with("::")), "{line}: {plain}");
    assert!(!plain.contains("##["), "{line}: {plain}");
}

#[test]
#[cfg(unix)]
fn a_pipe_is_passed_over_in_a_folder_and_refused_by_name() {
    let folder = folder();
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("pipe.toml")).status();
    assert!(made.expect("mkfifo starts").success());
    let empty = run(folder.path(), &["check", "."]);
    assert_eq!(empty.code, Some(2), "{empty:?}");
    assert!(empty.err.contains("no catalog found"), "{}", empty.err);
    let named = run_in(folder.path(), ["check", "pipe.toml"]);
    assert_eq!(named.code, Some(2), "{named:?}");
    assert!(named.out.contains("cannot read `pipe.toml`: it is not a regular file"), "{}", named.out);
    fs::write(folder.path().join("good.toml"), GOOD).expect("written");
    assert_eq!(run_in(folder.path(), ["check"]).out, "1 catalog checked, 1 error, no faults\n");
}

#[test]
#[cfg(unix)]
fn a_dangling_link_says_where_it_leads() {
    let folder = folder();
    fs::create_dir(folder.path().join("d")).expect("a folder");
    std::os::unix::fs::symlink("gone.toml", folder.path().join("d/link.toml")).expect("a link");
    for args in [["check", "d"], ["check", "d/link.toml"], ["list", "--catalog=d/link.toml"]] {
        let run = run_in(folder.path(), args);
        assert_eq!(run.code, Some(2), "{run:?}");
        let said = format!("{}{}", run.out, run.err);
        assert!(
            said.contains("`d/link.toml` is a symbolic link to `gone.toml`, which does not exist"),
            "{said}"
        );
        assert!(!said.contains("did you mean"), "{said}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn help_into_a_full_device_fails() {
    for args in [&["--help"][..], &["check", "--help"], &["--version"], &["completions", "bash"], &["man"]] {
        let full = fs::File::options().write(true).open("/dev/full").expect("the full device");
        let run: Run = command(folder().path()).args(args).stdout(full).output().expect("it starts").into();
        assert_eq!(run.code, Some(2), "{args:?}");
        assert!(run.err.contains("cannot write to standard output"), "{args:?}: {}", run.err);
    }
}

#[test]
#[cfg(unix)]
fn names_of_files_are_shown_on_one_line() {
    for name in ["x\x1b[31m\x1b]0;pwn\x07.toml", "y\n::error title=pwn::injected.toml", "z\u{9b}2K\r.toml"] {
        let folder = folder();
        let path = folder.path();
        fs::write(path.join(name), GOOD).expect("written");
        fs::write(path.join("bad.toml"), "[catalog]\n").expect("written");
        let option = format!("--catalog={name}");
        let new = format!("{name}/new.toml");
        let lines: [&[&str]; 14] = [
            &["check"],
            &["check", name, "--format", "json"],
            &["list", &option],
            &["list", &option, "--format", "json"],
            &["explain", &option, "1"],
            &["explain", name],
            &["export", name, "--format", "csv", "-o", name],
            &["export", name, "--format", "csv", "-o", &new],
            &["export", &new, "--format", "csv"],
            &["diff", name, &new],
            &["import", name],
            &["import", &new],
            &["man", name],
            &[name],
        ];
        for line in lines {
            assert_harmless(&run(path, line), &format!("{line:?}"));
        }
        // The faults of such a file, for people and as annotations.
        fs::write(path.join(name), "[catalog]\nvendor = 1\n").expect("written");
        assert_harmless(&run(path, &["check", name]), name);
        let annotated = run(path, &["check", name, "--format", "github"]);
        assert!(annotated.out.lines().count() > 1, "{annotated:?}");
        for line in annotated.out.lines() {
            assert!(line.starts_with("::error file=") && !line.contains("::error title"), "{line:?}");
            assert!(!line.contains(char::is_control), "{line:?}");
        }
    }
}

#[test]
fn texts_of_a_catalog_are_no_commands() {
    let folder = folder();
    let texts = "message = \"::error title=x::y\"\ndetail = \"\"\"a\n::warning::b ##[error]c\"\"\"\n";
    let catalog = GOOD.replace("message = \"E\"\n", texts);
    fs::write(folder.path().join("a.toml"), &catalog).expect("written");
    fs::write(folder.path().join("b.toml"), catalog.replace("x::y", "x::z").replace("##", "a\n::error::##"))
        .expect("written");
    let lines: [&[&str]; 6] = [
        &["explain", "--catalog=a.toml", "1"],
        &["explain", "--catalog=a.toml", "1", "--format", "json"],
        &["explain", "--catalog=a.toml", "errror"],
        &["diff", "a.toml", "b.toml"],
        &["diff", "a.toml", "b.toml", "--format", "json"],
        &["export", "a.toml", "--format", "json"],
    ];
    for line in lines {
        assert_harmless(&run(folder.path(), line), &format!("{line:?}"));
    }
    // For a program, every text is what it was.
    let shown = run(folder.path(), lines[1]);
    let value: serde_json::Value = serde_json::from_str(&shown.out).expect("JSON");
    let errors = value["errors"].as_array().expect("errors");
    let error = errors.iter().find(|error| error["vendor"] == "A").expect("the error");
    assert_eq!(error["message"], "::error title=x::y");
    assert_eq!(error["detail"], "a\n::warning::b ##[error]c");
}
