//! Markdown pages: a scan line by line for what a catalog can come from.
//!
//! This is no `CommonMark` parser on purpose: real pages have tables that `CommonMark` does not see (rows that are torn in
//! two, rows after a blank line, HTML with blank lines in it), and those that it does see lose their surplus cells.
//! What stands within a cell is `CommonMark` and is left to a parser of it.

mod fragment;
mod inline;
mod pipes;
mod tables;

use super::budget::Budget;
use super::code_blocks;
use super::html;
use super::page::{Block, Page, Paragraph, Record, Remark};
use super::refusal::Refusal;

/// Reads a Markdown page.
pub(crate) fn read(text: &str, budget: &mut Budget) -> Result<Page, Refusal> {
    let lines: Vec<&str> = text.lines().map(unquoted).collect();
    let mut scan = Scan {
        lines,
        at: 0,
        budget,
        page: Page::default(),
        open_table: None,
        lists: Vec::new(),
        closings: Closings::default(),
    };
    scan.front_matter();
    while scan.at < scan.lines.len() {
        scan.block()?;
    }
    Ok(scan.page)
}

/// Reads text with marks of Markdown or HTML in it that stands in another page.
pub(super) fn inline(source: &str, line: usize, remarks: &mut Vec<Remark>) -> String {
    inline::read(source, line, remarks)
}

/// A line without the marks of a block quote.
fn unquoted(line: &str) -> &str {
    let mut line = line;
    while let Some(rest) = line.trim_start().strip_prefix('>') {
        line = rest;
    }
    line
}

struct Scan<'t> {
    lines: Vec<&'t str>,
    at: usize,
    budget: &'t mut Budget,
    page: Page,
    /// The table that a stray row would belong to: the last one, until a heading comes.
    open_table: Option<tables::Open>,
    /// How far the marks of the items are indented that are open, the outermost first.
    lists: Vec<usize>,
    closings: Closings,
}

/// Where the next closing marks stand, as they were found last: looking for them anew at each opening mark would take
/// quadratic time.
#[derive(Default)]
struct Closings {
    backquotes: Option<Closing>,
    tildes: Option<Closing>,
    comment: Option<Closing>,
}

/// From `from` on, the first closing mark stands in line `at`, or none does.
#[derive(Clone, Copy)]
struct Closing {
    from: usize,
    at: Option<usize>,
}

impl Closing {
    /// The first line from `from` on that closes, by what was found before if it still holds.
    fn find(
        known: &mut Option<Self>,
        lines: &[&str],
        from: usize,
        closes: impl Fn(&str) -> bool,
    ) -> Option<usize> {
        let holds = known.filter(|known| known.from <= from && known.at.is_none_or(|at| from <= at));
        let found = holds.unwrap_or_else(|| {
            let rest = lines.get(from..).unwrap_or_default();
            Self { from, at: rest.iter().position(|line| closes(line)).map(|length| from + length) }
        });
        *known = Some(found);
        found.at
    }
}

