//! The tables that the macro lays out, read by the runtime: over generated and over adversarial sets of codes.

mod tables;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use error_catalog::__private as runtime;
use error_catalog_codegen::lookup::Lookup;
use error_catalog_schema::model::Code;
use proptest::collection::vec;
use proptest::prelude::*;

use self::tables::{Tables, group};

/// Holds the tables of these codes against a plain map, for each code and for its neighbours.
fn check(codes: &[Code]) -> Tables {
    let tables = Tables::new(codes);
    agrees(&tables, codes);
    tables
}

/// The same for the tables that a group has where no others are found.
fn check_in_order(codes: &[Code]) {
    agrees(&Tables::of(codes, Lookup::in_order(&group(codes))), codes);
}

fn agrees(tables: &Tables, codes: &[Code]) {
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
}

fn is_sorted(tables: &Tables) -> bool {
    matches!(tables.lookup.search, runtime::Search::Sorted(_))
}

fn neighbours(code: &Code) -> Vec<Code> {
    match code {
        Code::Int(code) => [1, 1 << 20, 1 << 31, 1 << 32, 1 << 46, 1 << 47, 1 << 62, i64::MIN]
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
    for length in [1, 2, 3, 16, 50, 63, 64, 65, 100, 820, 6000] {
        for start in [0, -length / 2, 1 << 31, i64::MAX - length] {
            let tables = check(&integers(start..start + length));
            assert!(!is_sorted(&tables), "{length} from {start}");
        }
    }
}

#[test]
fn as_many_codes_as_a_group_may_have() {
    let tables = check(&integers((0..1 << 16).map(|code| code * 3 - 70_000)));
    assert!(matches!(tables.lookup.search, runtime::Search::Slots(_)));
    let tables = check(&strings((0..1 << 16).map(|code| format!("AUTH_{code:05}_FAILED"))));
    assert!(matches!(tables.lookup.search, runtime::Search::Texts(_)));
    let tables = check(&strings((0..1 << 16).map(|code| format!("{:05}", code * 3 % 99_991))));
    assert!(matches!(tables.lookup.search, runtime::Search::Slots(_)));
    // So many rows, each code twice: the values go beyond sixteen bits.
    assert!(!is_sorted(&check(&integers((0..1 << 16).map(|row| row / 2)))));
}

#[test]
fn powers_of_two_and_their_multiples() {
    for shift in 0..55 {
        assert!(!is_sorted(&check(&integers((-30..30).map(|code| code << shift)))), "{shift}");
    }
    for shift in (0..55).step_by(6) {
        assert!(!is_sorted(&check(&integers((-200..200).map(|code| code << shift)))), "{shift}");
    }
    check(&integers((0..63).flat_map(|shift| [1 << shift, -(1 << shift), (1 << shift) - 1])));
}

#[test]
fn codes_of_all_magnitudes() {
    let wide = (0..64).flat_map(|shift| [1_i64 << shift, !(1 << shift)]).chain([i64::MIN, i64::MAX, 0, -1]);
    let mut wide = wide.collect::<Vec<_>>();
    wide.extend_from_within(..9);
    assert!(!is_sorted(&check(&integers(wide))));
    assert!(is_sorted(&check(&[])));
}

/// No codes are known for which neither a multiplier nor displacements are found; the tables for them must work even so.
#[test]
fn codes_in_sorted_order_are_found_as_well() {
    check_in_order(&integers([i64::MIN, i64::MAX, 0, 5, 5, 5, -1, 0, 7]));
    check_in_order(&integers((0..3_000).map(|code| code * code % 1_009)));
    check_in_order(&strings((0..300).map(|row| "0".repeat(row % 250 + 1))));
    check_in_order(&strings((0..3_000).map(|row| format!("CODE_{}", row * row % 1_009))));
    check_in_order(&[]);
}

#[test]
fn texts_of_every_length() {
    let codes = || (0..1_500).map(|row| format!("{row}_{}", "LONG".repeat(row % 60)));
    let repeated = || codes().chain(codes().step_by(7));
    for codes in [strings(codes()), strings(repeated()), strings(codes().chain(["x".repeat(100_000)]))] {
        assert!(matches!(check(&codes).lookup.search, runtime::Search::Texts(_)));
    }
}

#[test]
fn texts_that_are_integers() {
    for count in [1, 40, 299, 300, 301, 1_500] {
        for texts in [
            strings((0..count).map(|row| row.to_string())),
            strings((0..count).map(|row| format!("{row:07}"))),
            strings((0..count).map(|row| format!("{row:08}"))),
            strings((0..count).map(|row| "\0".repeat(row % 4) + &row.to_string()[..])),
        ] {
            let lookup = check(&texts).lookup;
            assert!(
                matches!(lookup.search, runtime::Search::Table(_) | runtime::Search::Slots(_)),
                "{texts:?}"
            );
        }
    }
}

#[test]
fn texts_that_are_much_alike() {
    let letters = || ('A'..='Z').chain('0'..='9');
    // One byte apart, at each place of texts of each length.
    for length in (1..20).chain([31, 32, 33, 47, 48, 64, 65, 90]) {
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
    check(&strings((1..150).map(|length| "0".repeat(length))));
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

/// How many codes a generated group has: slots of texts have displacements from 65 on, those of integers from 301.
const SIZES: RangeInclusive<usize> = 0..=400;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

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
