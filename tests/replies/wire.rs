//! From end to end: a server on the loopback that answers as the five vendors do, well and badly, and a reqwest client
//! whose replies go through `VendorError`, and in `service` through `ServiceError`.

mod client;
mod server;
mod service;

use std::sync::Arc;

use self::client::Client;
use error_catalog::jd_cloud::{BusinessError, SystemError};
use error_catalog::microcms::{
    CommonError, DeleteMediaError, GetContentsError, GetMediaError, GetMemberError, PatchContentError,
    UploadMediaError,
};
use error_catalog::nhn_image_manager::ImageManagerError;
use error_catalog::nhn_ocr::GeneralOcrError;
use error_catalog::tencent_ci::DownloadError;
use error_catalog::{ErrorCode, FromResponse, Kind, ResponseError, VendorError};
use tokio::task::JoinSet;

/// Has the vendor answer with every code that it documents for this operation, and with one that it does not.
async fn assert_every_code<E>(client: &Client, path: &str, live: Option<&str>, unknown: i64)
where
    E: FromResponse + for<'a> ErrorCode<Code<'a> = i64>,
{
    for &expected in E::ALL {
        let code = expected.code();
        let read = client.read::<E>(&format!("{path}/{code}")).await.expect("can be read");
        if expected.kind() == Kind::Ok {
            assert_eq!(read, None, "{path} {code}");
            continue;
        }
        let error = read.unwrap_or_else(|| panic!("{path} {code} is an error"));
        assert!(error.is(expected), "{path} {code}");
        assert_eq!(error.code(), code);
        assert_eq!(error.message(), live.or(expected.entry().message().into()), "{path} {code}");
        assert_eq!(error.candidates().collect::<Vec<_>>(), E::candidates(code), "{path} {code}");
    }
    let error =
        client.read::<E>(&format!("{path}/{unknown}")).await.expect("can be read").expect("is an error");
    assert_eq!((error.code(), error.known()), (unknown, None));
    assert_eq!(error.to_string(), format!("{unknown}: {}", live.unwrap_or("unknown code")));
}

#[tokio::test]
async fn every_documented_code_and_an_unknown_one_come_through() {
    let client = Client::start().await;
    assert_every_code::<DownloadError>(&client, "/tencent-ci", None, -4711).await;
    assert_every_code::<ImageManagerError>(&client, "/nhn", Some("said by NHN"), 4711).await;
    assert_every_code::<GeneralOcrError>(&client, "/nhn", Some("said by NHN"), 4711).await;
    assert_every_code::<SystemError>(&client, "/jd-cloud/system", Some("said by JD"), 4711).await;
    assert_every_code::<BusinessError>(&client, "/jd-cloud/business", Some("said by JD"), 4711).await;

    let (path, live) = ("/microcms", Some("said by microCMS"));
    assert_every_code::<CommonError>(&client, path, live, 599).await;
    assert_every_code::<GetContentsError>(&client, path, live, 418).await;
    assert_every_code::<PatchContentError>(&client, path, live, 418).await;
    assert_every_code::<GetMediaError>(&client, path, live, 418).await;
    assert_every_code::<UploadMediaError>(&client, path, live, 418).await;
    assert_every_code::<DeleteMediaError>(&client, path, live, 418).await;
    assert_every_code::<GetMemberError>(&client, path, live, 418).await;
}

#[tokio::test]
async fn success_is_no_error() {
    let client = Client::start().await;
    assert_eq!(client.read::<DownloadError>("/tencent-ci/0").await.expect("can be read"), None);
    assert_eq!(client.read::<ImageManagerError>("/nhn/0").await.expect("can be read"), None);
    assert_eq!(client.read::<GeneralOcrError>("/nhn/0").await.expect("can be read"), None);
    assert_eq!(client.read::<SystemError>("/jd-cloud/system/10000").await.expect("can be read"), None);
    assert_eq!(client.read::<BusinessError>("/jd-cloud/business/0").await.expect("can be read"), None);
    assert_eq!(client.read::<CommonError>("/microcms/200").await.expect("can be read"), None);
}

