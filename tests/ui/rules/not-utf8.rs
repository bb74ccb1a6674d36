//! The catalog file is not UTF-8 text.

error_catalog::error_catalog!("./not-utf8.toml");

fn main() {}
