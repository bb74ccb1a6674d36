//! A hand-written enum has variants for which its group has no error.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./row-without-variant.toml")]
enum BillingError {
    CardExpired,
    CardBlocked,
    Teapot,
    Other(i64),
    Others,
}

fn main() {
    let _ = BillingError::from_code(17).map(BillingError::message);
}
