//! Twenty different faults are twenty errors, ordered by position; what is not at fault can be used.

mod billing {
    error_catalog::error_catalog!("./twenty-faults.toml");
}

use billing::{BillingError, CATALOG, GatewayError};

fn main() {
    assert_eq!(CATALOG.vendor(), "Acme");
    match BillingError::from_code(17) {
        Some(BillingError::CardExpired | BillingError::CardBlocked | BillingError::LimitReached) => {}
        None => {}
    }
    assert_eq!(GatewayError::NotFound.code(), "NOT_FOUND");
}
