//! A client of Quokka Pay, an invented vendor.
#![no_std]
#![deny(warnings, missing_docs, unsafe_code)]

/// The errors of Quokka Pay.
pub mod errors {
    error_catalog::error_catalog!("catalogs/quokka_pay.toml");
}

use error_catalog::{ErrorCatalog, Kind, VendorError};
use errors::{PaymentError, RefundError};
use serde::{Deserialize, Serialize};

/// What a refund ended with, as this crate writes it.
#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./../catalogs/quokka_pay.toml", group = "RefundError")]
pub enum Refund {
    /// Closed by the bank.
    ClosedByBank,
    /// Closed by the shop.
    ClosedByShop,
    /// Never heard of.
    RefundUnknown,
}

/// An event that Quokka Pay sends.
#[derive(Debug, Deserialize, Serialize)]
pub struct Event {
    /// What became of the payment.
    pub payment: Option<VendorError<PaymentError>>,
    /// What became of the refund, if the vendor's code is a documented one.
    pub refund: Option<RefundError>,
}

/// What to say to whoever pays.
#[must_use]
pub fn advice(error: PaymentError) -> &'static str {
    match error {
        PaymentError::CardExpired => "take another card",
        PaymentError::LimitOfCard | PaymentError::LimitOfShop => "pay less",
        PaymentError::Other(_) => "call us",
        error => match error.kind() {
            Kind::Unavailable => "try again",
            _ => "we are sorry",
        },
    }
}
