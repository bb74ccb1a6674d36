//! The path is no string.

error_catalog::error_catalog!(catalogs/good.toml);

fn main() {}
