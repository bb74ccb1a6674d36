//! HTML pages: headings, tables, definition lists and text out of the tree.

mod parser;
mod tables;
mod tree;

use super::budget::Budget;
use super::characters::raise;
use super::code_blocks;
use super::page::{Block, Page, Paragraph, Record, Remark, STRUCK, fold, fold_lines, link};
use super::refusal::Refusal;
use tree::{Content, ROOT, Tree};

/// A line break of the page's own, while line feeds of its source still stand beside it.
const BREAK: char = '\u{b}';

/// Reads an HTML page.
pub(crate) fn read(text: &str, budget: &mut Budget) -> Result<Page, Refusal> {
    read_fragment(text, 0, budget)
}

/// Reads a piece of HTML inside another text; `lines_before` lines of that text come before it.
pub(crate) fn read_fragment(text: &str, lines_before: usize, budget: &mut Budget) -> Result<Page, Refusal> {
    let tree = parser::parse(text, lines_before, budget)?;
    let mut reader = Reader {
        tree: &tree,
        budget,
        page: Page::default(),
        prose: String::new(),
        lead: None,
        prose_line: 0,
        items: 0,
        is_item: false,
    };
    reader.walk(ROOT)?;
    reader.end_prose(ROOT)?;
    Ok(reader.page)
}

/// Reads the tree. Its functions call each other as deep as elements are nested, which the parser sees to.
struct Reader<'t> {
    tree: &'t Tree,
    budget: &'t mut Budget,
    page: Page,
    /// The paragraph that is being read.
    prose: String,
    /// The bold words that it begins with.
    lead: Option<String>,
    /// Where it begins.
    prose_line: usize,
    /// How many items of lists are open, and whether the innermost has had no paragraph yet.
    items: usize,
    is_item: bool,
}

