//! What the optional features add: reading replies (`http`), and the traits of other crates (`serde`, `miette`).
//!
//! A `#[cfg]` in the expansion would ask for the features of the caller's crate. So `generated` calls a macro for each,
//! which is empty without the feature.

#[cfg(feature = "http")]
pub(crate) mod http;
#[cfg(feature = "miette")]
pub(crate) mod miette;
#[cfg(not(feature = "http"))]
mod no_http;
#[cfg(feature = "serde")]
pub(crate) mod serde;

/// Implements what feature `serde` adds to an enum.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_impls {
    ($error:ident) => {
        impl $crate::__private::serde::Serialize for $error {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::serialize_code(self, serializer)
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $error {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize_code(deserializer)
            }
        }
    };
}

/// Feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_impls {
    ($error:ident) => {};
}

/// Implements what feature `miette` adds to an enum.
#[cfg(feature = "miette")]
#[doc(hidden)]
#[macro_export]
macro_rules! __miette_impls {
    ($error:ident) => {
        #[automatically_derived]
        impl $crate::__private::miette::Diagnostic for $error {
            #[inline]
            fn code(&self) -> ::core::option::Option<$crate::__private::BoxedDisplay<'_>> {
                ::core::option::Option::Some($crate::__private::name_of($crate::__private::entry_of(self)))
            }

            #[inline]
            fn help(&self) -> ::core::option::Option<$crate::__private::BoxedDisplay<'_>> {
                $crate::__private::entry_of(self).action().map($crate::__private::boxed)
            }

            #[inline]
            fn url(&self) -> ::core::option::Option<$crate::__private::BoxedDisplay<'_>> {
                $crate::__private::entry_of(self).docs().map($crate::__private::boxed)
            }
        }
    };
}

/// Feature `miette` is off.
#[cfg(not(feature = "miette"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __miette_impls {
    ($error:ident) => {};
}
