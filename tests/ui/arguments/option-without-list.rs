//! `derive` without its list.

error_catalog::error_catalog!("./good.toml", derive = "Debug");

fn main() {}
