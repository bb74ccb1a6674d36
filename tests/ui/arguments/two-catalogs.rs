//! Two catalogs in one module: one error, which shows both.

error_catalog::error_catalog!("./good.toml");
error_catalog::error_catalog!("./parcels.toml");

fn main() {}
