//! The list is no list of traits.

error_catalog::error_catalog!("./good.toml", derive(17));

fn main() {}
