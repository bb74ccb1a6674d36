//! Pages made to cost time or memory. Each is read, or refused with a message, within what its size warrants.
//!
//! A page repeats a few bytes to the size that is asked for. Each run of the tests takes small pages; `tests/README.md` has the
//! command for large ones.

mod csv;
mod html;
mod html_tree;
mod json;
mod markdown;
mod markdown_tables;
mod rst;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use wait4::Wait4 as _;

use crate::command::command;

/// The size of the pages in each run of the tests.
const SMALL: usize = 1 << 14;

/// A page takes no more memory than this and so much for each of its bytes, 200 MB for 1 MB of page, and never more than
/// `MOST_MEMORY`.
const MEMORY: u64 = 72 << 20;
const MEMORY_PER_BYTE: u64 = 124;
const MOST_MEMORY: u64 = 2_000_000_000;

/// A page on which the command works longer has no end. An unoptimised build takes a few seconds for the small ones.
const MOST_SECONDS: u32 = 300;

/// A file's name, and its page of so many bytes.
struct Shape(&'static str, fn(usize) -> String);

/// The text, then the unit as often as there is room for it.
fn fill(before: &str, unit: &str, size: usize) -> String {
    before.to_owned() + &unit.repeat(size.saturating_sub(before.len()) / unit.len())
}

/// The text, then the units of the numbers from 0 on, as many as there is room for.
fn count(before: &str, unit: impl Fn(usize) -> String, size: usize) -> String {
    let mut page = before.to_owned();
    for number in 0.. {
        let next = unit(number);
        if page.len() + next.len() > size {
            break;
        }
        page.push_str(&next);
    }
    page
}

/// What the command did with a page.
struct Ended {
    code: Option<i32>,
    said: String,
    memory: u64,
    time: Duration,
}

/// Imports the page of this name, with limits that the system enforces where it can.
fn import(folder: &Path, name: &str) -> Ended {
    let said = folder.join("said.txt");
    let import = command(folder);
    let mut limited = if cfg!(target_os = "linux") {
        let mut shell = Command::new("sh");
        // Address space, in KiB: more than what is used, so that the test can say by how much a page is above its limit.
        let limits = format!("ulimit -v {}; ulimit -t {MOST_SECONDS}; exec \"$@\"", 2 * MOST_MEMORY / 1024);
        shell.args(["-c", &limits, "sh"]).arg(import.get_program()).current_dir(folder);
        for (variable, value) in import.get_envs() {
            match value {
                Some(value) => shell.env(variable, value),
                None => shell.env_remove(variable),
            };
        }
        shell
    } else {
        import
    };
    limited.args(["import", name, "-o", "draft.toml", "--force"]).stdin(Stdio::null());
    limited.stdout(Stdio::null()).stderr(File::create(&said).expect("a file"));
    let ended = limited.spawn().expect("the command starts").wait4().expect("the command ends");
    Ended {
        code: ended.status.code(),
        said: beginning_and_end(&said),
        memory: ended.rusage.maxrss,
        time: ended.rusage.utime + ended.rusage.stime,
    }
}

/// The most memory that the tests themselves have had, which Linux counts as that of the processes they start.
fn own_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
    peak.map_or(0, |kibibytes: u64| kibibytes * 1024)
}

/// The beginning and the end of a file, which may be large.
fn beginning_and_end(path: &Path) -> String {
    let mut file = File::open(path).expect("a file");
    let mut bytes = Vec::new();
    file.by_ref().take(10_000).read_to_end(&mut bytes).expect("read");
    let length = file.seek(SeekFrom::End(0)).expect("a length");
    file.seek(SeekFrom::Start(length.saturating_sub(10_000).max(bytes.len() as u64))).expect("a place");
    file.read_to_end(&mut bytes).expect("read");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What is wrong with the way in which a page was read.
fn fault(name: &str, size: usize, ended: &Ended) -> Option<String> {
    let Ended { code, said, memory, .. } = ended;
    let shown: String = said.chars().take(500).collect();
    if !matches!(code, Some(0..=2)) || ["panicked", "please report"].iter().any(|words| said.contains(words))
    {
        return Some(format!("{name}, {size} bytes: exit code {code:?}, {shown}"));
    }
    if *code == Some(2) && !said.starts_with(&format!("error: cannot read `{name}`: line ")) {
        return Some(format!("{name}, {size} bytes: refused without a line, {shown}"));
    }
    let most = (MEMORY + MEMORY_PER_BYTE * size as u64).min(MOST_MEMORY).max(own_memory());
    (*memory > most)
        .then(|| format!("{name}, {size} bytes: {memory} bytes of memory, at most {most} are warranted"))
}

/// Imports the pages at this size, and at a fourth of it: four times the bytes may take four times the memory.
fn check(shapes: &[Shape]) {
    let asked = std::env::var("ERROR_CATALOG_PAGE_BYTES").ok().and_then(|bytes| bytes.parse::<usize>().ok());
    let size = asked.unwrap_or(SMALL);
    let only = std::env::var("ERROR_CATALOG_PAGE").unwrap_or_default();
    let folder = tempfile::tempdir().expect("a folder");
    let mut faults = String::new();
    for Shape(name, make) in shapes.iter().filter(|Shape(name, _)| name.contains(&only)) {
        let run = |size| {
            let page = make(size);
            assert!(page.len() <= size, "{name}: {} bytes for {size}", page.len());
            fs::write(folder.path().join(name), page).expect("written");
            import(folder.path(), name)
        };
        let ended = run(size);
        if asked.is_some() {
            let (megabytes, seconds) = (ended.memory / 1_000_000, ended.time.as_secs_f64());
            let said = ended.said.lines().next().unwrap_or_default();
            println!("{name:26} {seconds:7.2} s {megabytes:5} MB  {:?} {said:.90}", ended.code);
        }
        let _ = fault(name, size, &ended).map(|fault| writeln!(faults, "{fault}"));
        let fewer = run(size / 4);
        let _ = fault(name, size / 4, &fewer).map(|fault| writeln!(faults, "{fault}"));
        if ended.memory > (MEMORY + 5 * fewer.memory).max(own_memory()) {
            let _ = writeln!(
                faults,
                "{name}: {} bytes of memory, and {} for a fourth",
                ended.memory, fewer.memory
            );
        }
        fs::remove_file(folder.path().join(name)).expect("removed");
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn html_takes_what_its_size_warrants() {
    check(html::SHAPES);
}

#[test]
fn html_trees_take_what_their_size_warrants() {
    check(html_tree::SHAPES);
}

#[test]
fn markdown_takes_what_its_size_warrants() {
    check(markdown::SHAPES);
}

#[test]
fn markdown_tables_take_what_their_size_warrants() {
    check(markdown_tables::SHAPES);
}

#[test]
fn csv_takes_what_its_size_warrants() {
    check(csv::SHAPES);
}

#[test]
fn json_takes_what_its_size_warrants() {
    check(json::SHAPES);
}

#[test]
fn restructured_text_takes_what_its_size_warrants() {
    check(rst::SHAPES);
}
