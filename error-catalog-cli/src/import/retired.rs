//! Whether a vendor has retired a code, by the words of its page.

use super::characters::{narrow, simplified};
use super::page::fold;
use super::vocabulary::RETIRED;

/// What a row says of its code's retirement: the first of its texts that is marked so, up to the end of the sentence.
pub(super) fn retirement<'t>(texts: impl Iterator<Item = &'t str>) -> Option<String> {
    texts.map(fold).find(|text| is_marked(text)).map(|text| {
        let (sentence, _) = super::texts::split_sentence(&text);
        let brackets = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')];
        let inner =
            brackets.iter().find_map(|(open, close)| sentence.strip_prefix(*open)?.strip_suffix(*close));
        inner.unwrap_or(&sentence).to_owned()
    })
}

/// Whether a text begins with a mark of retirement, or has one in brackets.
fn is_marked(text: &str) -> bool {
    let text: String = narrow(text).to_lowercase().chars().map(simplified).collect();
    let begins = |text: &str| {
        RETIRED.iter().any(|mark| {
            let rest = text.strip_prefix(mark);
            // A word that goes on is another one: "retiredness".
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        })
    };
    begins(text.trim_start_matches(['(', '[', '*']))
        || text.split(['(', '[']).skip(1).any(|inner| begins(inner) && inner.contains([')', ']']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_retirement() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(retirement(std::iter::once(text)).as_deref(), expected, "{text}");
        };
        check("Deprecated. Use 12.", Some("Deprecated."));
        check("(deprecated)", Some("deprecated"));
        check("已废弃，请使用 1002", Some("已废弃，请使用 1002"));
        check("No longer returned since v3.", Some("No longer returned since v3."));
        check("The list is empty (obsolete)", Some("The list is empty (obsolete)"));
        check("The method is deprecated in the request", None);
        check("Retiredness is not a mark", None);
    }
}
