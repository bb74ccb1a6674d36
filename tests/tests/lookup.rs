//! The tables that the macro lays out, read by the runtime: over generated and over adversarial sets of codes.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use error_catalog::__private::{self as runtime, Found, Texts};
use error_catalog_schema::model::{Code, CodeType, Description, Entry, Group, Kind};
use error_catalog_schema::source::Span;
use error_catalog_tests::codegen::lookup::{Lookup, Search};
use error_catalog_tests::codegen::text_key::TextKey;
use proptest::collection::vec;
use proptest::prelude::*;

/// A group of these codes, in this order, codes that repeat included.
fn group(codes: &[Code]) -> Group {
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

/// The tables of a group as the runtime has them, and the rows of a code by them.
struct Tables {
    lookup: runtime::Lookup,
    integers: &'static [u8],
    texts: Texts,
    text_key: runtime::TextKey,
    longest: usize,
}

impl Tables {
    fn new(codes: &[Code]) -> Self {
        let tables = Lookup::new(&group(codes));
        let search = match tables.search {
            Search::Sorted(values) => {
                runtime::Search::Sorted(leaked(values.iter().map(|it| it.to_le_bytes())))
            }
            Search::Hashed { multiplier, bits, slots } => runtime::Search::Hashed {
                multiplier,
                shift: 64 - bits,
                slots: leaked(slots.iter().map(|it| it.to_le_bytes())),
            },
            Search::Displaced { multiplier, bucket_bits, bits, displacements, slots } => {
                runtime::Search::Displaced {
                    multiplier,
                    bucket_shift: 64 - bucket_bits,
                    slot_shift: 64 - bucket_bits - bits,
                    displacements: leaked(displacements.iter().map(|it| it.to_le_bytes())),
                    slots: leaked(slots.iter().map(|it| it.to_le_bytes())),
                }
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
        let text_key = match tables.text_key {
            TextKey::Exact => runtime::TextKey::Exact,
            TextKey::Fixed => runtime::TextKey::Fixed,
            TextKey::Words(places) => runtime::TextKey::Words(places),
            TextKey::Whole => runtime::TextKey::Whole,
        };
        let texts = codes.iter().map(|code| match code {
            Code::Int(_) => "",
            Code::Str(code) => &*code.clone().leak(),
        });
        Self {
            lookup: runtime::Lookup { search, ends, repeated },
            integers: leaked(
                codes.iter().map(|code| if let Code::Int(code) = code { *code } else { 0 }.to_le_bytes()),
            ),
            texts: Texts::Table(texts.collect::<Vec<_>>().leak()),
            text_key,
            longest: codes
                .iter()
                .map(|code| if let Code::Str(code) = code { code.len() } else { 0 })
                .max()
                .unwrap_or(0),
        }
    }

    fn find(&self, code: &Code) -> Vec<usize> {
        let found = match code {
            Code::Int(code) => self.lookup.find_int(self.integers, *code),
            Code::Str(code) => self.lookup.find_str(self.texts, self.text_key, self.longest, code),
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

/// Holds the tables of these codes against a plain map, for each code and for its neighbours.
fn check(codes: &[Code]) -> Tables {
    let tables = Tables::new(codes);
    let mut rows: BTreeMap<&Code, Vec<usize>> = BTreeMap::new();
    for (row, code) in codes.iter().enumerate() {
        rows.entry(code).or_default().push(row);
    }
    for (code, rows) in &rows {
        assert_eq!(tables.find(code), *rows, "{code}");
    }
    for code in codes.iter().flat_map(neighbours) {
        assert_eq!(tables.find(&code), rows.get(&code).cloned().unwrap_or_default(), "{code}");
    }
    tables
}

fn neighbours(code: &Code) -> Vec<Code> {
    match code {
        Code::Int(code) => [1, 1 << 20, 1 << 46, 1 << 47, 1 << 62, i64::MIN]
            .into_iter()
            .flat_map(|step| [code.wrapping_add(step), code.wrapping_sub(step), code ^ step])
            .map(Code::Int)
            .collect(),
        Code::Str(code) => {
            let last = code.char_indices().last().map_or(0, |(at, _)| at);
            [&code[..last], &format!("{code}0"), &format!("{}0", &code[..last]), &code.to_lowercase(), ""]
                .map(|near| Code::Str(near.into()))
                .to_vec()
        }
    }
}

fn integers(codes: impl IntoIterator<Item = i64>) -> Vec<Code> {
    codes.into_iter().map(Code::Int).collect()
}

fn strings(codes: impl IntoIterator<Item = String>) -> Vec<Code> {
    codes.into_iter().map(Code::Str).collect()
}

#[test]
fn consecutive_codes() {
    for length in [1, 2, 3, 16, 50, 63, 64, 65, 100, 820, 1000, 6000] {
        for start in [0, 1, -length / 2, 400, 1 << 31, -(1 << 46), (1 << 46) - length] {
            let tables = check(&integers(start..start + length));
            assert!(!matches!(tables.lookup.search, runtime::Search::Sorted(_)), "{length} from {start}");
        }
    }
}

#[test]
fn as_many_codes_as_a_group_may_have() {
    let tables = check(&integers((0..1 << 16).map(|code| code * 3 - 70_000)));
    assert!(matches!(tables.lookup.search, runtime::Search::Displaced { .. }));
    let tables = check(&strings((0..1 << 16).map(|code| format!("AUTH_{code:05}_FAILED"))));
    assert!(matches!(tables.lookup.search, runtime::Search::Displaced { .. }));
}

#[test]
fn powers_of_two_and_their_multiples() {
    for shift in 0..46 {
        check(&integers((-30..30).map(|code| code << shift >> (shift / 8))));
        check(&integers((-300..300).map(|code| (code << shift >> (shift / 4)) & ((1 << 46) - 1))));
    }
    check(&integers((0..46).flat_map(|shift| [1 << shift, -(1 << shift), (1 << shift) - 1])));
}

#[test]
fn codes_that_no_slot_can_hold_are_searched_in_order() {
    let wide = (0..64).flat_map(|shift| [1_i64 << shift, !(1 << shift)]).chain([i64::MIN, i64::MAX, 0, -1]);
    let mut wide = wide.collect::<Vec<_>>();
    wide.extend_from_within(..9);
    let tables = check(&integers(wide));
    assert!(matches!(tables.lookup.search, runtime::Search::Sorted(_)));
    check(&[]);
}

#[test]
fn texts_that_are_much_alike() {
    let letters = || ('A'..='Z').chain('0'..='9');
    // One byte apart, at each place of texts of each length.
    for length in 1..40 {
        for at in [0, length / 2, length - 1] {
            let edited = |letter: char| {
                let mut text = "x".repeat(length);
                text.replace_range(at..=at, letter.encode_utf8(&mut [0; 4]));
                text
            };
            check(&strings(letters().map(edited)));
        }
    }
    // Equal but for the length, and equal prefixes.
    check(&strings((1..300).map(|length| "0".repeat(length))));
    check(&strings(
        letters().flat_map(|a| letters().map(move |b| format!("INVALID_PARAMETER_VALUE_{a}{b}"))),
    ));
    check(&strings(
        letters().flat_map(|a| letters().map(move |b| format!("{a}{b}_IS_NOT_A_VALID_PARAMETER_VALUE"))),
    ));
    check(&strings((0..100).map(|number| format!("コード{number}"))));
}

#[test]
fn repeated_codes_keep_their_order() {
    check(&integers((0..500).map(|row| row % 7)));
    check(&strings((0..500).map(|row| format!("CODE_{}", row % 99))));
    check(&integers([5; 300]));
}

/// How many codes a generated group has: the sizes at which the tables change their form are well within.
const SIZES: RangeInclusive<usize> = 0..=200;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_integers(codes in vec(any::<i64>(), SIZES)) {
        check(&integers(codes));
    }

    #[test]
    fn small_integers(codes in vec(-70_000..70_000_i64, SIZES)) {
        check(&integers(codes));
    }

    #[test]
    fn any_texts(codes in vec(".{1,30}", SIZES)) {
        check(&strings(codes));
    }

    #[test]
    fn symbolic_texts(codes in vec("[A-C]{1,3}(_[A-C]{1,6}){0,4}", SIZES)) {
        check(&strings(codes));
    }
}
