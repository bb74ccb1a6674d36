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

/// Whether a message says that nothing went wrong.
pub(super) fn is_success(message: &str) -> bool {
    const WORDS: &[&str] = &[
        "success",
        "successful",
        "succeeded",
        "ok",
        "no error",
        "no errors",
        "normal",
        "request successful",
        "request succeeded",
        "成功",
        "请求成功",
        "操作成功",
        "正常",
        "無錯誤",
        "请求正常",
        "成功しました",
        "정상",
        "성공",
        "успешно",
        "успех",
        "exito",
        "éxito",
        "exitoso",
        "sucesso",
        "erfolg",
        "succès",
        "all is well",
    ];
    let message = narrow(message).to_lowercase();
    WORDS.contains(&message.trim_end_matches(['.', '!', '。', '！']))
}

/// The kind that a cell names as catalogs do.
pub(super) fn kind(cell: &str) -> Option<Kind> {
    Kind::from_id(&narrow(cell))
}
