//! The methods of an enum, and its `ErrorCode`.

use error_catalog_schema::model::CodeType;
use proc_macro2::TokenStream;
use quote::quote;

use super::item::Enum;

/// The inherent methods, all of them `const`.
pub(super) fn inherent(item: &Enum<'_>) -> TokenStream {
    let (name, runtime) = (&item.name, item.runtime);
    let by_code = by_code(item);
    let entry = entry(item);
    quote! {
        impl #name {
            /// The documented errors, in the order of the vendor's page; a catch-all variant is left out.
            pub const ALL: &'static [Self] = &VARIANTS;

            #by_code

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

            /// The message with these arguments in its placeholders, in order.
            ///
            /// A placeholder without an argument stays `{}`, surplus arguments are ignored.
            #[inline]
            #[must_use]
            pub const fn message_with<'a>(
                self,
                arguments: &'a [&'a dyn ::core::fmt::Display],
            ) -> impl ::core::fmt::Display + use<'a> {
                #runtime::__private::filled(self.message(), arguments)
            }

            /// What stands in the place of the message's placeholders in a message that the vendor sent.
            ///
            /// `None` if `live` is not this message, filled in. Where it can be read in several ways, the first
            /// capture is the shortest possible, then the second, and so on. It takes time linear in `live`.
            #[inline]
            #[must_use]
            pub fn captures(self, live: &str) -> ::core::option::Option<#runtime::__private::Vec<&str>> {
                #runtime::__private::captures(self.message(), live)
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
            pub const fn links(self) -> &'static [#runtime::Link] {
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
            pub const fn kind(self) -> #runtime::Kind {
                TRAITS.kind(row(self))
            }

            /// Whether the same request may be tried again; `None` where the vendor does not say.
            #[inline]
            #[must_use]
            pub const fn retry(self) -> ::core::option::Option<bool> {
                TRAITS.retry(row(self))
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
            pub const fn entry(self) -> #runtime::Entry {
                #entry
            }
        }
    }
}

/// The methods that take or return a code.
fn by_code(item: &Enum<'_>) -> TokenStream {
    let (name, runtime) = (&item.name, item.runtime);
    let (argument, returned) = (item.argument(), item.returned());
    let (find, code, is_code) = match item.group.code_type {
        CodeType::Int => (
            quote! { find_int(CODES, code) },
            quote! { #runtime::__private::i64_at(CODES, row(self)) },
            quote! { self.code() == code },
        ),
        CodeType::Str => (
            quote! { find_str(CODES, TEXT_KEY, LONGEST, code) },
            quote! { CODES.get(row(self)) },
            quote! { #runtime::__private::text_eq(self.code(), code) },
        ),
    };
    let (code, otherwise) = match item.other() {
        None => (code, quote! { ::core::option::Option::None }),
        Some(other) => (
            quote! { if let #name::#other(code) = self { code } else { #code } },
            quote! { ::core::option::Option::Some(#name::#other(code)) },
        ),
    };
    let unlisted = if item.group.other.is_some() {
        " An integer that no row lists gives the catch-all variant."
    } else {
        ""
    };
    let from_code_docs =
        format!(" The error with this code; `None` if no error or more than one has it.{unlisted}");
    quote! {
        /// The code as the vendor writes it.
        #[inline]
        #[must_use]
        pub const fn code(self) -> #returned {
            #code
        }

        #[doc = #from_code_docs]
        #[inline]
        #[must_use]
        pub const fn from_code(code: #argument) -> ::core::option::Option<Self> {
            match LOOKUP.#find {
                #runtime::__private::Found::One(row) => ::core::option::Option::Some(VARIANTS[row]),
                #runtime::__private::Found::Several(..) => ::core::option::Option::None,
                #runtime::__private::Found::Nothing => #otherwise,
            }
        }

        /// Every documented error with this code: none, one or several.
        #[inline]
        #[must_use]
        pub const fn candidates(code: #argument) -> &'static [Self] {
            match LOOKUP.#find {
                #runtime::__private::Found::One(row) => ::core::slice::from_ref(&VARIANTS[row]),
                #runtime::__private::Found::Several(start, end) => {
                    #runtime::__private::part(&REPEATED, start, end)
                }
                #runtime::__private::Found::Nothing => &[],
            }
        }

        /// Whether the error has this code, whatever its name.
        ///
        /// Code that compares by this goes on working when the vendor documents further errors.
        #[inline]
        #[must_use]
        pub const fn is_code(self, code: #argument) -> bool {
            #is_code
        }
    }
}

fn entry(item: &Enum<'_>) -> TokenStream {
    let (name, runtime) = (&item.name, item.runtime);
    let documented = quote! { #runtime::__private::entry(&GROUP, row(self)) };
    match item.other() {
        None => documented,
        Some(other) => quote! {
            if let #name::#other(code) = self {
                #runtime::__private::other_entry(&GROUP, row(self), code)
            } else {
                #documented
            }
        },
    }
}

/// The implementation of `ErrorCode`: the inherent methods once more.
pub(super) fn error_code(item: &Enum<'_>) -> TokenStream {
    let (name, runtime) = (&item.name, item.runtime);
    let (code, raw, argument) = match item.group.code_type {
        CodeType::Int => (quote! { i64 }, quote! { i64 }, quote! { i64 }),
        CodeType::Str => (quote! { &'a str }, quote! { #runtime::__private::Box<str> }, quote! { &str }),
    };
    let returned = item.returned();
    quote! {
        impl #runtime::ErrorCode for #name {
            type Code<'a> = #code;
            type RawCode = #raw;
            const ALL: &'static [Self] = &VARIANTS;
            const GROUP: &'static #runtime::Group = &GROUP;

            #[inline]
            fn code(self) -> #returned {
                #name::code(self)
            }

            #[inline]
            fn from_code(code: #argument) -> ::core::option::Option<Self> {
                #name::from_code(code)
            }

            #[inline]
            fn candidates(code: #argument) -> &'static [Self] {
                #name::candidates(code)
            }

            #[inline]
            fn entry(self) -> #runtime::Entry {
                #name::entry(self)
            }
        }
    }
}
