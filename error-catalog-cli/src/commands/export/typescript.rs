//! A catalog as a module of TypeScript: for each group a constant object of its codes, by variant, and a type of them.

use std::fmt::Write as _;

use error_catalog_schema::model::{Catalog, Code, Description, Entry, Group, Notation};
use error_catalog_schema::text::Text;

/// The largest integer up to which JavaScript's numbers have no gaps.
const LARGEST_SAFE: u64 = (1 << 53) - 1;

/// The catalog as TypeScript.
pub(super) fn write(catalog: &Catalog) -> String {
    let mut text = String::new();
    let mut lines = vec![format!("{} {}: error codes.", catalog.vendor, catalog.service)];
    lines.extend(catalog.summary.as_ref().map(source));
    lines.extend(catalog.docs.clone());
    lines.push(
        "Made by `error-catalog export --format typescript`; changes belong into the catalog.".to_owned(),
    );
    comment("", &lines, None, &mut text);
    for group in &catalog.groups {
        write_group(group, &mut text);
    }
    text
}

fn write_group(group: &Group, text: &mut String) {
    let name = &group.name;
    let mut lines: Vec<String> = group.title.iter().cloned().collect();
    lines.extend(group.summary.as_ref().map(source));
    lines.extend(group.docs.clone());
    lines.extend(group.other.as_ref().map(|other| format!("Any other code: {}", other.message)));
    text.push('\n');
    comment("", &lines, None, text);
    // Writing to a string cannot fail.
    let _ = writeln!(text, "export const {name} = {{");
    for error in &group.errors {
        let code = code(&error.code, group.notation);
        comment("  ", &describe(error), error.description.deprecated.as_deref(), text);
        let _ = writeln!(text, "  {}: {code},", error.description.name);
        for alias in &error.aliases {
            comment("  ", &[], Some(&format!("renamed to `{}`", error.description.name)), text);
            let _ = writeln!(text, "  {alias}: {code},");
        }
    }
    let _ = writeln!(text, "}} as const;\n");
    comment("", &[format!("A code of `{name}`.")], None, text);
    let _ = writeln!(text, "export type {name} = (typeof {name})[keyof typeof {name}];");
}

/// What a comment says of an error.
fn describe(error: &Entry) -> Vec<String> {
    let Description { message, detail, action, docs, .. } = &error.description;
    let status = error.status.map(|status| format!("HTTP {status}"));
    let lines = [Some(message.clone()), detail.as_ref().map(source), action.as_ref().map(source), status];
    lines.into_iter().flatten().chain(docs.clone()).collect()
}

/// A comment of these paragraphs, which no text of theirs can end or turn into a tag; at its end it may say why not to use
/// what follows.
fn comment(indent: &str, paragraphs: &[String], deprecated: Option<&str>, text: &mut String) {
    let escaped = |line: &str| {
        let line = line.replace("*/", "*\\/").replace("{@", "{\\@");
        if line.trim_start().starts_with('@') { line.replacen('@', "\\@", 1) } else { line }
    };
    let mut lines: Vec<String> = Vec::new();
    for paragraph in paragraphs {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(paragraph.lines().map(escaped));
    }
    if let Some(reason) = deprecated {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(format!("@deprecated {}", escaped(reason)));
    }
    match &lines[..] {
        [] => {}
        [line] => {
            let _ = writeln!(text, "{indent}/** {line} */");
        }
        lines => {
            let _ = writeln!(text, "{indent}/**");
            for line in lines {
                let _ = writeln!(text, "{}", format!("{indent} * {line}").trim_end());
            }
            let _ = writeln!(text, "{indent} */");
        }
    }
}

/// A text with its links as Markdown, which editors show in comments.
fn source(text: &Text) -> String {
    text.source().to_owned()
}

/// A code as a literal. An integer that a number can't hold exactly is a `bigint`.
fn code(code: &Code, notation: Notation) -> String {
    match code {
        Code::Int(number) => {
            let suffix = if number.unsigned_abs() > LARGEST_SAFE { "n" } else { "" };
            format!("{}{suffix}", code.written(notation))
        }
        Code::Str(code) => string(code),
    }
}

/// A literal of a string. JSON's strings are strings of TypeScript as well.
fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_in_their_comments() {
        let mut text = String::new();
        comment("  ", &["a */ b".into(), "@deprecated\n see {@link x} a@b.c".into()], None, &mut text);
        assert_eq!(
            text,
            "  /**\n   * a *\\/ b\n   *\n   * \\@deprecated\n   *  see {\\@link x} a@b.c\n   */\n"
        );
    }

    #[test]
    fn codes_are_literals() {
        let decimal = |number| code(&Code::Int(number), Notation::Decimal);
        assert_eq!(decimal(-104), "-104");
        assert_eq!(decimal(i64::MAX), "9223372036854775807n");
        assert_eq!(decimal(-9_007_199_254_740_991), "-9007199254740991");
        assert_eq!(code(&Code::Int(0x1001), Notation::Hex), "0x1001");
        assert_eq!(code(&Code::Str("a\"\\b".into()), Notation::Decimal), r#""a\"\\b""#);
    }
}
