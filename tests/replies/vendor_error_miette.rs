//! Feature `miette`: errors as diagnostics, with code, help and url.

use error_catalog::VendorError;
use error_catalog::jd_cloud::GatewayError;
use error_catalog::tencent_ci::DownloadError;
use miette::{Diagnostic, Report};

/// Code, help and url as texts.
fn said(diagnostic: &dyn Diagnostic) -> [Option<String>; 3] {
    [diagnostic.code(), diagnostic.help(), diagnostic.url()].map(|part| part.map(|text| text.to_string()))
}

fn texts<const N: usize>(texts: [Option<&str>; N]) -> [Option<String>; N] {
    texts.map(|text| text.map(str::to_owned))
}

const PAGE: &str = "https://www.tencentcloud.com/document/product/1045/33700";

#[test]
fn an_enum_gives_its_code_its_action_and_its_page() {
    let expected = texts([Some("-104"), Some("Check whether the APPID is correct."), Some(PAGE)]);
    assert_eq!(said(&DownloadError::InvalidAppId), expected);
}

#[test]
fn a_vendor_error_gives_what_its_candidates_share() {
    let known = VendorError::<DownloadError>::new(-104, Some("no".to_owned()));
    let expected = texts([Some("-104"), Some("Check whether the APPID is correct."), Some(PAGE)]);
    assert_eq!(said(&known), expected);

    let ambiguous = VendorError::<GatewayError>::new("FAILED_PRECONDITION", None);
    let [code, help, _] = said(&ambiguous);
    assert_eq!(code.as_deref(), Some("FAILED_PRECONDITION"));
    assert_eq!(help.as_deref(), Some("Please check access information"));

    let unknown = VendorError::<DownloadError>::new(-4711, None);
    assert_eq!(said(&unknown), texts([Some("-4711"), None, None]));
}

#[test]
fn candidates_that_differ_are_listed_as_help() {
    use error_catalog::microcms::PatchContentError;
    let ambiguous = VendorError::<PatchContentError>::new(400, None);
    let help = ambiguous.help().expect("is there").to_string();
    assert_eq!(help.lines().count(), 4);
    assert_eq!(help.lines().nth(2), Some("400: An invalid user ID is specified in the body."));
}

#[test]
fn it_becomes_a_report() {
    let report = Report::new(VendorError::<DownloadError>::new(-104, Some("no such app".to_owned())));
    assert_eq!(report.to_string(), "-104: no such app");
    assert!(report.downcast_ref::<VendorError<DownloadError>>().is_some());
}
