//! JSON: deep, wide, many records, long strings.

use super::{Shape, count, fill};

/// A list of what is counted.
fn list(before: &str, item: impl Fn(usize) -> String, after: &str, size: usize) -> String {
    let items =
        count(before, |at| if at == 0 { item(at) } else { format!(",{}", item(at)) }, size - after.len());
    items + after
}

pub(super) const SHAPES: &[Shape] = &[
    Shape("errors.json", |size| list("[", |at| format!("{{\"code\":{at},\"message\":\"x\"}}"), "]", size)),
    Shape("messages.json", |size| {
        let item =
            |at| format!("{{\"code\":{at},\"message\":\"The \\\"parameter\\\" p{at} is not valid.\"}}\n");
        list("{\"errors\":[\n", item, "]}", size)
    }),
    Shape("by-code.json", |size| list("{", |at| format!("\"{at}\":{{\"message\":\"x\"}}"), "}", size)),
    Shape("texts-by-code.json", |size| list("{", |at| format!("\"{at}\":\"x\""), "}", size)),
    Shape("by-name.json", |size| {
        list("{", |at| format!("\"BAD_{at}\":{{\"code\":{at},\"message\":\"x\"}}"), "}", size)
    }),
    Shape("groups.json", |size| {
        let item = |at| format!("{{\"name\":\"g{at}\",\"errors\":[{{\"code\":{at},\"message\":\"x\"}}]}}");
        list("{\"groups\":[", item, "]}", size)
    }),
    Shape("groups-by-name.json", |size| {
        list("{", |at| format!("\"g{at}\":[{{\"code\":{at},\"message\":\"x\"}}]"), "}", size)
    }),
    Shape("responses.json", |size| {
        let item =
            |at| format!("\"/p{at}\":{{\"get\":{{\"responses\":{{\"400\":{{\"description\":\"x\"}}}}}}}}");
        list("{\"paths\":{", item, "}}", size)
    }),
    Shape("records-in-records.json", |size| {
        let item = |at| format!("{{\"code\":{at},\"message\":\"x\",\"more\":{{\"a\":{{\"b\":1}}}}}}");
        list("[", item, "]", size)
    }),
    // Fields: as many columns as records, records without any, one record with all.
    Shape("columns.json", |size| list("[", |at| format!("{{\"k{at}\":1}}"), "]", size)),
    Shape("columns-of-errors.json", |size| {
        list("[", |at| format!("{{\"code\":{at},\"message\":\"x\",\"k{at}\":1}}"), "]", size)
    }),
    Shape("growing.json", |size| {
        let item =
            |at| format!("{{{}}}", (0..=at).map(|n| format!("\"k{n}\":1")).collect::<Vec<_>>().join(","));
        list("[", item, "]", size)
    }),
    Shape("wide-then-many.json", |size| {
        let wide = list("[{", |at| format!("\"k{at}\":1"), "}", size / 2);
        count(&wide, |at| format!(",{{\"code\":{at}}}"), size - 1) + "]"
    }),
    Shape("wide.json", |size| list("{", |at| format!("\"k{at}\":{at}"), "}", size)),
    Shape("wide-record.json", |size| {
        list("[{\"code\":1,\"message\":\"x\",", |at| format!("\"k{at}\":1"), "}]", size)
    }),
    Shape("same-fields.json", |size| list("[{", |_| "\"code\":1".to_owned(), "}]", size)),
    Shape("empty-records.json", |size| list("[", |_| "{}".to_owned(), "]", size)),
    Shape("empty-lists.json", |size| list("[", |_| "[]".to_owned(), "]", size)),
    Shape("numbers.json", |size| list("[", |at| at.to_string(), "]", size)),
    Shape("strings.json", |size| list("[", |_| "\"BAD_KEY\"".to_owned(), "]", size)),
    Shape("nulls.json", |size| list("[", |at| format!("{{\"code\":{at},\"message\":null}}"), "]", size)),
    Shape("codes.json", |size| list("[{\"message\":\"x\",\"code\":[", |at| at.to_string(), "]}]", size)),
    Shape("shared.json", |size| {
        let codes = list("[{\"code\":\"", |at| at.to_string(), "\",\"message\":\"", size / 2);
        fill(&codes, "word ", size - 3) + "\"}]"
    }),
    Shape("shared-ranges.json", |size| {
        list("[", |_| format!("{{\"code\":\"1-1000\",\"message\":\"{}\"}}", "word ".repeat(500)), "]", size)
    }),
    // Deep.
    Shape("deep-lists.json", |size| fill("", "[", size)),
    Shape("deep-objects.json", |size| fill("", "{\"a\":", size)),
    Shape("deep-errors.json", |size| fill("", "[{\"code\":1,\"message\":\"x\",\"errors\":", size)),
    Shape("shallow.json", |size| {
        list("[", |_| format!("{}1{}", "[".repeat(100), "]".repeat(100)), "]", size)
    }),
    Shape("shallow-objects.json", |size| {
        list("[", |_| format!("{}1{}", "{\"a\":".repeat(100), "}".repeat(100)), "]", size)
    }),
    Shape("shallow-errors.json", |size| {
        let before = "{\"code\":1,\"message\":\"x\",\"errors\":[".repeat(50);
        list("[", |_| format!("{before}{}", "]}".repeat(50)), "]", size)
    }),
    // Large texts, around a deep path too.
    Shape("string.json", |size| fill("[{\"code\":1,\"message\":\"", "word ", size - 3) + "\"}]"),
    Shape("open-string.json", |size| fill("[{\"code\":1,\"message\":\"", "word ", size)),
    Shape("escapes.json", |size| fill("[{\"code\":1,\"message\":\"", "\\u0041\\n", size - 3) + "\"}]"),
    Shape("key.json", |size| fill("[{\"code\":1,\"", "key", size - 5) + "\":1}]"),
    Shape("keys.json", |size| {
        let field = format!("\"{}\":1", "k".repeat(999));
        list("[", |at| format!("{{\"code\":{at},\"message\":\"x\",{field}}}"), "]", size)
    }),
    Shape("long-path.json", |size| {
        let before = format!("{{\"{}\":[", "errors ".repeat(size / 16));
        list(&before, |at| format!("[{{\"code\":{at},\"message\":\"x\"}}]"), "]}", size)
    }),
    Shape("number.json", |size| fill("[{\"message\":\"x\",\"code\":1", "0", size - 2) + "}]"),
    Shape("blanks.json", |size| fill("[{\"code\":1,\"message\":\"x\"}", " ", size - 1) + "]"),
    Shape("line-ends.json", |size| fill("[{\"code\":1,\"message\":\"x\"}", "\n", size - 1) + "]"),
    Shape("placeholders.json", |size| {
        list("[", |at| format!("{{\"code\":{at},\"message\":\"%s {{0}}\"}}"), "]", size)
    }),
];
