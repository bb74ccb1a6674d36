//! A text holds a character that cannot be seen.

error_catalog::error_catalog!("./control-character.toml");

fn main() {}
