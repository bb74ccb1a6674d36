//! A server that answers as the five vendors do, well and badly. It must not know the library.

use std::io::Write;
use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::{Response, StatusCode};
use axum::routing::get;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::{StreamExt, stream};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// How many bytes the large body has, and a few more.
pub(crate) const LARGE: usize = 10_000_000;

const CHUNK: usize = 50_000;

/// A server on a port of its own, which ends with the value.
pub(crate) struct Server {
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl Server {
    pub(crate) async fn start() -> Self {
        let router = Router::new()
            .route("/tencent-ci/{code}", get(tencent_ci))
            .route("/nhn/{code}", get(nhn))
            .route("/jd-cloud/system/{code}", get(jd_system))
            .route("/jd-cloud/business/{code}", get(jd_business))
            .route("/microcms/{code}", get(microcms))
            .route("/bad/{how}", get(bad))
            .route("/service/{what}", get(service))
            .route("/large", get(large));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("is bound");
        let task = tokio::spawn(async move { axum::serve(listener, router).await.expect("serves") });
        Self { address, task }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn json(status: u16, body: String) -> Response<Body> {
    let head = Response::builder().status(status).header("content-type", "application/json");
    head.body(body.into()).expect("a reply")
}

/// Tencent's image download: the code stands in a header, the body is an image or XML.
async fn tencent_ci(Path(code): Path<String>) -> Response<Body> {
    let status = if code == "0" { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let head =
        Response::builder().status(status).header("X-ErrNo", code).header("content-type", "image/webp");
    head.body("RIFF".into()).expect("a reply")
}

/// NHN: always 200.
async fn nhn(Path(code): Path<String>) -> Response<Body> {
    let success = code == "0";
    let header =
        format!(r#""isSuccessful": {success}, "resultCode": {code}, "resultMessage": "said by NHN""#);
    json(200, format!(r#"{{"header": {{{header}}}, "result": null}}"#))
}

/// JD: the system's code is an integer in a string.
async fn jd_system(Path(code): Path<String>) -> Response<Body> {
    json(200, format!(r#"{{"code": "{code}", "charge": false, "msg": "said by JD", "result": {{}}}}"#))
}

/// JD: the code of the releaser's API is in the result of a call that succeeded.
async fn jd_business(Path(code): Path<String>) -> Response<Body> {
    json(200, format!(r#"{{"code": "10000", "result": {{"code": {code}, "message": "said by JD"}}}}"#))
}

/// microCMS: the code is the status.
async fn microcms(Path(code): Path<u16>) -> Response<Body> {
    json(code, r#"{"message": "said by microCMS"}"#.to_owned())
}

/// What goes wrong between a vendor and a client. Each is a reply of status 429 that carries Tencent's code as well, so
/// that it is read in all three ways.
async fn bad(Path(how): Path<String>) -> Response<Body> {
    let head = Response::builder().status(429).header("X-ErrNo", "-46618");
    let (head, body): (_, Body) = match how.as_str() {
        "empty" => (head, Body::empty()),
        "html" => {
            let page = "<html><body><h1>429 Too Many Requests</h1><hr>nginx</body></html>";
            (head.header("content-type", "text/html"), page.into())
        }
        "cut-off" => {
            // The connection breaks in the middle of the body. hyper sends what it has when the body lets it wait, and
            // throws it away when the fault comes at once.
            let half = Bytes::from_static(br#"{"code": "10020", "message": "half of it, "#);
            let pieces = [Ok(half), Err(std::io::Error::other("the proxy fell over"))];
            let broken = stream::iter(pieces).then(async |piece| {
                tokio::task::yield_now().await;
                piece
            });
            (head, Body::from_stream(broken))
        }
        "truncated" => (head, r#"{"code": "10020", "message": "#.into()),
        "utf-16" => {
            let text = r#"{"code": "10020", "message": "no"}"#;
            let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            (head.header("content-type", "application/json; charset=utf-16"), bytes.into())
        }
        "euc-kr" => {
            let bytes =
                b"{\"code\": \"10020\", \"message\": \"\xc0\xdf\xb8\xf8\", \"msg\": \"\xc0\xdf\xb8\xf8\"}";
            (head, bytes.to_vec().into())
        }
        "large-header" => (head.header("x-trace", "t".repeat(60_000)), r#"{"code": "10020"}"#.into()),
        "deep" => (head, format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)).into()),
        "deep-inside" => {
            let nested = format!("{}{}", "[".repeat(1000), "]".repeat(1000));
            (head, format!(r#"{{"x": {nested}, "code": "10020", "message": "deep"}}"#).into())
        }
        "nested" => {
            let nested = format!("{}{}", "[".repeat(100), "]".repeat(100));
            (head, format!(r#"{{"x": {nested}, "code": "10020", "message": "nested"}}"#).into())
        }
        _ => (head.status(404), Body::empty()),
    };
    head.body(body).expect("a reply")
}

/// What any service may answer.
async fn service(Path(what): Path<String>) -> Response<Body> {
    let head = Response::builder();
    let (head, body): (_, Body) = match what.as_str() {
        "proxy" => (head.status(502), "<html><h1>502 Bad Gateway</h1></html>".into()),
        "no-content" => (head.status(204), Body::empty()),
        "wait-seconds" => (head.status(429).header("Retry-After", "17"), Body::empty()),
        "wait-date" => {
            let head = head.status(503).header("Date", "Thu, 26 Nov 2026 19:00:00 GMT");
            (head.header("Retry-After", "Thu, 26 Nov 2026 19:01:30 GMT"), Body::empty())
        }
        "gzip" => {
            let mut zipped = GzEncoder::new(Vec::new(), Compression::default());
            let text = r#"{"code": "10020", "charge": false, "msg": "said by JD", "result": {}}"#;
            zipped.write_all(text.as_bytes()).expect("into memory");
            (head.header("Content-Encoding", "gzip"), zipped.finish().expect("into memory").into())
        }
        _ => (head.status(404), Body::empty()),
    };
    head.body(body).expect("a reply")
}

/// Megabytes of JSON that has its code at the end.
async fn large() -> Response<Body> {
    let chunk = Bytes::from(vec![b'x'; CHUNK]);
    let start = stream::iter([Bytes::from_static(b"{\"data\": \"")]);
    let end = stream::iter([Bytes::from_static(b"\", \"code\": \"10020\"}")]);
    let chunks = start.chain(stream::repeat(chunk).take(LARGE / CHUNK)).chain(end);
    Response::new(Body::from_stream(chunks.map(Ok::<_, std::convert::Infallible>)))
}
