//! The path is a byte string.

error_catalog::error_catalog!(b"./good.toml");

fn main() {}
