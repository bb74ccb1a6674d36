//! What a file costs, whatever is in it.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::render::{Style, render};
use crate::{Source, check};

const HEAD: &str = "[catalog]\nvendor = 'A'\nservice = 'B'\n[[group]]\nname = 'E'\n";
const ROW: &str = "[[group.error]]\ncode = 1\nname = 'A'\nmessage = 'a'\n";
const BYTES: usize = 256 << 10;

/// These files take less than half a second where the machine has nothing else to do. What takes more than linear time
/// takes minutes, so that a busy machine is told apart from it.
const LIMIT: Duration = Duration::from_secs(10);

/// Checks a file and renders its faults, and how many there were in all.
#[track_caller]
fn cost(name: &str, text: &str) -> usize {
    let start = Instant::now();
    let source = Source::new("acme.toml", text);
    let (_, faults) = check(&source);
    let checked = start.elapsed();
    for fault in &faults {
        assert!(!render(&source, fault, Style::Compiler).is_empty());
    }
    let taken = start.elapsed();
    println!(
        "{name}: {checked:?}, {taken:?} with the rendering of {} of {} faults",
        faults.iter().count(),
        faults.len()
    );
    assert!(taken < LIMIT, "{name}: {taken:?}");
    faults.len()
}

/// So many bytes of this, again and again, between a start and an end.
fn filled(start: &str, again: &str, end: &str) -> String {
    format!("{start}{}{end}", again.repeat(BYTES / again.len()))
}

#[test]
fn faults_in_lines_of_their_own() {
    assert_eq!(cost("x", &filled("[catalog]\n", "x\n", "")), BYTES / 2);
    cost("unknown keys", &filled(HEAD, "x = 1\n", ROW));
    cost("headings", &filled(HEAD, "[[group.errors]]\n", ROW));
    cost("empty rows", &filled(HEAD, "[[group.error]]\n", ""));
    cost("empty groups", &filled(HEAD, "[[group]]\n", ""));
    cost("bad rows", &filled(HEAD, "[[group.error]]\ncode = 'a\u{202e}'\nname = 'a'\nmessage = ''\n", ROW));
}

#[test]
fn faults_in_one_line() {
    let ones = BYTES / 2;
    assert_eq!(cost("repeats", &filled(&format!("{HEAD}repeats = ["), "1,", &format!("]\n{ROW}"))), ones);
    let numbers: Vec<String> = (0..BYTES / 7).map(|number| number.to_string()).collect();
    cost("stale", &format!("{HEAD}repeats = [{}]\n{ROW}", numbers.join(",")));
    cost(
        "success",
        &filled(&format!("{HEAD}response = {{ status = true, success = ["), "1,", &format!("] }}\n{ROW}")),
    );
    cost("places", &filled(&format!("{HEAD}response = {{ json = ["), "'/a',", &format!("] }}\n{ROW}")));
    let places: Vec<String> = (0..BYTES / 10).map(|number| format!("'/{number}'")).collect();
    cost("many places", &format!("{HEAD}response = {{ json = [{}] }}\n{ROW}", places.join(",")));
    cost("aliases", &filled(&format!("{HEAD}{ROW}aliases = ["), "'B',", "]\n"));
    cost("errors", &filled(&format!("{HEAD}error = ["), "{},", "]\n"));
    cost("broken", &filled(&format!("{HEAD}repeats = ["), "?,", &format!("]\n{ROW}")));
    cost("no line end", &filled(HEAD, "?", ""));
    cost("keys", &filled(&format!("{HEAD}response = {{ "), "a = 1, ", &format!("}}\n{ROW}")));
    cost("selectors", &filled("[import]\ntable = [", "0,", &format!("]\n{HEAD}{ROW}")));
    cost("hidden", &filled(&format!("{HEAD}{ROW}detail = '"), "\u{202e}", "'\n"));
    cost("brackets", &filled(&format!("{HEAD}{ROW}detail = "), "[", "\n"));
    cost("blanks", &filled(&format!("{HEAD}{ROW}x\n"), " ", "\n"));
    cost("a lone quote", &filled(&format!("{HEAD}summary = \"\"\"a\n"), "x\n", ROW));
}

#[test]
fn catalogs_without_a_fault() {
    let rows = |code: fn(usize) -> String| {
        (0..BYTES / 60).fold(HEAD.to_owned(), |mut catalog, number| {
            let code = code(number);
            write!(catalog, "[[group.error]]\ncode = {code}\nname = 'E{number}'\nmessage = 'a'\n")
                .expect("a string");
            catalog
        })
    };
    assert_eq!(cost("rows", &rows(|number| number.to_string())), 0);
    assert_eq!(cost("a text", &filled(&format!("{HEAD}{ROW}detail = '"), "é", "'\n")), 0);
    assert_eq!(cost("codes beyond ASCII", &rows(|number| format!("'E\u{e9}\u{301}{number}'"))), 0);
    assert_eq!(cost("marks", &filled(&format!("{HEAD}{ROW}key = 'a"), "\u{301}\u{323}", "'\n")), 0);
}
