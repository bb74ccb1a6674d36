//! The catalog has no group.

error_catalog::error_catalog!("./no-groups.toml");

fn main() {}
