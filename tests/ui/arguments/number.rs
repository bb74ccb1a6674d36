//! The path is a number.

error_catalog::error_catalog!(17);

fn main() {}
