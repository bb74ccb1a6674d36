//! NHN Cloud's OCR: general text recognition.

crate::error_catalog!("catalogs/nhn_ocr.toml");
