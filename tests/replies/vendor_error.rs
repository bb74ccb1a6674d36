//! `VendorError` as a value: which errors it can mean, what it says of them, how it is printed.

use std::collections::HashSet;
use std::error::Error;

use error_catalog::jd_cloud::{BusinessError, GatewayError, SystemError};
use error_catalog::microcms::{CommonError, GetContentsError, GetMediaError, PatchContentError};
use error_catalog::nhn_image_manager::ImageManagerError;
use error_catalog::tencent_ci::{ContentModerationError, DownloadError};
use error_catalog::{ErrorCode, Kind, VendorError};

use crate::versions::{first, later};

fn names<E: ErrorCode>(error: &VendorError<E>) -> Vec<&'static str> {
    error.candidates().map(E::name).collect()
}

#[test]
fn it_is_an_error_that_can_go_anywhere() {
    fn assert<T: Error + Clone + Eq + std::hash::Hash + Send + Sync + 'static>() {}
    assert::<VendorError<DownloadError>>();
    assert::<VendorError<GatewayError>>();

    let boxed: Box<dyn Error + Send + Sync> = VendorError::<DownloadError>::new(-1, None).into();
    assert_eq!(boxed.to_string(), "-1: unknown code");
    assert!(boxed.source().is_none());
    assert!(boxed.downcast_ref::<VendorError<DownloadError>>().is_some());
}

#[test]
fn a_code_of_one_error_is_that_error() {
    let error = VendorError::<DownloadError>::new(-46618, None);
    assert_eq!(error.known(), Some(DownloadError::SignatureAuthenticationFailed));
    assert!(error.is(DownloadError::SignatureAuthenticationFailed));
    assert!(!error.is(DownloadError::SignatureExpired));
    assert_eq!(error.code(), -46618);
    assert_eq!(error.message(), Some("Signature authentication fails."));
    assert_eq!(error.kind(), Kind::Unauthenticated);
    assert_eq!(error.retry(), Some(false));
    assert_eq!(error.status(), None);
}

#[test]
fn the_live_message_goes_before_the_catalogs() {
    let error =
        VendorError::<ImageManagerError>::new(5001, Some("'width' must be more than '10'.".to_owned()));
    assert_eq!(error.message(), Some("'width' must be more than '10'."));
    let known = error.known().expect("is listed");
    assert_eq!(known.captures(error.message().expect("is there")), Some(vec!["width", "10"]));
}

#[test]
fn an_unknown_code_is_kept_compared_and_printed() {
    let unknown = VendorError::<GatewayError>::new("QUANTUM_FLUX", None).with_status(418);
    assert_eq!(unknown.code(), "QUANTUM_FLUX");
    assert_eq!(unknown.status(), Some(418));
    assert_eq!(unknown.candidates().count(), 0);
    assert_eq!(unknown.known(), None);
    assert_eq!(unknown.message(), None);
    assert_eq!((unknown.kind(), unknown.retry()), (Kind::Unknown, None));
    assert_eq!(unknown.to_string(), "QUANTUM_FLUX: unknown code");

    assert_eq!(unknown, unknown.clone());
    assert_ne!(unknown, VendorError::new("QUANTUM_FLUX_2", None).with_status(418));
    assert_eq!(HashSet::from([unknown.clone(), unknown]).len(), 1);
}

#[test]
fn a_code_that_a_later_version_lists_is_the_same_value_with_more_to_say() {
    let before = VendorError::<first::BillingError>::new(18, None);
    let after = VendorError::<later::BillingError>::new(before.code(), None);
    assert_eq!(before.code(), after.code());
    assert_eq!(before.to_string(), "18: unknown code");
    assert_eq!(after.to_string(), "18: The card is blocked.");
    assert!(after.is(later::BillingError::CardBlocked));

    // Code that asks by `is` goes on answering right when a code gets a second error.
    assert!(VendorError::new(17, None).is(first::BillingError::CardExpired));
    let error = VendorError::new(17, None);
    assert!(error.is(later::BillingError::CardExpired));
    assert_eq!(error.known(), None);
}

#[test]
fn an_ambiguous_code_gives_all_candidates_of_the_operation() {
    let error = VendorError::<PatchContentError>::new(400, None).with_status(400);
    assert_eq!(names(&error), ["InvalidStatusValue", "NotExactlyOneStatus", "InvalidUserId", "InvalidJson"]);
    assert_eq!(error.known(), None);
    assert_eq!(error.message(), None, "they have messages of their own");
    assert_eq!(error.kind(), Kind::InvalidArgument, "they share the kind");
    assert_eq!(error.retry(), Some(false), "and that trying again does not help");
    assert!(error.is(PatchContentError::InvalidJson));
    assert!(!error.is(PatchContentError::MethodNotAllowed));
}

