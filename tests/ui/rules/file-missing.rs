//! The catalog file does not exist, and one beside it has nearly its name.

error_catalog::error_catalog!("./file-missin.toml");

fn main() {}
