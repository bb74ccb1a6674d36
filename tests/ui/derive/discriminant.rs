//! Explicit discriminants.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml")]
enum GatewayError {
    NotFound = 404,
    Timeout = 504,
}

fn main() {
    let _ = GatewayError::from_code("TIMEOUT").map(GatewayError::message);
}
