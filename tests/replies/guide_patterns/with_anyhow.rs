use anyhow::{Context, Result};
use error_catalog::{Kind, ServiceError};

use crate::acme_parcels::CATALOG;

pub fn ship(reply: &http::Response<&str>) -> Result<()> {
    match ServiceError::from_response(&CATALOG, reply)? {
        None => Ok(()),
        Some(error) => Err(error).context("cannot ship order 7"),
    }
}

/// Whether to ask the user to log in again.
pub fn is_about_credentials(error: &anyhow::Error) -> bool {
    let vendor = error.downcast_ref::<ServiceError>();
    vendor.is_some_and(|vendor| vendor.kind() == Kind::Unauthenticated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendors_error_is_found_again() {
        let refused = |body| ship(&http::Response::new(body)).expect_err("a refusal");
        let error = refused(r#"{"error": {"code": 1001}}"#);
        assert_eq!(format!("{error:#}"), "cannot ship order 7: 1001: Authentication failed. [Acme, Parcels]");
        assert!(is_about_credentials(&error));
        assert!(!is_about_credentials(&refused(r#"{"error": {"code": 1203}}"#)));
        assert!(!is_about_credentials(&anyhow::anyhow!("something else")));
        assert!(ship(&http::Response::new(r#"{"error": {"code": 0}}"#)).is_ok());
    }
}
