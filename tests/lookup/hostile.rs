//! Sets of codes that were made to be hard to find tables for.

use std::time::{Duration, Instant};

use error_catalog_codegen::search::{find_integers, find_texts};

use crate::agreement::{check_integers, check_texts, is_scan};

/// Two texts with the same hash, whatever the multiplier: they are made for it. `fixtures/catalogs/strings.toml` has them as well.
const SAME_HASH: [&str; 2] = [
    "THE_REQUEST_IS_NOT_VALID_FOR_REASON_NR_.SIGNATURE_EXPIRE_WHICH_IS_NOT_FURTHER_EXPLAINED_",
    "THE_REQUEST_IS_NOT_VALID_FOR_REASON_NR_.wBPDneAGrm.BGH7e_WHICH_IS_NOT_FURTHER_EXPLAINED_",
];

#[test]
fn texts_of_one_hash_are_scanned() {
    assert!(is_scan(&check_texts(SAME_HASH.map(str::to_owned))));
    let others = (0..500).map(|row| format!("CODE_{}", row % 300));
    assert!(is_scan(&check_texts(SAME_HASH.into_iter().map(str::to_owned).chain(others))));
}

/// The product of such an integer has 16 bits that tell it from others: too few to spread many of them.
#[test]
fn integers_that_differ_in_their_highest_bits_only_are_scanned() {
    let sparse = |count: i64| (0..count).map(|code| (code * code * code % 32_749) << 48);
    assert!(is_scan(&check_integers(sparse(1_500))));
    assert!(!is_scan(&check_integers(sparse(300))));
}

#[test]
fn no_codes_are_scanned() {
    assert!(is_scan(&check_integers([])));
    assert!(is_scan(&check_texts([])));
}

/// Each takes a part of a second, unoptimised; a search that is not linear takes more than a minute.
#[test]
fn the_search_is_linear() {
    let start = Instant::now();
    for shift in [40, 44, 46, 47, 48] {
        search_integers((0..1 << 16).map(|code| code << shift));
    }
    search_integers((0..65_000).map(|code| (code * code % 16_777_213) << 40));
    search_integers((0..65_000).map(|code| (code * code % 65_521) << 48));
    search_texts((0..10_000).map(|row| format!("AB{row:04}CD")));
    search_texts((0..1 << 16).map(|row| format!("{row:b}").replace('0', "A").replace('1', "B")));
    search_texts(
        SAME_HASH.into_iter().map(str::to_owned).chain((0..65_000).map(|row| format!("CODE_{row}"))),
    );
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

fn search_integers(codes: impl Iterator<Item = i64>) {
    let codes: Vec<i64> = codes.collect();
    assert_eq!(find_integers(&codes).rows, codes.len());
}

fn search_texts(codes: impl Iterator<Item = String>) {
    let codes: Vec<String> = codes.collect();
    assert_eq!(find_texts(&codes.iter().map(String::as_str).collect::<Vec<_>>()).rows, codes.len());
}
