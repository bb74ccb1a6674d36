//! The path is an expression.

error_catalog::error_catalog!(concat!("./", "good.toml"));

fn main() {}
