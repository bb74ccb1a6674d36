use std::error::Error;

use error_catalog::ServiceError;

use crate::acme_parcels::CATALOG;

pub async fn read(reply: reqwest::Response) -> Result<Vec<u8>, Box<dyn Error + Send + Sync>> {
    let (status, headers) = (reply.status(), reply.headers().clone());
    let body = reply.bytes().await?;
    match ServiceError::from_parts(&CATALOG, status, &headers, &body)? {
        None => Ok(body.into()),
        Some(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acme_parcels::ShipmentError;

    async fn answer(status: u16, body: &'static str) -> Result<Vec<u8>, Box<dyn Error + Send + Sync>> {
        let reply = http::Response::builder().status(status).body(body).expect("a head");
        read(reply.into()).await
    }

    #[tokio::test]
    async fn a_body_or_what_went_wrong() {
        assert_eq!(answer(200, "{\"id\": 7}").await.expect("went well"), b"{\"id\": 7}");
        let error = answer(429, "{\"error\": {\"code\": 1203}}").await.expect_err("too many");
        let error = error.downcast_ref::<ServiceError>().expect("what the vendor said");
        assert_eq!(error.known_as(), Some(ShipmentError::TooManyRequests));
        let error = answer(502, "<html>Bad Gateway</html>").await.expect_err("a proxy");
        assert_eq!(error.to_string(), "HTTP 502: no error code [Acme, Parcels]");
        let error = answer(200, "<html>Welcome</html>").await.expect_err("not the vendor");
        assert!(error.downcast_ref::<error_catalog::ResponseError>().is_some());
    }
}
