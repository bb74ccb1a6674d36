//! Five vendors, one `match`: what a program does about a failure depends on its kind, not on who sent it.
//!
//! `cargo run --example five_vendors --features http` reads a recorded reply of each.

use error_catalog::jd_cloud::SystemError;
use error_catalog::microcms::CommonError;
use error_catalog::nhn_image_manager::ImageManagerError;
use error_catalog::nhn_ocr::GeneralOcrError;
use error_catalog::tencent_ci::DownloadError;
use error_catalog::{FromResponse, Kind, VendorError};
use http::Response;

fn main() {
    for (vendor, next) in recorded() {
        println!("{vendor}: {next:?}");
    }
}

/// What the program does next.
#[derive(Debug, PartialEq)]
enum Next {
    GoOn,
    TryAgainLater,
    RenewCredentials,
    TellTheUser(String),
    WakeSomebody(String),
}

fn recorded() -> [(&'static str, Next); 8] {
    let reply = |status: u16| Response::builder().status(status);
    let json = |body| Response::new(body);
    [
        (
            "Tencent Cloud",
            next::<DownloadError>(&reply(403).header("X-ErrNo", "-46618").body("").expect("a reply")),
        ),
        ("NHN Image Manager", next::<ImageManagerError>(&json(r#"{"header": {"resultCode": 5000}}"#))),
        ("NHN OCR", next::<GeneralOcrError>(&json(r#"{"header": {"resultCode": 0}}"#))),
        ("JD Cloud", next::<SystemError>(&json(r#"{"code": "10020", "msg": "busy"}"#))),
        ("JD Cloud", next::<SystemError>(&json(r#"{"code": "10999", "msg": "brand new"}"#))),
        ("JD Cloud", next::<SystemError>(&json("<html>502 Bad Gateway</html>"))),
        ("microCMS", next::<CommonError>(&reply(429).body("").expect("a reply"))),
        ("microCMS", next::<CommonError>(&reply(404).body("{}").expect("a reply"))),
    ]
}

fn next<E: FromResponse>(response: &Response<&str>) -> Next {
    let error = match VendorError::<E>::from_response(response) {
        Ok(None) => return Next::GoOn,
        Ok(Some(error)) => error,
        Err(fault) => return Next::WakeSomebody(fault.to_string()),
    };
    match error.kind() {
        _ if error.retry() == Some(true) => Next::TryAgainLater,
        Kind::Unavailable | Kind::ResourceExhausted | Kind::DeadlineExceeded => Next::TryAgainLater,
        Kind::Unauthenticated | Kind::PermissionDenied => Next::RenewCredentials,
        Kind::InvalidArgument | Kind::OutOfRange | Kind::NotFound | Kind::AlreadyExists => {
            Next::TellTheUser(error.to_string())
        }
        // `Kind` grows, and so do catalogs: what nobody knows is not thrown away.
        _ => Next::WakeSomebody(format!("{error:#}")),
    }
}

#[test]
fn it_runs() {
    main();
    assert_eq!(
        recorded(),
        [
            ("Tencent Cloud", Next::RenewCredentials),
            ("NHN Image Manager", Next::TellTheUser("5000: '{}' is invalid.".to_owned())),
            ("NHN OCR", Next::GoOn),
            ("JD Cloud", Next::TryAgainLater),
            ("JD Cloud", Next::WakeSomebody("10999: brand new (unknown code)".to_owned())),
            (
                "JD Cloud",
                Next::WakeSomebody(
                    "the body is no JSON (line 1, column 1), it begins `<html>502 Bad Gateway</html>`"
                        .to_owned()
                )
            ),
            ("microCMS", Next::TryAgainLater),
            ("microCMS", Next::TellTheUser("404: The requested URL is incorrect.".to_owned())),
        ]
    );
}
