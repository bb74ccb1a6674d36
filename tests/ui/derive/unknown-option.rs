//! An option that there is not.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml", groups = "GatewayError")]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {}
