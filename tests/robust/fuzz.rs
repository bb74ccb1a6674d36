//! No input breaks the path from bytes to code: a fixed set of mutated catalogs and of noise, the same in each run.
//!
//! `ERROR_CATALOG_FUZZ` says how many to try instead, or which (`1000000..2000000`), so that a long run can be made in parts;
//! the fuzz target in `fuzz/` looks further by itself.

use std::env;
use std::fs;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use error_catalog::CATALOGS;
use error_catalog_tests::mutation::{Lot, Seeds, mutated, noise};
use error_catalog_tests::oracle::{Judge, Verdict};

/// Far beyond what the largest input takes on the slowest machine, and far below what a loop or a square would.
const LONGEST: Duration = Duration::from_secs(10);

#[test]
fn bundled_catalogs_are_accepted() {
    let Seeds { whole, small } = Seeds::bundled();
    assert_eq!(small.len(), CATALOGS.iter().map(|catalog| catalog.groups().len()).sum::<usize>());
    let judge = Judge::default();
    for seed in small.iter().chain(&whole) {
        assert_eq!(judge.judge(seed.as_bytes()), Verdict::Accepted, "{seed}");
    }
}

#[test]
fn no_input_breaks_it() {
    let wanted = env::var("ERROR_CATALOG_FUZZ").map_or(0..9_000, |inputs| numbers(&inputs));
    let tallies = [(); 3].map(|()| AtomicU64::new(0));
    let (judge, next) = (Judge::default(), AtomicU64::new(wanted.start));
    let seeds = Seeds::bundled();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                let numbers =
                    || Some(next.fetch_add(1, Ordering::Relaxed)).filter(|number| *number < wanted.end);
                while let Some(number) = numbers() {
                    let verdict = tried(&judge, number, &input(number, &seeds));
                    tallies[verdict as usize].fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    let [no_text, rejected, accepted] = tallies.map(AtomicU64::into_inner);
    let inputs = wanted.end - wanted.start;
    println!("{inputs} inputs: {accepted} accepted, {rejected} rejected, {no_text} no text");
    // Of each kind enough that the edits can be seen to do their work.
    assert!(accepted > inputs / 10 && rejected > inputs / 4 && no_text > inputs / 200);
}

/// The numbers of the inputs: this many from 0, or those of a range.
fn numbers(inputs: &str) -> Range<u64> {
    let (start, end) = inputs.split_once("..").unwrap_or(("0", inputs));
    let number = |text: &str| text.parse().expect("a number of inputs, or a range of numbers");
    number(start)..number(end)
}

/// The input of a number: one in twenty-one is noise, and of the others few are edits of a whole catalog, which takes
/// longer.
fn input(number: u64, seeds: &Seeds) -> Vec<u8> {
    let mut lot = Lot::new(number);
    if number.is_multiple_of(21) {
        return noise(&mut lot);
    }
    let among = if number % 500 == 1 { &seeds.whole } else { &seeds.small };
    mutated(&among[lot.below(among.len())], &mut lot)
}

fn tried(judge: &Judge, number: u64, input: &[u8]) -> Verdict {
    let start = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| judge.judge(input)));
    let took = start.elapsed();
    match outcome {
        Ok(verdict) if took < LONGEST => verdict,
        outcome => {
            let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{number}.toml"));
            fs::write(&file, input).expect("a writable folder");
            let what = if outcome.is_ok() { format!("took {took:?}") } else { "broke it".to_owned() };
            panic!("input {number} {what}: {}", file.display());
        }
    }
}
