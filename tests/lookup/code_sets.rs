//! Sets of codes of every shape and size.

use std::ops::RangeInclusive;

use error_catalog_core::lookup::Table;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::agreement::{check_integers, check_texts, is_scan};

#[test]
fn consecutive_codes() {
    for length in [1, 2, 3, 16, 50, 63, 64, 65, 100, 820, 6000] {
        for start in [0, -length / 2, 1 << 31, i64::MAX - length] {
            let tables = check_integers(start..start + length);
            assert!(!is_scan(&tables), "{length} from {start}");
        }
    }
}

#[test]
fn as_many_codes_as_a_group_may_have() {
    let table = check_integers((0..1 << 16).map(|code| code * 3 - 70_000));
    assert!(matches!(table, Table::IntSlots(_)));
    let table = check_texts((0..1 << 16).map(|code| format!("AUTH_{code:05}_FAILED")));
    assert!(matches!(table, Table::TextSlots(_)));
    let table = check_texts((0..1 << 16).map(|code| format!("{:05}", code * 3 % 99_991)));
    assert!(matches!(table, Table::IntSlots(_)));
    // So many rows, each code twice: the values go beyond sixteen bits.
    assert!(!is_scan(&check_integers((0..1 << 16).map(|row| row / 2))));
}

#[test]
fn powers_of_two_and_their_multiples() {
    for shift in 0..55 {
        assert!(!is_scan(&check_integers((-30..30).map(|code| code << shift))), "{shift}");
    }
    for shift in (0..55).step_by(6) {
        assert!(!is_scan(&check_integers((-200..200).map(|code| code << shift))), "{shift}");
    }
    check_integers((0..63).flat_map(|shift| [1 << shift, -(1 << shift), (1 << shift) - 1]));
}

#[test]
fn codes_of_all_magnitudes() {
    let wide = (0..64).flat_map(|shift| [1_i64 << shift, !(1 << shift)]).chain([i64::MIN, i64::MAX, 0, -1]);
    let mut wide = wide.collect::<Vec<_>>();
    wide.extend_from_within(..9);
    assert!(!is_scan(&check_integers(wide)));
    assert!(is_scan(&check_integers([])));
}

#[test]
fn texts_of_every_length() {
    let codes = || (0..1_500).map(|row| format!("{row}_{}", "LONG".repeat(row % 60)));
    let repeated = || codes().chain(codes().step_by(7));
    assert!(matches!(check_texts(codes()), Table::TextSlots(_)));
    assert!(matches!(check_texts(repeated()), Table::TextSlots(_)));
    assert!(matches!(check_texts(codes().chain(["x".repeat(100_000)])), Table::TextSlots(_)));
}

#[test]
fn texts_that_are_integers() {
    for count in [1, 40, 299, 300, 301, 1_500] {
        let texts: [fn(usize) -> String; 4] = [
            |row| row.to_string(),
            |row| format!("{row:07}"),
            |row| format!("{row:08}"),
            |row| "\0".repeat(row % 4) + &row.to_string()[..],
        ];
        for text in texts {
            let table = check_texts((0..count).map(text));
            assert!(matches!(table, Table::IntTable(_) | Table::IntSlots(_)), "{count} as {}", text(7));
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
            check_texts(letters().map(edited));
        }
    }
    // Equal but for the length, and equal prefixes.
    check_texts((1..150).map(|length| "0".repeat(length)));
    check_texts(letters().flat_map(|a| letters().map(move |b| format!("INVALID_PARAMETER_VALUE_{a}{b}"))));
    check_texts(
        letters().flat_map(|a| letters().map(move |b| format!("{a}{b}_IS_NOT_A_VALID_PARAMETER_VALUE"))),
    );
    check_texts((0..100).map(|number| format!("コード{number}")));
}

#[test]
fn repeated_codes_keep_their_order() {
    check_integers((0..500).map(|row| row % 7));
    check_texts((0..500).map(|row| format!("CODE_{}", row % 99)));
    check_integers([5; 300]);
}

/// How many codes a generated group has: slots of texts have displacements from 65 on, those of integers from 301.
const SIZES: RangeInclusive<usize> = 0..=400;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn any_integers(codes in vec(any::<i64>(), SIZES)) {
        check_integers(codes);
    }

    #[test]
    fn small_integers(codes in vec(-70_000..70_000_i64, SIZES)) {
        check_integers(codes);
    }

    #[test]
    fn any_texts(codes in vec(".{1,30}", SIZES)) {
        check_texts(codes);
    }

    #[test]
    fn symbolic_texts(codes in vec("[A-C]{1,3}(_[A-C]{1,6}){0,4}", SIZES)) {
        check_texts(codes);
    }
}
