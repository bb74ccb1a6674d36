//! Variants with fields.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml")]
enum GatewayError {
    NotFound(i32),
    Timeout { seconds: u64 },
}

fn main() {}
