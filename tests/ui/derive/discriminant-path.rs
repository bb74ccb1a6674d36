//! A discriminant with generics and commas in it: one error, and no other behind it.

use error_catalog::ErrorCatalog;

struct F<A, B>(A, B);

impl F<i8, i8> {
    const X: isize = 4;
}

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./acme.toml")]
enum GatewayError {
    NotFound = <F<i8, i8>>::X,
    Timeout,
}

fn main() {
    let _ = GatewayError::NotFound.code();
}
