//! HTML: tags that the parser nests, mends, moves or repeats.

use super::{Shape, count, fill};

pub(super) const SHAPES: &[Shape] = &[
    // Formats, which each paragraph repeats.
    Shape("formats.html", |size| count("", |at| format!("<p><font a={at}>"), size)),
    Shape("repeats.html", |size| {
        fill(&("<p>".to_owned() + &"<b><i><u><s><tt><big>".repeat(3)), "<p>x", size)
    }),
    Shape("adopted.html", |size| fill("", "<b><p></b>", size)),
    Shape("adopted-links.html", |size| fill("", "<a><div>", size)),
    Shape("adopted-deep.html", |size| fill("", "<b><i><div></b>", size)),
    Shape("nobr.html", |size| fill("", "<nobr><p>", size)),
    Shape("misnested.html", |size| fill("<b>", "<p></b><i></p></i><b>", size)),
    // Deep, and just not too deep.
    Shape("divs.html", |size| fill("", "<div>", size)),
    Shape("shallow.html", |size| {
        fill("", &format!("{}x{}", "<div>".repeat(500), "</div>".repeat(500)), size)
    }),
    Shape("quotes.html", |size| {
        fill("", &format!("{}x{}", "<blockquote>".repeat(500), "</blockquote>".repeat(500)), size)
    }),
    Shape("nested-lists.html", |size| {
        fill("<h1>Errors</h1>", &format!("{}1: x{}", "<ul><li>".repeat(200), "</ul>".repeat(200)), size)
    }),
    Shape("nested-definitions.html", |size| {
        fill("<h1>Errors</h1>", &format!("{}x{}", "<dl><dt>1<dd>".repeat(200), "</dl>".repeat(200)), size)
    }),
    Shape("tables.html", |size| fill("", "<table>", size)),
    Shape("nested.html", |size| fill("", "<table><tr><td>", size)),
    Shape("nested-tables.html", |size| {
        fill(
            "<h1>Errors</h1>",
            &format!("{}x{}", "<table><tr><td>1<td>".repeat(100), "</table>".repeat(100)),
            size,
        )
    }),
    Shape("templates.html", |size| fill("", "<template>", size)),
    Shape("svg.html", |size| fill("", "<svg><desc>", size)),
    Shape("math.html", |size| fill("<math>", "<mi>x</mi>", size)),
    Shape("foreign.html", |size| fill("<svg>", "<p></svg><svg>", size)),
    // Ends of what never began.
    Shape("ends.html", |size| fill(&"<x>".repeat(500), "</y>", size)),
    Shape("end-paragraphs.html", |size| fill("", "</p>", size)),
    Shape("end-tables.html", |size| fill("<table><tr><td>", "</tr></div></td>", size)),
    // Attributes.
    Shape("attributes.html", |size| count("<td", |at| format!(" a{at}=\"1\""), size)),
    Shape("attributes-allowed.html", |size| {
        fill("", &(count("<td", |at| format!(" a{at}=1"), 1200) + ">"), size)
    }),
    Shape("attribute.html", |size| fill("<td title=\"", "x", size)),
    Shape("attribute-lines.html", |size| fill("<td ", "\n", size)),
    Shape("body-attributes.html", |size| count("", |at| format!("<body a{at}=1>"), size)),
    Shape("html-attributes.html", |size| count("", |at| format!("<html a{at}=1>"), size)),
    Shape("spans.html", |size| fill("<table>", "<tr><td rowspan=65534 colspan=1000>1<td rowspan=0>x", size)),
    // Out of tables.
    Shape("fostered.html", |size| fill("<table>", "x<a>", size)),
    Shape("fostered-tables.html", |size| fill("<table>", "<div>x</div><tr>", size)),
    Shape("fostered-texts.html", |size| fill("<table>", "<tr>x", size)),
    Shape("forms.html", |size| fill("", "<form><button>", size)),
    Shape("inputs.html", |size| fill("<table>", "<input>", size)),
    Shape("select.html", |size| fill("<select>", "<option><optgroup>", size)),
    Shape("ruby.html", |size| fill("<ruby>", "<rt>x<rp>", size)),
    // Text that holds no tags.
    Shape("comment.html", |size| fill("<!--", "<!-- -", size)),
    Shape("comments.html", |size| fill("", "<!-->", size)),
    Shape("script.html", |size| fill("<script>", "<!--<script>", size)),
    Shape("style.html", |size| fill("<style>", "</styl", size)),
    Shape("title.html", |size| fill("<title>", "Errors <p>", size)),
    Shape("textarea.html", |size| fill("", "<textarea>x</textarea>", size)),
    Shape("plaintext.html", |size| fill("<plaintext>", "</plaintext>", size)),
    Shape("cdata.html", |size| fill("<svg><![CDATA[", "]]", size)),
    Shape("doctypes.html", |size| fill("", "<!DOCTYPE html>", size)),
    Shape("instructions.html", |size| fill("<p>", "<?x", size)),
    Shape("less.html", |size| fill("<p>", "<", size)),
    Shape("less-slash.html", |size| fill("<p>", "</", size)),
    Shape("tag-name.html", |size| fill("<p><", "a", size)),
    Shape("tag-names.html", |size| count("<p>", |at| format!("<x{at}></x{at}>"), size)),
    Shape("breaks-only.html", |size| fill("<p>", "<br>", size)),
    Shape("images.html", |size| fill("<p>", "<img alt=x>", size)),
    Shape("outline.html", |size| {
        fill("", "<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5><h6>Errors</h6>", size)
    }),
    Shape("outline-tables.html", |size| {
        let title = "x ".repeat(size / 32);
        let over =
            (1..=6).fold(String::new(), |over, level| over + &format!("<h{level}>Errors {title}</h{level}>"));
        fill(&over, "<table><tr><td>1<td>x</table>", size)
    }),
];
