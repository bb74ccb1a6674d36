//! A text is empty, or blank.

error_catalog::error_catalog!("./blank-text.toml");

fn main() {}
