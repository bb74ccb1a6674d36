//! A JSON pointer is not one.

error_catalog::error_catalog!("./json-pointer.toml");

fn main() {}
