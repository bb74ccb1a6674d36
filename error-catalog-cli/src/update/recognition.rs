//! What rows are recognised by: their codes, keys and words.

use std::collections::HashMap;

use error_catalog_schema::model::{Catalog, Description, Entry};
use error_catalog_schema::text::Text;

use crate::comparison::comparable;

/// Where a row stands: in a group of a catalog, or in a table of a page, which was drafted as a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) group: usize,
    pub(super) row: usize,
}

/// A row, and what it is recognised by.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) place: Place,
    /// As a text, so that `1` and `"1"` are the same code.
    pub(super) code: String,
    pub(super) key: Option<&'a str>,
    /// Message, detail and action joined.
    pub(super) text: String,
    /// The words of the text in alphabetical order: a person may have split it otherwise than the page does.
    pub(super) words: Vec<String>,
}

impl<'a> Row<'a> {
    fn new(place: Place, entry: &'a Entry) -> Self {
        let text = joined(&entry.description);
        let words = sorted_words(&text);
        Self { place, code: entry.code.to_string(), key: entry.key.as_deref(), text, words }
    }
}

/// All rows, by group.
pub(super) fn rows(catalog: &Catalog) -> Vec<Vec<Row<'_>>> {
    let groups = catalog.groups.iter().enumerate();
    groups
        .map(|(group, errors)| {
            let errors = errors.errors.iter().enumerate();
            errors.map(|(row, entry)| Row::new(Place { group, row }, entry)).collect()
        })
        .collect()
}

/// Message, detail and action as one text without links, its blanks and placeholders all alike.
pub(super) fn joined(description: &Description) -> String {
    let texts = description.detail.iter().chain(&description.action).map(Text::plain);
    let texts: Vec<String> = std::iter::once(description.message.clone()).chain(texts).collect();
    alike(&texts.join(" "))
}

/// A text in which blanks and placeholders are all alike.
pub(super) fn alike(text: &str) -> String {
    comparable(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The words of a text in alphabetical order.
pub(super) fn sorted_words(text: &str) -> Vec<String> {
    let mut words = words(text);
    words.sort_unstable();
    words
}

/// The words of a text. Letters outside of ASCII are words of their own, as some scripts put no blanks between words.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            word.push(c.to_ascii_lowercase());
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if !c.is_ascii() && c.is_alphanumeric() {
            words.push(c.to_string());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// How many words two texts share, of a hundred.
pub(super) fn similarity(one: &[String], other: &[String]) -> usize {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in one {
        *counts.entry(word).or_default() += 1;
    }
    let mut shared = 0;
    for word in other {
        if let Some(count) = counts.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    200 * shared / (one.len() + other.len()).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(one: &str, other: &str) -> usize {
        similarity(&words(one), &words(other))
    }

    #[test]
    fn similar_texts_share_words() {
        assert_eq!(shared("The key is wrong.", "the KEY is wrong"), 100);
        assert_eq!(shared("The key is wrong.", "The key has expired."), 50);
        assert_eq!(shared("密钥错误", "密钥过期"), 50);
        assert_eq!(shared("one", "two"), 0);
        assert_eq!(shared("", ""), 0);
    }
}
