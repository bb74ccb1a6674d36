use error_catalog::ServiceError;
use eyre::{Result, WrapErr};

use crate::acme_parcels::CATALOG;

pub fn ship(reply: &http::Response<&str>) -> Result<()> {
    match ServiceError::from_response(&CATALOG, reply)? {
        None => Ok(()),
        Some(error) => Err(error).wrap_err("cannot ship order 7"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendors_error_is_in_the_chain() {
        let error = ship(&http::Response::new(r#"{"error": {"code": 1001}}"#)).expect_err("a refusal");
        let chain: Vec<_> = error.chain().map(ToString::to_string).collect();
        assert_eq!(chain, ["cannot ship order 7", "1001: Authentication failed. [Acme, Parcels]"]);
        assert!(error.downcast_ref::<ServiceError>().is_some());
        assert!(ship(&http::Response::new(r#"{"error": {"code": 0}}"#)).is_ok());
    }
}
