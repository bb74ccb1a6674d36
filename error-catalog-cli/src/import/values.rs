//! Cells whose values come from a short list: statuses, yes and no, kinds.

use error_catalog_schema::limits::STATUSES;
use error_catalog_schema::model::Kind;

use super::characters::narrow;
use super::codes::{self, Reading, Style};

/// The HTTP status in a cell: `404`, `404 Not Found`.
pub(super) fn status(cell: &str) -> Option<u16> {
    status_of(&codes::read(cell, Style::default()))
}

/// The HTTP status that a cell was read as.
pub(super) fn status_of(reading: &Reading) -> Option<u16> {
    match reading {
        Reading::Codes { codes, .. } => match codes.as_slice() {
            [code] => {
                code.integer.and_then(|code| u16::try_from(code).ok()).filter(|code| STATUSES.contains(code))
            }
            _ => None,
        },
        _ => None,
    }
}

/// What a cell says of trying again.
pub(super) fn retry(cell: &str) -> Option<bool> {
    match narrow(cell).to_lowercase().as_str() {
        "yes" | "true" | "y" | "是" | "可以" | "はい" | "可" | "예" | "да" | "si" | "sí" | "sim"
        | "retryable" => Some(true),
        "no" | "false" | "n" | "否" | "不可以" | "いいえ" | "不可" | "아니요" | "нет" | "não" | "nao"
        | "not retryable" | "non-retryable" => Some(false),
        _ => None,
    }
}

/// The kind that a cell names as catalogs do.
pub(super) fn kind(cell: &str) -> Option<Kind> {
    Kind::from_id(&narrow(cell))
}
