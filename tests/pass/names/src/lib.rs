//! Enums and variants with names that mean something elsewhere.
#![deny(warnings, missing_docs, clippy::pedantic)]
#![forbid(unsafe_code)]

/// All in one module, where they shadow the prelude.
pub mod names {
    error_catalog::error_catalog!("names.toml");
}

/// By hand.
#[derive(error_catalog::ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("names.toml")]
pub enum Result {
    /// Good.
    Ok,
    /// Bad.
    Err,
    /// Ugly.
    Error,
    /// Any other.
    Code(i64),
}

#[test]
fn they_are_names_like_any_other() {
    use names::{CODES, Option, String};

    assert_eq!(Option::from_code(2), core::option::Option::Some(Option::None));
    assert_eq!(String::from_code("BOX"), Some(String::Box));
    assert_eq!("5".parse::<names::Result>(), Ok(names::Result::Code(5)));
    assert_eq!("5".parse::<Result>(), Ok(Result::Code(5)));
    assert_eq!(names::Error::Error.to_string(), "1: Error");
    assert_eq!(CODES::LOOKUP.name(), "LOOKUP");
    assert_eq!(names::CATALOG.groups().len(), 5);
}
