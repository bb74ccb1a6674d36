//! Another kind of file.

error_catalog::error_catalog!("./not-toml.html");

fn main() {}
