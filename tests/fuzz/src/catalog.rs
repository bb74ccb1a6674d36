//! Looks for bytes that break the path to code. The fuzzer's mutations know the format: `error_catalog_tests::mutation`.
//!
//! Without `cargo fuzz` this is a program that judges the files it is given.
#![cfg_attr(fuzzing, no_main)]

use std::sync::LazyLock;

use error_catalog_tests::mutation::{Lot, mutated};
use error_catalog_tests::oracle::Judge;
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

static JUDGE: LazyLock<Judge> = LazyLock::new(Judge::default);

fuzz_target!(|input: &[u8]| {
    let _ = JUDGE.judge(input);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut lot = Lot::new(seed.into());
    match std::str::from_utf8(&data[..size]) {
        Ok(text) if !lot.one_in(4) => {
            let mutated = mutated(text, &mut lot);
            let size = mutated.len().min(max_size);
            data[..size].copy_from_slice(&mutated[..size]);
            size
        }
        _ => fuzzer_mutate(data, size, max_size),
    }
});

#[cfg(not(fuzzing))]
fn main() -> std::io::Result<()> {
    for file in std::env::args_os().skip(1) {
        let verdict = JUDGE.judge(&std::fs::read(&file)?);
        println!("{}: {verdict:?}", file.display());
    }
    Ok(())
}
