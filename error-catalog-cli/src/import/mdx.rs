//! MDX to Markdown: what is code is taken out, line by line, so that lines keep their numbers.
//!
//! Imports, exports and comments become blank lines. A component is replaced by its content, a string in braces by its
//! text, and `<Table>` with rows of HTML by `<table>`. The label of a tab is a heading.

use std::borrow::Cow;

/// The page as Markdown, with as many lines.
pub(crate) fn to_markdown(text: &str) -> String {
    let mut markdown = String::with_capacity(text.len());
    let mut state = State::Text;
    let text = with_tables(text);
    for line in text.split_inclusive('\n') {
        let (line, feed) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        let (kept, next) = state.line(line);
        markdown.push_str(&kept);
        markdown.push_str(feed);
        state = next;
    }
    markdown
}

/// The text with the components `<Table>` that hold rows of HTML as elements.
fn with_tables(text: &str) -> Cow<'_, str> {
    let mut tables = String::new();
    let mut rest = text;
    while let Some((before, table)) = rest.split_once("<Table") {
        let end = table.find(['<', '>']).unwrap_or(table.len());
        let attributes = &table[..end];
        let inner = table[end..].strip_prefix('>').unwrap_or_default();
        let rows = inner.trim_start();
        let is_name = attributes.is_empty() || attributes.starts_with(char::is_whitespace);
        if !(is_name && ["<thead", "<tbody", "<tr"].iter().any(|element| rows.starts_with(element))) {
            tables.push_str(before);
            tables.push_str("<Table");
            rest = table;
            continue;
        }
        let (inner, behind) = inner.split_once("</Table>").unwrap_or((inner, ""));
        let feeds = "\n".repeat(attributes.matches('\n').count());
        tables.extend([before, "<table>", &feeds, inner, "</table>"]);
        rest = behind;
    }
    if tables.is_empty() { text.into() } else { (tables + rest).into() }
}

/// What a line stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Text,
    /// A block of code, which these marks close.
    Fence(&'static str),
    /// An import or export, up to the next blank line.
    Module,
    Comment,
    /// The tag of a component.
    Tag,
}

impl State {
    /// What a line says, and what the next one stands in.
    fn line(self, line: &str) -> (Cow<'_, str>, Self) {
        let trimmed = line.trim();
        match self {
            Self::Fence(marks) if trimmed.starts_with(marks) => (line.into(), Self::Text),
            Self::Fence(_) => (line.into(), self),
            Self::Module if !trimmed.is_empty() => ("".into(), self),
            Self::Comment if !trimmed.contains("*/}") => ("".into(), self),
            Self::Tag if !trimmed.ends_with('>') => ("".into(), self),
            Self::Comment | Self::Tag => ("".into(), Self::Text),
            Self::Module | Self::Text => Self::text(line),
        }
    }

    fn text(line: &str) -> (Cow<'_, str>, Self) {
        let trimmed = line.trim();
        if let Some(marks) = ["```", "~~~"].into_iter().find(|marks| trimmed.starts_with(marks)) {
            return (line.into(), Self::Fence(marks));
        }
        if line.starts_with("import ") || line.starts_with("export ") {
            return ("".into(), Self::Module);
        }
        if trimmed.starts_with("{/*") && !trimmed.contains("*/}") {
            return ("".into(), Self::Comment);
        }
        if is_component(trimmed) && !trimmed.contains('>') {
            return ("".into(), Self::Tag);
        }
        if let Some(label) = label(trimmed) {
            return (format!("###### {label}").into(), Self::Text);
        }
        if !line.contains(['<', '{']) {
            return (line.into(), Self::Text);
        }
        (inline(line).into(), Self::Text)
    }
}

/// Whether the text begins with the tag of a component: these have capitals, elements of HTML have none.
fn is_component(text: &str) -> bool {
    let name = text.strip_prefix("</").or_else(|| text.strip_prefix('<'));
    name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_uppercase()) || name.starts_with('>'))
}

/// The label of a component that has its line to itself: `<TabItem label="REST">`.
fn label(line: &str) -> Option<&str> {
    if !is_component(line) || !line.ends_with('>') {
        return None;
    }
    let value =
        ["label=", "title="].into_iter().find_map(|name| line.split_once(name)).map(|(_, value)| value)?;
    let value = value.trim_start_matches('{');
    let quote = value.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
    value[1..].split(quote).next().filter(|label| !label.trim().is_empty())
}

/// A line without its components, comments and braces; what stands between backquotes stays as it is.
fn inline(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['<', '{', '`']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let (kept, length) = match rest.as_bytes()[0] {
            b'`' => {
                let end = rest[1..].find('`').map_or(rest.len(), |end| end + 2);
                (&rest[..end], end)
            }
            b'<' if is_component(rest) => ("", rest.find('>').map_or(rest.len(), |end| end + 1)),
            b'{' => braces(rest).unwrap_or((&rest[..1], 1)),
            _ => (&rest[..1], 1),
        };
        text.push_str(kept);
        rest = &rest[length..];
    }
    text + rest
}

/// What a string or comment in braces says, and how long it is with them.
fn braces(text: &str) -> Option<(&str, usize)> {
    let inner = text[1..].trim_start();
    let start = text.len() - inner.len();
    if inner.starts_with("/*") {
        return text.find("*/}").map(|end| ("", end + 3));
    }
    let quote = inner.chars().next().filter(|quote| ['"', '\'', '`'].contains(quote))?;
    let end = start + 1 + inner[1..].find(quote)?;
    let close = end + 1 + text[end + 1..].find(|c: char| !c.is_whitespace())?;
    text[close..].starts_with('}').then(|| (&text[start + 1..end], close + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mdx: &str, markdown: &str) {
        assert_eq!(to_markdown(mdx), markdown, "{mdx}");
    }

    #[test]
    fn code_gives_way_to_text() {
        check("import A from 'a';\nexport const b = 1;\n\n# A\n", "\n\n\n# A\n");
        check("{/* a | b */}\n{/*\n| 1 |\n*/}\nx", "\n\n\n\nx");
        check("<Tabs>\n<TabItem value=\"a\" label=\"REST\">\nx\n</TabItem>", "\n###### REST\nx\n");
        check("<Note\n  type=\"a\"\n>\nx", "\n\n\nx");
        check("| <Code>12</Code> | {\"a b\"} | { 'c' } | `<A>{'d'}` |", "| 12 | a b | c | `<A>{'d'}` |");
        check("a <b>c</b> <id> {name} {}", "a <b>c</b> <id> {name} {}");
        check("```\n<A>\nimport b\n```\n<>x</>", "```\n<A>\nimport b\n```\nx");
        check(
            "<Table align={[1]}\n>\n<thead>a</thead>\n</Table>\n<Table>\n|a|\n</Table>",
            "<table>\n\n<thead>a</thead>\n</table>\n\n|a|\n",
        );
        check("{\"", "{\"");
        check("{'é' <", "{'é' <");
    }
}
