/**Errors of Acme Storage.

A reply carries the code in its JSON body at `/error/code`.

`as` gives the position of a variant, not its code: use `code()`.*/
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum ShortError {
    ///**A1**: The first.
    #[doc(alias("A1"))]
    First,
    ///**B22**: The second.
    #[doc(alias("B22"))]
    Second,
}
const _: () = {
    use ::error_catalog::__private as __rt;
    static VARIANTS: [ShortError; 2] = [ShortError::First, ShortError::Second];
    static REPEATED: [ShortError; 0] = [];
    const NAMES: __rt::Texts = __rt::Texts::Packed(
        "FirstSecond",
        {
            static TABLE: __rt::Aligned<12> = __rt::Aligned(
                *b"\0\0\0\0\x05\0\0\0\x0B\0\0\0",
            );
            &TABLE.0
        },
    );
    const KEYS: __rt::Texts = __rt::Texts::Absent;
    const MESSAGES: __rt::Texts = __rt::Texts::Table({
        static TABLE: [&str; 2] = ["The first.", "The second."];
        &TABLE
    });
    const DETAILS: __rt::Texts = __rt::Texts::Absent;
    const ACTIONS: __rt::Texts = __rt::Texts::Absent;
    const DEPRECATED: __rt::Texts = __rt::Texts::Absent;
    const PAGES: __rt::Texts = __rt::Texts::Absent;
    const LINKS: __rt::Links = __rt::Links(&[], &[]);
    const STATUSES: __rt::Statuses = __rt::Statuses(&[]);
    const TRAITS: __rt::Traits = __rt::Traits({
        static TABLE: __rt::Aligned<2> = __rt::Aligned(*b"\x02\x02");
        &TABLE.0
    });
    const WAITS: __rt::Waits = __rt::Waits(&[]);
    const PACKED_CODES: &str = "A1B22";
    const CODES: __rt::StrCodes = __rt::StrCodes {
        texts: __rt::Texts::Table({
            static TABLE: [&str; 2] = __rt::parts(
                PACKED_CODES,
                {
                    static TABLE: __rt::Aligned<12> = __rt::Aligned(
                        *b"\0\0\0\0\x02\0\0\0\x05\0\0\0",
                    );
                    &TABLE.0
                },
            );
            &TABLE
        }),
        shortest: 2,
        longest: 3,
    };
    const LOOKUP: __rt::Lookup = __rt::Lookup {
        table: __rt::Table::IntTable(__rt::IntTable {
            multiplier: 0xe220_a839_7b1d_cdaf,
            bits: 2u32,
            values: {
                static TABLE: __rt::Aligned<8> = __rt::Aligned(*b"\0\0\0\0\x01\0\0\0");
                &TABLE.0
            },
            keys: {
                static TABLE: __rt::Aligned<16> = __rt::Aligned(
                    *b"A11\0\0\0\0\x02B22\0\0\0\0\x03",
                );
                &TABLE.0
            },
        }),
        rows: 2,
        repeated: &[],
        ends: &[],
    };
    static GROUP: __rt::Group = __rt::group(__rt::GroupData {
        catalog: &CATALOG,
        name: "ShortError",
        title: ::core::option::Option::None,
        summary: ::core::option::Option::None,
        summary_links: &[],
        docs: ::core::option::Option::None,
        response: ::core::option::Option::Some(<ShortError as __rt::FromResponse>::RULE),
        common: false,
        rows: 2,
        other: false,
        codes: __rt::Codes::Str(CODES),
        lookup: LOOKUP,
        notation: __rt::Notation::Decimal,
        names: NAMES,
        keys: KEYS,
        messages: MESSAGES,
        details: DETAILS,
        actions: ACTIONS,
        links: LINKS,
        statuses: STATUSES,
        traits: TRAITS,
        waits: WAITS,
        deprecated: DEPRECATED,
        pages: PAGES,
    });
    #[inline]
    const fn row(error: ShortError) -> usize {
        error as usize
    }
    __rt::implement! {
        ShortError : Str
    }
    #[automatically_derived]
    impl __rt::FromResponse for ShortError {
        const RULE: __rt::ResponseRule = __rt::rule(
            &[__rt::ResponsePlace::Json("/error/code")],
            false,
            ::core::option::Option::Some(__rt::ResponsePlace::Json("/error/message")),
            ::core::option::Option::None,
            &[],
        );
    }
    __rt::debug! {
        ShortError
    }
    impl ShortError {
        const fn __group() -> &'static __rt::Group {
            &GROUP
        }
    }
};
/**Errors of Acme Storage.

A reply carries the code in its XML body at `/Error/Code`.

`as` gives the position of a variant, not its code: use `code()`.*/
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum ObjectError {
    ///**NoSuchKey**: The specified key does not exist.
    NoSuchKey,
    ///**NoSuchBucketPolicy**: The bucket has no policy.
    NoSuchBucketPolicy,
    #[doc = "**SlowDown**: Reduce your request rate.\n\nretry"]
    SlowDown,
}
const _: () = {
    use ::error_catalog::__private as __rt;
    static VARIANTS: [ObjectError; 3] = [
        ObjectError::NoSuchKey,
        ObjectError::NoSuchBucketPolicy,
        ObjectError::SlowDown,
    ];
    static REPEATED: [ObjectError; 0] = [];
    const NAMES: __rt::Texts = __rt::Texts::Packed(
        "NoSuchKeyNoSuchBucketPolicySlowDown",
        {
            static TABLE: __rt::Aligned<16> = __rt::Aligned(
                *b"\0\0\0\0\t\0\0\0\x1B\0\0\0#\0\0\0",
            );
            &TABLE.0
        },
    );
    const KEYS: __rt::Texts = __rt::Texts::Absent;
    const MESSAGES: __rt::Texts = __rt::Texts::Table({
        static TABLE: [&str; 3] = [
            "The specified key does not exist.",
            "The bucket has no policy.",
            "Reduce your request rate.",
        ];
        &TABLE
    });
    const DETAILS: __rt::Texts = __rt::Texts::Absent;
    const ACTIONS: __rt::Texts = __rt::Texts::Absent;
    const DEPRECATED: __rt::Texts = __rt::Texts::Absent;
    const PAGES: __rt::Texts = __rt::Texts::Absent;
    const LINKS: __rt::Links = __rt::Links(&[], &[]);
    const STATUSES: __rt::Statuses = __rt::Statuses(&[]);
    const TRAITS: __rt::Traits = __rt::Traits({
        static TABLE: __rt::Aligned<3> = __rt::Aligned(*b"\x02\x02\"");
        &TABLE.0
    });
    const WAITS: __rt::Waits = __rt::Waits(&[]);
    const PACKED_CODES: &str = "NoSuchKeyNoSuchBucketPolicySlowDown                                               ";
    const CODES: __rt::StrCodes = __rt::StrCodes {
        texts: __rt::Texts::Table({
            static TABLE: [&str; 3] = __rt::parts(
                PACKED_CODES,
                {
                    static TABLE: __rt::Aligned<16> = __rt::Aligned(
                        *b"\0\0\0\0\t\0\0\0\x1B\0\0\0#\0\0\0",
                    );
                    &TABLE.0
                },
            );
            &TABLE
        }),
        shortest: 8,
        longest: 18,
    };
    const LOOKUP: __rt::Lookup = __rt::Lookup {
        table: __rt::Table::TextSlots(__rt::TextSlots {
            key: __rt::TextKey::Ends,
            multiplier: 0x6e78_9e6a_a1b9_65f5,
            second: 0x0000_0000_0000_0000,
            bits: 3u32,
            widths: __rt::Widths {
                start: 6u32,
                value: 2u32,
                length: 5u32,
            },
            packed: PACKED_CODES.as_bytes(),
            slots: __rt::Slots {
                bucket_bits: 0u32,
                displacements: &[],
                slots: {
                    static TABLE: __rt::Aligned<64> = __rt::Aligned(
                        *b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFFI\xD2\xD0\xA9\xEB\xB5\x9ER\x9B\xE8a\x9D\"\x9BB\\\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0\xC9\xFC[\xFD@s\x9D\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
                    );
                    &TABLE.0
                },
            },
        }),
        rows: 3,
        repeated: &[],
        ends: &[],
    };
    static GROUP: __rt::Group = __rt::group(__rt::GroupData {
        catalog: &CATALOG,
        name: "ObjectError",
        title: ::core::option::Option::None,
        summary: ::core::option::Option::None,
        summary_links: &[],
        docs: ::core::option::Option::None,
        response: ::core::option::Option::Some(
            <ObjectError as __rt::FromResponse>::RULE,
        ),
        common: false,
        rows: 3,
        other: false,
        codes: __rt::Codes::Str(CODES),
        lookup: LOOKUP,
        notation: __rt::Notation::Decimal,
        names: NAMES,
        keys: KEYS,
        messages: MESSAGES,
        details: DETAILS,
        actions: ACTIONS,
        links: LINKS,
        statuses: STATUSES,
        traits: TRAITS,
        waits: WAITS,
        deprecated: DEPRECATED,
        pages: PAGES,
    });
    #[inline]
    const fn row(error: ObjectError) -> usize {
        error as usize
    }
    __rt::implement! {
        ObjectError : Str
    }
    #[automatically_derived]
    impl __rt::FromResponse for ObjectError {
        const RULE: __rt::ResponseRule = __rt::rule(
            &[__rt::ResponsePlace::Xml("/Error/Code")],
            false,
            ::core::option::Option::Some(__rt::ResponsePlace::Xml("/Error/Message")),
            ::core::option::Option::None,
            &[],
        );
    }
    __rt::debug! {
        ObjectError
    }
    impl ObjectError {
        const fn __group() -> &'static __rt::Group {
            &GROUP
        }
    }
};
/**Errors of Acme Storage.

A reply carries the key in its JSON body at `/code`.

`as` gives the position of a variant, not its code: use `code()`.*/
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum KeyedError {
    #[doc = "**1**: Access denied.\n\nKey: ACCESS_DENIED"]
    #[doc(alias("1", "ACCESS_DENIED"))]
    AccessDenied,
    #[doc = "**2**: Not found.\n\nKey: NOT_FOUND"]
    #[doc(alias("2", "NOT_FOUND"))]
    NotFound,
}
const _: () = {
    use ::error_catalog::__private as __rt;
    static VARIANTS: [KeyedError; 2] = [KeyedError::AccessDenied, KeyedError::NotFound];
    static REPEATED: [KeyedError; 0] = [];
    const NAMES: __rt::Texts = __rt::Texts::Packed(
        "AccessDeniedNotFound",
        {
            static TABLE: __rt::Aligned<12> = __rt::Aligned(
                *b"\0\0\0\0\x0C\0\0\0\x14\0\0\0",
            );
            &TABLE.0
        },
    );
    const KEYS: __rt::Texts = __rt::Texts::Packed(
        "ACCESS_DENIEDNOT_FOUND",
        {
            static TABLE: __rt::Aligned<12> = __rt::Aligned(
                *b"\0\0\0\0\r\0\0\0\x16\0\0\0",
            );
            &TABLE.0
        },
    );
    const MESSAGES: __rt::Texts = __rt::Texts::Table({
        static TABLE: [&str; 2] = ["Access denied.", "Not found."];
        &TABLE
    });
    const DETAILS: __rt::Texts = __rt::Texts::Absent;
    const ACTIONS: __rt::Texts = __rt::Texts::Absent;
    const DEPRECATED: __rt::Texts = __rt::Texts::Absent;
    const PAGES: __rt::Texts = __rt::Texts::Absent;
    const LINKS: __rt::Links = __rt::Links(&[], &[]);
    const STATUSES: __rt::Statuses = __rt::Statuses(&[]);
    const TRAITS: __rt::Traits = __rt::Traits({
        static TABLE: __rt::Aligned<2> = __rt::Aligned(*b"\x02\x02");
        &TABLE.0
    });
    const WAITS: __rt::Waits = __rt::Waits(&[]);
    const CODES: __rt::IntCodes = __rt::IntCodes({
        static TABLE: __rt::Aligned<16> = __rt::Aligned(
            *b"\x01\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0",
        );
        &TABLE.0
    });
    const LOOKUP: __rt::Lookup = __rt::Lookup {
        table: __rt::Table::IntTable(__rt::IntTable {
            multiplier: 0x6e78_9e6a_a1b9_65f5,
            bits: 2u32,
            values: {
                static TABLE: __rt::Aligned<8> = __rt::Aligned(*b"\0\0\0\0\0\0\x01\0");
                &TABLE.0
            },
            keys: CODES.0,
        }),
        rows: 2,
        repeated: &[],
        ends: &[],
    };
    static GROUP: __rt::Group = __rt::group(__rt::GroupData {
        catalog: &CATALOG,
        name: "KeyedError",
        title: ::core::option::Option::None,
        summary: ::core::option::Option::None,
        summary_links: &[],
        docs: ::core::option::Option::None,
        response: ::core::option::Option::Some(<KeyedError as __rt::FromResponse>::RULE),
        common: false,
        rows: 2,
        other: false,
        codes: __rt::Codes::Int(CODES),
        lookup: LOOKUP,
        notation: __rt::Notation::Decimal,
        names: NAMES,
        keys: KEYS,
        messages: MESSAGES,
        details: DETAILS,
        actions: ACTIONS,
        links: LINKS,
        statuses: STATUSES,
        traits: TRAITS,
        waits: WAITS,
        deprecated: DEPRECATED,
        pages: PAGES,
    });
    #[inline]
    const fn row(error: KeyedError) -> usize {
        error as usize
    }
    __rt::implement! {
        KeyedError : Int
    }
    #[automatically_derived]
    impl __rt::FromResponse for KeyedError {
        const RULE: __rt::ResponseRule = __rt::rule(
            &[__rt::ResponsePlace::Json("/code")],
            true,
            ::core::option::Option::None,
            ::core::option::Option::None,
            &[],
        );
    }
    __rt::debug! {
        KeyedError
    }
    impl KeyedError {
        const fn __group() -> &'static __rt::Group {
            &GROUP
        }
    }
};
/**Errors of Acme Storage.

A reply carries the code as its HTTP status.

`as` gives the position of a variant, not its code: use `code()`.*/
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum StatusError {
    #[doc = "**400**: Bad request.\n\nHTTP 400"]
    #[doc(alias("400"))]
    BadRequest,
}
const _: () = {
    use ::error_catalog::__private as __rt;
    static VARIANTS: [StatusError; 1] = [StatusError::BadRequest];
    static REPEATED: [StatusError; 0] = [];
    const NAMES: __rt::Texts = __rt::Texts::Packed(
        "BadRequest",
        {
            static TABLE: __rt::Aligned<8> = __rt::Aligned(*b"\0\0\0\0\n\0\0\0");
            &TABLE.0
        },
    );
    const KEYS: __rt::Texts = __rt::Texts::Absent;
    const MESSAGES: __rt::Texts = __rt::Texts::Table({
        static TABLE: [&str; 1] = ["Bad request."];
        &TABLE
    });
    const DETAILS: __rt::Texts = __rt::Texts::Absent;
    const ACTIONS: __rt::Texts = __rt::Texts::Absent;
    const DEPRECATED: __rt::Texts = __rt::Texts::Absent;
    const PAGES: __rt::Texts = __rt::Texts::Absent;
    const LINKS: __rt::Links = __rt::Links(&[], &[]);
    const STATUSES: __rt::Statuses = __rt::Statuses({
        static TABLE: __rt::Aligned<2> = __rt::Aligned(*b"\x90\x01");
        &TABLE.0
    });
    const TRAITS: __rt::Traits = __rt::Traits({
        static TABLE: __rt::Aligned<1> = __rt::Aligned(*b"\x02");
        &TABLE.0
    });
    const WAITS: __rt::Waits = __rt::Waits(&[]);
    const CODES: __rt::IntCodes = __rt::IntCodes({
        static TABLE: __rt::Aligned<8> = __rt::Aligned(*b"\x90\x01\0\0\0\0\0\0");
        &TABLE.0
    });
    const LOOKUP: __rt::Lookup = __rt::Lookup {
        table: __rt::Table::IntTable(__rt::IntTable {
            multiplier: 0xe220_a839_7b1d_cdaf,
            bits: 1u32,
            values: {
                static TABLE: __rt::Aligned<4> = __rt::Aligned(*b"\0\0\0\0");
                &TABLE.0
            },
            keys: CODES.0,
        }),
        rows: 1,
        repeated: &[],
        ends: &[],
    };
    static GROUP: __rt::Group = __rt::group(__rt::GroupData {
        catalog: &CATALOG,
        name: "StatusError",
        title: ::core::option::Option::None,
        summary: ::core::option::Option::None,
        summary_links: &[],
        docs: ::core::option::Option::None,
        response: ::core::option::Option::Some(
            <StatusError as __rt::FromResponse>::RULE,
        ),
        common: false,
        rows: 1,
        other: false,
        codes: __rt::Codes::Int(CODES),
        lookup: LOOKUP,
        notation: __rt::Notation::Decimal,
        names: NAMES,
        keys: KEYS,
        messages: MESSAGES,
        details: DETAILS,
        actions: ACTIONS,
        links: LINKS,
        statuses: STATUSES,
        traits: TRAITS,
        waits: WAITS,
        deprecated: DEPRECATED,
        pages: PAGES,
    });
    #[inline]
    const fn row(error: StatusError) -> usize {
        error as usize
    }
    __rt::implement! {
        StatusError : Int
    }
    #[automatically_derived]
    impl __rt::FromResponse for StatusError {
        const RULE: __rt::ResponseRule = __rt::rule(
            &[__rt::ResponsePlace::Status],
            false,
            ::core::option::Option::None,
            ::core::option::Option::None,
            &[],
        );
    }
    __rt::debug! {
        StatusError
    }
    impl StatusError {
        const fn __group() -> &'static __rt::Group {
            &GROUP
        }
    }
};
///The catalog of Acme Storage as data.
pub static CATALOG: ::error_catalog::Catalog = {
    use ::error_catalog::__private as __rt;
    __rt::catalog(__rt::CatalogData {
        vendor: "Acme",
        service: "Storage",
        docs: ::core::option::Option::None,
        summary: ::core::option::Option::None,
        summary_links: &[],
        retrieved: ::core::option::Option::None,
        groups: &[
            ShortError::__group(),
            ObjectError::__group(),
            KeyedError::__group(),
            StatusError::__group(),
        ],
    })
};
