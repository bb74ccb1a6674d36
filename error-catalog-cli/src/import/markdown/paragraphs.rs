//! Paragraphs, items of lists, and terms with their definitions.

use super::lines::{atx, definition, indent, item, opens};
use super::scan::Scan;
use super::{inline, pipes};
use crate::import::page::{Block, Paragraph, Record};
use crate::import::refusal::Refusal;

impl Scan<'_> {
    /// A term with lines `: what it means` below it.
    pub(super) fn record(&mut self) -> Result<bool, Refusal> {
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

    /// Whether a line goes on with the definition above it: it is not blank, begins nothing else, and is not a term.
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
    pub(super) fn prose(&mut self) {
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
        // Anchors and marks alone are not text.
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
}
