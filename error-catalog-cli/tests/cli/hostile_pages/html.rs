//! HTML: tables, cells, texts and records.

use super::{Shape, count, fill};

const TABLE: &str = "<h1>Errors</h1><table><tr><th>Code<th>Message";

pub(super) const SHAPES: &[Shape] = &[
    // Errors, as many as there is room for.
    Shape("errors.html", |size| count(TABLE, |at| format!("<tr><td>{at}<td>x"), size)),
    Shape("messages.html", |size| {
        count(TABLE, |at| format!("<tr><td>{at}<td>The <b>parameter</b> p{at} is not valid.</tr>\n"), size)
    }),
    Shape("same.html", |size| count(TABLE, |at| format!("<tr><td>{at}<td>The same message."), size)),
    Shape("repeated.html", |size| fill(TABLE, "<tr><td>1<td>x", size)),
    Shape("symbols.html", |size| count(TABLE, |at| format!("<tr><td>BAD_KEY_{at}<td>x"), size)),
    Shape("many-tables.html", |size| count("", |at| format!("{TABLE}<tr><td>{at}<td>x</table>"), size)),
    Shape("definitions.html", |size| count("<h1>Errors</h1><dl>", |at| format!("<dt>{at}<dd>x"), size)),
    Shape("fields.html", |size| {
        count("<h1>Errors</h1><dl>", |at| format!("<dt>{at}<dd>Message<dd>x<dl><dt>a<dd>b</dl>"), size)
    }),
    Shape("headings.html", |size| count("<h1>Errors</h1>", |at| format!("<h2>{at} BAD</h2><p>x"), size)),
    Shape("items.html", |size| count("<h1>Errors</h1><ul>", |at| format!("<li>{at}: x"), size)),
    Shape("paragraphs.html", |size| count("<h1>Errors</h1>", |at| format!("<p>{at}: x"), size)),
    Shape("constants.html", |size| {
        count("<h1>Errors</h1><pre>", |at| format!("#define E_X{at} {at} /* x */\n"), size)
    }),
    // Wide, tall, spanned.
    Shape("columns.html", |size| fill(TABLE, "<tr><td colspan=999>", size)),
    Shape("rows.html", |size| {
        fill(&format!("{TABLE}<tr><td rowspan=0 colspan=60>{}", "x".repeat(size / 6)), "<tr>", size)
    }),
    Shape("gaps.html", |size| {
        fill(&format!("{TABLE}<tr>{}<td rowspan=0>x", "<td>".repeat(size / 8)), "<tr>", size)
    }),
    Shape("headers.html", |size| {
        fill(&format!("{TABLE}<thead><tr>{}", "<th>".repeat(size / 8)), "<tr><th>", size)
    }),
    Shape("squares.html", |size| fill(TABLE, "<tr><td rowspan=2 colspan=2>1<td rowspan=3>x", size)),
    Shape("wide.html", |size| fill(TABLE, "<td>1", size)),
    Shape("wide-header.html", |size| {
        let header = fill("<h1>Errors</h1><table><tr>", "<th>Code", size / 2);
        count(&header, |at| format!("<tr><td>{at}<td>x"), size)
    }),
    Shape("one-column.html", |size| count("<h1>Errors</h1><table>", |at| format!("<tr><td>{at}"), size)),
    Shape("empty-rows.html", |size| fill(TABLE, "<tr>", size)),
    Shape("steps.html", |size| count(TABLE, |at| format!("<tr>{}", "<td>1".repeat(at % 100)), size)),
    // Large cells and headings.
    Shape("cell.html", |size| fill(&format!("{TABLE}<tr><td>1<td>"), "word ", size)),
    Shape("code-cell.html", |size| fill(&format!("{TABLE}<tr><td>"), "1, ", size)),
    Shape("key-cell.html", |size| fill(&format!("{TABLE}<tr><td>1 "), "BAD_", size)),
    Shape("shared.html", |size| {
        let codes = count(&format!("{TABLE}<tr><td>"), |at| format!("{at}, "), size / 2);
        fill(&format!("{codes}<td>"), "word ", size)
    }),
    Shape("shared-span.html", |size| {
        let cell = fill(&format!("{TABLE}<tr><td>1<td rowspan=0>"), "word ", size / 2);
        count(&cell, |at| format!("<tr><td>{at}"), size)
    }),
    Shape("heading.html", |size| {
        fill(&format!("<h1>{}</h1>", "x ".repeat(size / 4)), "<table><td>1<td>x</table>", size)
    }),
    Shape("heading-tables.html", |size| {
        let heading = format!("<h1>Errors {}</h1>", "x ".repeat(size / 4));
        fill(&heading, "<table><tr><th>Code<th>Message<tr><td>1<td>x</table>", size)
    }),
    Shape("header-cells.html", |size| {
        let header = fill("<h1>Errors</h1><table><tr><th>Code<th>Message ", "word ", size / 2);
        count(&header, |at| format!("<tr><td>{at}<td>x"), size)
    }),
    Shape("caption.html", |size| {
        fill(&format!("<table><caption>{}</caption>", "Errors ".repeat(size / 16)), "<tr><td>1<td>x", size)
    }),
    Shape("breaks.html", |size| fill(&format!("{TABLE}<tr><td>1<td>"), "x<br>", size)),
    Shape("lists.html", |size| fill(&format!("{TABLE}<tr><td>1<td><ul>"), "<li>x", size)),
    Shape("anchors.html", |size| fill(&format!("{TABLE}<tr><td>1<td>"), "<a href=/x>x</a>", size)),
    // Texts.
    Shape("entities.html", |size| {
        fill(&format!("{TABLE}<tr><td>1<td>"), "&amp;&#x1F600;&CounterClockwiseContourIntegral;", size)
    }),
    Shape("entity.html", |size| fill("<p>&", "a", size)),
    Shape("number.html", |size| fill("<p>&#", "1", size)),
    Shape("placeholders.html", |size| fill(&format!("{TABLE}<tr><td>1<td>"), "{0} %s <x> ${a}", size)),
    Shape("text.html", |size| fill("<p>", "x", size)),
    Shape("lines.html", |size| fill("<p>", "\n", size)),
    Shape("blanks.html", |size| fill(&format!("{TABLE}<tr><td>1<td>a"), " ", size)),
    Shape("nul.html", |size| fill("<p>", "\0", size)),
    Shape("accents.html", |size| fill(&format!("{TABLE}<tr><td>1<td>e"), "\u{301}\u{323}", size)),
    Shape("wide-letters.html", |size| fill(&format!("{TABLE}<tr><td>"), "１２，", size)),
];
