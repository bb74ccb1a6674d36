//! A required key or table is missing.

error_catalog::error_catalog!("./missing-key.toml");

fn main() {}
