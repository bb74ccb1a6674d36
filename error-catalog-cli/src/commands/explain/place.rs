//! From a reply to the errors that it means, as the library's own [`ServiceError`] reads it.

use std::ptr;

use error_catalog::{Code, ServiceError};
use error_catalog_schema::model::{Group, Place};
use http::StatusCode;

use super::reply::Reply;
use crate::shelf::Entry;

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
    let mut meant = Meant::default();
    for entries in all.chunk_by(|a, b| ptr::eq(a.catalog, b.catalog)) {
        for found in candidates(entries, reply) {
            let to = if is_read_by_status(found.group) { &mut meant.by_status } else { &mut meant.by_code };
            to.push(found);
        }
    }
    meant
}

/// The errors of one catalog that a reply means.
fn candidates<'a>(entries: &[Entry<'a>], reply: &Reply) -> Vec<Entry<'a>> {
    let Some(catalog) = entries.first().map(|entry| entry.catalog) else { return Vec::new() };
    // Without a status, a reply is read as one that says its error in the body.
    let status = reply.status.unwrap_or(StatusCode::OK);
    let error = ServiceError::from_parts(catalog.library(), status, &reply.headers, reply.body.as_bytes());
    let Ok(Some(error)) = error else { return Vec::new() };
    error.candidates().filter_map(|candidate| find(entries, candidate)).collect()
}

/// The error that the library means, if it is one of these.
fn find<'a>(entries: &[Entry<'a>], meant: error_catalog::Entry) -> Option<Entry<'a>> {
    let mut of_group = entries.iter().filter(|entry| entry.group.name == meant.group().name());
    match meant.code() {
        Code::Int(code) if meant.is_other() => of_group.next()?.other(code),
        _ => of_group.find(|entry| entry.name() == meant.name()).copied(),
    }
}

fn is_read_by_status(group: &Group) -> bool {
    group.response.as_ref().is_some_and(|response| response.places.contains(&Place::Status))
}
