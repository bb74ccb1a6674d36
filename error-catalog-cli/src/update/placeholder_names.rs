//! The names that a person has given to the placeholders of a message.

/// A new text with a person's names for its placeholders, if the page names none and the number is the same as before.
pub(super) fn with_names(new: &str, old: &str) -> String {
    const NAMELESS: &str = "{}";
    let names: Vec<&str> = placeholders(old).collect();
    if new.matches(NAMELESS).count() != names.len() || placeholders(new).any(|name| name != NAMELESS) {
        return new.to_owned();
    }
    let mut written = String::with_capacity(new.len());
    let mut names = names.into_iter();
    for (at, piece) in new.split(NAMELESS).enumerate() {
        if at > 0 {
            written.push_str(names.next().unwrap_or(NAMELESS));
        }
        written.push_str(piece);
    }
    written
}

/// The placeholders of a catalog's text, `{}` and `{name}`, as they are written.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('{').filter_map(|(at, _)| {
        let inner = &text[at + 1..];
        let inner = &inner[..inner.find('}')?];
        let is_name = inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && !inner.starts_with(|c: char| c.is_ascii_digit());
        is_name.then(|| &text[at..at + inner.len() + "{}".len()])
    })
}
