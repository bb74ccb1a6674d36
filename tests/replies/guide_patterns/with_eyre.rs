use error_catalog::VendorError;
use eyre::{Result, WrapErr};

use crate::acme_parcels::ShipmentError;

pub fn ship(code: i64) -> Result<()> {
    let reply: Result<(), _> = Err(VendorError::<ShipmentError>::new(code, None));
    reply.wrap_err("cannot ship order 7")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendors_error_is_in_the_chain() {
        let error = ship(1001).expect_err("a refusal");
        let chain: Vec<_> = error.chain().map(ToString::to_string).collect();
        assert_eq!(chain, ["cannot ship order 7", "1001: Authentication failed."]);
        assert!(error.downcast_ref::<VendorError<ShipmentError>>().is_some());
    }
}
