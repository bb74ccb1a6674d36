use error_catalog::{ResponseError, ServiceError};
use thiserror::Error;

use crate::acme_parcels::{CATALOG, LabelError};

#[derive(Debug, Error)]
pub enum ShippingError {
    #[error("the parcel service refused")]
    Refused(#[from] ServiceError),
    #[error("the parcel service's reply cannot be read")]
    Unreadable(#[from] ResponseError),
    #[error("there is no label")]
    Label(#[from] LabelError),
}

pub fn ship(reply: &http::Response<&str>) -> Result<(), ShippingError> {
    match ServiceError::from_response(&CATALOG, reply)? {
        None => Ok(()),
        Some(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::*;
    use crate::acme_parcels::ShipmentError;

    fn reply(body: &str) -> http::Response<&str> {
        http::Response::builder().body(body).expect("a reply")
    }

    #[test]
    fn the_vendors_error_is_the_source() {
        let error = ship(&reply(r#"{"error": {"code": 1002}}"#)).expect_err("a refusal");
        assert!(matches!(&error, ShippingError::Refused(vendor) if vendor.is(ShipmentError::ApiKeyExpired)));
        assert_eq!(error.to_string(), "the parcel service refused");
        assert_eq!(
            error.source().map(ToString::to_string).as_deref(),
            Some("1002: The API key has expired. [Acme, Parcels]")
        );

        let error = ship(&reply("Hello!")).expect_err("no JSON");
        assert!(matches!(error, ShippingError::Unreadable(_)));
        let error = ShippingError::from(LabelError::LabelNotReady);
        assert!(error.source().expect("a source").is::<LabelError>());
        assert!(ship(&reply(r#"{"error": {"code": 0}}"#)).is_ok());
    }
}
