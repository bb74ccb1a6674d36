//! The path is left out.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog(group = "GatewayError")]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {}
