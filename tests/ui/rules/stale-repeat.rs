//! An entry of `repeats` is no code that repeats.

error_catalog::error_catalog!("./stale-repeat.toml");

fn main() {}
