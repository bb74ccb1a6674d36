//! Messages in a pasted text, with their placeholders filled in.

/// A message of fewer letters may stand in any text.
const SHORTEST: usize = 12;

/// How many letters of a message a text has, if it is the message with its placeholders filled in, or holds that. Letter
/// case and the marks at the ends do not count, nor does how blanks are written.
pub(super) fn find(text: &Folded, message: &str) -> Option<usize> {
    let message = fold(message);
    let literals: Vec<&str> = literals(&message);
    let letters: usize = literals.iter().map(|literal| letters(literal)).sum();
    // A message of placeholders alone would match any text.
    if letters == 0 {
        return None;
    }
    if [Some(&text.text), text.unquoted.as_ref()].into_iter().flatten().any(|text| is_whole(text, &literals))
    {
        return Some(letters);
    }
    let mut rest = text.text.as_str();
    for literal in &literals {
        rest = &rest[rest.find(literal)? + literal.len()..];
    }
    (letters >= SHORTEST && message.contains(' ')).then_some(letters)
}

/// Only this many bytes from the start of a text are searched for messages.
const LONGEST: usize = 16 << 10;

/// A text, prepared for the search for messages.
pub(super) struct Folded {
    text: String,
    /// The text without the quotes around it.
    unquoted: Option<String>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut end = text.len().min(LONGEST);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let text = fold(&text[..end]);
        let inner = ['"', '\'', '`'].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote));
        let unquoted = inner.map(fold);
        Self { text, unquoted }
    }
}

fn fold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase().trim_matches(['.', '!', '。']).to_owned()
}

fn letters(text: &str) -> usize {
    // A character of Chinese says as much as some letters.
    text.chars().filter(|c| c.is_alphanumeric()).map(|c| if c.is_ascii() { 1 } else { 3 }).sum()
}

/// The parts of a message around its placeholders.
fn literals(message: &str) -> Vec<&str> {
    let mut literals = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(open) = message[from..].find('{').map(|at| from + at) {
        let inner = &message[open + 1..];
        let length =
            inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_').len();
        if inner[length..].starts_with('}') {
            literals.push(&message[start..open]);
            start = open + length + "{}".len();
            from = start;
        } else {
            from = open + 1;
        }
    }
    literals.push(&message[start..]);
    literals
}

/// The first and the last literal stand at the ends, those between them in their order.
fn is_whole(text: &str, literals: &[&str]) -> bool {
    let [first, between @ .., last] = literals else { return literals == [text] };
    let Some(mut rest) = text.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)) else {
        return false;
    };
    between.iter().all(|literal| match rest.split_once(literal) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, message: &str, expected: Option<usize>) {
        assert_eq!(find(&Folded::new(text), message), expected, "{text:?} {message:?}");
    }

    #[test]
    fn messages_are_found_filled_in() {
        let message = "'{}' must be more than '{limit}'.";
        check("'width' must be more than '10'.", message, Some(14));
        check("E  'width' must be more\tthan '10'. retrying", message, Some(14));
        check("must be more than '10'", message, None);
        check("NO FUNDS", "No funds.", Some(7));
        check("\"No funds.\"", "No funds.", Some(7));
        check("there are no funds here", "No funds.", None);
        check("x", "{}", None);
        check("", "No funds.", None);
        check("a{b", "a{b", Some(2));
    }
}
