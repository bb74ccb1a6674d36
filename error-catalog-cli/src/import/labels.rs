//! Labels before what they name: `Error Number: 9001`.

use super::code_text::CodeText;
use super::codes::{self, Reading, Style};
use super::headers;
use super::page::Paragraph;
use super::roles::{Promise, Role};

/// The text of a paragraph within a record; a bold line that is a label and no more gets its colon.
pub(super) fn text(paragraph: &Paragraph) -> String {
    let text = paragraph.text.trim();
    let is_bold = paragraph.lead.as_deref().is_some_and(|lead| lead.trim() == text);
    let is_label = is_bold && !text.ends_with([':', '：']) && headers::read_label(text).is_some();
    if is_label { format!("{text}:") } else { text.to_owned() }
}

/// Whether the text is labelled as this role.
pub(super) fn has_label(text: &str, role: Role) -> bool {
    let is_labelled = |(_, value, promise): (&str, &str, Promise)| {
        promise.role == role && (role != Role::Code || read_codes(value).is_some())
    };
    split(text).is_some_and(is_labelled)
}

/// The codes of a term or line that labels them: `Error Number: 9001`.
pub(super) fn labelled_code(line: &str) -> Option<Vec<CodeText>> {
    let (_, value, promise) = split(line)?;
    if promise.role == Role::Code { read_codes(value) } else { None }
}

/// Codes without words beside them: "Values: small or large" labels no code.
fn read_codes(value: &str) -> Option<Vec<CodeText>> {
    match codes::read(value, Style::default()) {
        Reading::Codes { codes, words: None, .. } => Some(codes),
        _ => None,
    }
}

/// The codes of a term that labels several things, and these, one to a line: `Error number: 1002; Symbol: ER_NO`.
pub(super) fn labelled_together(term: &str) -> Option<(Vec<CodeText>, String)> {
    [[';', '；'], [',', '，']].into_iter().find_map(|marks| {
        let mut parts = term.split(marks).map(str::trim);
        let first = parts.next()?;
        let others: Vec<&str> = parts.collect();
        if others.is_empty() || !others.iter().all(|part| part.contains([':', '：'])) {
            return None;
        }
        Some((labelled_code(first)?, others.join("\n")))
    })
}

/// `Label: text`, with a colon of either width.
pub(super) fn labelled(line: &str) -> Option<(&str, &str, Promise)> {
    split(line).filter(|(_, value, promise)| promise.role != Role::Code || read_codes(value).is_some())
}

/// The same, whether or not what is labelled as a code is one.
fn split(line: &str) -> Option<(&str, &str, Promise)> {
    let (label, value) = line.split_at(line.find([':', '：'])?);
    let label = label.trim();
    let promise = headers::read_label(label)?;
    Some((label, value.trim_start_matches([':', '：']).trim(), promise))
}
