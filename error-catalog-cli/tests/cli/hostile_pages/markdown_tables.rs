//! Markdown: tables and what stands in their cells.

use super::{Shape, count, fill};

const TABLE: &str = "# Errors\n\n| Code | Message |\n|--|--|\n";

/// A table of one row, whose message is open.
const CELL: &str = "# Errors\n\n| Code | Message |\n|--|--|\n|1|";

pub(super) const SHAPES: &[Shape] = &[
    // Errors, as many as there is room for.
    Shape("errors.md", |size| count(TABLE, |at| format!("|{at}|x\n"), size)),
    Shape("messages.md", |size| {
        count(TABLE, |at| format!("|{at}|The *parameter* `p{at}` is not valid.|\n"), size)
    }),
    Shape("same.md", |size| count(TABLE, |at| format!("|{at}|The same message.|\n"), size)),
    Shape("repeated.md", |size| fill(TABLE, "|1|x\n", size)),
    Shape("symbols.md", |size| count(TABLE, |at| format!("|BAD_KEY_{at}|x\n"), size)),
    Shape("hexadecimal.md", |size| count(TABLE, |at| format!("|0x{at:08X}|x\n"), size)),
    Shape("keys.md", |size| {
        count("# Errors\n\n|Code|Key|Message|\n|-|-|-|\n", |at| format!("|{at}|BAD_KEY|x\n"), size)
    }),
    Shape("statuses.md", |size| {
        count(
            "# Errors\n\n|Status|Code|Message|\n|-|-|-|\n",
            |at| format!("|{}|{at}|x\n", 400 + at % 100),
            size,
        )
    }),
    Shape("other.md", |size| fill(TABLE, "|other|x\n", size)),
    Shape("placeholders.md", |size| count(TABLE, |at| format!("|{at}|%s {{0}} ${{a}}\n"), size)),
    Shape("continued.md", |size| fill(&format!("{CELL}x\n"), "||y\n", size)),
    Shape("ranges.md", |size| count(TABLE, |at| format!("|{at}01~{at}32|x\n"), size)),
    Shape("codes.md", |size| fill(&format!("{TABLE}|"), "1,", size)),
    Shape("no-codes.md", |size| fill(TABLE, "|a word|x\n", size)),
    Shape("deprecated.md", |size| count(TABLE, |at| format!("|{at}|deprecated, ~~x~~\n"), size)),
    // Many tables.
    Shape("tables.md", |size| count("", |at| format!("{TABLE}|{at}|x\n\n"), size)),
    Shape("empty-tables.md", |size| fill("", "|a|b|\n|-|-|\n\n", size)),
    Shape("same-tables.md", |size| fill("# Errors\n\n", "|Code|Message|\n|-|-|\n|1|x|\n\n", size)),
    Shape("heading-tables.md", |size| {
        fill(&format!("# Errors {}\n\n", "x ".repeat(size / 4)), "|Code|Message|\n|-|-|\n|1|x|\n\n", size)
    }),
    Shape("above.md", |size| fill("# Errors\n\n", "Error codes follow.\n\n|a|b|\n|-|-|\n|1|x|\n\n", size)),
    // Wide, short, torn.
    Shape("pipes.md", |size| fill("", "|", size)),
    Shape("wide.md", |size| {
        fill(&format!("{}\n{}\n", "|c".repeat(size / 8), "|-".repeat(size / 8)), "|1\n", size)
    }),
    Shape("wide-rows.md", |size| fill(CELL, "x|", size)),
    Shape("wide-codes.md", |size| {
        fill(&format!("{}\n{}\n", "|Code".repeat(size / 16), "|-".repeat(size / 16)), "|1|x\n", size)
    }),
    Shape("delimiters.md", |size| fill("|a|\n", "|-", size)),
    Shape("torn.md", |size| fill(TABLE, "1 |\n| x\n\\|\n", size)),
    Shape("blank-cells.md", |size| fill(TABLE, "| | |\n", size)),
    Shape("header-again.md", |size| fill(TABLE, "| Code | Message |\n", size)),
    Shape("dashes.md", |size| fill(TABLE, "|-|-|\n", size)),
    // Large cells.
    Shape("cell.md", |size| fill(CELL, "word ", size)),
    Shape("long-word.md", |size| fill(CELL, "x", size)),
    Shape("marks.md", |size| fill(CELL, "[a](<![*_`<b ", size)),
    Shape("links.md", |size| fill(CELL, "<a href=/x>", size / 4 * 3) + &"</a>".repeat(size / 16)),
    Shape("breaks.md", |size| fill(CELL, "x<br>", size)),
    Shape("pipes-escaped.md", |size| fill(CELL, "\\|", size)),
    Shape("key-cell.md", |size| fill(&format!("{TABLE}|1 "), "BAD_", size)),
    Shape("code-digits.md", |size| fill(&format!("{TABLE}|"), "1", size)),
    Shape("brackets.md", |size| fill(&format!("{TABLE}|1 "), "(", size)),
    Shape("dots.md", |size| fill(&format!("{TABLE}|"), "1.", size)),
    Shape("tildes.md", |size| fill(&format!("{TABLE}|"), "1~", size)),
    Shape("shared.md", |size| {
        let codes = count(&format!("{TABLE}|"), |at| format!("{at}, "), size / 2);
        fill(&format!("{codes}|"), "word ", size)
    }),
    Shape("shared-range.md", |size| fill(&format!("{TABLE}|1-32|"), "word ", size)),
    Shape("shared-ranges.md", |size| fill(TABLE, &format!("|1-1000|{}|\n", "word ".repeat(500)), size)),
    Shape("shared-lists.md", |size| fill(&format!("{TABLE}|{}1~32|", "1~32,".repeat(150)), "word ", size)),
    Shape("shared-lists-again.md", |size| {
        fill(TABLE, &format!("|{}1~32|{}|\n", "1~32,".repeat(150), "word ".repeat(size / 100)), size)
    }),
    Shape("header-cell.md", |size| {
        let header = fill("# Errors\n\n| Code | Message ", "word ", size / 2);
        count(&format!("{header}|\n|-|-|\n"), |at| format!("|{at}|x\n"), size)
    }),
];
