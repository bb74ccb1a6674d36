//! Law 3 over ranges of integers: a group finds its own codes, and nothing else.

use std::ops::RangeInclusive;

use crate::laws::{self, Integers};

/// A bundled group, for threads and tests to sweep.
#[derive(Clone, Copy)]
pub struct Sweep {
    /// The enum's name.
    pub name: &'static str,
    /// Holds the group against a sorted table, for each code of a range; panics where they differ.
    pub check: fn(RangeInclusive<i64>),
}

/// The sweep of an enum.
#[must_use]
pub fn of<E: Integers>() -> Sweep {
    Sweep { name: laws::group::<E>().name(), check: check::<E> }
}

/// Codes of a range, ascending, beside the rows that have them in a plain table sorted by code.
fn check<E: Integers>(codes: RangeInclusive<i64>) {
    let mut sorted: Vec<(i64, E)> = E::ALL.iter().map(|&error| (error.into(), error)).collect();
    sorted.sort();
    let has_other = laws::group::<E>().has_other();
    let (mut next, last) = (*codes.start(), *codes.end());
    for group in sorted.chunk_by(|a, b| a.0 == b.0) {
        let code = group[0].0;
        if !codes.contains(&code) {
            continue;
        }
        unlisted::<E>(next..=code - 1, has_other);
        let errors = group.iter().map(|(_, error)| *error);
        assert!(E::candidates(code).iter().copied().eq(errors), "{code}");
        let expected = if let [(_, error)] = group { Some(*error) } else { None };
        assert_eq!(E::from_code(code), expected, "{code}");
        next = code + 1;
    }
    unlisted::<E>(next..=last, has_other);
}

/// Codes that no row has.
fn unlisted<E: Integers>(codes: RangeInclusive<i64>, has_other: bool) {
    for code in codes {
        assert!(E::candidates(code).is_empty(), "{code}");
        match E::from_code(code) {
            None => assert!(!has_other, "{code}"),
            Some(other) => assert!(has_other && other.code() == code, "{code}"),
        }
    }
}
