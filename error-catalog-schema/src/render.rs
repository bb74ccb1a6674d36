//! A diagnostic as text, in the manner of rustc.
//!
//! Only the lines that a diagnostic points at are handed to the renderer, so that the cost does not grow with the file.

use std::borrow::Cow;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::character::hidden_name;
use crate::diagnostic::{Diagnostic, Label};
use crate::source::Source;

/// What a diagnostic is rendered for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The text of a `compile_error!`: no colours, one width, and no `error:` in front, as rustc writes that.
    Compiler,
    /// The command's output.
    Terminal {
        /// Whether to write ANSI colours.
        color: bool,
        /// How many columns there are.
        width: usize,
    },
}

/// The columns that the compiler's text takes, whatever terminal it runs in.
const COMPILER_WIDTH: usize = 120;
/// How much of a place is underlined; a longer one would fill the screen.
const LONGEST_UNDERLINE: usize = 80;
/// Lines of more bytes are not shown.
const LONGEST_LINE: usize = 16 << 10;
/// Places are shown in one excerpt if they are at most this many lines apart.
const NEAR: usize = 2;

/// A diagnostic as text: the message and its rule's id; path, line and column; the source lines with every place
/// involved; and the help. No line break at the end.
///
/// The first line is `message [rule-id]` for the compiler and `error[rule-id]: message` on a terminal. A diagnostic
/// without a place has neither path nor lines: its message says which file it is about.
///
/// ```
/// use error_catalog_schema::render::{Style, render};
/// use error_catalog_schema::{Source, check};
///
/// let source = Source::new("acme.toml", "[catalog]\nvendor = 'Acme'\nservice = 'Billing'\n");
/// let (_, faults) = check(&source);
/// let texts: Vec<_> = faults.iter().map(|fault| render(&source, fault, Style::Compiler)).collect();
/// assert_eq!(texts, [r"
/// the catalog has no group [no-groups]
///   ╭▸ acme.toml:1:1
///   │
/// 1 │ [catalog]
///   ╰╴━━━━━━━━━ needs at least one `[[group]]`".trim_start()]);
/// ```
#[must_use]
pub fn render(source: &Source, diagnostic: &Diagnostic, style: Style) -> String {
    let Diagnostic { rule, message, labels, help } = diagnostic;
    let path = single_line(source.name());
    let message = single_line(message);
    let mut elements: Vec<Element<'_>> = Vec::new();
    for excerpt in &excerpts(source, labels) {
        elements.push(element(source, &path, excerpt));
    }
    if let Some(help) = help {
        elements.push(Level::HELP.message(single_line(help)).into());
    }
    match style {
        Style::Compiler => {
            let first = format!("{message} [{}]", rule.id());
            if elements.is_empty() {
                return first;
            }
            let renderer = Renderer::plain().term_width(COMPILER_WIDTH);
            let rest = Group::with_level(Level::ERROR).elements(elements);
            format!("{first}\n{}", renderer.decor_style(DecorStyle::Unicode).render(&[rest]))
        }
        Style::Terminal { color, width } => {
            let renderer = if color { Renderer::styled() } else { Renderer::plain() };
            let title = Level::ERROR.primary_title(message).id(rule.id());
            let group = Group::with_title(title).elements(elements);
            renderer.term_width(width).decor_style(DecorStyle::Unicode).render(&[group])
        }
    }
}

/// Lines of the file, from the first to the last that one of the labels is in.
struct Excerpt<'a> {
    first: usize,
    last: usize,
    /// The labels, each with its line; a label that runs over several lines is shown in its first one.
    labels: Vec<(usize, &'a Label)>,
    has_primary: bool,
}

/// The labels by excerpt: the first label's first, the others in the order of the labels.
fn excerpts<'a>(source: &Source, labels: &'a [Label]) -> Vec<Excerpt<'a>> {
    let mut excerpts: Vec<Excerpt<'a>> = Vec::new();
    for (index, label) in labels.iter().enumerate() {
        let line = source.line_at(source.floor(label.span.start));
        let is_near =
            |excerpt: &&mut Excerpt<'_>| line + NEAR >= excerpt.first && line <= excerpt.last + NEAR;
        if let Some(excerpt) = excerpts.iter_mut().find(is_near) {
            excerpt.first = excerpt.first.min(line);
            excerpt.last = excerpt.last.max(line);
            excerpt.labels.push((line, label));
        } else {
            let labels = vec![(line, label)];
            excerpts.push(Excerpt { first: line, last: line, labels, has_primary: index == 0 });
        }
    }
    excerpts
}

/// An excerpt with its labels; of one with a line too long to show, the place of the first label.
fn element<'a>(source: &'a Source, path: &str, excerpt: &Excerpt<'a>) -> Element<'a> {
    let lines = excerpt.first..=excerpt.last;
    if lines.clone().any(|line| source.line(line).len() > LONGEST_LINE) {
        let location = source.location(excerpt.labels[0].1.span.start);
        return Origin::path(path.to_owned()).line(location.line).char_column(location.column).into();
    }
    let mut text = String::new();
    let mut annotations = Vec::with_capacity(excerpt.labels.len());
    for number in lines {
        if number > excerpt.first {
            text.push('\n');
        }
        let line = source.line(number);
        for (index, &(line, label)) in excerpt.labels.iter().enumerate() {
            if line == number {
                let is_primary = excerpt.has_primary && index == 0;
                annotations.push(annotation(source, number, label, text.len(), is_primary));
            }
        }
        text.push_str(&visible(line));
    }
    Snippet::source(text).path(path.to_owned()).line_start(excerpt.first).annotations(annotations).into()
}

/// A label of a line that starts at `offset` in the excerpt.
fn annotation<'a>(
    source: &Source,
    line: usize,
    label: &'a Label,
    offset: usize,
    is_primary: bool,
) -> Annotation<'a> {
    let text = source.line(line);
    let line_start = source.line_start(line);
    let start = (source.floor(label.span.start) - line_start).min(text.len());
    let marked =
        text.get(start..source.floor(label.span.end).saturating_sub(line_start)).unwrap_or(&text[start..]);
    let shown: String = marked.chars().take(LONGEST_UNDERLINE).collect();
    let start = offset + visible(&text[..start]).len();
    let kind = if is_primary { AnnotationKind::Primary } else { AnnotationKind::Context };
    let remark = Some(label.text.as_str()).filter(|text| !text.is_empty()).map(single_line);
    kind.span(start..start + visible(&shown).len()).label(remark)
}

/// A text in which every hidden character can be seen and takes one column; annotate-snippets does that for ASCII's.
fn visible(text: &str) -> Cow<'_, str> {
    masked(text, |c| !c.is_ascii() && hidden_name(c).is_some())
}

/// A text as one line.
fn single_line(text: &str) -> Cow<'_, str> {
    masked(text, |c| hidden_name(c).is_some())
}

fn masked(text: &str, hides: fn(char) -> bool) -> Cow<'_, str> {
    if text.chars().any(hides) { Cow::Owned(text.replace(hides, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests;
