//! The runtime's path is a string.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml", crate = "error_catalog")]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {}
