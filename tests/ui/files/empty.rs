//! An empty file.

error_catalog::error_catalog!("./empty.toml");

fn main() {}