impl Reader<'_> {
    fn walk(&mut self, node: usize) -> Result<(), Refusal> {
        match self.tree.name(node) {
            "" => {
                if let Content::Text(text) = self.tree.content(node) {
                    if self.prose.trim().is_empty() {
                        self.prose_line = self.tree.line(node);
                    }
                    self.prose.push_str(text);
                }
                self.walk_children(node)?;
            }
            "script" | "style" | "noscript" | "template" | "svg" | "select" | "textarea" => {}
            "pre" => {
                self.end_prose(node)?;
                self.code(node);
            }
            "title" => {
                if self.page.title.is_none() {
                    let title = fold(&self.text(node)?);
                    self.page.set_title(&title, self.tree.line(node));
                }
            }
            "link" => self.address(node),
            heading @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6") => {
                let level = heading.as_bytes()[1] - b'0';
                self.end_prose(node)?;
                let text = fold(&self.text(node)?);
                if !text.is_empty() {
                    self.push(Block::heading(level, text, self.tree.line(node)), node)?;
                }
            }
            "table" => {
                self.end_prose(node)?;
                self.table(node)?;
            }
            "dl" => {
                self.end_prose(node)?;
                self.records(node)?;
            }
            "li" => {
                self.end_prose(node)?;
                self.items += 1;
                self.is_item = true;
                self.walk_children(node)?;
                self.end_prose(node)?;
                self.is_item = false;
                self.items -= 1;
            }
            "br" => self.prose.push(BREAK),
            "b" | "em" | "strong" | "code" => {
                let begins = self.prose.trim().is_empty();
                self.walk_children(node)?;
                if begins {
                    self.lead = Some(fold(&self.prose)).filter(|words| !words.is_empty());
                }
            }
            "del" | "s" | "strike" => {
                self.prose.push_str(STRUCK);
                self.walk_children(node)?;
                self.prose.push_str(STRUCK);
            }
            "sup" => {
                let start = self.prose.len();
                self.walk_children(node)?;
                raise(&mut self.prose, start);
            }
            "a" | "i" | "span" | "font" | "small" | "sub" | "u" | "kbd" => {
                self.walk_children(node)?;
            }
            _ => {
                self.end_prose(node)?;
                self.walk_children(node)?;
                self.end_prose(node)?;
            }
        }
        Ok(())
    }

    fn walk_children(&mut self, node: usize) -> Result<(), Refusal> {
        let tree = self.tree;
        tree.children(node).try_for_each(|child| self.walk(child))
    }

    /// Adds a block that ends at this node.
    fn push(&mut self, block: Block, node: usize) -> Result<(), Refusal> {
        self.page.blocks.push(block);
        self.budget.spend_pieces(1, self.tree.line(node))
    }

    fn end_prose(&mut self, node: usize) -> Result<(), Refusal> {
        let text = fold_lines(&std::mem::take(&mut self.prose).replace('\n', " ").replace(BREAK, "\n"));
        let lead = self.lead.take();
        if text.is_empty() {
            return Ok(());
        }
        let paragraph = Paragraph { line: self.prose_line, text, lead, depth: self.items };
        let is_item = std::mem::take(&mut self.is_item);
        self.push(if is_item { Block::Item(paragraph) } else { Block::Prose(paragraph) }, node)
    }

    /// A block of source code: the constants in it may be errors.
    fn code(&mut self, node: usize) {
        let mut source = String::new();
        self.gather_source(node, &mut source);
        let line = self.tree.line(node);
        let tables = code_blocks::read(&source, line, &mut self.page.remarks);
        self.page.blocks.extend(tables.into_iter().map(Block::Table));
    }

    fn gather_source(&self, node: usize, source: &mut String) {
        for child in self.tree.children(node) {
            match self.tree.content(child) {
                Content::Text(text) => source.push_str(text),
                Content::Element(name) if &**name == "br" => source.push('\n'),
                _ => self.gather_source(child, source),
            }
        }
    }

    fn address(&mut self, node: usize) {
        let canonical =
            self.tree.attribute(node, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        if let Some(href) = self.tree.attribute(node, "href").filter(|_| canonical) {
            self.page.address = Some(href.trim().to_owned());
        }
    }

    /// The terms of a definition list with what follows each; terms that share a definition make one record.
    fn records(&mut self, list: usize) -> Result<(), Refusal> {
        let tree = self.tree;
        let mut records: Vec<Record> = Vec::new();
        for child in tree.children(list) {
            // Pages may wrap each pair in a `div`.
            if tree.name(child) == "div" {
                for child in tree.children(child) {
                    self.definition(child, &mut records)?;
                }
            } else {
                self.definition(child, &mut records)?;
            }
        }
        if !records.is_empty() {
            self.budget.spend_table(tree.line(list))?;
            self.page.blocks.push(Block::Records(records));
        }
        Ok(())
    }

    fn definition(&mut self, node: usize, records: &mut Vec<Record>) -> Result<(), Refusal> {
        let line = self.tree.line(node);
        match self.tree.name(node) {
            "dt" => {
                self.budget.spend_pieces(1, line)?;
                let term = self.text(node)?;
                match records.last_mut().filter(|record| record.paragraphs.is_empty()) {
                    Some(record) => {
                        record.term.push('\n');
                        record.term.push_str(&term);
                    }
                    None => records.push(Record { line, term, paragraphs: Vec::new() }),
                }
            }
            "dd" => {
                self.budget.spend_pieces(1, line)?;
                let text = self.text(node)?;
                if let Some(record) = records.last_mut() {
                    record.paragraphs.push(text);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The text within a node as catalogs write it: a line feed where a new line begins, links as links.
    fn text(&mut self, node: usize) -> Result<String, Refusal> {
        let mut text = String::new();
        self.gather(node, &mut text)?;
        Ok(fold_lines(&text))
    }

    fn gather(&mut self, node: usize, text: &mut String) -> Result<(), Refusal> {
        let tree = self.tree;
        for child in tree.children(node) {
            match tree.content(child) {
                // A line feed in the source is a blank, one from `<br>` is a break.
                Content::Text(words) => text.extend(words.chars().map(|c| if c == '\n' { ' ' } else { c })),
                Content::Nothing => {}
                Content::Element(name) => match &**name {
                    "script" | "style" | "template" | "svg" | "table" | "button" => {}
                    "br" => text.push('\n'),
                    "del" | "s" | "strike" => {
                        text.push_str(STRUCK);
                        self.gather(child, text)?;
                        text.push_str(STRUCK);
                    }
                    "a" => self.gather_link(child, text)?,
                    "sup" => {
                        let start = text.len();
                        self.gather(child, text)?;
                        raise(text, start);
                    }
                    "p" | "li" | "div" | "ul" | "ol" | "dt" | "dd" | "dl" | "pre" | "h3" | "h4" | "h5"
                    | "h6" => {
                        text.push('\n');
                        self.gather(child, text)?;
                        text.push('\n');
                    }
                    _ => self.gather(child, text)?,
                },
            }
        }
        Ok(())
    }

    fn gather_link(&mut self, node: usize, text: &mut String) -> Result<(), Refusal> {
        let mut words = String::new();
        self.gather(node, &mut words)?;
        let words = words.replace('\n', " ");
        let address = self.tree.attribute(node, "href").unwrap_or_default();
        let address = if address.starts_with("//") { format!("https:{address}") } else { address.to_owned() };
        if let Some(link) = link(&words, &address) {
            text.push_str(&link);
            return Ok(());
        }
        text.push_str(&words);
        let worth_saying = !fold(&words).is_empty() && !address.is_empty() && !address.starts_with('#');
        if worth_saying {
            let line = self.tree.line(node);
            self.budget.spend_pieces(1, line)?;
            self.page.remarks.push(Remark::link_lost(line, &words));
        }
        Ok(())
    }
}
