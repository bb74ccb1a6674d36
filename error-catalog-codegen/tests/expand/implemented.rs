#[allow(deprecated)]
const _: () = {
    use ::error_catalog::__private as __rt;
    static VARIANTS: [Labels; 4] = [
        Labels::LabelNotFound,
        Labels::PrinterBusy,
        Labels::r#PaperJam,
        Labels::OutOfPaper,
    ];
    static REPEATED: [Labels; 2] = [Labels::r#PaperJam, Labels::OutOfPaper];
    const NAMES: __rt::Texts = __rt::Texts::Packed(
        "LabelNotFoundPrinterBusyPaperJamOutOfPaperOther",
        {
            static TABLE: __rt::Aligned<24> = __rt::Aligned(
                *b"\0\0\0\0\r\0\0\0\x18\0\0\0 \0\0\0*\0\0\0/\0\0\0",
            );
            &TABLE.0
        },
    );
    const KEYS: __rt::Texts = __rt::Texts::Packed(
        "LABEL_NOT_FOUND",
        {
            static TABLE: __rt::Aligned<24> = __rt::Aligned(
                *b"\0\0\0\0\x0F\0\0\0\x0F\0\0\0\x0F\0\0\0\x0F\0\0\0\x0F\0\0\0",
            );
            &TABLE.0
        },
    );
    const MESSAGES: __rt::Texts = __rt::Texts::Table({
        static TABLE: [&str; 5] = [
            "There is no label {label} for '{}'.",
            "The printer is busy.",
            "Paper jam.",
            "Out of paper.",
            "Internal error",
        ];
        &TABLE
    });
    const DETAILS: __rt::Texts = __rt::Texts::Packed(
        "Labels live for a year; see retention.",
        {
            static TABLE: __rt::Aligned<24> = __rt::Aligned(
                *b"\0\0\0\0&\0\0\0&\0\0\0&\0\0\0&\0\0\0&\0\0\0",
            );
            &TABLE.0
        },
    );
    const ACTIONS: __rt::Texts = __rt::Texts::Packed(
        "Print it again.",
        {
            static TABLE: __rt::Aligned<24> = __rt::Aligned(
                *b"\0\0\0\0\x0F\0\0\0\x0F\0\0\0\x0F\0\0\0\x0F\0\0\0\x0F\0\0\0",
            );
            &TABLE.0
        },
    );
    const DEPRECATED: __rt::Texts = __rt::Texts::Packed(
        "use 0x1002 since v3",
        {
            static TABLE: __rt::Aligned<24> = __rt::Aligned(
                *b"\0\0\0\0\0\0\0\0\0\0\0\0\x13\0\0\0\x13\0\0\0\x13\0\0\0",
            );
            &TABLE.0
        },
    );
    const PAGES: __rt::Texts = __rt::Texts::Packed(
        "https://acme.example/errors/paper",
        {
            static TABLE: __rt::Aligned<24> = __rt::Aligned(
                *b"\0\0\0\0\0\0\0\0\0\0\0\0!\0\0\0!\0\0\0!\0\0\0",
            );
            &TABLE.0
        },
    );
    const LINKS: __rt::Links = __rt::Links(
        &[__rt::link("retention", "https://acme.example/retention")],
        {
            static TABLE: __rt::Aligned<24> = __rt::Aligned(
                *b"\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0",
            );
            &TABLE.0
        },
    );
    const STATUSES: __rt::Statuses = __rt::Statuses({
        static TABLE: __rt::Aligned<8> = __rt::Aligned(*b"\x94\x01\0\0\0\0\0\0");
        &TABLE.0
    });
    const TRAITS: __rt::Traits = __rt::Traits({
        static TABLE: __rt::Aligned<5> = __rt::Aligned(*b"E.\x02\x02\r");
        &TABLE.0
    });
    const WAITS: __rt::Waits = __rt::Waits({
        static TABLE: __rt::Aligned<20> = __rt::Aligned(
            *b"\0\0\0\0<\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        );
        &TABLE.0
    });
    const CODES: __rt::IntCodes = __rt::IntCodes({
        static TABLE: __rt::Aligned<32> = __rt::Aligned(
            *b"\x01\x10\0\0\0\0\0\0\x02\x10\0\0\0\0\0\0\x03\x10\0\0\0\0\0\0\x03\x10\0\0\0\0\0\0",
        );
        &TABLE.0
    });
    const LOOKUP: __rt::Lookup = __rt::Lookup {
        table: __rt::Table::IntTable(__rt::IntTable {
            multiplier: 0xe220_a839_7b1d_cdaf,
            bits: 3u32,
            values: {
                static TABLE: __rt::Aligned<16> = __rt::Aligned(
                    *b"\0\0\0\0\0\0\0\0\0\0\x04\0\x01\0\0\0",
                );
                &TABLE.0
            },
            keys: {
                static TABLE: __rt::Aligned<40> = __rt::Aligned(
                    *b"\x01\x10\0\0\0\0\0\0\x02\x10\0\0\0\0\0\0\x01\x10\0\0\0\0\0\0\x01\x10\0\0\0\0\0\0\x03\x10\0\0\0\0\0\0",
                );
                &TABLE.0
            },
        }),
        rows: 4,
        repeated: {
            static TABLE: __rt::Aligned<4> = __rt::Aligned(*b"\x02\0\x03\0");
            &TABLE.0
        },
        ends: {
            static TABLE: __rt::Aligned<4> = __rt::Aligned(*b"\x02\0\0\0");
            &TABLE.0
        },
    };
    static GROUP: __rt::Group = __rt::group(__rt::GroupData {
        catalog: &CATALOG,
        name: "LabelError",
        title: ::core::option::Option::Some("Label errors"),
        summary: ::core::option::Option::Some("What can be wrong with a label."),
        summary_links: &[],
        docs: ::core::option::Option::Some("https://acme.example/errors/labels"),
        response: ::core::option::Option::Some(<Labels as __rt::FromResponse>::RULE),
        common: true,
        rows: 4,
        other: true,
        codes: __rt::Codes::Int(CODES),
        lookup: LOOKUP,
        notation: __rt::Notation::Hex,
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
    const fn row(error: Labels) -> usize {
        match error {
            Labels::LabelNotFound => 0,
            Labels::PrinterBusy => 1,
            Labels::r#PaperJam => 2,
            Labels::OutOfPaper => 3,
            Labels::Other(_) => 4,
        }
    }
    __rt::implement! {
        Labels : Int Other
    }
    #[allow(non_upper_case_globals, deprecated)]
    impl Labels {
        ///The former name of [`LabelNotFound`](Self::LabelNotFound).
        #[deprecated(note = "renamed to `LabelNotFound`")]
        pub const NoSuchLabel: Self = Self::LabelNotFound;
        ///The former name of [`LabelNotFound`](Self::LabelNotFound).
        #[deprecated(note = "renamed to `LabelNotFound`")]
        pub const LabelMissing: Self = Self::LabelNotFound;
    }
    #[automatically_derived]
    impl __rt::FromResponse for Labels {
        const RULE: __rt::ResponseRule = __rt::rule(
            &[
                __rt::ResponsePlace::Header("X-Acme-Error"),
                __rt::ResponsePlace::Header("X-Error"),
            ],
            false,
            ::core::option::Option::Some(__rt::ResponsePlace::Json("/message")),
            ::core::option::Option::Some(__rt::ResponsePlace::Header("X-Request-Id")),
            &[__rt::Code::Int(0)],
        );
    }
    static CATALOG: __rt::Catalog = __rt::catalog(__rt::CatalogData {
        vendor: "Acme",
        service: "Parcels",
        docs: ::core::option::Option::Some("https://acme.example/errors"),
        summary: ::core::option::Option::Some("All errors of parcels."),
        summary_links: &[__rt::link("parcels", "https://acme.example/parcels")],
        retrieved: ::core::option::Option::Some("2026-11-20"),
        groups: &[&GROUP],
    });
};
