//! Faults of the file are reported too, and the enum can be used nevertheless.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./faulty-catalog.toml")]
enum BillingError {
    CardExpired,
    CardBlocked,
    LimitReached,
}

fn main() {
    let _ = (BillingError::from_code(17), BillingError::CardBlocked.message());
}
