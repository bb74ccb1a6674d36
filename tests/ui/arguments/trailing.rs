//! More than the macro takes.

error_catalog::error_catalog!("./good.toml" "./good.toml");

fn main() {}
