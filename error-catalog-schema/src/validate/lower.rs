//! From the checked draft to the model: what the checks left in is valid, and a row that lost its code or its name is
//! left out.

use super::{import, response};
use crate::diagnostic::Diagnostics;
use crate::draft::{Draft, GroupDraft, RowDraft, SpannedText};
use crate::model::{Catalog, Description, Dropped, Entry, Group};
use crate::span::values;
use crate::text::Text;
use error_catalog_core::Kind;

/// The catalog of a draft. `[import]` and the `response` of each group are checked on the way.
pub(super) fn catalog(draft: Draft<'_>, faults: &mut Diagnostics) -> Catalog {
    let text = draft.text;
    let mut dropped = draft.dropped;
    let mut groups = Vec::with_capacity(draft.groups.len());
    for draft in draft.groups {
        if let Some(group) = group(text, draft, &mut dropped, faults) {
            groups.push(group);
        }
    }
    Catalog {
        vendor: plain(draft.catalog.vendor).unwrap_or_default(),
        service: plain(draft.catalog.service).unwrap_or_default(),
        docs: plain(draft.catalog.docs),
        summary: linked(draft.catalog.summary),
        retrieved: draft.catalog.retrieved,
        import: draft.import.map(|draft| import::check(draft, faults)),
        groups,
        dropped,
    }
}

/// A group, unless it has no name or no row.
fn group(
    text: &str,
    mut draft: GroupDraft,
    dropped_groups: &mut Dropped,
    faults: &mut Diagnostics,
) -> Option<Group> {
    let response = response::check(text, &mut draft, faults);
    let mut dropped = draft.dropped;
    let mut errors = Vec::with_capacity(draft.errors.len());
    for row in draft.errors {
        if let Some(entry) = entry(row, &mut dropped) {
            errors.push(entry);
        }
    }
    let Some(SpannedText { value: name, span }) = draft.name else {
        // A name at fault was noted when it was taken out.
        dropped_groups.nameless |= !draft.is_named;
        return None;
    };
    if errors.is_empty() {
        dropped_groups.note(Some(name));
        return None;
    }
    Some(Group {
        name,
        title: plain(draft.title),
        summary: linked(draft.summary),
        docs: plain(draft.docs),
        common: draft.common,
        code_type: draft.code_type.unwrap_or_default(),
        notation: draft.notation,
        response,
        errors,
        other: draft.other.and_then(|draft| description(draft, &mut dropped)),
        dropped,
        span,
    })
}

fn entry(mut draft: RowDraft, dropped: &mut Dropped) -> Option<Entry> {
    let Some(code) = draft.code.take() else {
        dropped.nameless |= !draft.is_named;
        dropped.names.extend(plain(draft.name));
        return None;
    };
    let key = plain(draft.key.take());
    let status = draft.status.take().and_then(|status| u16::try_from(status.value).ok());
    let aliases = values(std::mem::take(&mut draft.aliases));
    Some(Entry { code: code.value, key, status, aliases, description: description(draft, dropped)? })
}

fn description(draft: RowDraft, dropped: &mut Dropped) -> Option<Description> {
    let Some(SpannedText { value: name, span }) = draft.name else {
        dropped.nameless |= !draft.is_named;
        return None;
    };
    let retry_after = draft.retry_after.and_then(|seconds| u32::try_from(seconds.value).ok());
    Some(Description {
        name,
        message: plain(draft.message).unwrap_or_default(),
        detail: linked(draft.detail),
        action: linked(draft.action),
        kind: draft.kind.and_then(|kind| Kind::from_id(&kind.value)).unwrap_or_default(),
        retry: retry_after.map(|_| true).or(draft.retry.map(|retry| retry.value)),
        retry_after,
        deprecated: plain(draft.deprecated),
        docs: plain(draft.docs),
        span,
    })
}

fn plain(spanned: Option<SpannedText>) -> Option<String> {
    spanned.map(|spanned| spanned.value)
}

fn linked(spanned: Option<SpannedText>) -> Option<Text> {
    plain(spanned).map(Text::new)
}
