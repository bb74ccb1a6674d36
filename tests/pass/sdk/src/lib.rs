//! Hands the macros on to its users, who do not depend on the runtime.
#![deny(warnings, missing_docs, clippy::pedantic)]
#![forbid(unsafe_code)]

#[doc(no_inline)]
pub use error_catalog;
#[doc(no_inline)]
pub use error_catalog::error_catalog as plain_door;

/// A door of its own.
#[macro_export]
macro_rules! catalog {
    ($($input:tt)*) => {
        $crate::error_catalog::error_catalog! { $($input)* }
    };
}

/// A door for an enum that is written by hand.
#[macro_export]
macro_rules! codes {
    ($catalog:literal, $name:ident { $($variant:ident),* }) => {
        /// Codes.
        #[derive(
            $crate::error_catalog::ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash
        )]
        #[error_catalog($catalog, crate = $crate::error_catalog)]
        pub enum $name {
            $(
                /// A code.
                $variant,
            )*
        }
    };
}
