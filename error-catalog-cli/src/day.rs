//! The day of today, as a catalog's `retrieved` writes it.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

/// The variable that sets the clock for builds that give the same result on any day, in seconds since 1970.
const CLOCK: &str = "SOURCE_DATE_EPOCH";

/// Today in UTC, or the day that `SOURCE_DATE_EPOCH` says.
pub(crate) fn today() -> String {
    let set = env::var(CLOCK).ok().and_then(|seconds| seconds.parse().ok());
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    written(set.unwrap_or_else(now))
}

/// The day of this second since 1970: `2026-11-20`.
fn written(seconds: u64) -> String {
    // A year has four digits: 9999-12-31 is the last day.
    let mut days = (seconds / 86_400).min(2_932_896);
    let mut year = 1970;
    let is_leap =
        |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let mut length = 365;
    while days >= length {
        days -= length;
        year += 1;
        length = if is_leap(year) { 366 } else { 365 };
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", days + 1)
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn seconds_are_days() {
        assert_eq!(written(0), "1970-01-01");
        assert_eq!(written(86_399), "1970-01-01");
        assert_eq!(written(951_782_400), "2000-02-29");
        assert_eq!(written(1_763_596_800), "2025-11-20");
        assert_eq!(written(4_107_542_400), "2100-03-01");
        assert_eq!(written(u64::MAX), "9999-12-31");
    }
}
