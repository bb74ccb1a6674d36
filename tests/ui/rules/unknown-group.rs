//! A hand-written enum is for a group that the catalog does not have.

use error_catalog::ErrorCatalog;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./row-without-variant.toml", group = "BilingError")]
enum Billing {
    CardExpired,
    CardBlocked,
    Other(i64),
}

fn main() {
    let _ = Billing::from_code(17).map(Billing::message);
}
