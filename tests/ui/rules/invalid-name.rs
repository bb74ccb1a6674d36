//! A name is not an identifier in UpperCamelCase, or is a keyword.

error_catalog::error_catalog!("./invalid-name.toml");

fn main() {}
