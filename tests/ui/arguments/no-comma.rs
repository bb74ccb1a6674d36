//! A comma is missing.

error_catalog::error_catalog!("./good.toml" derive(Hash));

fn main() {}
