//! Two catalogs in one module.

error_catalog::error_catalog!("ui/derive/acme.toml");
error_catalog::error_catalog!("ui/arguments/other.toml");

fn main() {}
