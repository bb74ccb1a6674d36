//! What was probably meant.

use error_catalog_schema::{Rule, nearest};
use serde::Serialize;

use crate::shelf::Record;

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

/// Codes with the same digits, then codes, keys, names and rules that are written almost so, then errors whose texts
/// have some of the words.
pub(super) fn nearest(all: &[&Record<'_>], what: &str) -> Vec<Near> {
    let mut found: Vec<Near> = Vec::new();
    let mut add = |near: Near| {
        if found.len() < MOST && !found.contains(&near) {
            found.push(near);
        }
    };
    let near = |record: &&Record<'_>| Near {
        what: record.code.to_string(),
        meaning: format!("{}: {}", record.key.unwrap_or(record.name), record.message),
    };
    let digits = what.trim_start_matches(['-', '+', '0']);
    for record in all {
        if !digits.is_empty() && record.code.to_string().trim_start_matches('-') == digits {
            add(near(record));
        }
    }
    let is_number = what.parse::<i64>().is_ok();
    // Each proposal is taken out and the next is looked for among the rest.
    let mut written: Vec<(String, Near)> = all
        .iter()
        .flat_map(|record| {
            let words = (!is_number)
                .then(|| record.key.into_iter().chain([record.name]))
                .into_iter()
                .flatten()
                .map(str::to_owned);
            words.chain([record.code.to_string()]).map(|word| (word, near(record))).collect::<Vec<_>>()
        })
        .collect();
    written.extend(
        Rule::ALL.iter().map(|rule| {
            (rule.id().to_owned(), Near { what: rule.id().into(), meaning: rule.summary().into() })
        }),
    );
    for _ in 0..MOST {
        let Some(best) =
            nearest::nearest(what, written.iter().map(|(word, _)| word.as_str())).map(str::to_owned)
        else {
            break;
        };
        let Some(at) = written.iter().position(|(word, _)| *word == best) else { break };
        add(written.swap_remove(at).1);
    }
    let words: Vec<String> =
        what.split_whitespace().map(str::to_lowercase).filter(|word| word.len() > 3).collect();
    if !is_number && !words.is_empty() {
        let score = |record: &Record<'_>| {
            let text = record.message.to_lowercase();
            words.iter().filter(|word| text.contains(word.as_str())).count()
        };
        let mut scored: Vec<_> =
            all.iter().map(|record| (score(record), record)).filter(|(score, _)| *score > 0).collect();
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        for (_, record) in &scored {
            add(near(record));
        }
    }
    found
}
