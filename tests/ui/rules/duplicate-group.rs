//! Two groups have the same name.

error_catalog::error_catalog!("./duplicate-group.toml");

fn main() {}
