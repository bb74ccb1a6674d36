//! A variant that the group has no error for.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml")]
enum GatewayError {
    NotFound,
    TimeOut,
    Teapot,
    Timeout,
}

fn main() {
    let _ = GatewayError::from_code("TIMEOUT").map(GatewayError::message);
}
