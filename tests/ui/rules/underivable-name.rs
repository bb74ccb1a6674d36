//! An error has no name, and nothing that gives one.

error_catalog::error_catalog!("./underivable-name.toml");

fn main() {}
