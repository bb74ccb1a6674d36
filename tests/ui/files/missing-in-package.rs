//! A path without a dot in front starts from the package.

error_catalog::error_catalog!("catalogs/acme.toml");

fn main() {}
