//! No group has the enum's name.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml")]
enum Gateway {
    NotFound,
    Timeout,
}

fn main() {}
