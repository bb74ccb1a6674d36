//! An option twice.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml", group = "GatewayError", group = "BillingError")]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {}
