//! A code repeats within a group that does not list it in `repeats`.

error_catalog::error_catalog!("./duplicate-code.toml");

fn main() {}
