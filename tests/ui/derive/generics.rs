//! Generics.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog)]
#[error_catalog("./acme.toml")]
enum GatewayError<T> {
    NotFound,
    Timeout(T),
}

fn main() {}
