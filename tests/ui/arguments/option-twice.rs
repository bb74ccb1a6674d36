//! An option that is given twice.

error_catalog::error_catalog!("./good.toml", deprecated = false, deprecated = true);

fn main() {}
