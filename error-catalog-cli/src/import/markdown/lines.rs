//! What a line of Markdown is, by its marks.

/// A line without the marks of a block quote.
pub(super) fn unquoted(line: &str) -> &str {
    let mut line = line;
    while let Some(rest) = line.trim_start().strip_prefix('>') {
        line = rest;
    }
    line
}

/// Whether the line has the start tag of this element.
pub(super) fn opens(line: &str, element: &str) -> bool {
    let line = line.to_ascii_lowercase();
    let (mut counted, mut backquotes) = (0, 0);
    line.match_indices(&format!("<{element}")).any(|(at, tag)| {
        let after = line[at + tag.len()..].chars().next();
        backquotes += line[counted..at].matches('`').count();
        counted = at;
        after.is_none_or(|c| c == '>' || c.is_whitespace()) && backquotes % 2 == 0
    })
}

/// Level and text of a heading with number signs; Chinese pages often leave out the blank behind them.
pub(super) fn atx(line: &str) -> Option<(u8, &str)> {
    let line = line.trim();
    let text = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - text.len()).ok().filter(|level| (1..=6).contains(level))?;
    let is_word = text.starts_with(|c: char| c.is_uppercase() || c.is_alphabetic() && !c.is_ascii());
    let parted = text.is_empty()
        || text.starts_with([' ', '\t'])
        || (level > 1 && !text.starts_with(['!', '|']))
        || is_word;
    let text = text.trim();
    // Closing marks; the one of "C#" closes nothing.
    let open = text.trim_end_matches('#');
    let text = if open.ends_with(char::is_alphanumeric) { text } else { open.trim_end() };
    // `{#anchor}` behind a heading is an address, not text.
    let text = text.rfind("{#").filter(|_| text.ends_with('}')).map_or(text, |at| text[..at].trim_end());
    parted.then_some((level, text))
}

/// Whether the line only says where a link leads that stands elsewhere: `[7]: https://…`.
pub(super) fn is_link_definition(line: &str) -> bool {
    let target = line.strip_prefix('[').and_then(|rest| rest.split_once("]:"));
    target.is_some_and(|(_, target)| {
        let target = target.trim_start_matches([' ', '\t', '<']);
        target.starts_with("http") || target.starts_with(['/', '#', '.'])
    })
}

/// How many columns of blanks a line begins with.
pub(super) fn indent(line: &str) -> usize {
    let blanks = line.chars().take_while(|c| c.is_whitespace());
    blanks.fold(0, |column, c| if c == '\t' { column / 4 * 4 + 4 } else { column + 1 })
}

/// The text of a list's item.
pub(super) fn item(line: &str) -> Option<&str> {
    let bullet = ["- ", "* ", "+ "].into_iter().find_map(|bullet| line.strip_prefix(bullet));
    bullet.or_else(|| {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = line.len() - rest.len();
        rest.strip_prefix(". ").filter(|_| (1..=2).contains(&digits))
    })
}

pub(super) fn definition(line: &str) -> Option<&str> {
    let line = line.strip_prefix("  ").unwrap_or(line);
    line.strip_prefix(": ").or_else(|| line.strip_prefix(":\t")).map(str::trim)
}
