//! A group that the catalog does not have.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml", group = "GatewayErrors")]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {
    let _ = GatewayError::from_code("TIMEOUT").map(GatewayError::message);
}
