//! The group is no string.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml", group = GatewayError)]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {}
