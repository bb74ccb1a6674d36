//! What diagnostics look like.

use super::*;
use crate::rule::Rule;
use crate::span::Span;

/// Renders a diagnostic with a label at each `«…»`, and holds the text against what is expected.
fn check(marked: &str, style: Style, expected: &str) {
    let mut source = String::new();
    let mut diagnostic = Diagnostic::new(Rule::DuplicateCode, "duplicate code `17`");
    for (index, piece) in marked.split('«').enumerate() {
        if let (1.., Some((place, rest))) = (index, piece.split_once('»')) {
            let span = Span { start: source.len(), end: source.len() + place.len() };
            diagnostic = diagnostic.label(span, ["here", "first used here"][(index - 1).min(1)]);
            source.push_str(place);
            source.push_str(rest);
        } else {
            source.push_str(piece);
        }
    }
    let rendered = render(&Source::new("a.toml", source), &diagnostic.help("mend it"), style);
    assert_eq!(rendered, expected, "\n{rendered}\n");
}

const TERMINAL: Style = Style::Terminal { color: false, width: 80 };

#[test]
fn for_the_compiler() {
    check(
        "a = 1\ncode = «17»\n",
        Style::Compiler,
        "\
duplicate code `17` [duplicate-code]
  ╭▸ a.toml:2:8
  │
2 │ code = 17
  │        ━━ here
  │
  ╰ help: mend it",
    );
}

#[test]
fn for_a_terminal() {
    check(
        "code = «17»",
        TERMINAL,
        "\
error[duplicate-code]: duplicate code `17`
  ╭▸ a.toml:1:8
  │
1 │ code = 17
  │        ━━ here
  │
  ╰ help: mend it",
    );
    let diagnostic = Diagnostic::new(Rule::NotUtf8, "m").help("h");
    let rendered = render(&Source::new("", ""), &diagnostic, Style::Terminal { color: true, width: 80 });
    assert!(rendered.contains("\u{1b}["), "{rendered:?}");
}

#[test]
fn places_near_and_far() {
    check(
        "code = «17»\nb = 1\ncode = «17»",
        Style::Compiler,
        "\
duplicate code `17` [duplicate-code]
  ╭▸ a.toml:1:8
  │
1 │ code = 17
  │        ━━ here
2 │ b = 1
3 │ code = 17
  │        ── first used here
  │
  ╰ help: mend it",
    );
    check(
        "code = «17»\n\n\n\n\n\n\n\n\ncode = «17»",
        Style::Compiler,
        "\
duplicate code `17` [duplicate-code]
   ╭▸ a.toml:1:8
   │
 1 │ code = 17
   │        ━━ here
   │
   ⸬  a.toml:10:8
   │
10 │ code = 17
   │        ── first used here
   │
   ╰ help: mend it",
    );
}

#[test]
fn columns_count_characters() {
    check(
        "\tä = '漢字', b = «'\u{202e}\u{1}'»\r\n",
        Style::Compiler,
        "\
duplicate code `17` [duplicate-code]
  ╭▸ a.toml:1:16
  │
1 │     ä = '漢字', b = '�␁'
  │                     ━━━━ here
  │
  ╰ help: mend it",
    );
}

#[test]
fn the_end_of_the_file() {
    check(
        "a = «»",
        Style::Compiler,
        "\
duplicate code `17` [duplicate-code]
  ╭▸ a.toml:1:5
  │
1 │ a =\x20
  │     ━ here
  │
  ╰ help: mend it",
    );
    check(
        "«»",
        Style::Compiler,
        "\
duplicate code `17` [duplicate-code]
  ╭▸ a.toml:1:1
  │
1 │
  │ ━ here
  │
  ╰ help: mend it",
    );
    check(
        "a = 1\n«»",
        Style::Compiler,
        "\
duplicate code `17` [duplicate-code]
  ╭▸ a.toml:2:1
  │
2 │
  │ ━ here
  │
  ╰ help: mend it",
    );
}

#[test]
fn a_place_of_several_lines_is_shown_by_its_first() {
    check(
        "a = «[\n  1,\n]»\n",
        Style::Compiler,
        "\
duplicate code `17` [duplicate-code]
  ╭▸ a.toml:1:5
  │
1 │ a = [
  │     ━ here
  │
  ╰ help: mend it",
    );
}

#[test]
fn long_lines_are_cut() {
    check(
        &format!("a = '{}«b»{}'", "wörd ".repeat(800), " word".repeat(800)),
        TERMINAL,
        "\
error[duplicate-code]: duplicate code `17`
  ╭▸ a.toml:1:4006
  │
1 │ …örd wörd wörd wörd wörd wörd wörd b word word word word word word word wor…
  │                                    ━ here
  │
  ╰ help: mend it",
    );
    check(
        &format!("a = '{}«b»'", "x".repeat(LONGEST_LINE)),
        TERMINAL,
        "\
error[duplicate-code]: duplicate code `17`
 ╭▸ a.toml:1:16390
 ╰ help: mend it",
    );
}

#[test]
fn faults_of_the_file_as_a_whole() {
    let source = Source::new("", "");
    let diagnostic = crate::file::unreadable("a.toml", "permission denied");
    let expected = "cannot read `a.toml`: permission denied [file-unreadable]";
    assert_eq!(render(&source, &diagnostic, Style::Compiler), expected);
    let expected = "error[file-unreadable]: cannot read `a.toml`: permission denied";
    assert_eq!(render(&source, &diagnostic, TERMINAL), expected);
    let diagnostic = crate::file::is_directory("catalogs");
    let expected = "\
`catalogs` is a folder, not a catalog file [file-is-directory]
 ╰ help: name one `.toml` file in it";
    assert_eq!(render(&source, &diagnostic, Style::Compiler), expected);
}

#[test]
fn odd_places_are_put_right() {
    let source = Source::new("a.toml", "ä = 'ö'\r\nb = 2\n");
    for start in 0..20 {
        for end in 0..20 {
            let diagnostic = Diagnostic::new(Rule::TomlSyntax, "m")
                .label(Span { start, end }, "a")
                .label(Span { start: end, end: start }, "b");
            for style in [Style::Compiler, TERMINAL, Style::Terminal { color: true, width: 0 }] {
                assert!(render(&source, &diagnostic, style).contains("a.toml:"));
            }
        }
    }
}
