//! `repeats` lists a code twice.

error_catalog::error_catalog!("./duplicate-repeat.toml");

fn main() {}
