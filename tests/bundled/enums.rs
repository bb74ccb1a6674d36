//! What a program sees of the generated enums, one behaviour a test.

use std::collections::HashSet;

use error_catalog::jd_cloud::GatewayError;
use error_catalog::microcms::GetContentsError;
use error_catalog::tencent_ci::{self, ContentModerationError, DownloadError};
use error_catalog::{Code, ErrorCode, Kind};

#[test]
fn a_code_is_looked_up_in_a_constant() {
    const ERROR: DownloadError = DownloadError::from_code(-46618).expect("a documented code");
    const MESSAGE: &str = ERROR.message();
    const ENTRY: error_catalog::Entry = ERROR.entry();
    const GATEWAY: &[GatewayError] = GatewayError::candidates("FAILED_PRECONDITION");
    assert_eq!(ERROR, DownloadError::SignatureAuthenticationFailed);
    assert_eq!(MESSAGE, "Signature authentication fails.");
    assert_eq!(ENTRY.name(), "SignatureAuthenticationFailed");
    assert_eq!(GATEWAY.len(), 2);
}

#[test]
fn printing_shows_code_and_message_and_at_length_name_and_action() {
    let error = DownloadError::SignatureAuthenticationFailed;
    assert_eq!(error.to_string(), "-46618: Signature authentication fails.");
    assert_eq!(
        format!("{error:#}"),
        "-46618 SignatureAuthenticationFailed: Signature authentication fails. \
         (Check whether the signature is correct.)"
    );
    assert_eq!(format!("{:#}", GatewayError::Cancelled), "CANCELLED Cancelled: Cancel Operation");
    assert_eq!(format!("{error:?}"), "SignatureAuthenticationFailed");
}

#[test]
fn width_alignment_and_precision_apply_to_the_whole() {
    let error = DownloadError::InvalidReferer;
    assert_eq!(format!("[{error:24}]"), "[-108: Invalid Referer   ]");
    assert_eq!(format!("[{error:>24}]"), "[   -108: Invalid Referer]");
    assert_eq!(format!("[{error:*^24}]"), "[*-108: Invalid Referer**]");
    assert_eq!(format!("[{error:.4}]"), "[-108]");
    assert_eq!(format!("[{error:#>8.4}]"), "[####-108]");
    assert_eq!(format!("[{error:3}]"), "[-108: Invalid Referer]");
}

#[test]
fn a_catch_all_keeps_the_code() {
    let other = ContentModerationError::from_code(-61099).expect("any other code");
    assert_eq!(other, ContentModerationError::Other(-61099));
    assert_eq!((other.code(), other.name(), other.key()), (-61099, "Other", None));
    assert_eq!(other.to_string(), "-61099: Internal error");
    assert_eq!(format!("{other:?}"), "Other(-61099)");
    assert_eq!(other.entry().code(), Code::Int(-61099));
    assert!(other.entry().is_other());
    assert!(other.is_code(-61099) && other.entry().is_code(Code::Int(-61099)));
    assert!(ContentModerationError::ALL.iter().all(|listed| *listed < other));
    assert_ne!(other.entry(), ContentModerationError::Other(-1).entry());
    assert_eq!(ContentModerationError::from_code(-61011), Some(ContentModerationError::ALL[0]));
    assert!(ContentModerationError::candidates(-61099).is_empty());
}

#[test]
fn a_repeated_code_has_candidates_and_no_single_error() {
    let candidates = GetContentsError::candidates(400);
    assert_eq!(GetContentsError::from_code(400), None);
    assert_eq!(candidates.len(), 5);
    assert!(candidates.iter().all(|error| error.is_code(400) && error.status() == Some(400)));
    let error = "FAILED_PRECONDITION".parse::<GatewayError>().expect_err("two errors");
    assert_eq!(error.to_string(), "`FAILED_PRECONDITION` is the code of several errors of `GatewayError`");
}

#[test]
fn links_are_data_and_texts_are_plain() {
    let error = DownloadError::from_code(-164).expect("a documented code");
    let action = "Reduce the request frequency, or submit a ticket to contact us.";
    assert_eq!(error.action(), Some(action));
    let [link] = error.links() else { panic!("one link") };
    assert_eq!(
        (link.text, link.url),
        ("submit a ticket", "https://console.cloud.tencent.com/workorder/category")
    );
    assert_eq!(DownloadError::InvalidReferer.links(), []);
}

#[test]
fn pages_come_from_the_nearest_that_says() {
    let page = "https://www.tencentcloud.com/document/product/1045/33700";
    assert_eq!(DownloadError::InvalidReferer.docs(), Some(page));
    assert_eq!(tencent_ci::CATALOG.docs(), Some(page));
    assert_eq!(GatewayError::Aborted.docs(), None);
}

#[test]
fn one_match_serves_several_vendors() {
    fn is_quota<E: ErrorCode>(error: E) -> bool {
        error.kind() == Kind::ResourceExhausted
    }
    assert!(is_quota(DownloadError::from_code(-164).expect("a documented code")));
    assert!(is_quota(GatewayError::RateLimitExceeded));
    assert!(is_quota(error_catalog::microcms::CommonError::from_code(429).expect("a documented code")));
}

#[test]
fn enums_are_small_keys() {
    let all: HashSet<_> = DownloadError::ALL.iter().copied().collect();
    assert_eq!(all.len(), 50);
    assert_eq!((size_of::<DownloadError>(), size_of::<Option<DownloadError>>()), (1, 1));
}

#[test]
fn catalogs_find_codes_over_all_groups() {
    let found: Vec<_> = tencent_ci::CATALOG.find(-3008).map(|entry| entry.group().name()).collect();
    assert_eq!(found, ["DownloadError", "FilePreviewError"]);
    assert_eq!(tencent_ci::CATALOG.find("-3008").count(), 0, "a text is not an integer");
    assert_eq!(tencent_ci::CATALOG.find(-99_999).count(), 0, "catch-all rows are left out");
}
