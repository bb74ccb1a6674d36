//! Everything is denied, forbidden, or shadowed.
#![no_std]
#![no_implicit_prelude]
#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]
#![forbid(unsafe_code)]

/// Two catalogs, with an enum of the same name.
pub mod acme {
    ::error_catalog::error_catalog!("../../catalogs/acme.toml");
}

/// The other one.
pub mod other {
    ::error_catalog::error_catalog!("../../catalogs/other.toml");
}

/// The same once more, written by hand.
#[derive(
    ::error_catalog::ErrorCatalog,
    ::core::fmt::Debug,
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
#[error_catalog("../../catalogs/acme.toml")]
pub enum BillingError {
    /// Any other.
    Other(i64),
    /// Stolen.
    CardStolen,
    /// Expired.
    CardExpired,
    /// Blocked.
    CardBlocked,
}

/// What the expansion could name, under the same names.
pub mod shadowed {
    #![allow(dead_code, unused_macros)]

    mod core {}
    mod std {}
    mod alloc {}
    mod error_catalog {}
    mod __private {}

    struct Option;
    struct Some;
    struct None;
    struct Result;
    struct Ok;
    struct Err;
    struct String;
    struct Vec;
    struct Box;
    struct Entry;
    struct Kind;
    struct Link;
    struct Group;
    struct Catalog;
    struct ErrorCode;
    struct CodeError;
    trait Clone {}
    trait Copy {}
    trait Debug {}
    trait Display {}
    trait Error {}
    trait From {}
    trait TryFrom {}
    trait FromStr {}
    const GROUP: () = ();
    const LOOKUP: () = ();
    const VARIANTS: () = ();
    const fn row() {}
    const fn code() {}

    macro_rules! env {
        () => {};
    }
    macro_rules! concat {
        () => {};
    }
    macro_rules! include_bytes {
        () => {};
    }
    macro_rules! compile_error {
        () => {};
    }
    macro_rules! matches {
        () => {};
    }

    ::error_catalog::error_catalog!("../../catalogs/acme.toml");

    /// By hand.
    #[derive(
        ::error_catalog::ErrorCatalog,
        ::core::fmt::Debug,
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash,
    )]
    #[error_catalog("../../catalogs/acme.toml", group = "GatewayError")]
    pub enum Gateway {
        /// Too slow.
        Timeout,
        /// Not there.
        NotFound,
    }
}

/// In the constants, the functions run at compile time.
const _: () = {
    use ::core::{assert, matches, option::Option};
    assert!(matches!(acme::BillingError::from_code(17), Option::Some(acme::BillingError::CardExpired)));
    assert!(matches!(acme::BillingError::from_code(18), Option::None));
    assert!(matches!(acme::BillingError::from_code(19), Option::Some(acme::BillingError::Other(19))));
    assert!(matches!(other::BillingError::from_code(17), Option::Some(other::BillingError::Lost)));
    assert!(matches!(BillingError::candidates(18), [BillingError::CardBlocked, BillingError::CardStolen]));
    assert!(shadowed::BillingError::CardExpired.code() == shadowed::BillingError::ALL[0].code());
    assert!(shadowed::Gateway::NotFound.code().len() == 9);
};
