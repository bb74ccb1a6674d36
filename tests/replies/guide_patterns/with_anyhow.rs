use anyhow::{Context, Result};
use error_catalog::{Kind, VendorError};

use crate::acme_parcels::ShipmentError;

pub fn ship(code: i64) -> Result<()> {
    let reply: Result<(), _> = Err(VendorError::<ShipmentError>::new(code, None));
    reply.context("cannot ship order 7")
}

/// Whether to ask the user to log in again.
pub fn is_about_credentials(error: &anyhow::Error) -> bool {
    let vendor = error.downcast_ref::<VendorError<ShipmentError>>();
    vendor.is_some_and(|vendor| vendor.kind() == Kind::Unauthenticated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendors_error_is_found_again() {
        let error = ship(1001).expect_err("a refusal");
        assert_eq!(format!("{error:#}"), "cannot ship order 7: 1001: Authentication failed.");
        assert!(is_about_credentials(&error));
        assert!(!is_about_credentials(&ship(1203).expect_err("a refusal")));
        assert!(!is_about_credentials(&anyhow::anyhow!("something else")));
    }
}
