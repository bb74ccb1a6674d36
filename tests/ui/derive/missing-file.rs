//! The file is missing.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acne.toml")]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {}
