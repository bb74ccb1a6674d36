//! The lines of a page, and what each begins.

/// A line of the page, or what of it belongs to a block that is indented, and its number.
///
/// A page can have a line for each byte, so the numbers are small: a page has at most 64 MiB.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    number: u32,
    indent: u32,
    pub(super) text: &'t str,
}

impl<'t> Line<'t> {
    pub(super) fn new(number: usize, text: &'t str) -> Self {
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self { number: small(number), indent: small(text.len() - text.trim_start().len()), text }
    }

    pub(super) const fn number(&self) -> usize {
        self.number as usize
    }

    pub(super) const fn is_blank(&self) -> bool {
        self.indent() == self.text.len()
    }

    /// How far it is indented; tabs count as one blank.
    pub(super) const fn indent(&self) -> usize {
        self.indent as usize
    }
}

/// How many of these lines are indented further, blank ones between them included.
pub(super) fn indented(lines: &[Line<'_>], indent: usize) -> usize {
    let inner = lines.iter().take_while(|line| line.is_blank() || line.indent() > indent);
    let length = inner.count();
    length - lines[..length].iter().rev().take_while(|line| line.is_blank()).count()
}

/// The lines without the indent that they share.
pub(super) fn dedented<'t>(lines: &[Line<'t>]) -> Vec<Line<'t>> {
    let indent = lines.iter().filter(|line| !line.is_blank()).map(Line::indent).min().unwrap_or(0);
    let cut = |line: &Line<'t>| Line::new(line.number(), line.text.get(indent..).unwrap_or_default());
    lines.iter().map(cut).skip_while(Line::is_blank).collect()
}

/// The mark that a line consists of, if it is one of titles and rules.
pub(super) fn rule_mark(line: &str) -> Option<char> {
    let mark = line.chars().next().filter(char::is_ascii_punctuation)?;
    (line.len() > 1 && line.chars().all(|c| c == mark) && line != "::" && line != "..").then_some(mark)
}

/// `:name: value`
pub(super) fn is_field(line: &str) -> bool {
    let Some(rest) = line.trim_start().strip_prefix(':') else { return false };
    rest.find(':').is_some_and(|at| at > 0 && (rest[at + 1..].is_empty() || rest[at + 1..].starts_with(' ')))
}

/// The text of a list's item.
pub(super) fn item(line: &str) -> Option<&str> {
    if let Some(text) = ["- ", "* ", "+ ", "• ", "#. "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return Some(text.trim_start());
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..=2).contains(&(line.len() - rest.len()));
    rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")).filter(|_| is_number).map(str::trim_start)
}

/// A line of a cell without the name of a directive in it: `.. note::`.
pub(super) fn directive_text(line: &str) -> &str {
    let line = line.trim();
    match line.strip_prefix(".. ").and_then(|rest| rest.split_once("::")) {
        Some((_, argument)) => argument.trim(),
        None => line,
    }
}
