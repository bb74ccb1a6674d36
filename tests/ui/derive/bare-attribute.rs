//! The attribute has no arguments.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog)]
#[error_catalog]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {}
