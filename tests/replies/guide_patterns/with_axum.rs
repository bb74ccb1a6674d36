use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::acme_parcels::LabelError;

pub struct Refusal(pub LabelError);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Self(error) = self;
        let status = error.status().unwrap_or(error.kind().http_status());
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, error.to_string()).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_error_has_the_status_of_its_kind() {
        for error in LabelError::ALL {
            let expected = error.status().unwrap_or(error.kind().http_status());
            assert_eq!(Refusal(*error).into_response().status().as_u16(), expected);
            assert!(expected >= 400);
        }
    }
}
