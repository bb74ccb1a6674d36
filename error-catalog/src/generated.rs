//! What every enum of error codes can do: the part of the expansion that is the same for all of them.
//!
//! The macros write data, and call these macros to have it read. They name the statics, and the function `row`, that the
//! macros put beside the call. Every function is `#[inline]`: then the crate of the enums has no machine code to make, and
//! a program makes what it calls.

/// Implements the methods and traits of an enum with codes of one of the types of `Codes`, and perhaps a catch-all variant.
#[doc(hidden)]
#[macro_export]
macro_rules! __implement {
    ($name:ident: Int $($other:ident)?) => {
        $crate::__implement! {
            $name [$($other)?] IntCodes,
            code: i64, argument: i64, borrowed: i64, owned: i64,
        }
    };
    ($name:ident: Str) => {
        $crate::__implement! {
            $name [] StrCodes,
            code: &'static str, argument: &str, borrowed: &'a str, owned: $crate::__private::Box<str>,
        }
    };
    (
        $name:ident [$($other:ident)?] $codes:ident,
        code: $code:ty, argument: $argument:ty, borrowed: $borrowed:ty, owned: $owned:ty,
    ) => {
        // The methods have the names of those of `ErrorCode`, so that programs need not import it.
        #[allow(clippy::same_name_method)]
        impl $name {
            /// The documented errors, in the order of the vendor's page; a catch-all variant is left out.
            pub const ALL: &'static [Self] = &VARIANTS;

            /// The code as the vendor writes it.
            #[inline]
            #[must_use]
            pub const fn code(self) -> $code {
                $(if let $name::$other(code) = self {
                    return code;
                })?
                CODES.get(row(self))
            }

            /// The error with this code; `None` if no error or more than one has it.
            $(#[doc = ::core::concat!("\nA code that no row lists gives `", ::core::stringify!($other), "`.")])?
            #[inline]
            #[must_use]
            pub const fn from_code(code: $argument) -> ::core::option::Option<Self> {
                match CODES.find(LOOKUP, code) {
                    $crate::__private::Found::One(row) => {
                        ::core::option::Option::Some($crate::__private::variant(&VARIANTS, row))
                    }
                    $crate::__private::Found::Several(..) => ::core::option::Option::None,
                    $crate::__private::Found::Nothing => $crate::__implement!(@option $($name::$other(code))?),
                }
            }

            /// Every documented error with this code: none, one or several.
            #[inline]
            #[must_use]
            pub const fn candidates(code: $argument) -> &'static [Self] {
                match CODES.find(LOOKUP, code) {
                    $crate::__private::Found::One(row) => ::core::slice::from_ref(&VARIANTS[row]),
                    $crate::__private::Found::Several(start, end) => {
                        $crate::__private::part(&REPEATED, start, end)
                    }
                    $crate::__private::Found::Nothing => &[],
                }
            }

            /// The error with this key; `None` if no error or more than one has it.
            ///
            /// It takes time linear in the number of errors.
            #[inline]
            #[must_use]
            pub fn from_key(key: &str) -> ::core::option::Option<Self> {
                KEYS.find_only(VARIANTS.len(), key).map(|row| $crate::__private::variant(&VARIANTS, row))
            }

            /// Whether the error has this code, whatever its name.
            ///
            /// Code that compares by this goes on working when the vendor documents further errors.
            #[inline]
            #[must_use]
            pub const fn is_code(self, code: $argument) -> bool {
                $crate::__private::$codes::are_equal(self.code(), code)
            }

            /// The variant's name.
            #[inline]
            #[must_use]
            pub const fn name(self) -> &'static str {
                NAMES.get(row(self))
            }

            /// The vendor's symbolic name.
            #[inline]
            #[must_use]
            pub const fn key(self) -> ::core::option::Option<&'static str> {
                KEYS.get_some(row(self))
            }

            /// The vendor's message, in which `{}` marks a placeholder.
            #[inline]
            #[must_use]
            pub const fn message(self) -> &'static str {
                MESSAGES.get(row(self))
            }

            /// The names of the message's placeholders, in order; `None` for one without a name.
            #[inline]
            pub fn placeholders(
                self,
            ) -> impl ::core::iter::Iterator<Item = ::core::option::Option<&'static str>> {
                $crate::__private::placeholders(self.message())
            }

            /// The message with these arguments in its placeholders, in order.
            ///
            /// A placeholder without an argument stays `{}`, surplus arguments are ignored.
            #[inline]
            #[must_use]
            pub const fn message_with<'a>(
                self,
                arguments: &'a [&'a dyn ::core::fmt::Display],
            ) -> impl ::core::fmt::Display {
                $crate::__private::filled(self.message(), arguments)
            }

            /// Extracts the placeholder values from a message that the vendor sent.
            ///
            /// `None` if `live` is not this message, filled in. Where it can be read in several ways, the first
            /// capture is the shortest possible, then the second, and so on. It takes time linear in `live`.
            #[inline]
            #[must_use]
            pub fn captures(self, live: &str) -> ::core::option::Option<$crate::__private::Vec<&str>> {
                $crate::__private::captures(self.message(), live)
            }

            /// Further explanation, as plain text.
            #[inline]
            #[must_use]
            pub const fn detail(self) -> ::core::option::Option<&'static str> {
                DETAILS.get_some(row(self))
            }

            /// What the vendor says to do, as plain text.
            #[inline]
            #[must_use]
            pub const fn action(self) -> ::core::option::Option<&'static str> {
                ACTIONS.get_some(row(self))
            }

            /// The links of detail and action, in this order.
            #[inline]
            #[must_use]
            pub const fn links(self) -> &'static [$crate::Link] {
                LINKS.get(row(self))
            }

            /// The HTTP status that the vendor's page states.
            #[inline]
            #[must_use]
            pub const fn status(self) -> ::core::option::Option<u16> {
                STATUSES.get(row(self))
            }

            /// What the error is about; `Kind::Unknown` where the vendor's text does not settle it.
            #[inline]
            #[must_use]
            pub const fn kind(self) -> $crate::Kind {
                TRAITS.kind(row(self))
            }

            /// Whether the same request may be tried again; `None` where the vendor does not say.
            ///
            /// `Some(true)` does not say how soon: [`retry_after`](Self::retry_after) does, where the vendor says.
            #[inline]
            #[must_use]
            pub const fn retry(self) -> ::core::option::Option<bool> {
                TRAITS.retry(row(self))
            }

            /// After how long, at the latest, the vendor says to try again.
            #[inline]
            #[must_use]
            pub const fn retry_after(self) -> ::core::option::Option<::core::time::Duration> {
                WAITS.get(row(self))
            }

            /// What the vendor says of a code that it has retired.
            #[inline]
            #[must_use]
            pub const fn deprecated(self) -> ::core::option::Option<&'static str> {
                DEPRECATED.get_some(row(self))
            }

            /// The page that documents the error: its own, else the group's, else the catalog's.
            #[inline]
            #[must_use]
            pub const fn docs(self) -> ::core::option::Option<&'static str> {
                self.entry().docs()
            }

            /// The error as data, for code that is not about this enum.
            #[inline]
            #[must_use]
            pub const fn entry(self) -> $crate::Entry {
                $(if let $name::$other(code) = self {
                    return $crate::__private::other_entry(&GROUP, row(self), code);
                })?
                $crate::__private::entry(&GROUP, row(self))
            }
        }

        #[automatically_derived]
        impl $crate::ErrorCode for $name {
            type Code<'a> = $borrowed;
            type RawCode = $owned;
            const ALL: &'static [Self] = &VARIANTS;
            const GROUP: &'static $crate::Group = &GROUP;

            #[inline]
            fn code(self) -> $code {
                $name::code(self)
            }

            #[inline]
            fn from_code(code: $argument) -> ::core::option::Option<Self> {
                $name::from_code(code)
            }

            #[inline]
            fn candidates(code: $argument) -> &'static [Self] {
                $name::candidates(code)
            }

            #[inline]
            fn from_key(key: &str) -> ::core::option::Option<Self> {
                $name::from_key(key)
            }

            #[inline]
            fn entry(self) -> $crate::Entry {
                $name::entry(self)
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            /// Writes the code, then the message; `{:#}` adds the name and the action.
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&$crate::__private::entry_of(self), f)
            }
        }

        #[automatically_derived]
        impl ::core::error::Error for $name {}

        #[automatically_derived]
        impl ::core::convert::From<$name> for $code {
            #[inline]
            fn from(error: $name) -> Self {
                error.code()
            }
        }

        #[automatically_derived]
        impl ::core::convert::TryFrom<$argument> for $name {
            type Error = $crate::CodeError;

            #[inline]
            fn try_from(code: $argument) -> ::core::result::Result<Self, $crate::CodeError> {
                $crate::__private::try_from_code(code)
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for $name {
            type Err = $crate::CodeError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::CodeError> {
                $crate::__private::try_from_code($crate::__private::$codes::parse(text, GROUP.notation(), GROUP.name())?)
            }
        }

        $crate::__serde_impls! { $name }
        $crate::__miette_impls! { $name }
    };
    (@option) => {
        ::core::option::Option::None
    };
    (@option $some:expr) => {
        ::core::option::Option::Some($some)
    };
}

/// Implements `Debug` for an enum that `error_catalog!` defines, as the derive would print it, but from the names in the
/// data: a derived one is a `match` with an arm per variant.
#[doc(hidden)]
#[macro_export]
macro_rules! __debug {
    ($name:ident $($other:ident)?) => {
        #[automatically_derived]
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $(if let $name::$other(code) = self {
                    return f.debug_tuple(self.name()).field(code).finish();
                })?
                f.write_str(self.name())
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    #[test]
    fn every_function_is_inline() {
        let (macros, _) =
            include_str!("generated.rs").split_once("#[cfg(test)]").expect("macros, then tests");
        let (mut attributes, mut functions) = (Vec::new(), 0);
        for line in macros.lines().map(str::trim_start) {
            if line.starts_with("pub fn ") || line.starts_with("pub const fn ") || line.starts_with("fn ") {
                assert!(attributes.contains(&"#[inline]"), "{line}");
                functions += 1;
            }
            if line.starts_with("#[") {
                attributes.push(line);
            } else {
                attributes.clear();
            }
        }
        assert!(functions > 20, "{functions}");
    }
}
