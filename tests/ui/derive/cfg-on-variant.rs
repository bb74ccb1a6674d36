//! A variant that is there in some builds only.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml")]
enum GatewayError {
    NotFound,
    #[cfg(not(windows))]
    Timeout,
}

fn main() {
    let _ = GatewayError::NotFound.code();
}
