//! NHN Cloud's OCR: [`GeneralOcrError`] has the result codes of General OCR.
//!
//! The HTTP status is always 200. The result code is in the header of the JSON reply.

crate::error_catalog!("catalogs/nhn_ocr.toml");
