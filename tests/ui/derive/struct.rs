//! A struct.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog)]
#[error_catalog("./acme.toml")]
struct GatewayError;

fn main() {}