impl<'t> Scan<'t> {
    fn line(&self, at: usize) -> &'t str {
        self.lines.get(at).copied().unwrap_or_default()
    }

    fn inline(&mut self, text: &str, line: usize) -> String {
        inline::read(text, line, &mut self.page.remarks)
    }

    fn block(&mut self) -> Result<(), Refusal> {
        let line = self.line(self.at).trim();
        if line.is_empty() {
            self.at += 1;
            return Ok(());
        }
        self.budget.spend_pieces(1, self.at + 1)?;
        if let Some(end) = self.fence_end(line) {
            self.code(self.at + 1, end - 1);
            self.at = end;
        } else if let Some(end) = self.comment_end(line) {
            self.at = end;
        } else if is_link_definition(line) {
            self.at += 1;
        } else if line.starts_with("#define ") {
            let end = self.definitions_end();
            self.code(self.at, end);
            self.at = end;
        } else if let Some(end) = self.html_end(line) {
            self.html(end)?;
        } else if let Some((level, text)) = atx(line) {
            self.heading(level, text, 1);
        } else if self.table()? || self.stray_row(line)? || self.record()? {
            // What it was has been read.
        } else if let Some(level) = self.setext_level() {
            self.heading(level, line, 2);
        } else {
            self.prose();
        }
        Ok(())
    }

    /// `title:` of a YAML head is the page's title.
    fn front_matter(&mut self) {
        let fence = |line: &&str| line.trim_end() == "---";
        if !self.lines.first().is_some_and(fence) {
            return;
        }
        let Some(end) = self.lines.iter().skip(1).position(fence).map(|at| at + 1) else { return };
        for line in &self.lines[1..end] {
            if let Some(title) = line.strip_prefix("title:") {
                self.page.set_title(title.trim().trim_matches(['"', '\'']), 1);
            }
        }
        self.at = end + 1;
    }

    /// Where a fenced block of code ends. One that is never closed is no fence: it would swallow the page.
    fn fence_end(&mut self, line: &str) -> Option<usize> {
        let (fence, mark, known) = if line.starts_with("```") {
            ("```", '`', &mut self.closings.backquotes)
        } else if line.starts_with("~~~") {
            ("~~~", '~', &mut self.closings.tildes)
        } else {
            return None;
        };
        let closing = Closing::find(known, &self.lines, self.at + 1, |line| {
            let line = line.trim();
            line.starts_with(fence) && line.chars().all(|c| c == mark)
        });
        closing.map(|at| at + 1)
    }

    /// Where a list of `#define` lines ends that stands in no fence; lines between them may be blank or comments.
    fn definitions_end(&self) -> usize {
        let rest = self.lines[self.at..].iter().map(|line| line.trim());
        let goes_on =
            |line: &str| line.is_empty() || ["#", "//", "/*", "*"].iter().any(|mark| line.starts_with(mark));
        let is_heading = |line: &str| line.starts_with("# ") || line.starts_with("##");
        self.at + rest.take_while(|line| goes_on(line) && !is_heading(line)).count()
    }

    /// Reads a block of source code: the constants in it may be errors.
    fn code(&mut self, start: usize, end: usize) {
        let source = self.lines[start..end].join("\n");
        let tables = code_blocks::read(&source, start + 1, &mut self.page.remarks);
        self.page.blocks.extend(tables.into_iter().map(Block::Table));
        self.open_table = None;
    }

    fn comment_end(&mut self, line: &str) -> Option<usize> {
        if !line.starts_with("<!--") {
            return None;
        }
        let known = &mut self.closings.comment;
        let end = Closing::find(known, &self.lines, self.at, |line| line.contains("-->"))?;
        // Behind the comment the line may go on; only a comment that has its last line to itself is passed over.
        self.lines[end].trim_end().ends_with("-->").then_some(end + 1)
    }

    /// Where a piece of HTML ends that may hold a table, a definition list or a heading.
    fn html_end(&self, line: &str) -> Option<usize> {
        let line = line.to_ascii_lowercase();
        if let Some(level) =
            line.strip_prefix("<h").and_then(|rest| rest.chars().next()).filter(char::is_ascii_digit)
        {
            let closing = format!("</h{level}>");
            let length = self.lines[self.at..]
                .iter()
                .take(5)
                .position(|line| line.to_ascii_lowercase().contains(&closing));
            return length.map(|length| self.at + length + 1);
        }
        let element = ["table", "dl"].into_iter().find(|element| opens(&line, element))?;
        let mut depth = 0_usize;
        for (at, line) in self.lines.iter().enumerate().skip(self.at) {
            let line = line.to_ascii_lowercase();
            depth += line.matches(&format!("<{element}")).count();
            depth = depth.saturating_sub(line.matches(&format!("</{element}")).count());
            // An element that is never closed ends with the section, lest it swallow the page.
            if depth == 0 || (at > self.at && atx(&line).is_some()) {
                return Some(if depth == 0 { at + 1 } else { at });
            }
        }
        Some(self.lines.len())
    }

    fn html(&mut self, end: usize) -> Result<(), Refusal> {
        let fragment = fragment::read(&self.lines[self.at..end], self.at, &mut self.page.remarks);
        let read = html::read_fragment(&fragment, self.at, self.budget)?;
        self.page.blocks.extend(read.blocks);
        self.page.remarks.extend(read.remarks);
        self.open_table = None;
        self.at = end;
        Ok(())
    }

    fn heading(&mut self, level: u8, text: &str, lines: usize) {
        let line = self.at + 1;
        let text = self.inline(text, line);
        self.page.blocks.push(Block::heading(level, text, line));
        self.open_table = None;
        self.lists.clear();
        self.at += lines;
    }

    fn setext_level(&self) -> Option<u8> {
        let under = self.line(self.at + 1).trim();
        let of = |c| under.len() >= 2 && under.chars().all(|underline| underline == c);
        if of('=') {
            Some(1)
        } else if of('-') {
            Some(2)
        } else {
            None
        }
    }

    /// A term with lines `: what it means` below it.
    fn record(&mut self) -> Result<bool, Refusal> {
        let mut at = self.at + 1;
        while self.line(at).trim().is_empty() && at < self.at + 2 {
            at += 1;
        }
        if definition(self.line(at)).is_none() {
            return Ok(false);
        }
        let line = self.at + 1;
        let term = self.inline(self.line(self.at), line);
        let mut record = Record { line, term, paragraphs: Vec::new() };
        while at < self.lines.len() {
            let source = self.line(at);
            if let Some(definition) = definition(source) {
                self.budget.spend_pieces(1, at + 1)?;
                let text = self.inline(definition, at + 1);
                record.paragraphs.push(text);
            } else if self.continues(at) || source.starts_with([' ', '\t']) && !source.trim().is_empty() {
                let more = self.inline(source, at + 1);
                if let Some(text) = record.paragraphs.last_mut() {
                    text.push(' ');
                    text.push_str(&more);
                }
            } else if !(source.trim().is_empty() && definition(self.line(at + 1)).is_some()) {
                break;
            }
            at += 1;
        }
        self.at = at;
        match self.page.blocks.last_mut() {
            Some(Block::Records(records)) => records.push(record),
            _ => self.page.blocks.push(Block::Records(vec![record])),
        }
        Ok(true)
    }

    /// Whether a line goes on with the definition above it: it is not blank, begins nothing else, and is no term.
    fn continues(&self, at: usize) -> bool {
        let line = self.line(at).trim();
        let begins = atx(line).is_some() || item(line).is_some() || opens(line, "table") || opens(line, "dl");
        let is_header = pipes::has_pipe(line) && pipes::is_delimiter(self.line(at + 1));
        let is_term = [at + 1, at + 2].into_iter().any(|next| definition(self.line(next)).is_some())
            && (definition(self.line(at + 1)).is_some() || self.line(at + 1).trim().is_empty());
        let is_apart = line.is_empty() || self.line(at - 1).trim().is_empty();
        let is_fence = line.starts_with("```") || line.starts_with("~~~");
        !(is_apart || begins || is_header || is_term || is_fence)
    }

    /// A paragraph, or an item of a list.
    fn prose(&mut self) {
        let start = self.at;
        let is_item = item(self.line(start).trim()).is_some();
        let depth = self.depth(indent(self.line(start)), is_item);
        let mut lead = None;
        let mut text = String::new();
        while self.at < self.lines.len() {
            let source = self.line(self.at);
            let line = source.trim();
            let ends = line.is_empty()
                || (self.at > start && (item(line).is_some() || atx(line).is_some() || opens(line, "table")))
                || (self.at > start && self.fence_end(line).is_some())
                || pipes::is_delimiter(self.line(self.at + 1)) && self.at > start;
            if ends {
                break;
            }
            let source = item(line).unwrap_or(line);
            let (read, first) = inline::read_with_lead(source, self.at + 1, &mut self.page.remarks);
            if self.at == start {
                lead = first;
            }
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&read);
            self.at += 1;
        }
        // Anchors and marks alone are no text.
        if text.trim().is_empty() {
            return;
        }
        let paragraph = Paragraph { line: start + 1, text, lead, depth };
        self.page.blocks.push(if is_item { Block::Item(paragraph) } else { Block::Prose(paragraph) });
    }

    /// How many items of lists a paragraph stands within that is indented so far.
    fn depth(&mut self, indent: usize, is_item: bool) -> usize {
        self.lists.retain(|mark| *mark < indent);
        if is_item {
            self.lists.push(indent);
        }
        self.lists.len()
    }

    fn remark(&mut self, line: usize, text: impl Into<String>) {
        self.page.remarks.push(Remark::new(line, text));
    }
}

