//! A value is not of the type that its key wants.

error_catalog::error_catalog!("./wrong-type.toml");

fn main() {}
