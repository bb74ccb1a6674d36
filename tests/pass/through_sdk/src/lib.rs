//! Knows the runtime through another crate only.
#![deny(warnings, missing_docs, clippy::pedantic)]
#![forbid(unsafe_code)]

/// Through the door of the other crate.
pub mod door {
    sdk::catalog!("../../catalogs/acme.toml");
}

/// Through the runtime's own door, by a path.
pub mod path {
    sdk::error_catalog::error_catalog!("../../catalogs/acme.toml", derive());
}

/// Through the runtime's own door under another name.
pub mod name {
    sdk::plain_door!("../../catalogs/acme.toml",);
}

/// With a path.
#[derive(sdk::error_catalog::ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("../../catalogs/acme.toml", group = "GatewayError", crate = sdk::error_catalog)]
pub enum Gateway {
    /// Not there.
    NotFound,
    /// Too slow.
    Timeout,
}

sdk::codes!("../../catalogs/acme.toml", GatewayError { Timeout, NotFound });

#[test]
fn all_are_the_same() {
    assert_eq!(door::CATALOG.vendor(), path::CATALOG.vendor());
    assert_eq!(door::BillingError::CardExpired.code(), name::BillingError::CardExpired.code());
    assert_eq!(Gateway::NotFound.message(), GatewayError::NotFound.message());
}
