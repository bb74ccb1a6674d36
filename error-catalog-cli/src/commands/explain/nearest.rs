//! What was probably meant.

use error_catalog_schema::{Rule, nearest};
use serde::Serialize;

use super::token::{integer, tokens};
use crate::shelf::Entry;

/// A proposal.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Near {
    /// The code, or the rule's id.
    pub(super) what: String,
    /// The vendor's key or else the name, and the message; or what the rule is about.
    pub(super) meaning: String,
}

/// No more proposals than the eye takes in.
const MOST: usize = 5;

/// Codes, keys, names and rules that are written almost so, then errors whose messages have some of the words. Of a longer
/// text, what is surely a code in it is compared.
pub(super) fn nearest(all: &[Entry<'_>], what: &str) -> Vec<Near> {
    let tokens = tokens(what);
    let codes = tokens.iter().filter(|token| token.is_surely_code()).map(|token| token.text);
    // Of `Enum::Variant`, the variant.
    let name = what.rsplit("::").next().filter(|_| !what.contains(char::is_whitespace)).unwrap_or(what);
    let written = std::iter::once(name).chain(codes.filter(|code| *code != what)).take(MOST);
    let proposals = written.flat_map(|word| written_alike(all, word));
    let mut found: Vec<Near> = Vec::new();
    for near in proposals.chain(sharing_words(all, what)) {
        if found.len() < MOST && !found.contains(&near) {
            found.push(near);
        }
    }
    found
}

/// A message has fewer words.
const MOST_WORDS: usize = 50;

impl From<Entry<'_>> for Near {
    fn from(entry: Entry<'_>) -> Self {
        let meaning = format!("{}: {}", entry.key().unwrap_or(entry.name()), entry.message());
        Self { what: entry.code(), meaning }
    }
}

impl From<Rule> for Near {
    fn from(rule: Rule) -> Self {
        Self { what: rule.id().to_owned(), meaning: rule.summary().to_owned() }
    }
}

/// Whether only codes can be meant.
fn is_number(what: &str) -> bool {
    integer(what).is_some()
}

fn written_alike(all: &[Entry<'_>], what: &str) -> Vec<Near> {
    let mut written: Vec<(String, Near)> = Vec::new();
    for entry in all {
        if !is_number(what) {
            let words = entry.key().into_iter().chain(entry.names());
            written.extend(words.map(|word| (word.to_owned(), Near::from(*entry))));
        }
        written.push((entry.code(), Near::from(*entry)));
    }
    written.extend(Rule::ALL.iter().map(|rule| (rule.id().to_owned(), Near::from(*rule))));
    let mut found = Vec::new();
    // Each proposal is taken out and the next is looked for among the rest.
    while found.len() < MOST
        && let Some(best) = nearest::nearest(what, written.iter().map(|(word, _)| word.as_str()))
        && let Some(at) = written.iter().position(|(word, _)| word == best)
    {
        found.push(written.swap_remove(at).1);
    }
    found
}

/// The errors with the most of the words first.
fn sharing_words(all: &[Entry<'_>], what: &str) -> Vec<Near> {
    if is_number(what) {
        return Vec::new();
    }
    // Short words are in most messages.
    let words: Vec<String> = what
        .split_whitespace()
        .map(str::to_lowercase)
        .filter(|word| word.len() > 3)
        .take(MOST_WORDS)
        .collect();
    let score = |entry: Entry<'_>| {
        let text = entry.message().to_lowercase();
        words.iter().filter(|word| text.contains(word.as_str())).count()
    };
    let mut scored: Vec<_> =
        all.iter().map(|entry| (score(*entry), *entry)).filter(|(score, _)| *score > 0).collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, entry)| Near::from(entry)).collect()
}
