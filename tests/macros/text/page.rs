//! What stands on a page of rustdoc, as plain text in which all markup can be told from text.

use error_catalog_schema::text::{Segment, Text};

/// Around a link's words and its address, and in front of a tag that should not be there; no text has these.
const LINK: char = '\u{e000}';
const TO: char = '\u{e001}';
const END: char = '\u{e002}';
const TAG: char = '\u{e003}';

/// The documentation of an item, from its page.
pub(crate) fn of_item(html: &str) -> Vec<String> {
    paragraphs(after(html, "top-doc"))
}

/// The documentation of a variant, from its enum's page.
pub(crate) fn of_variant(html: &str, name: &str) -> Vec<String> {
    paragraphs(after(html, &format!("<section id=\"variant.{name}\"")))
}

fn after<'a>(html: &'a str, mark: &str) -> &'a str {
    let (_, rest) = html.split_once(mark).unwrap_or_else(|| panic!("no {mark}"));
    rest
}

/// The paragraphs of the next block of documentation.
fn paragraphs(html: &str) -> Vec<String> {
    let (block, _) = after(html, "<div class=\"docblock\">").split_once("</div>").expect("an end");
    let mut text = String::new();
    let mut rest = block;
    while let Some((before, from_tag)) = rest.split_once('<') {
        let (tag, after) = from_tag.split_once('>').expect("the end of a tag");
        text.push_str(before);
        match tag {
            "p" | "strong" | "/strong" | "code" | "/code" => {}
            "/p" => text.push_str("\n\n"),
            "/a" => text.push(END),
            _ => match tag.strip_prefix("a href=\"").and_then(|tag| tag.strip_suffix('"')) {
                Some(url) => text.extend([&LINK.to_string(), url, &TO.to_string()]),
                None => text.extend([&TAG.to_string(), tag]),
            },
        }
        rest = after;
    }
    text.push_str(rest);
    split(&unescaped(&text))
}

fn unescaped(html: &str) -> String {
    let named =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    named.iter().fold(html.to_owned(), |text, (entity, character)| text.replace(entity, character))
}

/// A text's paragraphs as a page should show them, behind a lead.
pub(crate) fn expected(lead: &str, text: &Text) -> Vec<String> {
    let words = text.segments().map(|segment| match segment {
        Segment::Plain(text) => text.to_owned(),
        // A link does not end with a line.
        Segment::Link { text, url } => link(&text.replace('\n', " "), url),
    });
    split(&format!("{lead}{}", words.collect::<String>().trim_start_matches([' ', '\t', '\n'])))
}

/// A line that names a page.
pub(crate) fn source(url: &str) -> String {
    format!("Source: {}", link(url, url))
}

fn link(words: &str, url: &str) -> String {
    format!("{LINK}{url}{TO}{words}{END}")
}

/// The paragraphs of a text, with blanks as a browser shows them: a run is one, and none at an end.
pub(crate) fn split(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        let line = line.split([' ', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let paragraph = paragraphs.last_mut().expect("one is always there");
        match (line.is_empty(), paragraph.is_empty()) {
            (true, true) => {}
            (true, false) => paragraphs.push(String::new()),
            (false, true) => *paragraph = line,
            (false, false) => *paragraph = format!("{paragraph} {line}"),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}
