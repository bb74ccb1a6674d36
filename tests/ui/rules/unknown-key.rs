//! A key or table that the catalog format does not know.

error_catalog::error_catalog!("./unknown-key.toml");

fn main() {}
