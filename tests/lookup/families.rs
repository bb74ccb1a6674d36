//! String codes as vendors number them: a prefix, a number, a suffix, and one word beside them. Each family gets a table.

use error_catalog_codegen::search::find_texts;
use error_catalog_core::lookup::Table;

use crate::agreement::{check_texts, is_scan};

const PREFIXES: [&str; 10] = ["", "E", "ERR_", "ERR-", "E-", "CODE_", "Error.", "A", "SYS", "AUTH_"];

/// The first number, the step to the next, how many there are, and how many digits are written at least.
const NUMBERS: [(usize, usize, usize, usize); 14] = [
    (400, 100, 2, 0),
    (400, 1, 8, 0),
    (1, 1, 3, 0),
    (1, 1, 20, 0),
    (1, 1, 40, 3),
    (1000, 1, 60, 0),
    (1000, 10, 12, 0),
    (10_000, 1, 25, 0),
    (0, 1, 100, 0),
    (1, 1, 9, 4),
    (10_001, 100, 30, 0),
    (1, 1, 300, 4),
    (100, 7, 63, 5),
    (1, 1, 64, 6),
];

const SUFFIXES: [&str; 9] = ["", "X", "_ERROR", ".0", "_FAILED", "-A", "E", "_INVALID_PARAMETER", "00"];

const WORDS: [&str; 20] = [
    "INVALID_TOKEN",
    "UNKNOWN",
    "OK",
    "SUCCESS",
    "InternalError",
    "NOT_FOUND",
    "default",
    "ERROR",
    "TIMEOUT",
    "InvalidParameterValue.Malformed",
    "FAILED_PRECONDITION",
    "X",
    "none",
    "Throttling",
    "AccessDenied",
    "MissingParameter",
    "OTHER",
    "fail",
    "UNAUTHENTICATED",
    "SignatureDoesNotMatch",
];

#[test]
fn no_family_is_scanned() {
    let mut scanned = Vec::new();
    for prefix in PREFIXES {
        for (first, step, count, digits) in NUMBERS {
            for suffix in SUFFIXES {
                let number = |at: usize| format!("{prefix}{:0digits$}{suffix}", first + at * step);
                let numbers: Vec<String> = (0..count).map(number).collect();
                for word in WORDS {
                    let codes: Vec<&str> = numbers.iter().map(String::as_str).chain([word]).collect();
                    if is_scan(&find_texts(&codes).table) {
                        scanned.push(format!("{count} from {}, and {word}", codes[0]));
                    }
                }
            }
        }
    }
    assert!(scanned.is_empty(), "{} families: {scanned:#?}", scanned.len());
}

#[test]
fn numbers_beside_words_find_their_rows() {
    let table = check_texts(["400", "500", "INVALID_TOKEN"].map(str::to_owned));
    assert!(matches!(table, Table::TextSlots(_)));
    for (prefix, suffix, word) in
        [("", "", "Throttling"), ("E", "", "AccessDenied"), ("ERR-", "_INVALID_PARAMETER", "none")]
    {
        let codes = (0..100).map(|number| format!("{prefix}{number}{suffix}")).chain([word.to_owned()]);
        assert!(matches!(check_texts(codes), Table::TextSlots(_)), "{prefix} {suffix} {word}");
    }
}
