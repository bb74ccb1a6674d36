//! A name collides with a generated item.

error_catalog::error_catalog!("./reserved-name.toml");

fn main() {}
