//! What a stranger does with a catalog of their own.

use error_catalog::{Code, CodeErrorKind, ErrorCode, Kind, VendorError};
use quokka_pay::errors::{CATALOG, PaymentError, RefundError, StatusError};
use quokka_pay::{Event, Refund, advice};

const AT_COMPILE_TIME: Option<PaymentError> = PaymentError::from_code(-10);

#[test]
fn codes_are_looked_up() {
    assert_eq!(AT_COMPILE_TIME, Some(PaymentError::CardExpired));
    assert_eq!(PaymentError::from_code(9_000_000_000), Some(PaymentError::BankBusy));
    assert_eq!("9000000000".parse(), Ok(PaymentError::BankBusy));
    assert_eq!(RefundError::from_code("refund.unknown"), Some(RefundError::RefundUnknown));
    assert_eq!(StatusError::from_code(404), None);
    assert_eq!(StatusError::try_from(404).unwrap_err().kind(), CodeErrorKind::Unknown);
    assert_eq!(CATALOG.find(Code::from(-20)).count(), 2);
}

#[test]
fn repeated_codes_have_candidates() {
    assert_eq!(PaymentError::from_code(-20), None);
    assert_eq!(PaymentError::candidates(-20), [PaymentError::LimitOfCard, PaymentError::LimitOfShop]);
    let error = VendorError::<RefundError>::new("refund.closed", None);
    assert_eq!(error.known(), None);
    assert_eq!(error.with_status(403).known(), Some(RefundError::ClosedByBank));
}

#[test]
fn the_catch_all_takes_the_rest() {
    let error = PaymentError::from_code(7).expect("an error");
    assert_eq!(error, PaymentError::Other(7));
    assert!(error.is_code(7) && !PaymentError::ALL.contains(&error));
    assert_eq!(error.to_string(), "7: Something else.");
}

#[test]
fn errors_are_matched_by_name_and_kind() {
    let said: Vec<_> = PaymentError::ALL.iter().map(|error| advice(*error)).collect();
    assert_eq!(said, ["take another card", "pay less", "pay less", "try again"]);
    assert_eq!(advice(PaymentError::Other(7)), "call us");
}

#[test]
fn the_texts_are_those_of_the_file() {
    let error = PaymentError::CardExpired;
    assert_eq!(error.action(), Some("Ask for another card."));
    assert_eq!(error.links()[0].url, "https://quokka.example/cards");
    assert_eq!(error.message_with(&[&"4711"]).to_string(), "The card 4711 is expired.");
    assert_eq!(error.docs(), Some("https://quokka.example/errors"));
}

fn kind<E: ErrorCode>(error: E) -> Kind {
    error.kind()
}

#[test]
fn a_hand_written_enum_is_the_same_errors() {
    assert_eq!(Refund::ALL, [Refund::RefundUnknown, Refund::ClosedByShop, Refund::ClosedByBank]);
    for (hand, made) in Refund::ALL.iter().zip(RefundError::ALL) {
        assert_eq!((hand.code(), hand.message()), (made.code(), made.message()));
    }
    assert_eq!(kind(Refund::RefundUnknown), Kind::NotFound);
}

#[test]
fn events_keep_what_the_vendor_sent() {
    let event: Event =
        serde_json::from_str(r#"{"payment": 7, "refund": "refund.unknown"}"#).expect("an event");
    assert_eq!(event.payment.as_ref().and_then(VendorError::known), Some(PaymentError::Other(7)));
    assert_eq!(event.refund, Some(RefundError::RefundUnknown));
    let written = serde_json::to_string(&event).expect("JSON");
    assert_eq!(written, r#"{"payment":{"code":7},"refund":"refund.unknown"}"#);
    assert!(serde_json::from_str::<Event>(r#"{"payment": null, "refund": "refund.new"}"#).is_err());
}

#[cfg(feature = "replies")]
#[test]
fn replies_are_read() {
    let reply = |status: u16, body| http::Response::builder().status(status).body(body).expect("a reply");
    let refusal = reply(402, r#"{"result": -10, "reason": "The card 1 is expired."}"#);
    let error = VendorError::<PaymentError>::from_response(&refusal).expect("a code").expect("an error");
    assert_eq!(error.to_string(), "-10: The card 1 is expired.");
    let error = VendorError::<StatusError>::from_response(&refusal).expect("a code").expect("an error");
    assert_eq!(error.to_string(), "402: The card 1 is expired.");
    let success = reply(200, r#"{"result": 0}"#);
    assert_eq!(VendorError::<PaymentError>::from_response(&success).expect("a code"), None);
}

/// Which vendors of the bundle are compiled in is the features' doing alone.
#[test]
fn the_bundle_is_what_was_asked_for() {
    let vendors = error_catalog::CATALOGS.len();
    if cfg!(feature = "bundle") {
        assert!(vendors > 1, "{vendors}");
    } else {
        assert_eq!(vendors, usize::from(cfg!(feature = "tencent")));
    }
    #[cfg(feature = "tencent")]
    assert!(error_catalog::tencent_ci::DownloadError::from_code(-46618).is_some());
}
