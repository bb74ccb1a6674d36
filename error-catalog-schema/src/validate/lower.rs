//! From the checked draft to the model: what the checks left in is valid, and a row that lost its code or its name is
//! left out.

use super::response;
use crate::diagnostic::Diagnostics;
use crate::draft::{Draft, GroupDraft, RowDraft, SpannedText};
use crate::model::{Catalog, Code, CodeType, Description, Entry, Group};
use crate::text::Text;
use error_catalog_core::Kind;

/// The catalog of a draft. The `response` of each group is checked on the way.
pub(super) fn catalog(draft: Draft, faults: &mut Diagnostics) -> Catalog {
    Catalog {
        vendor: plain(draft.catalog.vendor).unwrap_or_default(),
        service: plain(draft.catalog.service).unwrap_or_default(),
        docs: plain(draft.catalog.docs),
        summary: text(draft.catalog.summary),
        groups: draft.groups.into_iter().filter_map(|draft| group(draft, faults)).collect(),
    }
}

/// A group, unless it has no name or no row.
fn group(mut draft: GroupDraft, faults: &mut Diagnostics) -> Option<Group> {
    let response = response::check(&mut draft, faults);
    let without_code = draft.errors.iter().filter(|row| row.code.is_none());
    let dropped = without_code.filter_map(|row| Some(row.name.as_ref()?.value.clone())).collect();
    let errors: Vec<Entry> = draft.errors.into_iter().filter_map(entry).collect();
    let SpannedText { value: name, span } = draft.name?;
    (!errors.is_empty()).then(|| Group {
        name,
        title: plain(draft.title),
        summary: text(draft.summary),
        docs: plain(draft.docs),
        code_type: draft.code_type.unwrap_or(CodeType::Int),
        response,
        errors,
        other: draft.other.and_then(description),
        span,
        dropped,
    })
}

fn entry(mut draft: RowDraft) -> Option<Entry> {
    let code: Code = draft.code.take()?.value;
    let key = plain(draft.key.take());
    let status = draft.status.take().and_then(|status| u16::try_from(status.value).ok());
    Some(Entry { code, key, status, description: description(draft)? })
}

fn description(draft: RowDraft) -> Option<Description> {
    let SpannedText { value: name, span } = draft.name?;
    Some(Description {
        name,
        message: plain(draft.message).unwrap_or_default(),
        detail: text(draft.detail),
        action: text(draft.action),
        kind: draft.kind.and_then(|kind| Kind::from_id(&kind.value)).unwrap_or_default(),
        retry: draft.retry,
        docs: plain(draft.docs),
        span,
    })
}

fn plain(spanned: Option<SpannedText>) -> Option<String> {
    spanned.map(|spanned| spanned.value)
}

fn text(spanned: Option<SpannedText>) -> Option<Text> {
    plain(spanned).map(Text::new)
}
