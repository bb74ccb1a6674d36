//! From what was pasted to the errors that it may be about, the surest reading first.

use std::collections::HashSet;

use error_catalog_schema::Rule;
use error_catalog_schema::model::Code;

use super::index::Index;
use super::message::{self, Folded};
use super::nearest::{self, Near};
use super::place::{self, Meant};
use super::token::{Token, integer, tokens};
use super::{reply, scope};
use crate::shelf::{Catalog, Entry};

/// The rule whose id this is, or that a line of `check` or of the compiler names in brackets.
pub(super) fn rule(what: &str) -> Option<Rule> {
    let in_brackets = what.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(id, _)| id);
    std::iter::once(what).chain(in_brackets).find_map(Rule::from_id)
}

/// What is said about a text in which no error is found.
#[derive(Default)]
pub(super) struct Unknown<'a> {
    /// The catch-alls of all groups, if the text is an integer: it does not say whose code it is.
    pub(super) others: Vec<Entry<'a>>,
    /// What was probably meant.
    pub(super) near: Vec<Near>,
}

/// The errors that a text may be about. A vendor's, service's or group's name narrows the search, unless nothing is found
/// then; of a code that no row lists, it asks for the catch-alls.
pub(super) fn find<'a>(
    catalogs: &[Catalog],
    all: &[Entry<'a>],
    what: &str,
) -> Result<Vec<Entry<'a>>, Unknown<'a>> {
    let scope = scope::narrow(catalogs, what);
    let narrowed = scope.map(|scope| (select(all, |entry| scope.holds(entry)), scope.rest));
    let narrow = narrowed.iter().flat_map(|(entries, rest)| {
        let listed = std::iter::once_with(|| read(entries, rest));
        listed.chain(std::iter::once_with(|| others(entries, rest)))
    });
    let wide = std::iter::once_with(|| read(all, what));
    if let Some(found) = narrow.chain(wide).find(|found| !found.is_empty()) {
        return Ok(found);
    }
    let (entries, what) = narrowed.as_ref().map_or((all, what), |(entries, rest)| (entries, rest));
    Err(Unknown { others: others(entries, what), near: nearest::nearest(entries, what) })
}

/// The catch-alls of the groups of these errors, for the integer that a text is or calls a code.
fn others<'a>(all: &[Entry<'a>], what: &str) -> Vec<Entry<'a>> {
    let tokens = tokens(what);
    let codes = tokens.iter().filter(|token| tokens.len() == 1 || token.is_labelled_code());
    let Some(code) = codes.copied().find_map(Token::integer) else { return Vec::new() };
    let groups = all.chunk_by(|a, b| std::ptr::eq(a.group, b.group));
    groups.filter_map(|group| group.first()?.other(code)).collect()
}

/// The first reading of a text that finds anything.
fn read<'a>(all: &[Entry<'a>], what: &str) -> Vec<Entry<'a>> {
    let tokens = tokens(what);
    let index = Index::new(all);
    let replies: Vec<Meant<'a>> = reply::find(what).iter().map(|reply| place::read(all, reply)).collect();
    let readings: [&dyn Fn() -> Vec<Entry<'a>>; 9] = [
        &|| select(all, |entry| is_called(entry, what)),
        &|| {
            once(
                tokens
                    .iter()
                    .filter(|_| tokens.len() == 1)
                    .flat_map(|token| index.find_with_other_sign(*token)),
            )
        },
        &|| once(replies.iter().flat_map(|meant| meant.by_code.iter().copied())),
        &|| with_code_in(&index, &tokens, what),
        &|| once(replies.iter().flat_map(|meant| meant.by_status.iter().copied())),
        &|| once(with_message(all, what).into_iter().chain(with_words(all, what))),
        &|| with_status(all, &tokens),
        &|| once(tokens.iter().flat_map(|token| index.find(*token))),
        &|| once(tokens.iter().flat_map(|token| index.find_with_other_sign(*token))),
    ];
    readings.iter().map(|reading| reading()).find(|found| !found.is_empty()).unwrap_or_default()
}

fn select<'a>(all: &[Entry<'a>], is_it: impl Fn(Entry<'a>) -> bool) -> Vec<Entry<'a>> {
    all.iter().copied().filter(|entry| is_it(*entry)).collect()
}

/// Each error once.
fn once<'a>(entries: impl Iterator<Item = Entry<'a>>) -> Vec<Entry<'a>> {
    let mut known = HashSet::new();
    let identity =
        |entry: &Entry<'a>| (std::ptr::from_ref(entry.group), entry.name(), entry.error.code.as_int());
    entries.filter(|entry| known.insert(identity(entry))).collect()
}

/// Whether the whole text is the error's code, key or variant; letter case apart.
fn is_called(entry: Entry<'_>, what: &str) -> bool {
    let is_named = |name: &str| name.eq_ignore_ascii_case(what);
    let has_code = match &entry.error.code {
        Code::Int(code) => integer(what) == Some(*code),
        Code::Str(code) => is_named(code),
    };
    has_code || entry.key().is_some_and(is_named) || entry.names().any(is_named)
}

/// The errors of the tokens that are surely codes. If the text holds the message of some, it is about those only.
fn with_code_in<'a>(index: &Index<'a>, tokens: &[Token<'_>], what: &str) -> Vec<Entry<'a>> {
    // Most numbers of a reply's head are lengths, dates and ids.
    let is_http = reply::is_http(what);
    let is_sure = |token: &&Token<'_>| {
        token.is_surely_code() && (!is_http || token.integer().is_none() || token.is_labelled_code())
    };
    let found = once(tokens.iter().filter(is_sure).flat_map(|token| index.find(*token)));
    let text = Folded::new(what);
    let said = select(&found, |entry| message::find(&text, entry.message()).is_some());
    if said.is_empty() { found } else { said }
}

/// The errors whose message the text is or holds; of those, the ones with the most letters in it.
fn with_message<'a>(all: &[Entry<'a>], what: &str) -> Vec<Entry<'a>> {
    let text = Folded::new(what);
    let found: Vec<(usize, Entry<'a>)> =
        all.iter().filter_map(|entry| Some((message::find(&text, entry.message())?, *entry))).collect();
    let best = found.iter().map(|(found, _)| *found).max();
    found.into_iter().filter(|(found, _)| Some(*found) == best).map(|(_, entry)| entry).collect()
}

/// The errors whose texts have all of the words.
fn with_words<'a>(all: &[Entry<'a>], what: &str) -> Vec<Entry<'a>> {
    let words: Vec<String> = what.split_whitespace().map(str::to_lowercase).collect();
    // A number is a code and nothing else: it would be found within links and limits.
    if words.is_empty() || integer(what).is_some() {
        return Vec::new();
    }
    select(all, |entry| {
        let (detail, action) = (entry.detail(), entry.action());
        let texts =
            [Some(entry.message()), detail.as_deref(), action.as_deref(), entry.key(), Some(entry.name())];
        let text = texts.into_iter().flatten().collect::<Vec<_>>().join("\n").to_lowercase();
        words.iter().all(|word| text.contains(word.as_str()))
    })
}

/// The errors that state an HTTP status which the text names.
fn with_status<'a>(all: &[Entry<'a>], tokens: &[Token<'_>]) -> Vec<Entry<'a>> {
    let statuses: HashSet<u16> = tokens.iter().filter_map(|token| token.http_status()).collect();
    select(all, |entry| entry.error.status.is_some_and(|status| statuses.contains(&status)))
}
