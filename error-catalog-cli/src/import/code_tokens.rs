//! Source code to the tokens that lists of constants need. These are alike in C, Java, TypeScript and similar languages.

/// A token and its line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) line: usize,
    pub(super) kind: Kind<'t>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'t> {
    Word(&'t str),
    /// A number as it is written, without its sign.
    Number(&'t str),
    /// What stands between quotes.
    Text(&'t str),
    /// What a comment says, without its marks.
    Comment(&'t str),
    Mark(char),
}

/// Reads source code whose first line has this number.
pub(super) fn read(source: &str, line: usize) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut rest, mut line) = (source, line);
    while let Some(first) = rest.chars().next() {
        let (kind, length) = token(rest, first);
        tokens.extend(kind.map(|kind| Token { line, kind }));
        line += rest[..length].split('\n').count() - 1;
        rest = &rest[length..];
    }
    tokens
}

/// The token that begins here, if it is not a blank, and its length.
fn token(rest: &str, first: char) -> (Option<Kind<'_>>, usize) {
    let until = |end: &str| rest.find(end).unwrap_or(rest.len());
    let preprocessed = ["define", "include", "if", "el", "endif", "undef", "pragma"];
    if first.is_whitespace() {
        (None, first.len_utf8())
    } else if let Some(inner) = rest.strip_prefix("/*") {
        let end = inner.find("*/").map_or(rest.len(), |at| at + 4);
        let text = rest[2..end].trim_end_matches("*/");
        (Some(Kind::Comment(text.trim_start_matches(['*', '!', '<', ' ']))), end)
    } else if rest.starts_with("//")
        || first == '#' && !preprocessed.iter().any(|word| rest[1..].trim_start().starts_with(word))
    {
        let end = until("\n");
        (Some(Kind::Comment(rest[..end].trim_start_matches(['/', '#', '!', '<', ' ']))), end)
    } else if first == '"' || first == '\'' {
        let mut escaped = false;
        let end = rest[1..].find(|c| {
            let ends = c == '\n' || c == first && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let end = end.map_or(rest.len(), |at| at + 1);
        let closed = rest[end..].starts_with(first);
        (Some(Kind::Text(&rest[1..end])), end + usize::from(closed))
    } else if first.is_ascii_digit() {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        (Some(Kind::Number(&rest[..end])), end)
    } else if first.is_alphanumeric() || first == '_' {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        (Some(Kind::Word(&rest[..end])), end)
    } else {
        (Some(Kind::Mark(first)), first.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_and_their_lines() {
        let tokens = read("A = -0x1F, /**< a\n b */\nB(\"x \\\" y\") // c\n#define C 1L", 7);
        let found: Vec<(usize, Kind<'_>)> = tokens.iter().map(|token| (token.line, token.kind)).collect();
        let expected = [
            (7, Kind::Word("A")),
            (7, Kind::Mark('=')),
            (7, Kind::Mark('-')),
            (7, Kind::Number("0x1F")),
            (7, Kind::Mark(',')),
            (7, Kind::Comment("a\n b ")),
            (9, Kind::Word("B")),
            (9, Kind::Mark('(')),
            (9, Kind::Text("x \\\" y")),
            (9, Kind::Mark(')')),
            (9, Kind::Comment("c")),
            (10, Kind::Mark('#')),
            (10, Kind::Word("define")),
            (10, Kind::Word("C")),
            (10, Kind::Number("1L")),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_never_closed_ends_with_the_text() {
        for source in ["/*", "/* a", "\"", "'a", "//", "#", "\"\\", "/*/", "é#", "\u{2028}#defin"] {
            assert!(read(source, 1).len() <= 2, "{source}");
        }
    }
}
