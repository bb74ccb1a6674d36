//! How long a reply asks to wait: the header `Retry-After`.

use core::time::Duration;
use std::time::SystemTime;

use ::http::{HeaderMap, HeaderName, header};

/// The wait that a reply asks for ([RFC 9110, section 10.2.3][rfc]): a number of seconds, or until a date.
///
/// A date is compared with the reply's own `Date`, because the clocks here and there may differ; without `Date` it says
/// nothing. A date that has passed asks for no wait.
///
/// [rfc]: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let wait = text(headers, header::RETRY_AFTER)?;
    if wait.bytes().all(|byte| byte.is_ascii_digit()) {
        return wait.parse().ok().map(Duration::from_secs);
    }
    let (until, now) = (date(wait)?, date(text(headers, header::DATE)?)?);
    Some(until.duration_since(now).unwrap_or_default())
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

fn date(text: &str) -> Option<SystemTime> {
    httpdate::parse_http_date(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "Thu, 26 Nov 2026 19:00:00 GMT";

    #[track_caller]
    fn check(wait: &str, now: &str, seconds: Option<u64>) {
        let header = |name, value: &str| (name, value.parse().expect("is a header"));
        let mut headers = HeaderMap::from_iter([header(header::RETRY_AFTER, wait)]);
        headers.extend((!now.is_empty()).then(|| header(header::DATE, now)));
        assert_eq!(retry_after(&headers), seconds.map(Duration::from_secs), "{wait}");
    }

    #[test]
    fn seconds_are_taken_as_they_stand() {
        for (wait, seconds) in [("0", 0), ("120", 120), (" 7 ", 7), ("18446744073709551615", u64::MAX)] {
            check(wait, "", Some(seconds));
            check(wait, NOW, Some(seconds));
        }
    }

    #[test]
    fn a_date_counts_from_the_replys_date() {
        check("Thu, 26 Nov 2026 19:01:30 GMT", NOW, Some(90));
        check("Thursday, 26-Nov-26 19:00:01 GMT", NOW, Some(1));
        check("Thu Nov 26 20:00:00 2026", NOW, Some(3600));
        check("Thu, 26 Nov 2026 18:59:59 GMT", NOW, Some(0));
        check("Thu, 26 Nov 2026 19:01:30 GMT", "", None);
        check("Thu, 26 Nov 2026 19:01:30 GMT", "today", None);
    }

    #[test]
    fn anything_else_says_nothing() {
        for wait in ["", "-1", "1.5", "soon", "1e3", "18446744073709551616", "26 Nov 2026", "\u{7f}"] {
            let Ok(_) = wait.parse::<::http::HeaderValue>() else { continue };
            check(wait, NOW, None);
        }
        assert_eq!(retry_after(&HeaderMap::new()), None);
    }
}