#[test]
fn every_operation_has_its_own_candidates() {
    fn assert_all<E: for<'a> ErrorCode<Code<'a> = i64>>() {
        let expected: Vec<E> = E::ALL.iter().copied().filter(|error| error.code() == 400).collect();
        assert_eq!(VendorError::<E>::new(400, None).candidates().collect::<Vec<_>>(), expected);
    }
    assert_all::<CommonError>();
    assert_all::<GetContentsError>();
    assert_all::<PatchContentError>();
    assert_all::<GetMediaError>();
}

#[test]
fn an_ambiguous_code_is_printed_as_a_short_list() {
    let list = "InvalidStatusValue, NotExactlyOneStatus, InvalidUserId or InvalidJson";
    let error = VendorError::<PatchContentError>::new(400, None);
    assert_eq!(error.to_string(), format!("400: {list}"));
    let origin = "[microCMS, Management API]";
    assert_eq!(format!("{error:#}"), format!("400: {list} of PatchContentError {origin}"));

    let error = VendorError::<PatchContentError>::new(400, Some("status is wrong".to_owned()));
    assert_eq!(error.to_string(), "400: status is wrong");
    assert_eq!(format!("{error:#}"), format!("400: status is wrong ({list} of PatchContentError) {origin}"));
}

#[test]
fn a_long_list_is_cut_short() {
    let error = VendorError::<later::BillingError>::new(99, None);
    assert_eq!(error.candidates().count(), 10);
    assert_eq!(error.to_string(), "99: N1, N2, N3, N4, N5, N6, N7, N8 or 2 more");
}

#[test]
fn the_status_tells_errors_of_one_code_apart() {
    let error = VendorError::<GatewayError>::new("FAILED_PRECONDITION", None);
    assert_eq!(names(&error), ["ResourceNotAvailableInState", "ParametersDependentInSize"]);
    assert_eq!(
        error.to_string(),
        "FAILED_PRECONDITION: ResourceNotAvailableInState or ParametersDependentInSize"
    );
    assert_eq!((error.kind(), error.retry()), (Kind::FailedPrecondition, None));

    let error = error.with_status(409);
    assert_eq!(error.known(), Some(GatewayError::ParametersDependentInSize));
    assert_eq!(error.retry(), Some(false));
    assert_eq!(error.to_string(), "FAILED_PRECONDITION: Parameters are dependent to each other in size");
    assert!(!error.is(GatewayError::ResourceNotAvailableInState));

    assert_eq!(names(&error.clone().with_status(400)), ["ResourceNotAvailableInState"]);
    // A status that no candidate states narrows nothing down.
    assert_eq!(error.with_status(502).candidates().count(), 2);
}

#[test]
fn a_status_beside_rows_that_state_none_says_nothing() {
    let error = VendorError::<DownloadError>::new(-46618, None).with_status(500);
    assert_eq!(error.known(), Some(DownloadError::SignatureAuthenticationFailed));
}

#[test]
fn a_catch_all_takes_what_no_row_lists() {
    let error = VendorError::<ContentModerationError>::new(-70000, None);
    assert_eq!(error.known(), Some(ContentModerationError::Other(-70000)));
    assert_eq!(error.kind(), Kind::Internal);
    assert_eq!(error.to_string(), "-70000: Internal error");

    let listed = ContentModerationError::ALL[0];
    assert_eq!(VendorError::<ContentModerationError>::new(listed.code(), None).known(), Some(listed));
}

#[test]
fn the_alternate_form_adds_which_error_it_is_and_what_to_do() {
    let live = VendorError::<DownloadError>::new(-104, Some("no such app".to_owned())).with_request_id("r-7");
    assert_eq!(
        format!("{live:#}"),
        "-104 DownloadError::InvalidAppId: no such app \
         (Check whether the APPID is correct.; request id r-7) [Tencent Cloud, Cloud Infinite]"
    );
    // JD's business errors have no action.
    let error = VendorError::<BusinessError>::new(12010, None);
    assert_eq!(
        format!("{error:#}"),
        "12010 BusinessError::InternalError: Internal Error [JD Cloud, API gateway]"
    );
    let unknown = VendorError::<SystemError>::new(10999, Some("whatever".to_owned()));
    assert_eq!(unknown.to_string(), "10999: whatever");
    assert_eq!(format!("{unknown:#}"), "10999: whatever (unknown code) [JD Cloud, API gateway]");
}

#[test]
fn debug_shows_all_that_was_sent_and_what_it_can_mean() {
    let error = VendorError::<DownloadError>::new(-104, Some("no".to_owned())).with_status(403);
    assert_eq!(
        format!("{error:?}"),
        "VendorError { vendor: \"Tencent Cloud\", service: \"Cloud Infinite\", groups: [DownloadError], \
         code: Some(Int(-104)), candidates: [DownloadError::InvalidAppId], message: Some(\"no\"), \
         status: Some(403), request_id: None }"
    );
}

#[test]
fn width_and_precision_apply_to_the_whole() {
    let error = VendorError::<SystemError>::new(1, None);
    assert_eq!(format!("[{error:>17}]"), "[  1: unknown code]");
    assert_eq!(format!("[{error:-^19}]"), "[--1: unknown code--]");
    assert_eq!(format!("[{error:.4}]"), "[1: u]");
}
