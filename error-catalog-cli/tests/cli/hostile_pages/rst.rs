//! reStructuredText: grid tables, simple tables, lists of lists, directives, marks.

use super::{Shape, count, fill};

const TITLE: &str = "Errors\n======\n\n";
const SIMPLE: &str = "Errors\n======\n\n====== =======\nCode   Message\n====== =======\n";
const LIST: &str = "Errors\n======\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Message\n";
const CSV: &str = "Errors\n======\n\n.. csv-table::\n   :header: code, message\n\n";
const GRID: &str = "Errors\n======\n\n+------+---------+\n| Code | Message |\n+======+=========+\n";

pub(super) const SHAPES: &[Shape] = &[
    // Grids.
    Shape("grid.rst", |size| {
        count(GRID, |at| format!("| {:4} | x       |\n+------+---------+\n", at % 10_000), size)
    }),
    Shape("grid-open.rst", |size| fill(GRID, "| 1    | x       |\n", size)),
    Shape("grid-lines.rst", |size| fill(GRID, "+------+---------+\n", size)),
    Shape("grid-spans.rst", |size| {
        fill(GRID, "| 1    | x       |\n+      +---------+\n|      | y       |\n+------+---------+\n", size)
    }),
    Shape("grid-wide.rst", |size| {
        let columns = size / 16;
        let line = "+--".repeat(columns) + "+\n";
        let row = "|1 ".repeat(columns) + "|\n";
        format!("{TITLE}{line}{row}{line}{row}{line}")
    }),
    Shape("grid-square.rst", |size| {
        let columns = size.isqrt() / 4;
        let line = "+-".repeat(columns) + "+\n";
        let row = "|1".repeat(columns) + "|\n";
        fill(&format!("{TITLE}{line}"), &(row + &line), size)
    }),
    Shape("grid-torn.rst", |size| {
        let columns = size.isqrt() / 4;
        let line = "+-".repeat(columns) + "+\n";
        let row = "|1".repeat(columns / 2) + &"  ".repeat(columns / 2) + "|\n";
        fill(&format!("{TITLE}{line}"), &(row + &line), size)
    }),
    Shape("grid-blank.rst", |size| {
        let columns = size.isqrt() / 4;
        let line = "+-".repeat(columns) + "+\n";
        fill(
            &format!("{TITLE}{line}"),
            &("|".to_owned() + &" ".repeat(2 * columns - 1) + "|\n"),
            size - line.len(),
        ) + &line
    }),
    Shape("grid-cell.rst", |size| {
        let width = size / 8;
        let line = format!("+------+{}+\n", "-".repeat(width));
        let row = format!("| 1    |{}|\n", "x".repeat(width));
        format!("{TITLE}{line}{row}{line}{row}{line}")
    }),
    Shape("grid-narrow.rst", |size| fill(&format!("{TITLE}+{}+\n", "-".repeat(size / 2)), "||\n", size)),
    Shape("grid-tall-cell.rst", |size| {
        let cell = format!("|{}|\n", "x".repeat(size / 64)).repeat(16);
        fill(&format!("{TITLE}+{}+--+\n{cell}", "-".repeat(size / 64)), "||\n|+--|\n", size)
    }),
    Shape("grid-corners.rst", |size| fill(TITLE, "+", size)),
    Shape("grid-plus-lines.rst", |size| fill(TITLE, "+-+\n", size)),
    Shape("grids.rst", |size| {
        fill(
            TITLE,
            "+------+---------+\n| Code | Message |\n+======+=========+\n| 1    | x       |\n+------+---------+\n\n",
            size,
        )
    }),
    Shape("grid-nested.rst", |size| {
        fill(GRID, "| 1    | +--+--+ |\n|      | |1 |x | |\n|      | +--+--+ |\n+------+---------+\n", size)
    }),
    // Lists of lists.
    Shape("list-table.rst", |size| count(LIST, |at| format!("   * - {at}\n     - x\n"), size)),
    Shape("list-table-wide.rst", |size| fill(&format!("{LIST}   * - 1\n"), "     - x\n", size)),
    Shape("list-table-lines.rst", |size| fill(&format!("{LIST}   * - 1\n     - x\n"), "       y\n", size)),
    Shape("list-table-steps.rst", |size| {
        count(LIST, |at| format!("   * - {at}\n{}", "     - x\n".repeat(at % 100)), size)
    }),
    Shape("list-table-header.rst", |size| {
        let before = LIST.replace("rows: 1", "rows: 99999999");
        count(&before, |at| format!("   * - {at}\n     - x\n"), size)
    }),
    Shape("list-tables.rst", |size| count("", |at| format!("{LIST}   * - {at}\n     - x\n\n"), size)),
    Shape("list-table-blank.rst", |size| fill(LIST, "   * -\n     -\n", size)),
    // Simple tables.
    Shape("simple.rst", |size| {
        count(SIMPLE, |at| format!("{:6} x\n", at % 1_000_000), size - 15) + "====== =======\n"
    }),
    Shape("simple-open.rst", |size| count(SIMPLE, |at| format!("{:6} x\n", at % 1_000_000), size)),
    Shape("simple-lines.rst", |size| fill(SIMPLE, "====== =======\n", size)),
    Shape("simple-blank.rst", |size| fill(SIMPLE, "       y\n", size)),
    Shape("simple-wide.rst", |size| {
        let columns = size / 10;
        let (line, row) = ("= ".repeat(columns) + "\n", "1 ".repeat(columns) + "\n");
        format!("{TITLE}{line}{row}{line}{row}")
    }),
    Shape("simple-square.rst", |size| {
        let columns = size.isqrt() / 4;
        let line = "= ".repeat(columns) + "\n";
        fill(&format!("{TITLE}{line}"), &("1 ".repeat(columns) + "\n"), size - line.len()) + &line
    }),
    Shape("simple-short.rst", |size| {
        let line = "= ".repeat(size / 8) + "\n";
        fill(&format!("{TITLE}{line}"), "1\n", size - line.len()) + &line
    }),
    Shape("simple-endless.rst", |size| fill(TITLE, "= =\n1 x\n\n", size)),
    Shape("simple-tables.rst", |size| fill(TITLE, "= =\n1 x\n= =\n\n", size)),
    Shape("simple-rulers.rst", |size| fill(TITLE, "= = =\n", size)),
    Shape("simple-wide-letters.rst", |size| fill(SIMPLE, "错误 错误错误\n", size - 15) + "====== =======\n"),
    // CSV in directives.
    Shape("csv-table.rst", |size| count(CSV, |at| format!("   {at}, x\n"), size)),
    Shape("csv-table-quotes.rst", |size| fill(CSV, "   1, \"x\n", size)),
    Shape("csv-tables.rst", |size| fill("", &format!("{CSV}   1, x\n\n"), size)),
    Shape("csv-table-header.rst", |size| {
        let header = fill(CSV.trim_end(), ", x", size / 2);
        fill(&format!("{header}\n\n"), "   1, x\n", size)
    }),
    // Titles, directives, blocks.
    Shape("titles.rst", |size| count("", |at| format!("{at} BAD\n=======\n\nx\n\n"), size)),
    Shape("title-marks.rst", |size| {
        let marks = b"=-~^\"'`#*+.:_";
        count("", |at| format!("x\n{}\n\n", char::from(marks[at % marks.len()]).to_string().repeat(3)), size)
    }),
    Shape("overlined.rst", |size| fill("", "===\nx\n===\n\n", size)),
    Shape("underline.rst", |size| fill("x\n", "=", size)),
    Shape("directives.rst", |size| fill("", ".. note::\n\n", size)),
    Shape("nested-directives.rst", |size| {
        count("", |at| format!("{}.. note::\n\n", "   ".repeat(at % 200)), size)
    }),
    Shape("deeper-directives.rst", |size| count("", |at| format!("{}.. note::\n\n", " ".repeat(at)), size)),
    Shape("options.rst", |size| fill(".. list-table::\n", "   :widths: 1 1\n", size)),
    Shape("comments.rst", |size| fill("", ".. x\n   y\n", size)),
    Shape("fields.rst", |size| count(TITLE, |at| format!(":{at}: x\n"), size)),
    Shape("definitions.rst", |size| count(TITLE, |at| format!("{at}\n   x\n\n"), size)),
    Shape("items.rst", |size| count(TITLE, |at| format!("- {at}: x\n"), size)),
    Shape("nested-items.rst", |size| {
        count(TITLE, |at| format!("{}- {at}: x\n\n", "  ".repeat(at % 200)), size)
    }),
    Shape("paragraphs.rst", |size| count(TITLE, |at| format!("{at}: x\n\n"), size)),
    Shape("literal.rst", |size| count("Errors\n======\n\n::\n\n", |at| format!("   E_X{at} = {at}\n"), size)),
    Shape("code-blocks.rst", |size| {
        fill(TITLE, ".. code-block:: c\n\n   #define E_X 1\n   #define E_Y 2\n\n", size)
    }),
    Shape("quotes.rst", |size| count("", |at| format!("{}x\n\n", " ".repeat(at % 1000)), size)),
    // Lines and marks.
    Shape("line.rst", |size| fill(TITLE, "x", size)),
    Shape("line-ends.rst", |size| fill(TITLE, "\n", size)),
    Shape("tab-stops.rst", |size| fill(TITLE, "\t", size)),
    Shape("backticks.rst", |size| fill(TITLE, "`", size)),
    Shape("roles.rst", |size| fill(TITLE, ":a:`b", size)),
    Shape("references.rst", |size| fill(TITLE, "`a <b>`_ |c|_ [1]_ ", size)),
    Shape("angles.rst", |size| fill(TITLE, "`a <", size)),
    Shape("stars.rst", |size| fill(TITLE, "*a **b ", size)),
    Shape("blank-marks.rst", |size| fill(TITLE, "` ` ", size)),
    Shape("colons.rst", |size| fill(TITLE, ":", size)),
    Shape("pipes.rst", |size| fill(TITLE, "|a ", size)),
    Shape("cell-marks.rst", |size| fill(&format!("{LIST}   * - 1\n     - "), "`a <b>`_ :c:`", size)),
];
