use error_catalog::ServiceError;

use crate::acme_parcels::CATALOG;

pub fn body(reply: &http::Response<Vec<u8>>) -> miette::Result<&[u8]> {
    match ServiceError::from_response(&CATALOG, reply)? {
        None => Ok(reply.body()),
        Some(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_errors_become_reports() {
        let read = |status: u16, text: &str| {
            let reply = http::Response::builder().status(status).body(text.as_bytes().to_vec());
            body(&reply.expect("a head")).map(<[u8]>::len).map_err(|report| report.to_string())
        };
        assert_eq!(read(200, "{}"), Ok(2));
        let busy = "1203: busy [Acme, Parcels]";
        let reply = "{\"error\": {\"code\": 1203, \"text\": \"busy\"}}";
        assert_eq!(read(429, reply), Err(busy.to_owned()));
        assert!(
            read(200, "<html>").is_err_and(|report| report.starts_with("HTTP 200: the body is not JSON"))
        );
    }
}
