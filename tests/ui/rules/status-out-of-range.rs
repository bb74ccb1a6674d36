//! A `status` is not within 100 to 999.

error_catalog::error_catalog!("./status-out-of-range.toml");

fn main() {}
