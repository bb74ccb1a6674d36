//! How a page is written, and which pages are not read.

use super::refusal::Refusal;

/// How a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Markup {
    /// Markdown, HTML within it included
    Markdown,
    /// Markdown with components
    Mdx,
    /// HTML
    Html,
    /// reStructuredText
    Rst,
    /// Cells parted by commas, semicolons or tabs
    Csv,
    /// JSON
    Json,
}

/// How pages are written whose names end so.
const ENDINGS: &[(&str, Markup)] = &[
    ("html", Markup::Html),
    ("htm", Markup::Html),
    ("xhtml", Markup::Html),
    ("md", Markup::Markdown),
    ("markdown", Markup::Markdown),
    ("mkd", Markup::Markdown),
    ("mdx", Markup::Mdx),
    ("rst", Markup::Rst),
    ("rest", Markup::Rst),
    ("csv", Markup::Csv),
    ("tsv", Markup::Csv),
    ("json", Markup::Json),
];

/// Formats that are not read, by the endings of their names, and what to do with such pages.
const FOREIGN: &[(&[&str], &str, &str)] = &[
    (&["adoc", "asciidoc", "asc"], "AsciiDoc", "convert it to HTML with `asciidoctor`, and import that"),
    (
        &["yaml", "yml"],
        "YAML",
        "convert it to JSON, and import that; of OpenAPI, name the part that lists errors with `--rows`",
    ),
    (
        &["xml", "resx", "xlf"],
        "XML",
        "convert it to CSV or JSON, and import that; a page of XHTML is read with `--from html`",
    ),
    (&["pdf"], "PDF", "look for the page that it was made from, or save its tables as CSV"),
    (&["doc", "docx", "odt", "rtf"], "a word processor's format", "save it as HTML, and import that"),
    (&["xls", "xlsx", "ods"], "a spreadsheet", "save its sheet as CSV, and import that"),
    (&["textile", "wiki", "mediawiki", "org", "tex"], "this markup", "convert it to HTML, and import that"),
    (
        &["h", "hpp", "c", "java", "ts", "go", "rs", "proto", "cs", "kt", "swift", "py"],
        "source code",
        "put its enum or its `#define` lines between two lines of ``` into a Markdown page, and import that",
    ),
    (&["gz", "zip", "zst", "bz2", "xz"], "a compressed file", "unpack it, and import the page in it"),
];

/// How files begin that are not text.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\x1f\x8b", "gz"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0", "doc"),
];

/// Checks by a page's name and first bytes that its format is one that `import` reads.
///
/// # Errors
///
/// Names the format, and says what to do.
pub(crate) fn look(name: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let signature = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature));
    let ending = match (ending(name), signature) {
        // A Word file is a ZIP file.
        (Some(ending), _) if FOREIGN.iter().any(|(endings, ..)| endings.contains(&&*ending)) => ending,
        (_, Some((_, ending))) => (*ending).to_owned(),
        _ => return Ok(()),
    };
    match FOREIGN.iter().find(|(endings, ..)| endings.contains(&&*ending)) {
        Some((_, format, help)) => {
            Err(Refusal::control(format!("it is {format}, which `import` does not read"), *help))
        }
        None => Ok(()),
    }
}

/// How a page is written, by the ending of its name, or else by how it begins.
pub(crate) fn sniff(name: &str, text: &str) -> Markup {
    let by_name = ending(name).and_then(|ending| ENDINGS.iter().find(|(known, _)| *known == ending));
    if let Some((_, markup)) = by_name {
        return *markup;
    }
    let head: String = text.trim_start().chars().take(4096).collect::<String>().to_ascii_lowercase();
    let begins = |marks: &[&str]| marks.iter().any(|mark| head.starts_with(mark));
    let has_line = |marks: &[&str]| {
        head.lines().any(|line| marks.iter().any(|mark| line.trim_start().starts_with(mark)))
    };
    if begins(&["<!doctype", "<html", "<?xml", "<head", "<body"]) {
        Markup::Html
    } else if begins(&["{\"", "{\n", "{ ", "{\r", "[{", "[\n", "[ ", "[\r"]) {
        Markup::Json
    } else if has_line(&[".. list-table::", ".. csv-table::", ".. table::", ".. _", ".. contents::"]) {
        Markup::Rst
    } else if has_line(&["import "])
        && head.lines().any(|line| line.starts_with("import ") && line.contains(" from "))
    {
        Markup::Mdx
    } else {
        Markup::Markdown
    }
}

/// The ending of a name, in small letters.
fn ending(name: &str) -> Option<String> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(ending.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_told_apart() {
        let check =
            |name: &str, text: &str, markup: Markup| assert_eq!(sniff(name, text), markup, "{name} {text}");
        check("a/b.HTML", "", Markup::Html);
        check("-", "<!DOCTYPE html>", Markup::Html);
        check("-", " {\"a\": 1}", Markup::Json);
        check("-", "[{\"a\": 1}]", Markup::Json);
        check("-", "[a](b) is a link", Markup::Markdown);
        check("-", "a\n\n.. list-table:: b\n", Markup::Rst);
        check("-", "import A from 'a'\n\n# a", Markup::Mdx);
        check("page.txt", "# a", Markup::Markdown);
    }

    #[test]
    fn what_is_not_read_is_named() {
        let reason = |name: &str, bytes: &[u8]| look(name, bytes).map_err(|refusal| refusal.reason);
        assert_eq!(reason("a.adoc", b"= a"), Err("it is AsciiDoc, which `import` does not read".to_owned()));
        assert_eq!(reason("a", b"%PDF-1.7"), Err("it is PDF, which `import` does not read".to_owned()));
        assert_eq!(
            reason("a.docx", b"PK\x03\x04"),
            Err("it is a word processor's format, which `import` does not read".to_owned())
        );
        assert_eq!(reason("a.md", b"# a"), Ok(()));
    }
}
