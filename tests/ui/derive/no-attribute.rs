//! No catalog is named.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog)]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {}
