//! A made-up service, a year earlier and later.

pub(crate) mod first {
    error_catalog::error_catalog!("fixtures/wire/first.toml");
}
pub(crate) mod later {
    error_catalog::error_catalog!("fixtures/wire/later.toml");
}
