//! Some codes of a group are integers and others are strings.

error_catalog::error_catalog!("./mixed-code-types.toml");

fn main() {}
