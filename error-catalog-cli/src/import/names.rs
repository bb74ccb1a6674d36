//! Names for what has none: variants out of keys and messages, enums out of headings.

use std::collections::{HashMap, HashSet};

use error_catalog_schema::naming::{ALL, is_upper_camel, upper_camel};

use super::characters::unaccented;
use super::placeholders::without_placeholders;

/// What a variant's name can be made of.
pub(super) struct Material<'t> {
    /// The name that the page itself gives.
    pub(super) variant: Option<&'t str>,
    pub(super) key: Option<&'t str>,
    pub(super) code: &'t str,
    /// Whether the code is a word: then it gives a name as a key does.
    pub(super) code_is_word: bool,
    pub(super) status: Option<u16>,
    pub(super) message: &'t str,
}

/// So many words of a message make a name, and some more where that is not enough to tell it from others.
const FEW_WORDS: usize = 4;
const MORE_WORDS: usize = 7;
/// Beyond this a name is no longer short.
const LONGEST: usize = 48;

/// The names of a group's variants, each different. A name depends on its row, and on the rows that would have the same
/// one; where the rows stand makes no difference, unless nothing else tells them apart.
pub(super) fn variants(of: &[Material<'_>]) -> Vec<String> {
    let proposals: Vec<Vec<String>> = of.iter().map(Material::proposals).collect();
    let mut levels = vec![0_usize; of.len()];
    loop {
        let name = |at: usize| &proposals[at][levels[at]];
        let mut users: HashMap<&String, Vec<usize>> = HashMap::new();
        for at in 0..of.len() {
            users.entry(name(at)).or_default().push(at);
        }
        let shared = users.into_values().filter(|users| users.len() > 1).flatten();
        let moved: Vec<usize> = shared.filter(|at| levels[*at] + 1 < proposals[*at].len()).collect();
        if moved.is_empty() {
            break;
        }
        for at in moved {
            levels[at] += 1;
        }
    }
    let mut names = Names::default();
    let last = proposals.into_iter().zip(levels);
    last.map(|(mut proposals, level)| names.counted(proposals.swap_remove(level))).collect()
}

impl Material<'_> {
    /// What the variant may be called, the shortest first; the later ones say more.
    fn proposals(&self) -> Vec<String> {
        let given = self.variant.filter(|name| is_upper_camel(name)).map(str::to_owned);
        let from_key = || self.key.or(self.code_is_word.then_some(self.code)).and_then(upper_camel);
        let named = given.or_else(from_key).filter(|name| name.len() <= 2 * LONGEST);
        let told = from_message(self.message);
        let (base, longer) = match (named, told) {
            (Some(name), told) => {
                let longer =
                    told.map(|(words, _)| format!("{name}{words}")).filter(|name| name.len() <= 2 * LONGEST);
                (name, longer.into_iter().collect())
            }
            (None, Some((name, longer))) => (name, longer),
            (None, None) => (numbered("Code", self.code), Vec::new()),
        };
        let is_numbered = base.ends_with(&numbered("", self.code)) || self.code_is_word;
        let with_code = (!is_numbered).then(|| numbered(&base, self.code));
        let with_status = self.status.map(|status| format!("{base}{status}"));
        let from_words = self.key.is_none() && !self.code_is_word;
        // More words of a message say more than its number; a key is short, and told apart by the number.
        let (before, behind) = if from_words { (longer, Vec::new()) } else { (Vec::new(), longer) };
        let mut proposals: Vec<String> = std::iter::once(base)
            .chain(before)
            .chain(with_code)
            .chain(with_status)
            .chain(behind)
            .filter(|name| is_upper_camel(name) && name != ALL)
            .collect();
        if proposals.is_empty() {
            proposals.push(format!("Code{}", numbered("", self.code)));
        }
        proposals
    }
}

/// The names that are given so far, each different.
#[derive(Default)]
pub(super) struct Names {
    taken: HashSet<String>,
    /// How far the counting has come for names that only a number tells apart.
    counts: HashMap<String, usize>,
}

impl Names {
    /// A name out of the heading of a table, unlike any before: `Download errors` is `DownloadError`.
    pub(super) fn group(&mut self, headings: &[&str]) -> String {
        let base = headings.iter().find_map(|heading| subject(heading)).unwrap_or_else(|| "Api".to_owned());
        let base = base.strip_suffix("Error").filter(|rest| !rest.is_empty()).unwrap_or(&base);
        let counted = (2_usize..).map(|count| format!("{base}Error{count}"));
        self.take(std::iter::once(format!("{base}Error")).chain(counted))
    }

    /// The name, or where it is taken one with a count behind it.
    fn counted(&mut self, base: String) -> String {
        let start = self.counts.get(&base).copied().unwrap_or(2);
        let counted = (start..).map(|count| format!("{base}V{count}"));
        let name = self.take(std::iter::once(base.clone()).chain(counted));
        let count = name.strip_prefix(&base).and_then(|rest| rest.strip_prefix('V')?.parse::<usize>().ok());
        if let Some(count) = count {
            self.counts.insert(base, count + 1);
        }
        name
    }

    fn take(&mut self, mut proposals: impl Iterator<Item = String>) -> String {
        // The proposals go on for ever, so that one of them is free.
        let free = proposals
            .find(|name| is_upper_camel(name) && name != ALL && !self.taken.contains(name))
            .unwrap_or_default();
        self.taken.insert(free.clone());
        free
    }
}

