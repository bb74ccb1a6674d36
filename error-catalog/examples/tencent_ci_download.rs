//! Downloads from Tencent Cloud's Cloud Infinite: the code stands in the header `X-ErrNo`, whatever the body is.
//!
//! `cargo run --example tencent_ci_download --features http` reads a few recorded replies.

use error_catalog::tencent_ci::DownloadError;
use error_catalog::{Advice, Kind, ResponseError, ServiceError};
use http::Response;

fn main() {
    for response in &recorded() {
        println!("{}", outcome(response));
    }
}

fn recorded() -> [Response<&'static str>; 6] {
    let reply = |status, code, body| {
        Response::builder().status(status).header("X-ErrNo", code).body(body).expect("a reply")
    };
    [
        reply(200, "0", "RIFF…WEBP"),
        reply(403, "-46619", ""),
        reply(500, "-46614", "<Error>try later</Error>"),
        reply(400, "-104", "<html>a proxy's own page</html>"),
        reply(400, "-99999", ""),
        Response::builder().status(502).body("<html>Bad Gateway</html>").expect("a reply"),
    ]
}

fn outcome(response: &Response<&str>) -> String {
    match download(response) {
        Ok(image) => format!("an image of {} bytes", image.len()),
        Err(Failure::Service(error)) if matches!(error.advice(), Advice::Retry | Advice::RetryAfter(_)) => {
            format!("once more: {error}")
        }
        Err(Failure::Service(error)) => match error.kind() {
            Kind::Unauthenticated | Kind::PermissionDenied => format!("sign the request anew: {error}"),
            _ => format!("give up: {error:#}"),
        },
        Err(Failure::Unreadable(error)) => format!("not from Tencent: {error}"),
    }
}

/// What a program's own function for this call fails with.
enum Failure {
    Service(ServiceError),
    Unreadable(ResponseError),
}

fn download<'r>(response: &'r Response<&str>) -> Result<&'r str, Failure> {
    match ServiceError::from_response_to::<DownloadError>(response).map_err(Failure::Unreadable)? {
        Some(error) => Err(Failure::Service(error)),
        None => Ok(response.body()),
    }
}

#[test]
fn it_runs() {
    main();
    assert_eq!(
        recorded().map(|response| outcome(&response)),
        [
            "an image of 11 bytes",
            "sign the request anew: -46619: The signature is expired. [Tencent Cloud, Cloud Infinite]",
            "once more: -46614: Downloading is not allowed for a file that is being uploaded. \
             [Tencent Cloud, Cloud Infinite]",
            "give up: -104 DownloadError::InvalidAppId: Invalid APPID. The APPID contained in the URL is invalid, or the \
             domain name is not bound to the APPID. (Check whether the APPID is correct.) \
             [Tencent Cloud, Cloud Infinite]",
            "give up: -99999: unknown code [Tencent Cloud, Cloud Infinite]",
            "once more: HTTP 502: no error code [Tencent Cloud, Cloud Infinite]",
        ]
    );
}
