//! Markdown within one cell, heading or paragraph: what is emphasised, linked or escaped becomes catalog text.

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use crate::import::characters::raise;
use crate::import::page::{Remark, STRUCK, fold_lines, link};

/// A longer text is taken as it stands: the parser keeps all marks of a text in memory.
const LONGEST: usize = 1 << 22;

/// Reads inline Markdown; `<br>` and its like become line feeds, links stay links where they are web addresses.
pub(super) fn read(source: &str, line: usize, remarks: &mut Vec<Remark>) -> String {
    read_with_lead(source, line, remarks).0
}

/// Reads inline Markdown, and says which words at its beginning are bold or set as code.
pub(super) fn read_with_lead(
    source: &str,
    line: usize,
    remarks: &mut Vec<Remark>,
) -> (String, Option<String>) {
    let tight = tight_emphasis(source.trim());
    let source = tight.as_str();
    if !source.contains(['*', '_', '`', '[', ']', '<', '&', '\\', '!']) {
        return (fold_lines(source), None);
    }
    if source.len() > LONGEST {
        remarks.push(Remark::new(line, "too long to be read as Markdown, and taken as it stands"));
        return (fold_lines(source), None);
    }
    // A cell is never a block. With a word before it, `- x` is not a list and `# x` is not a heading.
    let guarded = format!("x {}", source.replace('\n', " "));
    let mut reader =
        Inline { text: String::new(), open: None, raised: None, lead: Lead::default(), line, remarks };
    for event in Parser::new(&guarded) {
        reader.event(event);
    }
    let lead = reader.lead.words.map(|words| fold_lines(&words)).filter(|words| !words.is_empty());
    (fold_lines(reader.text.strip_prefix(GUARD).unwrap_or(&reader.text)), lead)
}

/// The text with `** words **` at its beginning as `**words**`: pages mean it so, though Markdown does not.
fn tight_emphasis(source: &str) -> String {
    let tight = source.strip_prefix("** ").and_then(|rest| {
        let (words, rest) = rest.split_once(" **")?;
        (!words.contains('*')).then(|| format!("**{}**{rest}", words.trim()))
    });
    tight.unwrap_or_else(|| source.to_owned())
}

/// What stands before each text, so that it is never a block.
const GUARD: &str = "x ";

/// The emphasised words at the beginning of a text.
#[derive(Default)]
struct Lead {
    /// How many emphases are open; the first one began the text.
    open: usize,
    words: Option<String>,
}

struct Inline<'r> {
    text: String,
    /// Where the words of the open link begin, and where it leads. Links do not nest: a new one ends it.
    open: Option<(usize, String)>,
    /// Where raised words begin.
    raised: Option<usize>,
    lead: Lead,
    line: usize,
    remarks: &'r mut Vec<Remark>,
}

impl Inline<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) => self.text.push_str(&text),
            Event::Code(text) => {
                self.open_emphasis();
                self.text.push_str(&text);
                self.close_emphasis();
            }
            Event::Start(Tag::Strong | Tag::Emphasis) => self.open_emphasis(),
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => self.close_emphasis(),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::InlineHtml(html) | Event::Html(html) => self.html(&html),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let address =
                    if link_type == LinkType::Email { String::new() } else { dest_url.into_string() };
                self.open = Some((self.text.len(), address));
            }
            Event::End(TagEnd::Link) => self.close_link(),
            _ => {}
        }
    }

    /// Notes that an emphasis begins, if it begins the text.
    fn open_emphasis(&mut self) {
        let begins = self.lead.words.is_none() && self.text.trim() == GUARD.trim();
        self.lead.open += usize::from(begins || self.lead.open > 0);
    }

    fn close_emphasis(&mut self) {
        if self.lead.open == 0 {
            return;
        }
        self.lead.open -= 1;
        if self.lead.open == 0 {
            self.lead.words = self.text.strip_prefix(GUARD).map(str::to_owned);
        }
    }

    fn close_link(&mut self) {
        let Some((start, address)) = self.open.take() else { return };
        let words = self.text[start..].to_owned();
        match link(&words, &address) {
            Some(link) => self.text.replace_range(start.., &link),
            None if address.is_empty() || address.starts_with('#') => {}
            None => self.remarks.push(Remark::link_lost(self.line, &words)),
        }
    }

    fn html(&mut self, html: &str) {
        let inner = html.trim_start_matches("</").trim_start_matches('<');
        let name_end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
        let name = inner[..name_end].to_ascii_lowercase();
        match name.as_str() {
            "br" | "p" | "li" | "div" | "ul" | "ol" | "dl" | "dt" | "dd" => self.text.push('\n'),
            "b" | "strong" | "code" | "em" | "tt" if html.starts_with("</") => self.close_emphasis(),
            "b" | "strong" | "code" | "em" | "tt" => self.open_emphasis(),
            "del" | "s" | "strike" => self.text.push_str(STRUCK),
            "sup" if html.starts_with("</") => {
                if let Some(start) = self.raised.take() {
                    raise(&mut self.text, start);
                }
            }
            "sup" => self.raised = Some(self.text.len()),
            "a" if html.starts_with("</") => self.close_link(),
            "a" => self.open = Some((self.text.len(), attribute(inner, "href").unwrap_or_default())),
            _ if html.starts_with("<!") || html.starts_with("<?") || FORMATTING.contains(&name.as_str()) => {}
            // `<bucket>` in a message is a placeholder of the vendor's, not HTML.
            _ => self.text.push_str(html),
        }
    }
}

