//! A group has no error.

error_catalog::error_catalog!("./no-errors.toml");

fn main() {}
