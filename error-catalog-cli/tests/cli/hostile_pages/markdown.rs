//! Markdown: lists, fences, quotes, records, marks.

use super::{Shape, count, fill};

const HEADING: &str = "# Errors\n\n";

pub(super) const SHAPES: &[Shape] = &[
    // Errors, as many as there is room for.
    Shape("labels.md", |size| count(HEADING, |at| format!("{at}00\n: Code {at}: 5\n"), size)),
    Shape("definitions.md", |size| count(HEADING, |at| format!("{at}\n: x\n\n"), size)),
    Shape("items.md", |size| count(HEADING, |at| format!("- {at}: x\n"), size)),
    Shape("items-with-keys.md", |size| count(HEADING, |at| format!("* **{at}** `BAD_{at}` - x\n"), size)),
    Shape("items-with-fields.md", |size| {
        count(HEADING, |at| format!("- {at}\n  - Message: x\n  - Action: y\n"), size)
    }),
    Shape("headings.md", |size| count(HEADING, |at| format!("## {at} BAD_{at}\n\nx\n\n"), size)),
    Shape("headings-with-labels.md", |size| {
        count(HEADING, |at| format!("## BAD_{at}\n\n**Code**: {at}\n\n**Message**: x\n\n"), size)
    }),
    Shape("labels-in-one-line.md", |size| fill(HEADING, "Code: 1, Message: x, HTTP: 400\n\n", size)),
    Shape("headings-over-labels.md", |size| {
        fill("# Errors\n\n", "## Gone\n\nCode: 1, Message: x, HTTP: 400\n\n", size)
    }),
    Shape("headings-with-tables.md", |size| {
        count(HEADING, |at| format!("## {at} BAD\n\n|a|b|\n|-|-|\n|1|x|\n\n"), size)
    }),
    Shape("paragraphs.md", |size| count(HEADING, |at| format!("{at}: x\n\n"), size)),
    Shape("flat.md", |size| count("# Errors\n\nCode\n\nMessage\n\n", |at| format!("{at}\n\nx\n\n"), size)),
    Shape("constants.md", |size| count("# Errors\n\n```c\n", |at| format!("#define E_X{at} {at}\n"), size)),
    Shape("enum.md", |size| {
        count("# Errors\n\n```rust\npub enum Error {\n", |at| format!("    /// x\n    X{at} = {at},\n"), size)
    }),
    Shape("code-blocks.md", |size| {
        count("# Errors\n\n", |at| format!("```\nA_B = {at}\nC_D = {at}\n```\n"), size)
    }),
    // Blocks.
    Shape("fences.md", |size| fill("", "```x\n", size)),
    Shape("tildes.md", |size| count("", |at| format!("{}\n", "~".repeat(3 + at % 300)), size)),
    Shape("quotes.md", |size| fill("", ">", size)),
    Shape("quote-lines.md", |size| count("", |at| format!("{} x\n", "> ".repeat(at % 300)), size)),
    Shape("dashes.md", |size| fill("", "- ", size)),
    Shape("nested-items.md", |size| count("", |at| format!("{}- 1: x\n", "  ".repeat(at % 300)), size)),
    Shape("deep-items.md", |size| count(HEADING, |at| format!("{}- {at}: x\n", " ".repeat(at)), size)),
    Shape("numbered.md", |size| count(HEADING, |at| format!("{at}. x\n"), size)),
    Shape("hashes.md", |size| fill("", "#", size)),
    Shape("heads.md", |size| fill("", "# x\n", size)),
    Shape("outline.md", |size| {
        fill("", "# 1 A\n## 2 B\n### 3 C\n#### 4 D\n##### 5 E\n###### 6 F\nx\n\n", size)
    }),
    Shape("underlined.md", |size| fill("", "x\n===\n", size)),
    Shape("rules.md", |size| fill("", "---\n", size)),
    Shape("equals.md", |size| fill("x\n", "=", size)),
    Shape("indented.md", |size| fill("", "    A = 1\n\n", size)),
    Shape("comments.md", |size| fill("", "<!--\n", size)),
    Shape("tags.md", |size| fill("", "<tablex ", size)),
    Shape("divs.md", |size| fill("", "<div>\n", size)),
    Shape("details.md", |size| fill("", "<details>\n\n- 1: x\n\n", size)),
    Shape("html-tables.md", |size| {
        fill(HEADING, "<table><tr><th>Code<th>Message<tr><td>1<td>x</table>\n\n", size)
    }),
    Shape("html-table-opens.md", |size| fill(HEADING, "<table>\n\n", size)),
    Shape("html-rows.md", |size| {
        count("# Errors\n\n<table>\n", |at| format!("<tr><td>{at}</td><td>x</td></tr>\n"), size)
    }),
    Shape("html-lists.md", |size| count("# Errors\n\n<dl>\n", |at| format!("<dt>{at}<dd>x\n\n"), size)),
    Shape("references.md", |size| count("", |at| format!("[{at}]: /x\n"), size)),
    Shape("referred.md", |size| count("", |at| format!("[{at}]: /x\n\n[{at}] [a][{at}]\n\n"), size)),
    Shape("footnotes.md", |size| count("", |at| format!("[^{at}]: x[^{at}]\n"), size)),
    Shape("tabs.mdx", |size| fill("", "<Tabs>\n<TabItem value=\"x\">\n", size)),
    Shape("braces.mdx", |size| fill("# Errors\n\n", "{", size)),
    Shape("braces-closed.mdx", |size| fill("# Errors\n\n", "{/* x */} {`a`}\n", size)),
    Shape("imports.mdx", |size| fill("", "import X from 'x'\n", size)),
    Shape("export.mdx", |size| fill("export const x = {\n", "a: [\n", size)),
    Shape("attributes.mdx", |size| fill("# Errors\n\n<X ", "a={1} ", size)),
    // Lines and marks.
    Shape("line.md", |size| fill("", "x", size)),
    Shape("words.md", |size| fill("", "error 1 ", size)),
    Shape("line-ends.md", |size| fill("", "\n", size)),
    Shape("carriage-returns.md", |size| fill("", "\r", size)),
    Shape("blanks.md", |size| fill("", " ", size)),
    Shape("tab-stops.md", |size| fill("", "\t", size)),
    Shape("emphasis.md", |size| fill(HEADING, "*a _b **c ", size)),
    Shape("stars.md", |size| fill("x", "*", size)),
    Shape("underlines.md", |size| fill("", "_a", size)),
    Shape("backticks.md", |size| count("", |at| format!("{} ", "`".repeat(at % 1000)), size)),
    Shape("brackets.md", |size| fill("", "[", size)),
    Shape("images.md", |size| fill("", "![", size)),
    Shape("links.md", |size| fill("", "[a](", size)),
    Shape("links-nested.md", |size| fill("", "[a](<b", size)),
    Shape("closed.md", |size| fill("", "[a](/b) ", size)),
    Shape("parentheses.md", |size| fill("[a](", "(", size)),
    Shape("autolinks.md", |size| fill("", "<https://x.example/", size)),
    Shape("entities.md", |size| fill("", "&amp;&#", size)),
    Shape("escapes.md", |size| fill("", "\\", size)),
    Shape("accents.md", |size| fill("# e", "\u{301}\u{323}", size)),
];
