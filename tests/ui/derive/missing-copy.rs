//! `Copy` is missing, which every method needs: one error, with the line to paste.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml")]
enum GatewayError {
    NotFound,
    Timeout,
}

fn main() {
    let _ = GatewayError::NotFound.code();
}
