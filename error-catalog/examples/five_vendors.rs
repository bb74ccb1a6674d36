//! Five vendors, one `match`: what a program does about a failure depends on its kind and on the advice, not on who sent
//! it.
//!
//! `cargo run --example five_vendors --features http` reads recorded replies of each.

use error_catalog::{
    Advice, Catalog, Kind, ServiceError, jd_cloud, microcms, nhn_image_manager, nhn_ocr, tencent_ci,
};
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

fn recorded() -> Vec<(&'static str, Next)> {
    let replies: [(&'static Catalog, Response<&str>); 9] = [
        (&tencent_ci::CATALOG, Response::builder().status(403).header("X-ErrNo", "-46618").body("").unwrap()),
        (&nhn_image_manager::CATALOG, json(200, r#"{"header": {"resultCode": 5000}}"#)),
        (&nhn_ocr::CATALOG, json(200, r#"{"header": {"resultCode": 0}}"#)),
        (&jd_cloud::CATALOG, json(200, r#"{"code": "10020", "msg": "busy"}"#)),
        (&jd_cloud::CATALOG, json(200, r#"{"code": "10999", "msg": "brand new"}"#)),
        (&jd_cloud::CATALOG, json(502, "<html>Bad Gateway</html>")),
        (&jd_cloud::CATALOG, json(200, "<html>Welcome</html>")),
        (&microcms::CATALOG, json(429, "")),
        (&microcms::CATALOG, json(401, "{}")),
    ];
    replies.map(|(catalog, response)| (catalog.vendor(), next(catalog, &response))).into()
}

fn json(status: u16, body: &str) -> Response<&str> {
    Response::builder().status(status).body(body).unwrap()
}

fn next(catalog: &'static Catalog, response: &Response<&str>) -> Next {
    let error = match ServiceError::from_response(catalog, response) {
        Ok(None) => return Next::GoOn,
        Ok(Some(error)) => error,
        Err(unreadable) => return Next::WakeSomebody(unreadable.to_string()),
    };
    match (error.advice(), error.kind()) {
        (Advice::Retry | Advice::RetryAfter(_), _) => Next::TryAgainLater,
        (_, Kind::Unauthenticated | Kind::PermissionDenied) => Next::RenewCredentials,
        (_, Kind::InvalidArgument | Kind::OutOfRange | Kind::NotFound | Kind::AlreadyExists) => {
            Next::TellTheUser(error.to_string())
        }
        // `Kind` grows, and so do catalogs: what nobody knows is not thrown away.
        _ => Next::WakeSomebody(format!("{error:#}")),
    }
}

#[test]
fn it_runs() {
    main();
    let wake = |text: &str| Next::WakeSomebody(text.to_owned());
    assert_eq!(
        recorded(),
        [
            ("Tencent Cloud", Next::RenewCredentials),
            ("NHN Cloud", Next::TellTheUser("5000: '{}' is invalid. [NHN Cloud, Image Manager]".to_owned())),
            ("NHN Cloud", Next::GoOn),
            ("JD Cloud", Next::TryAgainLater),
            ("JD Cloud", wake("10999: brand new (unknown code) [JD Cloud, API gateway]")),
            ("JD Cloud", Next::TryAgainLater),
            (
                "JD Cloud",
                wake("HTTP 200: the body is not JSON (line 1, column 1), it begins `<html>Welcome</html>`")
            ),
            ("microCMS", Next::TryAgainLater),
            ("microCMS", Next::RenewCredentials),
        ]
    );
}
