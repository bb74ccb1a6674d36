//! The file is not valid TOML, at several places.

mod billing {
    error_catalog::error_catalog!("./toml-syntax.toml");
}

fn main() {
    let _ = (billing::BillingError::CardExpired, billing::BillingError::CardBlocked);
}
