//! The field of the catch-all has another type.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml")]
enum BillingError {
    CardExpired,
    CardBlocked,
    Other(i32),
}

fn main() {}