/// Reads a bad reply by a rule of each form: of a header, of the status, of the body.
async fn read_bad(client: &Client, how: &str) -> Result<Option<VendorError<SystemError>>, ResponseError> {
    let path = format!("/bad/{how}");
    let error =
        client.read::<DownloadError>(&path).await.expect("the body is not looked at").expect("is an error");
    assert_eq!(error.known(), Some(DownloadError::SignatureAuthenticationFailed), "{how}");
    let error =
        client.read::<CommonError>(&path).await.expect("the body is not looked at").expect("is an error");
    assert_eq!(error.known(), Some(CommonError::ApiCallLimitExceeded), "{how}");
    assert_eq!(error.retry(), CommonError::ApiCallLimitExceeded.retry());
    client.read(&path).await
}

#[tokio::test]
async fn replies_that_are_broken_give_a_clear_error_or_the_right_value() {
    let client = Client::start().await;
    for (how, expected) in [
        ("empty", "HTTP 429: the body is empty"),
        (
            "html",
            "HTTP 429: the body is not JSON (line 1, column 1), it begins `<html><body><h1>429 Too Many Requests</h1>",
        ),
        (
            "cut-off",
            "HTTP 429: the body is JSON that is cut off (line 1, column 43), it begins `{\"code\": \"10020\", ",
        ),
        (
            "truncated",
            "HTTP 429: the body is JSON that is cut off (line 1, column 30), it begins `{\"code\": \"10020\", ",
        ),
        ("utf-16", "HTTP 429: the body is not JSON (line 1, column 2), it begins `{\\0\"\\0c\\0o\\0d\\0e\\0"),
        ("deep", "HTTP 429: the body is nested more than 128 levels deep"),
        ("deep-inside", "HTTP 429: the body is nested more than 128 levels deep"),
    ] {
        let fault = read_bad(&client, how).await.expect_err(how).to_string();
        assert!(fault.starts_with(expected), "{how}: {fault}");
        assert!(fault.len() < 300, "{how}: {fault}");
    }
    for how in ["euc-kr", "large-header"] {
        let error = read_bad(&client, how).await.expect(how).expect("is an error");
        assert_eq!(error.known(), Some(SystemError::SystemBusy), "{how}");
        assert_eq!(error.to_string(), "10020: System is busy, please try again later", "{how}");
    }
}

#[tokio::test]
async fn a_live_message_comes_out_of_a_body_that_is_not_needed_for_the_code() {
    let client = Client::start().await;
    let error = client.read::<CommonError>("/bad/nested").await.expect("can be read").expect("is an error");
    assert_eq!(error.to_string(), "429: nested");
}

/// The code that a reply has.
async fn read_code<E>(client: &Client, path: &str) -> Option<i64>
where
    E: FromResponse + for<'a> ErrorCode<Code<'a> = i64>,
{
    client.read::<E>(path).await.expect("can be read").map(|error| error.code())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_requests_at_a_time_each_get_their_own_code() {
    let client = Arc::new(Client::start().await);
    // Each has its own connection if enough files may be open: a connection takes one at either end.
    let connections = open_files().map_or(100, |limit| (limit / 4).min(1000));
    let connections = Arc::new(tokio::sync::Semaphore::new(connections));
    let mut requests = JoinSet::new();
    for code in 1..=1000 {
        let (client, connections) = (Arc::clone(&client), Arc::clone(&connections));
        requests.spawn(async move {
            let _permit = connections.acquire().await.expect("is never closed");
            let read = match code % 3 {
                0 => read_code::<SystemError>(&client, &format!("/jd-cloud/system/{code}")).await,
                1 => read_code::<ImageManagerError>(&client, &format!("/nhn/{code}")).await,
                _ => read_code::<DownloadError>(&client, &format!("/tencent-ci/{code}")).await,
            };
            (code, read)
        });
    }
    let mut replies = 0;
    while let Some(reply) = requests.join_next().await {
        let (sent, got) = reply.expect("nothing panics");
        assert_eq!(got, Some(sent));
        replies += 1;
    }
    assert_eq!(replies, 1000);
}

#[tokio::test]
async fn a_large_body_is_read_to_its_end() {
    let client = Client::start().await;
    let response = client.get("/large").await;
    assert!(response.body().len() > server::LARGE);
    assert_eq!(
        VendorError::from_response(&response).expect("is JSON"),
        Some(VendorError::from(SystemError::SystemBusy).with_status(200))
    );
}

/// How many files this process may have open, where the system says so.
fn open_files() -> Option<usize> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let limit = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    limit.split_whitespace().next()?.parse().ok()
}
