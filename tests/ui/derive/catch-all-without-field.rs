//! The catch-all has no field.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml")]
enum BillingError {
    CardExpired,
    CardBlocked,
    Other,
}

fn main() {}