/// Whether the line has the start tag of this element.
fn opens(line: &str, element: &str) -> bool {
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
fn atx(line: &str) -> Option<(u8, &str)> {
    let line = line.trim();
    let text = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - text.len()).ok().filter(|level| (1..=6).contains(level))?;
    let is_word = text.starts_with(|c: char| c.is_uppercase() || c.is_alphabetic() && !c.is_ascii());
    let parted = text.is_empty()
        || text.starts_with([' ', '\t'])
        || (level > 1 && !text.starts_with(['!', '|']))
        || is_word;
    let text = text.trim().trim_end_matches('#').trim_end();
    // `{#anchor}` behind a heading is an address, not text.
    let text = text.rfind("{#").filter(|_| text.ends_with('}')).map_or(text, |at| text[..at].trim_end());
    parted.then_some((level, text))
}

/// Whether the line only says where a link leads that stands elsewhere: `[7]: https://…`.
fn is_link_definition(line: &str) -> bool {
    let target = line.strip_prefix('[').and_then(|rest| rest.split_once("]:"));
    target.is_some_and(|(_, target)| {
        let target = target.trim_start_matches([' ', '\t', '<']);
        target.starts_with("http") || target.starts_with(['/', '#', '.'])
    })
}

/// How many columns of blanks a line begins with.
fn indent(line: &str) -> usize {
    let blanks = line.chars().take_while(|c| c.is_whitespace());
    blanks.fold(0, |column, c| if c == '\t' { column / 4 * 4 + 4 } else { column + 1 })
}

/// The text of a list's item.
fn item(line: &str) -> Option<&str> {
    let bullet = ["- ", "* ", "+ "].into_iter().find_map(|bullet| line.strip_prefix(bullet));
    bullet.or_else(|| {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = line.len() - rest.len();
        rest.strip_prefix(". ").filter(|_| (1..=2).contains(&digits))
    })
}

fn definition(line: &str) -> Option<&str> {
    let line = line.strip_prefix("  ").unwrap_or(line);
    line.strip_prefix(": ").or_else(|| line.strip_prefix(":\t")).map(str::trim)
}
