//! Whether and when to try again.

use std::time::Duration;

use error_catalog::{Advice, ServiceError};
use http::Response;

use super::{read, storage};

#[test]
fn advice_goes_by_the_reply_then_the_catalog_then_the_kind_then_http() {
    let seconds = |seconds| Advice::RetryAfter(Duration::from_secs(seconds));
    let advice = |code: i64, status, wait: Option<&str>| {
        let mut head = Response::builder().status(status).header("Date", "Thu, 26 Nov 2026 19:00:00 GMT");
        if let Some(wait) = wait {
            head = head.header("Retry-After", wait);
        }
        let error = read(&storage::CATALOG, head, format!("{{\"code\": {code}}}"));
        error.expect("can be read").expect("is an error").advice()
    };
    assert_eq!(advice(19, 401, Some("7")), seconds(7), "the reply goes first");
    assert_eq!(advice(17, 429, Some("Thu, 26 Nov 2026 19:01:30 GMT")), seconds(90));
    assert_eq!(advice(17, 429, Some("Thu, 26 Nov 2026 18:00:00 GMT")), seconds(0));
    assert_eq!(advice(17, 429, Some("soon")), seconds(60), "then the catalog's wait");
    assert_eq!(advice(40, 503, None), Advice::DoNotRetry, "and what it says of trying again");
    assert_eq!(advice(18, 400, None), Advice::Retry, "then the kind");
    assert_eq!(advice(19, 503, None), Advice::DoNotRetry);
    for (status, expected) in [
        (200, Advice::Unstated),
        (400, Advice::DoNotRetry),
        (408, Advice::Retry),
        (418, Advice::DoNotRetry),
        (425, Advice::Retry),
        (429, Advice::Retry),
        (500, Advice::Unstated),
        (502, Advice::Retry),
        (503, Advice::Retry),
        (504, Advice::Retry),
    ] {
        assert_eq!(advice(20, status, None), expected, "then HTTP: {status}");
        assert_eq!(advice(1234, status, None), expected, "an unknown code has only that: {status}");
    }
    assert_eq!(storage::HeaderError::QuotaSpent.retry_after(), Some(Duration::from_secs(86400)));
    assert_eq!(storage::HeaderError::QuotaSpent.retry(), Some(true));
    assert_eq!(ServiceError::from(storage::CommonError::Busy).advice(), seconds(60));
}
