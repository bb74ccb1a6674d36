//! The same server, whose replies go through `ServiceError`: what a program does that calls all five vendors.

use std::time::Duration;

use error_catalog::jd_cloud::{self, BusinessError, SystemError};
use error_catalog::microcms::{self, CommonError};
use error_catalog::nhn_image_manager::{self, ImageManagerError};
use error_catalog::nhn_ocr::{self, GeneralOcrError};
use error_catalog::tencent_ci::{self, DownloadError};
use error_catalog::{Advice, Catalog, ErrorCode, Kind, ServiceError};

use super::client::Client;

async fn read(client: &Client, catalog: &'static Catalog, path: &str) -> Option<ServiceError> {
    ServiceError::from_response(catalog, &client.get(path).await)
        .unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

/// Has the vendor answer with every code that it documents for this group.
async fn assert_every_code<E>(client: &Client, path: &str)
where
    E: for<'a> ErrorCode<Code<'a> = i64>,
{
    for &expected in E::ALL {
        let path = format!("{path}/{}", expected.code());
        let read = read(client, E::GROUP.catalog(), &path).await;
        if expected.kind() == Kind::Ok {
            assert_eq!(read, None, "{path}");
            continue;
        }
        let error = read.unwrap_or_else(|| panic!("{path} is an error"));
        assert!(error.is(expected), "{path}");
        assert_eq!(error.code(), Some(expected.code().into()), "{path}");
    }
}

#[tokio::test]
async fn every_documented_code_comes_through() {
    let client = Client::start().await;
    assert_every_code::<DownloadError>(&client, "/tencent-ci").await;
    assert_every_code::<ImageManagerError>(&client, "/nhn").await;
    assert_every_code::<GeneralOcrError>(&client, "/nhn").await;
    assert_every_code::<SystemError>(&client, "/jd-cloud/system").await;
    assert_every_code::<BusinessError>(&client, "/jd-cloud/business").await;
    assert_every_code::<CommonError>(&client, "/microcms").await;
}

const CATALOGS: [&Catalog; 5] = [
    &jd_cloud::CATALOG,
    &microcms::CATALOG,
    &nhn_image_manager::CATALOG,
    &nhn_ocr::CATALOG,
    &tencent_ci::CATALOG,
];

#[tokio::test]
async fn a_proxys_page_is_an_error_and_a_reply_without_content_is_none() {
    let client = Client::start().await;
    for catalog in CATALOGS {
        let error = read(&client, catalog, "/service/proxy").await.expect("is an error");
        assert_eq!(
            (error.kind(), error.advice()),
            (Kind::Unavailable, Advice::Retry),
            "{}",
            catalog.vendor()
        );
        assert_eq!(error.status(), Some(502));
        assert_eq!(read(&client, catalog, "/service/no-content").await, None, "{}", catalog.vendor());
    }
}

#[tokio::test]
async fn the_wait_of_a_reply_is_the_advice() {
    let client = Client::start().await;
    for catalog in CATALOGS {
        for (path, seconds) in [("/service/wait-seconds", 17), ("/service/wait-date", 90)] {
            let error = read(&client, catalog, path).await.expect("is an error");
            assert_eq!(error.advice(), Advice::RetryAfter(Duration::from_secs(seconds)), "{path}");
        }
    }
}

#[tokio::test]
async fn a_body_may_be_compressed_on_its_way() {
    let client = Client::start().await;
    let plain = read(&client, &jd_cloud::CATALOG, "/jd-cloud/system/10020").await;
    let zipped = read(&client, &jd_cloud::CATALOG, "/service/gzip").await;
    assert_eq!(zipped, plain);
    assert_eq!(plain.expect("is an error").known_as(), Some(SystemError::SystemBusy));
}

/// `ureq` and `reqwest` have bodies of their own, but the types of the `http` crate for the rest.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_client_reads_the_same() {
    let client = Client::start().await;
    let agent: ureq::Agent =
        ureq::Agent::config_builder().http_status_as_error(false).proxy(None).build().into();
    for path in ["/jd-cloud/system/10020", "/jd-cloud/system/10000", "/service/proxy", "/service/no-content"]
    {
        let (agent, url) = (agent.clone(), client.server.url(path));
        let other = tokio::task::spawn_blocking(move || {
            let (parts, mut body) = agent.get(url).call().expect("an answer").into_parts();
            let body = body.read_to_vec().expect("a body");
            let read = ServiceError::from_parts(&jd_cloud::CATALOG, parts.status, &parts.headers, &body);
            read.expect("can be read")
        });
        assert_eq!(other.await.expect("no panic"), read(&client, &jd_cloud::CATALOG, path).await, "{path}");
    }
}

/// The reply to HEAD has no body, whatever its head says.
#[tokio::test]
async fn a_reply_to_head_is_judged_by_its_status() {
    let client = Client::start().await;
    let response = client.head("/service/proxy").await;
    let error = ServiceError::from_response(&nhn_ocr::CATALOG, &response).expect("can be read");
    assert_eq!(error.expect("is an error").kind(), Kind::Unavailable);
    let response = client.head("/nhn/400").await;
    assert_eq!(ServiceError::from_response(&nhn_ocr::CATALOG, &response).expect("can be read"), None);
}
