//! Feature `miette`: errors as diagnostics, with code, help and url.

use error_catalog::jd_cloud::GatewayError;
use error_catalog::tencent_ci::DownloadError;
use error_catalog::{ServiceError, VendorError};
use miette::{Diagnostic, NarratableReportHandler, Report};

/// Code, help and url as texts.
fn said(diagnostic: &dyn Diagnostic) -> [Option<String>; 3] {
    [diagnostic.code(), diagnostic.help(), diagnostic.url()].map(|part| part.map(|text| text.to_string()))
}

fn texts<const N: usize>(texts: [Option<&str>; N]) -> [Option<String>; N] {
    texts.map(|text| text.map(str::to_owned))
}

const PAGE: &str = "https://www.tencentcloud.com/document/product/1045/33700";

const ORIGIN: &str = "Tencent Cloud, Cloud Infinite: DownloadError::InvalidAppId";

#[test]
fn an_enum_gives_its_name_its_action_and_its_page() {
    let expected = texts([Some(ORIGIN), Some("Check whether the APPID is correct."), Some(PAGE)]);
    assert_eq!(said(&DownloadError::InvalidAppId), expected);
}

#[test]
fn a_vendor_error_gives_what_its_candidates_share() {
    let known = VendorError::<DownloadError>::new(-104, Some("no".to_owned()));
    let expected = texts([Some(ORIGIN), Some("Check whether the APPID is correct."), Some(PAGE)]);
    assert_eq!(said(&known), expected);
    assert_eq!(said(&ServiceError::from(known)), expected);

    let ambiguous = VendorError::<GatewayError>::new("FAILED_PRECONDITION", None);
    let [code, help, _] = said(&ambiguous);
    assert_eq!(code.as_deref(), Some("JD Cloud, API gateway: GatewayError"));
    assert_eq!(help.as_deref(), Some("Please check access information"));
}

#[test]
fn an_unknown_code_has_a_page_and_a_help() {
    let unknown = VendorError::<DownloadError>::new(-4711, None);
    let help = "the catalog of Tencent Cloud, Cloud Infinite does not list this code; a later version may";
    let origin = "Tencent Cloud, Cloud Infinite: DownloadError";
    assert_eq!(said(&unknown), texts([Some(origin), Some(help), Some(PAGE)]));
    assert_eq!(said(&ServiceError::from(unknown)), texts([Some(origin), Some(help), Some(PAGE)]));
}

#[test]
fn candidates_that_differ_are_listed_as_help() {
    use error_catalog::microcms::PatchContentError;
    let ambiguous = VendorError::<PatchContentError>::new(400, None);
    let help = ambiguous.help().expect("is there").to_string();
    assert_eq!(help.lines().count(), 4);
    let third = "PatchContentError::InvalidUserId: An invalid user ID is specified in the body.";
    assert_eq!(help.lines().nth(2), Some(third));
}

#[test]
fn a_reply_that_cannot_be_read_is_a_diagnostic() {
    let response = http::Response::new("<html>Welcome</html>");
    let error =
        ServiceError::from_response(&error_catalog::jd_cloud::CATALOG, &response).expect_err("not JSON");
    assert_eq!(error.status(), 200);
    let [code, help, url] = said(&error);
    assert_eq!((code, url), (None, None));
    assert_eq!(help.as_deref(), Some("something on the way may have answered in place of the vendor"));
}

#[test]
fn it_becomes_a_report() {
    let report = Report::new(VendorError::<DownloadError>::new(-104, Some("no such app".to_owned())));
    assert_eq!(report.to_string(), "-104: no such app");
    assert!(report.downcast_ref::<VendorError<DownloadError>>().is_some());
}

/// How a report is read aloud.
fn narrated(error: &dyn Diagnostic) -> String {
    let mut text = String::new();
    NarratableReportHandler::new().render_report(&mut text, error).expect("prints");
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[test]
fn a_report_shows_the_code_once() {
    let known = VendorError::<DownloadError>::new(-104, Some("no such app".to_owned()));
    let unknown = VendorError::<DownloadError>::new(-4711, None);
    let ambiguous = VendorError::<GatewayError>::new("FAILED_PRECONDITION", None);
    for (code, text) in [
        ("-104", narrated(&known)),
        ("-104", narrated(&ServiceError::from(known.clone()))),
        ("-104", narrated(&DownloadError::InvalidAppId)),
        ("-4711", narrated(&unknown)),
        ("-4711", narrated(&ServiceError::from(unknown.clone()))),
        ("FAILED_PRECONDITION", narrated(&ambiguous)),
    ] {
        assert_eq!(text.matches(code).count(), 1, "{text}");
    }
    assert_eq!(
        narrated(&ServiceError::from(known.clone())),
        "-104: no such app [Tencent Cloud, Cloud Infinite]
    Diagnostic severity: error
diagnostic help: Check whether the APPID is correct.
diagnostic code: Tencent Cloud, Cloud Infinite: DownloadError::InvalidAppId
For more details, see:
https://www.tencentcloud.com/document/product/1045/33700"
    );
    assert_eq!(
        narrated(&unknown),
        "-4711: unknown code
    Diagnostic severity: error
diagnostic help: the catalog of Tencent Cloud, Cloud Infinite does not list this code; a later version may
diagnostic code: Tencent Cloud, Cloud Infinite: DownloadError
For more details, see:
https://www.tencentcloud.com/document/product/1045/33700"
    );
}
