//! The words over a column to what the column is about, in the languages that vendors write in.
//!
//! The last noun of a heading decides (`status code meaning` is a meaning), the first one where an `of` follows it
//! (`description of the code`). Words in brackets are only a hint.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::characters::{narrow, simplified, unaccented};
use super::roles::{Promise, Role};
use super::vocabulary::{DICTIONARY, ERRORS, FAILURES, OTHER_CODES};

/// What the heading promises, if its words are known.
pub(super) fn read(header: &str) -> Option<Promise> {
    let header = narrow(header);
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

/// Whether a text is about errors.
pub(super) fn is_about_errors(text: &str) -> bool {
    let text = normal(text);
    ERRORS.iter().any(|word| holds(&text, word))
}

/// Whether a heading is about codes, types or states of something other than errors.
pub(super) fn is_about_other_codes(heading: &str) -> bool {
    let heading = normal(heading);
    !ERRORS.iter().any(|word| holds(&heading, word)) && OTHER_CODES.iter().any(|word| holds(&heading, word))
}

/// Whether a text says that something went wrong.
pub(super) fn tells_of_failure(text: &str) -> bool {
    let small = text.to_lowercase();
    FAILURES.iter().any(|word| holds(&small, word))
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

fn parted(text: &str, joiner: &str) -> Option<Vec<String>> {
    let small = text.to_lowercase();
    let parts: Vec<String> = small.split(joiner).map(str::to_owned).collect();
    (parts.len() > 1 && parts.iter().all(|part| head(&normal(part)).is_some())).then_some(parts)
}

/// A word of the dictionary in a heading.
#[derive(Clone, Copy)]
struct Found {
    start: usize,
    end: usize,
    role: Role,
    rank: u8,
}

impl Found {
    fn len(&self) -> usize {
        self.end - self.start
    }

    fn promise(self, exact: bool) -> Promise {
        Promise { role: self.role, rank: self.rank, exact }
    }
}

/// The words of the dictionary that a heading has.
fn matches(header: &str) -> impl Iterator<Item = Found> {
    DICTIONARY.iter().flat_map(move |(role, rank, words)| {
        words.iter().flat_map(move |word| {
            places(header, word).map(move |start| Found {
                start,
                end: start + word.len(),
                role: *role,
                rank: *rank,
            })
        })
    })
}

/// What the noun promises that a heading is about.
fn head(header: &str) -> Option<Promise> {
    let found: Vec<Found> = matches(header).collect();
    // "What to do", "código de error": a preposition within a known word parts nothing.
    let leading = found.iter().filter(|word| word.start == 0).max_by_key(|word| word.len());
    let segment = PREPOSITIONS.iter().filter_map(|preposition| header.find(preposition)).min();
    let noun = match (segment, leading) {
        (Some(at), Some(leading)) if leading.end >= at => Some(*leading),
        (Some(at), _) => last(found.iter().filter(|word| word.end <= at)).or_else(|| last(found.iter())),
        // Russian has the noun first, and its genitive behind it.
        _ if header.contains(|c| ('а'..='я').contains(&c)) => {
            found.iter().copied().min_by_key(|word| (word.start, usize::MAX - word.len()))
        }
        _ => last(found.iter()),
    }?;
    // "Solution description", "原因说明": the text of something else than the error.
    let about = found.iter().filter(|word| word.end <= noun.start);
    let about = last(about.filter(|word| {
        matches!(word.role, Role::Action | Role::Detail | Role::Scope | Role::Foreign) && word.rank < 3
    }));
    let is_name = NAMES.contains(&&header[noun.start..noun.end]);
    let noun = match about {
        Some(about) if noun.role == Role::Message && noun.rank == 3 => about,
        // "API name", "参数名称": the name of something else.
        Some(about) if is_name && matches!(about.role, Role::Scope | Role::Foreign) => about,
        _ => noun,
    };
    Some(noun.promise(noun.len() == header.len()))
}

/// The word that ends last; of several, the longest, and then the first of the dictionary.
fn last<'f>(words: impl Iterator<Item = &'f Found>) -> Option<Found> {
    words
        .copied()
        .reduce(|best, next| if (next.end, next.len()) > (best.end, best.len()) { next } else { best })
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

/// Whether the text has this word. Words of Chinese and Japanese are not parted, and Korean ones take endings.
fn holds(text: &str, word: &str) -> bool {
    places(text, word).next().is_some()
}

/// Where the text has this word.
fn places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + 't {
    let parted = word.chars().all(|c| c.is_ascii() || ('а'..='я').contains(&c));
    text.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let edge = |c: Option<char>| {
            !parted || c.is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii() && word.is_ascii())
        };
        edge(text[..*at].chars().next_back()) && edge(text[at + word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests;
