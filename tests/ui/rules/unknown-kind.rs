//! A `kind` that is not in the list of kinds.

error_catalog::error_catalog!("./unknown-kind.toml");

fn main() {}
