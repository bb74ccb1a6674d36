//! Nothing has nearly this name.

error_catalog::error_catalog!("./no/such/folder.toml");

fn main() {}
