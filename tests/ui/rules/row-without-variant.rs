//! A hand-written enum lacks a variant for an error of its group, and one for the catch-all.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./row-without-variant.toml")]
enum BillingError {
    CardExpired,
}

fn main() {
    let _ = BillingError::from_code(17);
}
