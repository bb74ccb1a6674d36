//! Two variants of a group have the same name.

error_catalog::error_catalog!("./duplicate-variant.toml");

fn main() {}
