//! What stands in the way of reading and writing: a clear message, the right exit code, and the old file whole.

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;

use crate::command::{Run, catalogs, command, run_in};

const PAGE: &str = "# Error codes\n\n| Code | Message |\n|---|---|\n| 7 | No. |\n";

/// A folder with a page.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("page.md"), PAGE).expect("written");
    fs::copy(&catalogs()[0], folder.path().join("a.toml")).expect("copied");
    folder
}

fn run(folder: &Path, line: &str) -> Run {
    run_in(folder, line.split_whitespace())
}

#[track_caller]
fn fails(folder: &Path, line: &str, code: i32, says: &str) {
    let run = run(folder, line);
    assert_eq!(run.code, Some(code), "{line}: {}{}", run.out, run.err);
    assert!(run.err.contains(says) || run.out.contains(says), "{line}: {}{}", run.out, run.err);
}

/// All commands that read a catalog, with this file for it.
fn readers(file: &str) -> [String; 6] {
    [
        format!("check {file}"),
        format!("explain --catalog {file} -46618"),
        format!("list --catalog {file}"),
        format!("export {file} --format json"),
        format!("diff {file} a.toml"),
        format!("diff a.toml {file}"),
    ]
}

#[test]
fn a_missing_file() {
    let folder = folder();
    for line in readers("b.toml") {
        fails(folder.path(), &line, 2, "no file `b.toml` in the current folder");
    }
    fails(folder.path(), "check aa.toml", 2, "did you mean `a.toml`?");
    fails(folder.path(), "explain --catalog b.toml xyzzy", 2, "no catalog knows `xyzzy`");
    fails(folder.path(), "import absent.md", 2, "no file `absent.md`");
}

#[test]
fn a_folder() {
    let folder = folder();
    fs::create_dir(folder.path().join("b.toml")).expect("a folder");
    let lines = readers("b.toml");
    fails(folder.path(), &lines[0], 2, "no catalog found");
    for line in &lines[1..3] {
        fails(folder.path(), line, 2, "no catalog found in `b.toml`");
    }
    for line in &lines[3..] {
        fails(folder.path(), line, 2, "`b.toml` is a folder");
    }
    fails(folder.path(), "import .", 2, "`.` is a folder, not a page");
    fails(folder.path(), "import page.md -o b.toml --force", 2, "cannot write `b.toml`: it is a folder");
}

#[test]
fn the_folders_of_an_output_are_made() {
    let folder = folder();
    let made = run(folder.path(), "import page.md -o new/folder/b.toml");
    assert_eq!(made.code, Some(0), "{}", made.err);
    let draft = fs::read_to_string(folder.path().join("new/folder/b.toml")).expect("the draft");
    assert!(draft.contains("code = 7"), "{draft}");
    let says = "cannot write `page.md/b.toml`: cannot make the folder `page.md`: ";
    fails(folder.path(), "import page.md -o page.md/b.toml", 2, says);
    assert_eq!(fs::read_to_string(folder.path().join("page.md")).expect("the page"), PAGE);
}

#[test]
#[cfg(unix)]
fn an_unreadable_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    for name in ["b.toml", "b.md"] {
        let path = folder.path().join(name);
        fs::write(&path, PAGE).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("set");
    }
    if File::open(folder.path().join("b.toml")).is_ok() {
        // Root reads everything.
        return;
    }
    for line in readers("b.toml") {
        fails(folder.path(), &line, 2, "cannot read `b.toml`: Permission denied");
    }
    fails(folder.path(), "import b.md", 2, "cannot read `b.md`: Permission denied");
}

#[test]
fn a_file_of_a_gigabyte_is_refused_unread() {
    let folder = folder();
    for name in ["b.toml", "b.md"] {
        // The file has no blocks, only a length.
        File::create(folder.path().join(name)).expect("a file").set_len(1 << 30).expect("a length");
    }
    for line in readers("b.toml") {
        // Whoever reads up to the limit does not know the length.
        fails(folder.path(), &line, 2, "`b.toml` has 1073741824 bytes; a catalog has at most 67108864");
    }
    fails(folder.path(), "import b.md", 2, "`b.md` has more than 67108864 bytes");
}

#[test]
#[cfg(target_os = "linux")]
fn an_endless_file_is_refused() {
    let folder = folder();
    fails(folder.path(), "check /dev/zero", 2, "cannot read `/dev/zero`: it is not a regular file");
    let zeros = File::open("/dev/zero").expect("the endless device");
    let run: Run = command(folder.path())
        .args(["diff", "a.toml", "-"])
        .stdin(zeros)
        .output()
        .expect("the command starts")
        .into();
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(
        run.err.contains("`standard input` has 67108865 bytes; a catalog has at most 67108864"),
        "{}",
        run.err
    );
    fails(folder.path(), "import /dev/zero", 2, "`/dev/zero` has more than 67108864 bytes");
}

#[test]
fn bytes_that_are_no_text() {
    let folder = folder();
    fs::write(folder.path().join("b.toml"), b"[catalog]\nvendor = \"\xff\"\n").expect("written");
    fails(folder.path(), "check b.toml", 2, "`b.toml` is not UTF-8: byte 0xff at offset 20, line 2");
}