/// `Other`, or a similar name that none of these names has.
pub(super) fn catch_all(names: &[String]) -> String {
    let counted = (2_usize..).map(|count| format!("AnyOther{count}"));
    let mut proposals = ["Other", "AnyOther"].into_iter().map(str::to_owned).chain(counted);
    proposals.find(|name| !names.contains(name)).unwrap_or_default()
}

/// The name with the letters and digits of a code behind it.
fn numbered(name: &str, code: &str) -> String {
    name.chars().chain(code.chars().filter(char::is_ascii_alphanumeric)).collect()
}

/// A name out of the first significant words of a message, and longer ones.
fn from_message(message: &str) -> Option<(String, Vec<String>)> {
    // The typographic apostrophe counts too; a placeholder is not a word.
    let message: String = without_placeholders(message)
        .chars()
        .map(|c| if matches!(c, '’' | 'ʼ') { '\'' } else { unaccented(c) })
        .collect();
    let foreign = message.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count();
    let latin = message.chars().filter(char::is_ascii_alphabetic).count();
    // A word or two of Latin letters in a Chinese sentence are not what it says.
    if 4 * foreign > latin {
        return None;
    }
    let mut words = significant_words(&message);
    words.truncate(MORE_WORDS);
    let name = |count: usize| -> String { words[..count].iter().map(|word| capitalised(word)).collect() };
    let fits = |count: &usize| name(*count).len() <= LONGEST;
    let few = (1..=words.len().min(FEW_WORDS)).rev().find(fits)?;
    let more = (few + 1..=words.len()).filter(fits).map(name).collect();
    Some((name(few), more))
}

/// Words that a name does without.
const STOP_WORDS: &[&str] = &[
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can", "could", "did", "do", "does",
    "for", "from", "given", "had", "has", "have", "i", "if", "in", "into", "is", "it", "its", "may", "of",
    "on", "or", "please", "should", "so", "some", "that", "the", "their", "there", "this", "to", "was",
    "were", "when", "which", "while", "will", "with", "you", "your", "s", "el", "la", "los", "las", "un",
    "una", "de", "del", "es", "se", "que", "en", "por", "ha", "al", "y", "su", "le", "les", "des", "du", "d",
    "l", "di", "della", "il", "est", "der", "die", "das", "ist", "und",
];

/// The words of the first sentence that mean something; all sentences if the first has but one.
fn significant_words(message: &str) -> Vec<&str> {
    let sentence = message.split_inclusive(['.', ';', '!', '?', ':']).next().unwrap_or(message);
    let of = |text| -> Vec<&str> {
        let mut words = Vec::new();
        for word in str::split(text, |c: char| !c.is_ascii_alphanumeric() && c != '\'') {
            let word = word.trim_matches('\'');
            // `can't` is a word; `user's` is one with an ending.
            let word = word.strip_suffix("'s").unwrap_or(word);
            let leads_with_digit = words.is_empty() && word.starts_with(|c: char| c.is_ascii_digit());
            if !word.is_empty()
                && !leads_with_digit
                && !STOP_WORDS.contains(&word.to_ascii_lowercase().as_str())
            {
                words.push(word);
            }
        }
        words
    };
    let first = of(sentence);
    if first.len() > 1 { first } else { of(message) }
}

/// The word with its first letter large; what is in capitals becomes small behind it, as in names from keys.
fn capitalised(word: &str) -> String {
    let in_capitals = word.len() > 1 && !word.bytes().any(|byte| byte.is_ascii_lowercase());
    let mut letters = word.chars().filter(char::is_ascii_alphanumeric);
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    let rest = letters.map(|letter| if in_capitals { letter.to_ascii_lowercase() } else { letter });
    first.into_iter().chain(rest).collect()
}

/// What a heading is about, as a name: without numbers before it and without the words that every such heading has.
fn subject(heading: &str) -> Option<String> {
    const GENERAL: &[&str] = &[
        "error",
        "errors",
        "code",
        "codes",
        "list",
        "table",
        "description",
        "descriptions",
        "return",
        "returned",
        "message",
        "messages",
        "reference",
        "appendix",
        "response",
        "responses",
        "catalog",
        "catalogue",
        "number",
        "numbers",
        "overview",
        "exception",
        "exceptions",
        "status",
        "codigo",
        "codigos",
        "errores",
        "lista",
        "fehler",
        "fehlercodes",
        "erreur",
        "erreurs",
    ];
    let heading: String = heading.chars().map(unaccented).collect();
    // Of a path of headings, the last part that says something.
    heading.rsplit(['>', '»', '›']).find_map(|part| {
        let words = part.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| {
            let small = word.to_ascii_lowercase();
            !word.is_empty() && !GENERAL.contains(&small.as_str()) && !STOP_WORDS.contains(&small.as_str())
        });
        let words: Vec<&str> =
            words.skip_while(|word| word.starts_with(|c: char| c.is_ascii_digit())).take(FEW_WORDS).collect();
        let name: String = words.iter().map(|word| capitalised(word)).collect();
        (is_upper_camel(&name) && name.len() <= LONGEST).then_some(name)
    })
}

#[cfg(test)]
mod tests;