/// Elements of HTML that do no more than look.
const FORMATTING: &[&str] = &[
    "abbr",
    "big",
    "blockquote",
    "center",
    "cite",
    "details",
    "font",
    "i",
    "img",
    "ins",
    "kbd",
    "label",
    "mark",
    "nobr",
    "pre",
    "q",
    "samp",
    "small",
    "span",
    "sub",
    "summary",
    "u",
    "var",
    "wbr",
];

/// The value of an attribute in a start tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (lower, written) = (tag.to_ascii_lowercase(), format!("{name}="));
    // `data-href="…"` is another attribute.
    let mut places = lower.match_indices(&written);
    let (at, _) = places.find(|&(at, _)| lower[..at].ends_with([' ', '\t', '\n', '"', '\'']))?;
    let value = tag.get(at + written.len()..)?;
    let quote = value.chars().next()?;
    if quote == '"' || quote == '\'' {
        value[1..].split(quote).next().map(str::to_owned)
    } else {
        value.split(|c: char| c.is_whitespace() || c == '>').next().map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &str) {
        assert_eq!(read(source, 1, &mut Vec::new()), expected, "{source}");
    }

    #[test]
    fn inline_markdown_is_read() {
        check("**bold** `code` *x*", "bold code x");
        check("INVALID_PARAM_KEY", "INVALID_PARAM_KEY");
        check("`INVALID_PARAM`", "INVALID_PARAM");
        check("-103", "-103");
        check("- 103 *x*", "- 103 x");
        check("# `a`", "# a");
        check("&lt;a&gt; &amp; b&nbsp;c &#45;1", "<a> & b c -1");
        check(r"a\_b \* c", "a_b * c");
        check("1001<br>1002<br/>1003", "1001\n1002\n1003");
        check("<b>a</b><!-- no -->", "a");
        check("the <bucket-name> is missing", "the <bucket-name> is missing");
        check("'{}' must be more than '{}'.", "'{}' must be more than '{}'.");
        check("1001<sup>1</sup> at 10<sup>12</sup> m<sup>(2)</sup>", "1001¹ at 10¹² m(2)");
        check("a_b_c and __d__", "a_b_c and d");
    }

    #[test]
    fn a_text_that_is_too_long_is_taken_as_it_stands() {
        let text = "*a* ".repeat(LONGEST / 4 + 1);
        let mut remarks = Vec::new();
        assert_eq!(read(&text, 7, &mut remarks), text.trim());
        assert_eq!(remarks, [Remark::new(7, "too long to be read as Markdown, and taken as it stands")]);
    }

    #[test]
    fn links_are_kept_where_they_are_web_addresses() {
        check("see [a *b*](https://x.example/y).", "see [a b](https://x.example/y).");
        check("see <a href=\"https://x.example\">a</a>.", "see [a](https://x.example).");
        check("<a data-href=\"/no\" href='https://x.example'>a</a>", "[a](https://x.example)");
        check("see <https://x.example/y>", "see [https://x.example/y](https://x.example/y)");
        let mut remarks = Vec::new();
        assert_eq!(read("see [a](/y)", 7, &mut remarks), "see a");
        assert_eq!(remarks[0].line, 7);
    }
}
