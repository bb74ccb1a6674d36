//! A code in `success` cannot be one.

error_catalog::error_catalog!("./success-code.toml");

fn main() {}
