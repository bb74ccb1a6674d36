//! A group of string codes has a catch-all.

error_catalog::error_catalog!("./catch-all-in-string-group.toml");

fn main() {}
