//! CSV: quotes, wide rows, many rows.

use super::{Shape, count, fill};

pub(super) const SHAPES: &[Shape] = &[
    Shape("errors.csv", |size| count("code,message\n", |at| format!("{at},x\n"), size)),
    Shape("messages.csv", |size| {
        count(
            "code,message\n",
            |at| format!("{at},\"The parameter p{at}, a \"\"word\"\", is not valid.\"\n"),
            size,
        )
    }),
    Shape("same.csv", |size| count("code,message\n", |at| format!("{at},The same message.\n"), size)),
    Shape("repeated.csv", |size| fill("code,message\n", "1,x\n", size)),
    Shape("symbols.csv", |size| count("code;message\n", |at| format!("BAD_KEY_{at};x\n"), size)),
    Shape("columns.csv", |size| {
        let row = |at| format!("{at},BAD_{at},x,y,z,400\n");
        count("code,key,message,detail,action,status\n", row, size)
    }),
    Shape("headerless.csv", |size| count("", |at| format!("{at}\tx\n"), size)),
    Shape("one-column.csv", |size| count("code\n", |at| format!("{at}\n"), size)),
    Shape("wide.csv", |size| fill("", "1,", size)),
    Shape("commas.csv", |size| fill("", ",", size)),
    Shape("wide-header.csv", |size| fill(&fill("", "code,", size / 2), "\n1,x", size)),
    Shape("wide-rows.csv", |size| fill("code,message\n", &format!("1{}\n", ",x".repeat(999)), size)),
    Shape("steps.csv", |size| count("code,message\n", |at| format!("{}\n", "1,".repeat(at % 300)), size)),
    Shape("growing.csv", |size| count("code,message\n", |at| format!("{}\n", "1,".repeat(at)), size)),
    Shape("quotes.csv", |size| fill("", "\"", size)),
    Shape("open-quote.csv", |size| fill("code,message\n1,\"", "x\n", size)),
    Shape("quoted-lines.csv", |size| count("code,message\n", |at| format!("{at},\"x\n\ny\"\n"), size)),
    Shape("blank-quotes.csv", |size| fill("code, message\n", "1,    \"x\"\n", size)),
    Shape("blanks.csv", |size| fill("code, message\n1,", " ", size)),
    Shape("comma-blanks.csv", |size| fill("code, message\n", ", ", size)),
    Shape("comma-blank-quotes.csv", |size| fill("code, message\n", ", \"", size)),
    Shape("line-ends.csv", |size| fill("code,message\n1,x", "\n", size)),
    Shape("carriage-returns.csv", |size| fill("code,message\r1,x", "\r", size)),
    Shape("line-ends-mixed.csv", |size| fill("code,message\n1,x", "\r\n\n\r", size)),
    Shape("cell.csv", |size| fill("code,message\n1,", "word ", size)),
    Shape("code-cell.csv", |size| fill("code,message\n\"", "1,", size)),
    Shape("header-cell.csv", |size| {
        let header = fill("code,message ", "word ", size / 2);
        count(&format!("{header}\n"), |at| format!("{at},x\n"), size)
    }),
    Shape("shared.csv", |size| {
        let codes = count("code,message\n\"", |at| format!("{at}, "), size / 2);
        fill(&format!("{codes}\","), "word ", size)
    }),
    Shape("shared-ranges.csv", |size| {
        fill("code,message\n", &format!("1-1000,{}\n", "word ".repeat(500)), size)
    }),
    Shape("nul.csv", |size| fill("code,message\n", "\0,\0\n", size)),
];
