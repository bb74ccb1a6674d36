use error_catalog::VendorError;
use thiserror::Error;

use crate::acme_parcels::{LabelError, ShipmentError};

#[derive(Debug, Error)]
pub enum ShippingError {
    #[error("the parcel service refused the shipment")]
    Shipment(#[from] VendorError<ShipmentError>),
    #[error("there is no label")]
    Label(#[from] LabelError),
    #[error("the parcel service was not reached")]
    Network(#[from] std::io::Error),
}

pub fn ship(code: i64) -> Result<(), ShippingError> {
    if code == 0 {
        return Ok(());
    }
    Err(VendorError::new(code, None))?
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::*;

    #[test]
    fn the_vendors_error_is_the_source() {
        let error = ship(1002).expect_err("a refusal");
        assert!(matches!(&error, ShippingError::Shipment(vendor) if vendor.is(ShipmentError::ApiKeyExpired)));
        assert_eq!(error.to_string(), "the parcel service refused the shipment");
        assert_eq!(
            error.source().map(ToString::to_string).as_deref(),
            Some("1002: The API key has expired.")
        );

        let error = ShippingError::from(LabelError::LabelNotReady);
        assert!(error.source().expect("a source").is::<LabelError>());
        assert!(ship(0).is_ok());
        assert!(matches!(std::io::Error::other("cut").into(), ShippingError::Network(_)));
    }
}