#[test]
#[cfg(unix)]
fn a_broken_pipe_is_quiet() {
    let folder = folder();
    for line in ["list", "explain is", "export a.toml --format json", "completions bash"] {
        let mut child = command(folder.path())
            .args(line.split_whitespace())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        // Nobody reads.
        drop(child.stdout.take());
        let run: Run = child.wait_with_output().expect("the command ends").into();
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{line}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk() {
    let folder = folder();
    let full = || File::options().write(true).open("/dev/full").expect("a full device");
    for line in ["list", "export a.toml --format toml", "import page.md"] {
        let output = command(folder.path()).args(line.split_whitespace()).stdout(full()).output();
        let run: Run = output.expect("the command starts").into();
        assert_eq!(run.code, Some(2), "{line}");
        assert!(run.err.contains("cannot write to standard output: No space left"), "{line}: {}", run.err);
    }
    fails(folder.path(), "import page.md -o /dev/full", 2, "`/dev/full` exists already");
    fails(folder.path(), "import page.md -o /dev/full --force", 2, "cannot write `/dev/full`: No space left");
}

#[test]
#[cfg(target_os = "linux")]
fn a_disk_that_fills_up_leaves_the_old_file_whole() {
    let folder = folder();
    fs::write(folder.path().join("old.toml"), "old").expect("written");
    let rows = (0..2000).map(|code| format!("| {code} | message {code} |\n")).collect::<Vec<_>>().concat();
    fs::write(folder.path().join("large.md"), format!("# Errors\n\n| Code | Message |\n|---|---|\n{rows}"))
        .expect("written");
    // A limit on the size of files acts as a disk of that size does.
    let script = format!(
        "trap '' XFSZ; ulimit -f 64; exec '{}' import large.md -o old.toml --force",
        env!("CARGO_BIN_EXE_error-catalog")
    );
    let output = std::process::Command::new("sh").args(["-c", &script]).current_dir(folder.path()).output();
    let run: Run = output.expect("sh starts").into();
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("cannot write `old.toml`: File too large"), "{}", run.err);
    assert_eq!(fs::read_to_string(folder.path().join("old.toml")).expect("the old file"), "old");
    assert_eq!(names(folder.path()), ["a.toml", "large.md", "old.toml", "page.md"]);
}

#[test]
fn an_existing_target_needs_force() {
    let folder = folder();
    let old = fs::read_to_string(folder.path().join("a.toml")).expect("the old file");
    for line in ["import page.md -o a.toml", "export a.toml --format json -o page.md"] {
        fails(folder.path(), line, 2, "exists already");
        fails(folder.path(), line, 2, "replace it with `--force`");
    }
    assert_eq!(fs::read_to_string(folder.path().join("a.toml")).expect("the old file"), old);
    assert_eq!(fs::read_to_string(folder.path().join("page.md")).expect("the old file"), PAGE);
    let forced = run(folder.path(), "import page.md -o a.toml --force");
    assert_eq!(forced.code, Some(0), "{}", forced.err);
    assert!(fs::read_to_string(folder.path().join("a.toml")).expect("the new file").contains("code = 7"));
    assert_eq!(names(folder.path()), ["a.toml", "page.md"]);
}

#[test]
#[cfg(unix)]
fn a_read_only_target_stays() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let target = folder.path().join("b.toml");
    fs::write(&target, "old").expect("written");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o444)).expect("set");
    fails(folder.path(), "import page.md -o b.toml --force", 2, "cannot write `b.toml`: it is read-only");
    assert_eq!(fs::read_to_string(&target).expect("the old file"), "old");
}

#[test]
#[cfg(unix)]
fn a_target_keeps_its_mode_and_a_link_stays_a_link() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let target = folder.path().join("b.toml");
    fs::write(&target, "old").expect("written");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).expect("set");
    std::os::unix::fs::symlink("b.toml", folder.path().join("link.toml")).expect("a link");
    let run = run(folder.path(), "import page.md -o link.toml --force");
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(fs::symlink_metadata(folder.path().join("link.toml")).expect("the link").is_symlink());
    assert!(fs::read_to_string(&target).expect("the new file").contains("code = 7"));
    assert_eq!(fs::metadata(&target).expect("the new file").permissions().mode() & 0o777, 0o640);
}

#[test]
fn two_at_once_leave_one_whole_file() {
    let folder = folder();
    let rows = |text: &str| {
        (0..500).map(|code| format!("| {code} | {text} {code} |\n")).collect::<Vec<_>>().concat()
    };
    for (name, text) in [("one.md", "first"), ("two.md", "second")] {
        let page = format!("# Errors\n\n| Code | Message |\n|---|---|\n{}", rows(text));
        fs::write(folder.path().join(name), page).expect("written");
    }
    let alone = |name: &str| run(folder.path(), &format!("import {name}")).out;
    let (one, two) = (alone("one.md"), alone("two.md"));
    for force in [false, true] {
        let target = folder.path().join("target.toml");
        let children: Vec<_> = (0..8)
            .map(|at| {
                let page = if at % 2 == 0 { "one.md" } else { "two.md" };
                let mut command = command(folder.path());
                command
                    .args(["import", page, "-o", "target.toml"])
                    .stdout(Stdio::null())
                    .stderr(Stdio::piped());
                if force {
                    command.arg("--force");
                }
                command.spawn().expect("the command starts")
            })
            .collect();
        let runs: Vec<Run> = children
            .into_iter()
            .map(|child| child.wait_with_output().expect("the command ends").into())
            .collect();
        let written = runs.iter().filter(|run| run.code == Some(0)).count();
        assert_eq!(written, if force { 8 } else { 1 });
        let refused = runs.iter().filter(|run| run.code != Some(0));
        assert!(refused.clone().all(|run| run.code == Some(2) && run.err.contains("exists already")));
        let text = fs::read_to_string(&target).expect("the file");
        assert!(text == one || text == two, "the file is not whole");
        assert_eq!(names(folder.path()), ["a.toml", "one.md", "page.md", "target.toml", "two.md"]);
        fs::remove_file(&target).expect("removed");
    }
}

/// The names in a folder: nothing temporary may be left behind.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = entries.map(|name| name.into_string().expect("a name")).collect();
    names.sort();
    names
}
