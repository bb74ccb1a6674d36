//! Texts that may hold Markdown links, and nothing else that is not plain text.
//!
//! A link is `[text](http(s)://url)`, text without brackets, url without spaces or parentheses. There are no
//! escapes: whatever is not a link stands for itself.

/// A text of a catalog in which links are read: a summary, a detail or an action.
///
/// ```
/// use error_catalog_schema::text::Text;
///
/// let text = Text::new("Ask [us](https://acme.example/help).");
/// assert_eq!(text.plain(), "Ask us.");
/// assert_eq!(text.links().collect::<Vec<_>>(), [("us", "https://acme.example/help")]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(String);

/// A piece of a [`Text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'a> {
    /// Plain text, up to the next link.
    Plain(&'a str),
    /// A link.
    Link {
        /// The words that are linked.
        text: &'a str,
        /// Where they lead.
        url: &'a str,
    },
}

impl Text {
    /// A text that reads links in `source`.
    #[must_use]
    pub fn new(source: impl Into<String>) -> Self {
        Self(source.into())
    }

    /// The text as it stands in the file.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.0
    }

    /// The pieces of the text, in order; their texts joined are [`Text::plain`].
    pub fn segments(&self) -> impl Iterator<Item = Segment<'_>> {
        let mut rest = self.0.as_str();
        let mut pending = None;
        std::iter::from_fn(move || {
            if let Some(link) = pending.take() {
                return Some(link);
            }
            if rest.is_empty() {
                return None;
            }
            let Some((before, link, after)) = split_at_link(rest) else {
                return Some(Segment::Plain(std::mem::take(&mut rest)));
            };
            rest = after;
            if before.is_empty() {
                return Some(link);
            }
            pending = Some(link);
            Some(Segment::Plain(before))
        })
    }

    /// The text with each link flattened to its words.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut plain = String::with_capacity(self.0.len());
        for segment in self.segments() {
            let (Segment::Plain(text) | Segment::Link { text, .. }) = segment;
            plain.push_str(text);
        }
        plain
    }

    /// The links, in order, as words and url.
    pub fn links(&self) -> impl Iterator<Item = (&str, &str)> {
        self.segments().filter_map(|segment| match segment {
            Segment::Plain(_) => None,
            Segment::Link { text, url } => Some((text, url)),
        })
    }
}

const BRACKETS: &[char] = &['[', ']'];

/// What begins the part of a URL behind the host.
const NO_HOST: &[char] = &['/', '?', '#', ':'];

/// The text before the first link of `text`, that link, and what follows it.
///
/// One pass: each `](` is looked at once, and its words reach back to the nearest bracket.
fn split_at_link(text: &str) -> Option<(&str, Segment<'_>, &str)> {
    let mut from = 0;
    while let Some(middle) = text[from..].find("](").map(|at| from + at) {
        let next = middle + "](".len();
        let opening = text[from..middle].rfind(BRACKETS).map(|at| from + at);
        if let Some(opening) = opening.filter(|&at| text.as_bytes()[at] == b'[') {
            let words = &text[opening + 1..middle];
            if let Some(url) = url_at(&text[next..]).filter(|_| !words.is_empty()) {
                let after = &text[next + url.len() + ")".len()..];
                return Some((&text[..opening], Segment::Link { text: words, url }, after));
            }
        }
        from = next;
    }
    None
}

/// The url that `text` starts with, up to the `)` which must close it.
fn url_at(text: &str) -> Option<&str> {
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '(' | ')'))?;
    let url = &text[..end];
    (text.as_bytes()[end] == b')' && is_url(url)).then_some(url)
}

/// Whether `url` is `http://` or `https://` with a host behind it, in visible ASCII without ``"<>\^`{|}()``, which would
/// end it or have to be escaped where it is written down.
#[must_use]
pub fn is_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with(NO_HOST)
            && rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}()".contains(&byte))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_flattened_and_listed() {
        let text = Text::new("See [A b](https://a.example/x?y=1#z), or [c](http://c.example).");
        assert_eq!(text.plain(), "See A b, or c.");
        assert_eq!(
            text.links().collect::<Vec<_>>(),
            [("A b", "https://a.example/x?y=1#z"), ("c", "http://c.example")]
        );
    }

    #[test]
    fn what_is_no_link_stands_for_itself() {
        for plain in [
            "",
            "[",
            "](",
            "[a](b)",
            "[a](ftp://b)",
            "[a] (http://b)",
            "[](http://b)",
            "[a](http://)",
            "[a](http://b c)",
            "[a](http://b",
            "[a](http://b(c))",
            "a](http://b)",
        ] {
            let text = Text::new(plain);
            assert_eq!(text.plain(), plain);
            assert_eq!(text.links().count(), 0, "{plain}");
        }
    }

    #[test]
    fn a_link_may_break_its_line() {
        let text = Text::new("[a\nb](http://c), [d \n e](http://f), [\ng\n](http://h)");
        assert_eq!(text.links().map(|(words, _)| words).collect::<Vec<_>>(), ["a\nb", "d \n e", "\ng\n"]);
    }

    #[test]
    fn there_are_no_escapes() {
        let text = Text::new(r"\[a\](http://b)");
        assert_eq!(text.links().collect::<Vec<_>>(), [(r"a\", "http://b")]);
        assert_eq!(text.plain(), r"\a\");
    }

    #[test]
    fn the_nearest_brackets_make_the_link() {
        let text = Text::new("[x [y](http://z)]");
        assert_eq!(text.plain(), "[x y]");
        let text = Text::new("[a](b) [c](http://d)");
        assert_eq!(text.plain(), "[a](b) c");
    }

    #[test]
    fn a_long_text_of_brackets_takes_linear_time() {
        let text = Text::new("[](".repeat(200_000));
        assert_eq!(text.plain().len(), 600_000);
        let text = Text::new("[a](http://".repeat(100_000));
        assert_eq!(text.links().count(), 0);
    }
}
