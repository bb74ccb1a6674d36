use error_catalog::VendorError;
use serde::Deserialize;

use crate::acme_parcels::LabelError;

#[derive(Deserialize)]
pub struct Parcel {
    pub id: String,
    pub label_error: Option<VendorError<LabelError>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label_error(json: &str) -> Option<String> {
        let parcel: Parcel = serde_json::from_str(json).expect("a parcel");
        assert_eq!(parcel.id, "P1");
        parcel.label_error.map(|error| error.to_string())
    }

    #[test]
    fn any_code_is_read() {
        assert_eq!(
            label_error(r#"{"id": "P1", "label_error": "SHIPMENT_CANCELLED"}"#).as_deref(),
            Some("SHIPMENT_CANCELLED: The shipment was cancelled."),
        );
        assert_eq!(
            label_error(r#"{"id": "P1", "label_error": "BRAND_NEW"}"#).as_deref(),
            Some("BRAND_NEW: unknown code"),
        );
        assert_eq!(label_error(r#"{"id": "P1", "label_error": null}"#), None);
        assert!(serde_json::from_str::<LabelError>(r#""BRAND_NEW""#).is_err());
    }
}
