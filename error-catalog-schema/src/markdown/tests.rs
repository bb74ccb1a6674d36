//! Rendered, Markdown shows the text.

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::*;

/// The words of a rendered text, and the targets of its links. Any other markup is a fault.
fn render(markdown: &str, reader: Reader) -> (String, Vec<String>) {
    let options = match reader {
        // As in rustdoc's `main_body_opts`.
        Reader::Rustdoc => {
            Options::ENABLE_TABLES
                | Options::ENABLE_FOOTNOTES
                | Options::ENABLE_STRIKETHROUGH
                | Options::ENABLE_TASKLISTS
                | Options::ENABLE_SMART_PUNCTUATION
        }
        Reader::Line => Options::all() & !Options::ENABLE_SMART_PUNCTUATION,
    };
    let (mut words, mut targets) = (String::new(), Vec::new());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::Start(Tag::Link { dest_url, .. }) => targets.push(dest_url.into_string()),
            Event::Start(Tag::Paragraph) => words.push(' '),
            Event::Start(Tag::Strong) | Event::End(_) => {}
            other => panic!("{other:?} in {markdown:?}"),
        }
    }
    (words, targets)
}

/// The words, with single blanks between them: what a browser shows.
fn fold(text: &str) -> String {
    text.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn markdown_in_text_is_escaped() {
    let line = |text| protect_start(&write_plain(text, Reader::Line));
    assert_eq!(line("a|b *c* INVALID_KEY _d_ <e> [f]!"), r"a\|b \*c\* INVALID_KEY \_d\_ \<e\> \[f\]!");
    assert_eq!(["- a", "1. b", "12) c", "it's"].map(line), [r"\- a", r"1\. b", r"12\) c", "it's"]);
    let docs = |text| protect_start(&write_plain(text, Reader::Rustdoc));
    assert_eq!(docs("it's -- \"x\"... http://a.example."), r#"it\'s \-\- \"x\"\.\.\. http\://a.example."#);
    assert_eq!(docs("    a\n \n1. b\nc"), "a\n\n1\\. b c");
    let text = |text| write_text(&Text::new(text), Reader::Line);
    assert_eq!(text("No![a](https://x.example)"), r"No\![a](https://x.example)");
    assert_eq!(text("see [a\n\nb](https://x.example)"), "see [a  b](https://x.example)");
}

#[test]
fn a_code_keeps_its_blanks() {
    for (code, markdown) in [
        ("17", "**17**"),
        ("A*B", r"**A\*B**"),
        ("    X", "`     X `"),
        (" `` ", "```  ``  ```"),
        ("\u{a0}x", "`\u{a0}x`"),
    ] {
        assert_eq!(write_code(code, Reader::Line), markdown);
        assert_eq!(render(markdown, Reader::Line).0.trim_matches(' '), code.trim_matches(' '));
    }
}

/// A generator of numbers (Marsaglia's xorshift), so that every run tries the same texts.
fn next(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state >> 40).expect("a small number")
}

/// Each run of the tests renders 20,000 texts. More of them, faster:
/// `ERROR_CATALOG_TEXTS=10000000 cargo test --release -p error-catalog-schema rendered`.
#[test]
fn whatever_the_text_is_the_rendered_words_are_the_text() {
    const PIECES: [&str; 54] = [
        "a",
        "B1",
        " ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "1.",
        "2)",
        "-",
        "--",
        "---",
        "+",
        "=",
        "===",
        "#",
        "##",
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "~",
        "~~",
        "~~~",
        ">",
        "<",
        "<b>",
        "</b>",
        "&",
        "&copy;",
        "[",
        "]",
        "(",
        ")",
        "![",
        "!",
        "|",
        "$",
        "$$",
        "^",
        "{}",
        "{#a}",
        ":",
        "\\",
        "漢",
        "[^1]:",
        "\"",
        "'",
        "...",
        "http://a.example",
        "\u{a0}",
    ];
    let mut state = 0x9e37_79b9_7f4a_7c15;
    let texts = std::env::var("ERROR_CATALOG_TEXTS").ok().and_then(|texts| texts.parse().ok());
    for _ in 0..texts.unwrap_or(20_000) {
        let length = 1 + next(&mut state) % 8;
        let text: String = (0..length).map(|_| PIECES[next(&mut state) % PIECES.len()]).collect();
        for reader in [Reader::Rustdoc, Reader::Line] {
            let (words, targets) = render(&protect_start(&write_plain(&text, reader)), reader);
            assert_eq!((fold(&words), targets), (fold(&text), Vec::new()), "{text:?}");

            let (words, _) = render(&write_code(&text, reader), reader);
            assert_eq!(fold(&words), fold(&text), "the code {text:?}");
            let (words, _) = render(&format!("in {}.", write_verbatim(&text)), reader);
            assert_eq!(fold(&words), fold(&format!("in {text}.")), "verbatim {text:?}");

            let with_link = Text::new(format!("{text}[{text}](https://x.example/a_b*c&copy;d~e~){text}"));
            let urls: Vec<String> = with_link.links().map(|(_, url)| url.to_owned()).collect();
            let (words, targets) = render(&protect_start(&write_text(&with_link, reader)), reader);
            assert_eq!((fold(&words), targets), (fold(&with_link.plain()), urls), "{:?}", with_link.source());
        }
    }
}
