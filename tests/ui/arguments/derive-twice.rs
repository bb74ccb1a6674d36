//! A trait that the enums have anyway.

error_catalog::error_catalog!("./good.toml", derive(Debug));

fn main() {}
