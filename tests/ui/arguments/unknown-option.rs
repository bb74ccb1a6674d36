//! An option that there is not.

error_catalog::error_catalog!("./good.toml", derives(Debug));

fn main() {}
