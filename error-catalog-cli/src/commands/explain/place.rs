//! From a reply to the errors that it means, by the places at which the groups of a catalog look.
//!
//! A bundled catalog reads a reply with the library's own [`ServiceError`]. A file has no compiled catalog, so its rules are
//! followed here: the code at its place, then the status and the live message where several errors have it.

use std::collections::HashMap;
use std::ptr;

use error_catalog::ServiceError;
use error_catalog_schema::model::{By, Code, Group, Place};
use http::StatusCode;
use serde_json::Value;

use super::message::{self, Folded};
use super::reply::Reply;
use crate::bundled::Bundled;
use crate::checked::Origin;
use crate::shelf::{Catalog, Entry};

/// The errors that a reply may mean.
#[derive(Default)]
pub(super) struct Meant<'a> {
    /// By a code in a header or in the body.
    pub(super) by_code: Vec<Entry<'a>>,
    /// By the HTTP status alone, which any service may answer with.
    pub(super) by_status: Vec<Entry<'a>>,
}

/// Reads a reply by each of the catalogs that these errors are of.
pub(super) fn read<'a>(all: &[Entry<'a>], reply: &Reply) -> Meant<'a> {
    let mut catalogs: Vec<&Catalog> = Vec::new();
    for entry in all {
        if !catalogs.last().is_some_and(|last| ptr::eq(*last, entry.catalog)) {
            catalogs.push(entry.catalog);
        }
    }
    let mut meant = Meant::default();
    for catalog in catalogs {
        let of_catalog = || all.iter().copied().filter(|entry| ptr::eq(entry.catalog, catalog));
        let found: Vec<Entry<'a>> = match &catalog.origin {
            Origin::Bundled(bundled) => {
                let names = candidates(bundled, reply);
                let is_meant = |entry: &Entry<'_>| {
                    names.iter().any(|(group, name)| *group == entry.group.name && *name == entry.name())
                };
                of_catalog().filter(is_meant).collect()
            }
            Origin::File(_) => {
                let sent = sent_to(catalog, reply);
                let is_meant = |entry: &Entry<'_>| {
                    sent.get(&ptr::from_ref(entry.group)).is_some_and(|sent| is_sent(*entry, sent))
                };
                narrow(of_catalog().filter(is_meant).collect(), reply)
            }
        };
        for entry in found {
            if is_read_by_status(entry.group) { &mut meant.by_status } else { &mut meant.by_code }
                .push(entry);
        }
    }
    meant
}

/// The names of groups and variants that a reply means, as the library reads it.
fn candidates(bundled: &Bundled, reply: &Reply) -> Vec<(&'static str, &'static str)> {
    // Without a status, a reply is read as one that says its error in the body.
    let status = reply.status.unwrap_or(StatusCode::OK);
    match ServiceError::from_parts(bundled.library, status, &reply.headers, reply.body.as_bytes()) {
        Ok(Some(error)) => error.candidates().map(|entry| (entry.group().name(), entry.name())).collect(),
        Ok(None) | Err(_) => Vec::new(),
    }
}

fn is_read_by_status(group: &Group) -> bool {
    group.response.as_ref().is_some_and(|response| response.places.contains(&Place::Status))
}

/// What a reply carries at the places of each group of a file.
fn sent_to<'a>(catalog: &'a Catalog, reply: &Reply) -> HashMap<*const Group, String> {
    let body = serde_json::from_str::<Value>(&reply.body).ok();
    let sent = |group: &'a Group| {
        let places = &group.response.as_ref()?.places;
        let text = places.iter().find_map(|place| text_at(place, reply, body.as_ref()))?;
        Some((ptr::from_ref(group), text))
    };
    catalog.model.groups.iter().filter_map(sent).collect()
}

/// What stands at a place of a reply, if it is not blank.
fn text_at(place: &Place, reply: &Reply, body: Option<&Value>) -> Option<String> {
    let text = match place {
        Place::Header(name) => reply.headers.get(name)?.to_str().ok()?.to_owned(),
        Place::Status => reply.status?.as_str().to_owned(),
        Place::Json(pointer) => match body?.pointer(pointer)? {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        },
        // The code is found as a word of the text.
        Place::Xml(_) => return None,
    };
    Some(text).filter(|text| !text.trim().is_empty())
}

/// Whether this is the error's code, or its key where its group's replies carry that.
fn is_sent(entry: Entry<'_>, sent: &str) -> bool {
    let by_key = entry.group.response.as_ref().is_some_and(|response| response.by == By::Key);
    match &entry.error.code {
        _ if by_key => entry.key() == Some(sent),
        Code::Int(code) => sent.trim().parse() == Ok(*code),
        Code::Str(code) => code == sent,
    }
}

/// The errors that state the reply's status, if any do; of those the ones whose message its body holds, if any does.
fn narrow<'a>(found: Vec<Entry<'a>>, reply: &Reply) -> Vec<Entry<'a>> {
    let text = Folded::new(&reply.body);
    let by_status = |entry: &Entry<'a>| entry.error.status == reply.status.map(|status| status.as_u16());
    let by_message = |entry: &Entry<'a>| message::find(&text, entry.message()).is_some();
    keep_if_any(keep_if_any(found, by_status), by_message)
}

fn keep_if_any<'a>(found: Vec<Entry<'a>>, is_kept: impl Fn(&Entry<'a>) -> bool) -> Vec<Entry<'a>> {
    let kept: Vec<Entry<'a>> = found.iter().copied().filter(&is_kept).collect();
    if kept.is_empty() { found } else { kept }
}
