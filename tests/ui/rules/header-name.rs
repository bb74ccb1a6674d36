//! A header name is not one.

error_catalog::error_catalog!("./header-name.toml");

fn main() {}
