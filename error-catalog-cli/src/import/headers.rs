//! The words over a column to what the column is about, in the languages that vendors write in.
//!
//! The last noun of a heading decides (`status code meaning` is a meaning), the first one where an `of` follows it
//! (`description of the code`). Words in brackets are only a hint.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::characters::{narrow, simplified, unaccented};
use super::roles::{Promise, Role};
use super::vocabulary::{DICTIONARY, ERRORS, FAILURES, ORDINALS, OTHER_CODES};
use super::words::{Found, Words};

/// What the heading promises, if its words are known.
pub(super) fn read(header: &str) -> Option<Promise> {
    let header = narrow(&header.replace('\n', " "));
    if header.chars().count() > LONGEST {
        return None;
    }
    let (main, hint) = without_brackets(&header);
    let hint = phrase(&hint);
    let Some(main) = phrase(&main) else { return hint.map(|hint| Promise { exact: false, ..hint }) };
    // "Note (message)" is the column of messages, "Error code (status)" is that of codes.
    match hint {
        Some(hint) if main.role.is_text() && hint.role == Role::Message && hint.rank > main.rank => {
            Some(hint)
        }
        _ => Some(main),
    }
}

/// What a label promises that stands before a text: as [`read`], but the label says nothing else.
pub(super) fn read_label(label: &str) -> Option<Promise> {
    if label.chars().count() > LONGEST {
        return None;
    }
    let label_text = normal(label);
    let mut words = label_text.as_str();
    // "Possible solution", "Error cause": words that say nothing more.
    while let Some((_, rest)) = words.split_once(' ').filter(|(first, _)| MODIFIERS.contains(first)) {
        if exact(words).is_some() {
            break;
        }
        words = rest;
    }
    // Where words are not parted, short labels are taken as headings are: "错误原因".
    let is_short = !label_text.is_ascii() && label_text.chars().count() <= 8 && !label_text.contains(' ');
    let compound = || if is_short { read(label).filter(|promise| promise.role.is_text()) } else { None };
    exact(words).or_else(compound).filter(|promise| !matches!(promise.role, Role::Foreign | Role::Scope))
}

/// Words before a label that change nothing.
const MODIFIERS: &[&str] = &[
    "error",
    "possible",
    "suggested",
    "recommended",
    "common",
    "the",
    "api",
    "response",
    "exception",
    "failure",
];

/// What a heading promises that is a word of the dictionary and nothing else.
fn exact(header: &str) -> Option<Promise> {
    static WORDS: LazyLock<HashMap<&str, Promise>> = LazyLock::new(|| {
        let words = DICTIONARY.iter().rev().flat_map(|(role, rank, words)| {
            words.iter().map(|word| (*word, Promise { role: *role, rank: *rank, exact: true }))
        });
        words.collect()
    });
    WORDS.get(header).copied()
}

/// Whether a heading may stand over numbers that count the rows.
pub(super) fn is_ordinal(header: &str) -> bool {
    ORDINALS.contains(&normal(header).as_str())
}

/// Whether a text is about errors.
pub(super) fn is_about_errors(text: &str) -> bool {
    ERROR_WORDS.are_in(&normal(text))
}

/// Whether a heading is about codes, types or states of something other than errors.
pub(super) fn is_about_other_codes(heading: &str) -> bool {
    static OTHERS: LazyLock<Words<()>> = LazyLock::new(|| unmeaning(OTHER_CODES));
    let heading = normal(heading);
    !ERROR_WORDS.are_in(&heading) && OTHERS.are_in(&heading)
}

/// Whether a text says that something went wrong.
pub(super) fn tells_of_failure(text: &str) -> bool {
    static WORDS: LazyLock<Words<()>> = LazyLock::new(|| unmeaning(FAILURES));
    WORDS.are_in(&text.to_lowercase())
}

static ERROR_WORDS: LazyLock<Words<()>> = LazyLock::new(|| unmeaning(ERRORS));

fn unmeaning(words: &'static [&'static str]) -> Words<()> {
    Words::new(words.iter().map(|word| (*word, ())))
}

/// The longest heading of a column, in characters; anything longer is a text.
const LONGEST: usize = 60;

/// Splits a header into the words outside brackets and the words inside.
fn without_brackets(header: &str) -> (String, String) {
    let (mut main, mut hint) = (String::new(), String::new());
    let mut depth = 0_usize;
    for c in header.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => main.push(c),
            c => hint.push(c),
        }
    }
    (main, hint)
}

/// What words without brackets promise.
fn phrase(text: &str) -> Option<Promise> {
    let whole = normal(text);
    if let Some(promise) = exact(&whole) {
        return Some(promise);
    }
    // "Cause and Solution", "原因及解决方案", "Error code/value": one column for two.
    let parts: Vec<String> = JOINERS.iter().find_map(|joiner| parted(text, joiner)).unwrap_or_default();
    let promises: Vec<Promise> = parts.iter().filter_map(|part| head(&normal(part))).collect();
    if promises.len() > 1 {
        let has = |fits: &dyn Fn(Role) -> bool| promises.iter().any(|promise| fits(promise.role));
        if has(&|role| role == Role::Action) && has(&|role| matches!(role, Role::Detail | Role::Message)) {
            return Some(Promise { role: Role::CauseAndAction, rank: 1, exact: true });
        }
        let code = promises.iter().filter(|promise| promise.role == Role::Code).max_by_key(|code| code.rank);
        let text = promises.iter().filter(|promise| promise.role.is_text()).max_by_key(|text| text.rank);
        return code.or(text).or(promises.first()).map(|promise| Promise { exact: false, ..*promise });
    }
    head(&whole)
}

