//! A derive that the enum needs is missing: one error, with the line to paste.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[error_catalog("./acme.toml")]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {
    let _ = GatewayError::NotFound.code();
}
