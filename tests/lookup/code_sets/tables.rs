//! The tables of a group, as the macro makes them and as the runtime has them.

use error_catalog::__private::{self as runtime, Found, IntCodes, StrCodes, Texts};
use error_catalog_codegen::lookup::{Lookup, Search};
use error_catalog_codegen::tables::{IntSlots, IntTable, Slots};
use error_catalog_codegen::text_key::TextKey;
use error_catalog_schema::model::{Code, CodeType, Description, Entry, Group, Kind};
use error_catalog_schema::source::Span;

/// A group of these codes, in this order, codes that repeat included.
pub(crate) fn group(codes: &[Code]) -> Group {
    let entry = |code: &Code| Entry {
        code: code.clone(),
        key: None,
        status: None,
        description: Description {
            name: "A".into(),
            message: "a".into(),
            detail: None,
            action: None,
            kind: Kind::Unknown,
            retry: None,
            docs: None,
            span: Span::default(),
        },
    };
    Group {
        name: "Generated".into(),
        title: None,
        summary: None,
        docs: None,
        code_type: if matches!(codes.first(), Some(Code::Str(_))) { CodeType::Str } else { CodeType::Int },
        response: None,
        errors: codes.iter().map(entry).collect(),
        other: None,
        span: Span::default(),
    }
}

/// Numbers as the macro writes them.
fn leaked<const SIZE: usize>(numbers: impl Iterator<Item = [u8; SIZE]>) -> &'static [u8] {
    numbers.flatten().collect::<Vec<u8>>().leak()
}

fn texts(codes: &[Code]) -> Vec<&'static str> {
    codes.iter().filter_map(Code::as_str).map(|code| &*code.to_owned().leak()).collect()
}

fn slots(slots: Slots) -> runtime::Slots {
    runtime::Slots {
        bucket_bits: slots.bucket_bits,
        displacements: slots.displacements.leak(),
        slots: leaked(slots.slots.iter().map(|it| it.to_le_bytes())),
    }
}

/// The tables of a group as the runtime has them, and the rows of a code by them.
pub(crate) struct Tables {
    pub(crate) lookup: runtime::Lookup,
    integers: IntCodes,
    strings: StrCodes,
}

impl Tables {
    pub(crate) fn new(codes: &[Code]) -> Self {
        Self::of(codes, Lookup::new(&group(codes)))
    }

    pub(crate) fn of(codes: &[Code], tables: Lookup) -> Self {
        let texts = texts(codes);
        let search = match tables.search {
            Search::Table(IntTable { multiplier, bits, values, keys }) => {
                let values = leaked(values.iter().map(|it| it.to_le_bytes()));
                let keys = leaked(keys.iter().map(|it| it.to_le_bytes()));
                runtime::Search::Table(runtime::IntTable { multiplier, bits, values, keys })
            }
            Search::Slots(IntSlots { multiplier, bits, slots: table }) => {
                runtime::Search::Slots(runtime::IntSlots { multiplier, bits, slots: slots(table) })
            }
            Search::Texts(table) => runtime::Search::Texts(runtime::TextSlots {
                key: match table.key {
                    TextKey::Ends => runtime::TextKey::Ends,
                    TextKey::Words(places) => runtime::TextKey::Words(places),
                    TextKey::Whole => runtime::TextKey::Whole,
                },
                multiplier: table.multiplier,
                bits: table.bits,
                start_bits: table.start_bits,
                value_bits: table.value_bits,
                length_bits: table.length_bits,
                packed: texts.concat().leak(),
                slots: slots(table.slots),
            }),
            Search::Sorted(values) => {
                runtime::Search::Sorted(leaked(values.iter().map(|it| it.to_le_bytes())))
            }
        };
        let mut ends: Vec<u32> = Vec::new();
        let mut repeated: Vec<u16> = Vec::new();
        for set in &tables.sets {
            repeated.extend(set.iter().map(|&row| u16::try_from(row).expect("few rows")));
            ends.push(u32::try_from(repeated.len()).expect("few rows"));
        }
        let repeated = leaked(repeated.iter().map(|it| it.to_le_bytes()));
        let ends = leaked(ends.iter().map(|it| it.to_le_bytes()));
        Self {
            lookup: runtime::Lookup { search, rows: codes.len(), ends, repeated },
            integers: IntCodes(leaked(codes.iter().filter_map(Code::as_int).map(i64::to_le_bytes))),
            strings: StrCodes {
                shortest: texts.iter().map(|text| text.len()).min().unwrap_or(0),
                longest: texts.iter().map(|text| text.len()).max().unwrap_or(0),
                texts: Texts::Table(texts.leak()),
            },
        }
    }

    pub(crate) fn find(&self, code: &Code) -> Vec<usize> {
        let found = match code {
            Code::Int(code) => self.integers.find(self.lookup, *code),
            Code::Str(code) => self.strings.find(self.lookup, code),
        };
        match found {
            Found::Nothing => Vec::new(),
            Found::One(row) => vec![row],
            Found::Several(start, end) => {
                let rows = self.lookup.repeated[2 * start..2 * end].as_chunks().0;
                rows.iter().map(|row| u16::from_le_bytes(*row).into()).collect()
            }
        }
    }
}