/// What parts a header into two; `と` and its like stand between words that are not parted.
const JOINERS: &[&str] = &[
    "/",
    "&",
    "・",
    ",",
    "|",
    " and ",
    " or ",
    "及",
    "和",
    "与",
    "或",
    "と",
    "および",
    "및",
    " и ",
    " y ",
    " e ",
    " et ",
    " und ",
    " o ",
];

/// Whether a heading of two columns in one promises messages: "Error code & message".
pub(super) fn holds_messages(header: &str) -> bool {
    let parts = JOINERS.iter().filter_map(|joiner| parted(header, joiner)).flatten();
    let mut promises = parts.filter_map(|part| head(&normal(&part)));
    promises.any(|promise| promise.role == Role::Message)
}

fn parted(text: &str, joiner: &str) -> Option<Vec<String>> {
    let small = text.to_lowercase();
    let parts: Vec<String> = small.split(joiner).map(str::to_owned).collect();
    (parts.len() > 1 && parts.iter().all(|part| head(&normal(part)).is_some())).then_some(parts)
}

/// What a word of the dictionary stands for.
#[derive(Clone, Copy)]
struct Meaning {
    role: Role,
    rank: u8,
}

/// The words of the dictionary that a heading has.
fn matches(header: &str) -> Vec<Found<Meaning>> {
    static WORDS: LazyLock<Words<Meaning>> = LazyLock::new(|| {
        Words::new(DICTIONARY.iter().flat_map(|(role, rank, words)| {
            words.iter().map(|word| (*word, Meaning { role: *role, rank: *rank }))
        }))
    });
    WORDS.find(header)
}

/// What the noun promises that a heading is about.
fn head(header: &str) -> Option<Promise> {
    let found = matches(header);
    // "What to do", "código de error": a preposition within a known word parts nothing.
    let leading = found.iter().filter(|word| word.start == 0).max_by_key(|word| word.end - word.start);
    let segment = PREPOSITIONS.iter().filter_map(|preposition| header.find(preposition)).min();
    let noun = match (segment, leading) {
        (Some(at), Some(leading)) if leading.end >= at => Some(*leading),
        (Some(at), _) => last(found.iter().filter(|word| word.end <= at)).or_else(|| last(found.iter())),
        // Russian has the noun first, and its genitive behind it.
        _ if header.contains(|c| ('а'..='я').contains(&c)) => {
            found.iter().copied().min_by_key(|word| (word.start, usize::MAX - (word.end - word.start)))
        }
        _ => last(found.iter()),
    }?;
    // "Solution description", "原因说明": the text of something else than the error.
    let about = found.iter().filter(|word| word.end <= noun.start);
    let about = last(about.filter(|word| {
        matches!(word.meaning.role, Role::Action | Role::Detail | Role::Scope | Role::Foreign)
            && word.meaning.rank < 3
    }));
    let is_name = NAMES.contains(&&header[noun.start..noun.end]);
    let noun = match about {
        Some(about) if noun.meaning.role == Role::Message && noun.meaning.rank == 3 => about,
        // "API name", "参数名称": the name of something else.
        Some(about) if is_name && matches!(about.meaning.role, Role::Scope | Role::Foreign) => about,
        _ => noun,
    };
    let Meaning { role, rank } = noun.meaning;
    Some(Promise { role, rank, exact: noun.end - noun.start == header.len() })
}

/// The word that ends last; of several, the longest, and then the first of the dictionary.
fn last<'f>(words: impl Iterator<Item = &'f Found<Meaning>>) -> Option<Found<Meaning>> {
    // Of two that end at the same place, the longer one starts before the other.
    let is_better = |next: &Found<Meaning>, best: &Found<Meaning>| {
        next.end > best.end || next.end == best.end && next.start < best.start
    };
    words.copied().reduce(|best, next| if is_better(&next, &best) { next } else { best })
}

/// The words of all languages for a name.
const NAMES: &[&str] = &["name", "名称", "名字", "名", "名前", "이름", "명", "название", "nombre", "nome"];

/// What stands between a noun and what it is of.
const PREPOSITIONS: &[&str] = &[
    " of ", " on ", " in ", " for ", " from ", " by ", " to ", " de ", " del ", " da ", " do ", " das ",
    " dos ", " des ", " du ", " d ", " di ", " della ", " em ", " para ", " для ", " при ",
];

/// The heading in small letters without accents, its words parted by single blanks: `resultCode` is `result code`.
fn normal(header: &str) -> String {
    let mut normal = String::from(" ");
    let mut before = ' ';
    for c in narrow(header).chars() {
        let hump = before.is_ascii_lowercase() && c.is_ascii_uppercase();
        if (hump || !c.is_alphanumeric()) && !normal.ends_with(' ') {
            normal.push(' ');
        }
        if c.is_alphanumeric() {
            normal.extend(c.to_lowercase().map(unaccented).map(simplified));
        }
        before = c;
    }
    normal.trim().to_owned()
}

#[cfg(test)]
mod tests;
