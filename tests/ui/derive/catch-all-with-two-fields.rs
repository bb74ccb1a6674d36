//! The catch-all has two fields.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml")]
enum BillingError {
    CardExpired,
    CardBlocked,
    Other(i64, i64),
}

fn main() {}
