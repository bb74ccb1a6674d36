//! When two texts say the same.
//!
//! A placeholder is written as `{}`, `{name}`, `{0}`, `%s` or `%1$s`, by the page's or the catalog's habit. Texts that
//! differ in nothing else are the same text.

use error_catalog_schema::model::Description;
use error_catalog_schema::text::Text;

/// What every placeholder is written as before texts are compared.
const PLACEHOLDER: &str = "{}";

/// The text with each placeholder written as `{}`.
pub(crate) fn comparable(text: &str) -> String {
    let mut comparable = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '%']) {
        let (before, from) = rest.split_at(at);
        comparable.push_str(before);
        let length = placeholder(from);
        comparable.push_str(if length == 0 { &from[..1] } else { PLACEHOLDER });
        rest = &from[length.max(1)..];
    }
    comparable.push_str(rest);
    comparable
}

/// How many placeholders a text has.
pub(crate) fn placeholders(text: &str) -> usize {
    comparable(text).matches(PLACEHOLDER).count()
}

/// The words of a row: message, detail and action, joined. A person may have split them otherwise than the page does.
pub(crate) fn words(description: &Description) -> String {
    let texts = description.detail.iter().chain(&description.action).map(Text::source);
    let words = std::iter::once(&*description.message).chain(texts).flat_map(str::split_whitespace);
    comparable(&words.collect::<Vec<_>>().join(" "))
}

/// The length of the placeholder at the start of a text, or 0.
fn placeholder(text: &str) -> usize {
    let inner = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if let Some(rest) = text.strip_prefix('{') {
        let name = rest.len() - rest.trim_start_matches(inner).len();
        return if rest[name..].starts_with('}') { name + "{}".len() } else { 0 };
    }
    let Some(rest) = text.strip_prefix('%') else { return 0 };
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let position = if digits > 0 && rest[digits..].starts_with('$') { digits + 1 } else { 0 };
    if rest[position..].starts_with(['s', 'd', 'i', 'u', 'f', 'x', '@']) { position + "%s".len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_of_placeholders_are_the_same() {
        for text in ["a {} b {}.", "a {x} b {y_1}.", "a %s b %d.", "a %1$s b %2$s.", "a {0} b {1}."] {
            assert_eq!(comparable(text), "a {} b {}.", "{text}");
            assert_eq!(placeholders(text), 2, "{text}");
        }
    }

    #[test]
    fn other_braces_and_percents_stay() {
        for text in ["", "{", "%", "100%", "50 % sure", "{a b}", "{ä}", "{{", "%1", "%1$", "%%", "漢{字}%"]
        {
            assert_eq!(comparable(text), text);
            assert_eq!(placeholders(text), 0, "{text}");
        }
        assert_eq!(comparable("{{x}}"), "{{}}");
    }
}
