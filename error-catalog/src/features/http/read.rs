//! From what stands in a reply to an error: which group's code decides.
//!
//! It knows groups and rules as data only, so that no vendor needs code of its own.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::error::Fault;
use super::places::Places;
use super::retry_after::retry_after;
use super::value::Value;
use crate::reply::{Reply, Said};
use crate::{Catalog, Code, Group, Kind, ResponsePlace, ResponseRule, ServiceError};

/// A group, and what stands at the first of its places where anything does.
struct Look<'b> {
    group: &'static Group,
    rule: ResponseRule,
    place: ResponsePlace,
    value: Value<'b>,
}

/// What a reply says in terms of some groups.
pub(super) enum Verdict {
    /// An error, and the place where its code stands.
    Error(ServiceError, ResponsePlace),
    /// No group found the code of an error. Whether one of them found a code that means success, and what could not be
    /// read.
    Nothing { success: bool, fault: Option<Fault> },
}

/// Reads a reply in terms of these groups, which are of this catalog. The first place where the code of an error stands
/// decides.
pub(super) fn read(catalog: &'static Catalog, groups: &[&'static Group], places: &Places<'_>) -> Verdict {
    let (mut looks, mut faults) = (Vec::new(), Vec::new());
    for group in groups {
        let Some(rule) = group.response() else { continue };
        match look(rule, places) {
            Ok(Some((place, value))) => looks.push(Look { group, rule, place, value }),
            Ok(None) => {}
            Err(fault) => faults.push(fault),
        }
    }
    let mut success = false;
    for (at, first) in looks.iter().enumerate() {
        if looks[..at].iter().any(|before| is_same(before.place, first.place)) {
            continue;
        }
        let sharing = looks[at..].iter().filter(|look| is_same(look.place, first.place));
        match judge(catalog, sharing.collect(), places) {
            Ok(Some(error)) => return Verdict::Error(error, first.place),
            Ok(None) => success = true,
            Err(fault) => faults.push(fault),
        }
    }
    // A body need not be read in the language of every group.
    let read = places.was_read();
    let fault = faults.into_iter().find(|fault| !(read && fault.is_of_the_body()));
    Verdict::Nothing { success, fault }
}

/// What stands at the first place of a rule where anything does.
fn look<'b>(rule: ResponseRule, places: &Places<'b>) -> Result<Option<(ResponsePlace, Value<'b>)>, Fault> {
    for place in rule.places() {
        if let Some(value) = places.at(*place)? {
            return Ok(Some((*place, value)));
        }
    }
    Ok(None)
}

/// What these groups make of the code at a place that they share; `None` if it means success.
fn judge(
    catalog: &'static Catalog,
    mut looks: Vec<&Look<'_>>,
    places: &Places<'_>,
) -> Result<Option<ServiceError>, Fault> {
    let Some(Look { group, place, value, .. }) = looks.first().copied() else { return Ok(None) };
    let fault = || Fault::code(*place, value.raw(), expected(group));
    let sent = value.as_text().ok_or_else(fault)?;
    let reads = |look: &&Look<'_>| look.rule.is_by_key() || look.group.read_code(sent).is_some();
    if looks.iter().any(reads) {
        looks.retain(reads);
    } else if places.status.as_u16() < 400 {
        return Err(fault());
    }
    // Else it is an error by its status, and what stands there is kept.

    let said = say(looks.iter().map(|look| look.rule), places);
    let groups = looks.iter().map(|look| look.group).collect();
    let error = ServiceError::new(catalog, groups, Some(canonical(sent, &looks)), said);
    let is_success = means_success(&error, &looks, places);
    Ok((!is_success).then_some(error))
}

/// What was sent, without what is left to the sender where all groups read an integer: blanks and zeros before it.
fn canonical(sent: &str, looks: &[&Look<'_>]) -> String {
    let read = |look: &&Look<'_>| (!look.rule.is_by_key()).then(|| look.group.read_code(sent)).flatten();
    let is_int = |look: &&Look<'_>| matches!(read(look), Some(Code::Int(_)));
    match looks.iter().all(is_int).then(|| looks.first().and_then(read)).flatten() {
        Some(code) => code.to_string(),
        None => String::from(sent),
    }
}

/// Whether a code means success: a rule lists it and no row says that it is an error, or all its rows are of kind `ok`.
/// Where the status is the code, so does every one below 400 that no row lists, for a catch-all is about errors.
fn means_success(error: &ServiceError, readers: &[&Look<'_>], places: &Places<'_>) -> bool {
    let mut listed = error.entries().filter(|entry| !entry.is_other()).peekable();
    let is_status = readers.iter().all(|look| look.place == ResponsePlace::Status);
    if listed.peek().is_none() {
        return readers.iter().any(|look| is_success(look)) || (is_status && places.status.as_u16() < 400);
    }
    listed.all(|entry| entry.kind() == Kind::Ok)
}

/// Whether the rule of a group lists what stands at its place as a success.
fn is_success(look: &Look<'_>) -> bool {
    let Some(sent) = look.value.as_text() else { return false };
    let code = look.group.read_code(sent);
    look.rule.success().iter().any(|success| Some(*success) == code || *success == Code::Str(sent))
}

/// What a reply says beside the code, by these rules; an id of the request by any.
pub(super) fn say(mut rules: impl Iterator<Item = ResponseRule>, places: &Places<'_>) -> Said {
    Said {
        message: rules.find_map(|rule| places.message_at(rule.message()?)).map(String::into_boxed_str),
        request_id: places
            .rules()
            .find_map(|rule| places.id_at(rule.request_id()?))
            .map(String::into_boxed_str),
        retry_after: retry_after(places.headers),
        status: Some(places.status.as_u16()),
    }
}

/// What a text must be to be a code of this group.
pub(super) fn expected(group: &Group) -> &'static str {
    if group.has_integer_codes() { "an integer" } else { "a string that is not blank" }
}

/// Whether two rules look at one place; the names of headers are the same in capitals.
fn is_same(a: ResponsePlace, b: ResponsePlace) -> bool {
    match (a, b) {
        (ResponsePlace::Header(a), ResponsePlace::Header(b)) => a.eq_ignore_ascii_case(b),
        (a, b) => a == b,
    }
}
