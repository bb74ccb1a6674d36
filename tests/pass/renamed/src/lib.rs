//! The runtime has another name here.
#![deny(warnings, missing_docs, clippy::pedantic)]
#![forbid(unsafe_code)]

/// `error_catalog!` finds it by itself.
pub mod acme {
    renamed_runtime::error_catalog!("../../catalogs/acme.toml");
}

/// The derive is told.
#[derive(renamed_runtime::ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("../../catalogs/acme.toml", crate = renamed_runtime)]
pub enum GatewayError {
    /// Too slow.
    Timeout,
    /// Not there.
    NotFound,
}

#[test]
fn both_macros_find_the_runtime() {
    assert_eq!(acme::BillingError::from_code(17), Some(acme::BillingError::CardExpired));
    assert_eq!(GatewayError::from_code("TIMEOUT"), Some(GatewayError::Timeout));
    assert_eq!(GatewayError::ALL, [GatewayError::NotFound, GatewayError::Timeout]);
}
