//! `response`: where a reply carries the code.

mod success;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use super::place::{is_header_name, is_pointer, is_xml_path};
use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{GroupDraft, PlacesDraft, RequestIdDraft, ResponseDraft, SpannedText};
use crate::model::{By, CodeType, Place, Response};
use crate::rule::Rule;
use crate::span::{Span, Spanned};

/// What a group's `response` says, without what is at fault in it.
pub(super) fn check(text: &str, group: &mut GroupDraft, faults: &mut Diagnostics) -> Option<Response> {
    let mut draft = group.response.take()?;
    let by = by(draft.by.take(), group, faults);
    let is_key = by.is_some();
    let success = success::check(text, &draft.success, group, is_key, faults);
    let request_id = draft.request_id.take().and_then(|draft| request_id(draft, faults));
    let message = draft.message.take().and_then(|message| {
        if draft.xml.is_some() {
            is_xml_path(&message, "message", faults).then_some(Place::Xml(message.value))
        } else {
            is_pointer(&message, "message", faults).then_some(Place::Json(message.value))
        }
    });
    let places = places(draft, group, by, faults);
    if places.is_empty() {
        return None;
    }
    let by = if is_key { By::Key } else { By::Code };
    Some(Response { places, by, message, request_id, success })
}

/// Where it says that replies carry the key, if it does.
fn by(by: Option<SpannedText>, group: &GroupDraft, faults: &mut Diagnostics) -> Option<Span> {
    let Spanned { value, span } = by?;
    let fault = |message: String| Diagnostic::new(Rule::ResponseForm, message);
    if value != "key" {
        let fault = fault(format!("`by` is {}", quoted(&value))).label(span, "can only be `\"key\"`");
        faults.push(fault.help("leave `by` out where a reply carries the code"));
        return None;
    }
    if !group.incomplete && group.errors.iter().all(|row| row.key.is_none() && !row.incomplete) {
        let fault = fault("no error of the group has a `key`".to_owned());
        let fault = fault.label(span, "says that a reply carries the key");
        faults.push(fault.help("give the errors their `key`, or leave `by` out"));
        return None;
    }
    Some(span)
}

fn request_id(draft: RequestIdDraft, faults: &mut Diagnostics) -> Option<Place> {
    let fault = |message| Diagnostic::new(Rule::ResponseForm, message);
    match (draft.header, draft.json) {
        (Some(header), None) => is_header_name(&header, faults).then_some(Place::Header(header.value)),
        (None, Some(json)) => is_pointer(&json, "json", faults).then_some(Place::Json(json.value)),
        (Some(header), Some(json)) => {
            let fault = fault("`request_id` says twice where the id is");
            faults.push(twice(fault, header.span, json.span));
            None
        }
        (None, None) => {
            if !draft.incomplete {
                let fault = fault("`request_id` does not say where the id is");
                let fault = fault.label(draft.span, "needs `header` or `json`");
                faults.push(fault.help("write `request_id = { header = \"…\" }`"));
            }
            None
        }
    }
}

/// Two places where one may stand.
fn twice(fault: Diagnostic, one: Span, other: Span) -> Diagnostic {
    fault.label(one.max(other), "").label(one.min(other), "first here").help("keep one of them")
}

/// The places of the code, in order; none if they are at fault.
fn places(
    draft: ResponseDraft,
    group: &GroupDraft,
    by: Option<Span>,
    faults: &mut Diagnostics,
) -> Vec<Place> {
    let ResponseDraft { header, json, xml, status, incomplete, span: whole, .. } = draft;
    let span = |places: &Option<PlacesDraft>| places.as_ref().map(|places| places.span);
    let spans = [span(&header), span(&json), span(&xml), status.as_ref().map(|status| status.span)];
    let (mut first, mut second) = (None, None);
    for span in spans {
        if first.is_none() {
            first = span;
        } else if second.is_none() {
            second = span;
        }
    }
    match (first, second) {
        (None, _) if incomplete => return Vec::new(),
        (None, _) => {
            let fault = Diagnostic::new(Rule::ResponseForm, "`response` does not say where the code is");
            let fault = fault.label(whole, "needs one of `header`, `json`, `xml` and `status`");
            faults.push(fault.help("write `header = \"…\"`, for example, or leave `response` out"));
            return Vec::new();
        }
        (Some(_), None) => {}
        (Some(first), Some(second)) => {
            let fault = Diagnostic::new(Rule::ResponseForm, "`response` says twice where the code is");
            faults.push(twice(fault, first, second));
            return Vec::new();
        }
    }
    if let Some(header) = header {
        return listed(
            header,
            "header",
            Place::Header,
            |place, _, faults| is_header_name(place, faults),
            faults,
        );
    }
    if let Some(json) = json {
        return listed(json, "json", Place::Json, is_pointer, faults);
    }
    if let Some(xml) = xml {
        return listed(xml, "xml", Place::Xml, is_xml_path, faults);
    }
    let status = status.filter(|status| is_status_code(status, group, by, faults));
    status.into_iter().map(|_| Place::Status).collect()
}

/// The places of one kind that are sound, each once.
fn listed(
    draft: PlacesDraft,
    key: &str,
    place: fn(String) -> Place,
    is_sound: fn(&SpannedText, &str, &mut Diagnostics) -> bool,
    faults: &mut Diagnostics,
) -> Vec<Place> {
    let fault = |message| Diagnostic::new(Rule::ResponseForm, message);
    if draft.value.is_empty() {
        let fault = fault(format!("`{key}` lists no place")).label(draft.span, "");
        faults.push(fault.help("name a place, or leave `response` out"));
    }
    let mut known: HashMap<String, Span> = HashMap::with_capacity(draft.value.len());
    let mut listed = Vec::with_capacity(draft.value.len());
    for text in draft.value {
        if !is_sound(&text, key, faults) {
            continue;
        }
        // The names of headers are the same in capitals.
        let name = if key == "header" { text.value.to_ascii_lowercase() } else { text.value.clone() };
        if let Some(first) = known.get(&name) {
            faults.push_with(|| {
                let fault = fault(format!("`{key}` lists {} twice", quoted(&text.value)));
                let fault = fault.label(text.span, "").label(*first, "first listed here");
                fault.help("remove one")
            });
            continue;
        }
        known.insert(name, text.span);
        listed.push(place(text.value));
    }
    listed
}

fn is_status_code(
    status: &Spanned<bool>,
    group: &GroupDraft,
    by: Option<Span>,
    faults: &mut Diagnostics,
) -> bool {
    let fault = |message| Diagnostic::new(Rule::ResponseForm, message);
    if !status.value {
        let fault = fault("`status = false` does not say where the code is");
        faults.push(fault.label(status.span, "").help("write `status = true`, or leave `response` out"));
        return false;
    }
    if let Some(by) = by {
        let fault = fault("the HTTP status cannot be a key").label(status.span, "the status is an integer");
        faults.push(fault.label(by, "says that a reply carries the key").help("leave `by` out"));
        return false;
    }
    if group.code_type == Some(CodeType::Str) {
        let first = group.errors.iter().find_map(|row| row.code.as_ref());
        let fault = fault("the HTTP status cannot be a string code");
        let fault = fault.label(status.span, "the status is an integer");
        let fault = match first {
            Some(first) => fault.label(first.span, "this code is a string"),
            None => fault,
        };
        faults.push(fault.help("write the codes as integers, or leave `response` out"));
        return false;
    }
    true
}
