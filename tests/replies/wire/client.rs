//! A client that takes replies as they come.

use std::time::Duration;

use error_catalog::{FromResponse, ResponseError, VendorError};
use http::Response;

use super::server::Server;

/// A reqwest client and the server that it talks to.
pub(crate) struct Client {
    inner: reqwest::Client,
    pub(crate) server: Server,
}

impl Client {
    pub(crate) async fn start() -> Self {
        // A reply that hangs is a fault of the test, which then ends; no assertion waits for this.
        let inner = reqwest::Client::builder().timeout(Duration::from_secs(120)).no_proxy();
        Self { inner: inner.build().expect("a client"), server: Server::start().await }
    }

    /// The reply as it came, with what arrived of its body.
    pub(crate) async fn get(&self, path: &str) -> Response<Vec<u8>> {
        self.send(self.inner.get(self.server.url(path))).await
    }

    /// The reply to HEAD.
    pub(crate) async fn head(&self, path: &str) -> Response<Vec<u8>> {
        self.send(self.inner.head(self.server.url(path))).await
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Response<Vec<u8>> {
        let mut reply = request.send().await.expect("an answer");
        let mut response = Response::builder().status(reply.status());
        response.headers_mut().expect("no fault yet").clone_from(reply.headers());
        let mut body = Vec::new();
        // A connection that breaks ends the body.
        while let Ok(Some(chunk)) = reply.chunk().await {
            body.extend_from_slice(&chunk);
        }
        response.body(body).expect("no fault yet")
    }

    /// What the reply says by the rule of `E`.
    pub(crate) async fn read<E: FromResponse>(
        &self,
        path: &str,
    ) -> Result<Option<VendorError<E>>, ResponseError> {
        VendorError::from_response(&self.get(path).await)
    }
}
