//! The errors by what a token can name them by, so that a long text is read in one pass.

use std::collections::HashMap;

use error_catalog_schema::model::Code;

use super::token::Token;
use crate::shelf::Entry;

/// Errors by code, key, variant and path.
pub(super) struct Index<'a> {
    integers: HashMap<i64, Vec<Entry<'a>>>,
    /// String codes, keys, variants and their old names.
    words: HashMap<&'a str, Vec<Entry<'a>>>,
    /// Groups and variants, in lower case.
    paths: HashMap<(String, String), Vec<Entry<'a>>>,
}

impl<'a> Index<'a> {
    pub(super) fn new(all: &[Entry<'a>]) -> Self {
        let mut index = Self { integers: HashMap::new(), words: HashMap::new(), paths: HashMap::new() };
        for &entry in all {
            match &entry.error.code {
                Code::Int(code) => index.integers.entry(*code).or_default().push(entry),
                Code::Str(code) => index.words.entry(code).or_default().push(entry),
            }
            let group = entry.group.name.to_ascii_lowercase();
            for name in entry.names() {
                index.words.entry(name).or_default().push(entry);
                let path = (group.clone(), name.to_ascii_lowercase());
                index.paths.entry(path).or_default().push(entry);
            }
            if let Some(key) = entry.key() {
                index.words.entry(key).or_default().push(entry);
            }
        }
        index
    }

    /// The errors that a token names; letter case counts but in paths, as words of prose differ in it only.
    pub(super) fn find(&self, token: Token<'_>) -> impl Iterator<Item = Entry<'a>> {
        let by_integer = token.integer().and_then(|code| self.integers.get(&code));
        let by_word = self.words.get(token.text);
        let by_path = path(token.text).and_then(|path| self.paths.get(&path));
        [by_integer, by_word, by_path].into_iter().flatten().flatten().copied()
    }

    /// The errors whose code has the digits of a token and the other sign.
    pub(super) fn find_with_other_sign(&self, token: Token<'_>) -> impl Iterator<Item = Entry<'a>> {
        let code = token.integer().and_then(i64::checked_neg);
        code.and_then(|code| self.integers.get(&code)).into_iter().flatten().copied()
    }
}

/// The group and the variant of `Enum::Variant`, whatever path stands before it.
fn path(text: &str) -> Option<(String, String)> {
    let mut parts = text.rsplit("::");
    let (variant, group) = (parts.next()?, parts.next()?);
    Some((group.to_ascii_lowercase(), variant.to_ascii_lowercase()))
}
