//! HTML pages: headings, tables, definition lists and text out of the tree.

mod tables;
mod tree;

use super::page::{Block, Page, Paragraph, Record, Remark, STRUCK, fold, fold_lines, link};
use tree::{Content, ROOT, Tree};

/// Elements nested deeper than this are passed over, with a remark: no page needs them, and the stack is finite.
const DEEPEST: usize = 400;

/// A line break of the page's own, while line feeds of its source still stand beside it.
const BREAK: char = '\u{b}';

/// Reads an HTML page.
pub(crate) fn read(text: &str) -> Page {
    read_fragment(text, 0)
}

/// Reads a piece of HTML that stands below so many lines of another text.
pub(crate) fn read_fragment(text: &str, lines_before: usize) -> Page {
    let tree = Tree::parse(text);
    let mut reader = Reader {
        tree: &tree,
        lines_before,
        page: Page::default(),
        prose: String::new(),
        lead: None,
        prose_line: 0,
        items: 0,
        is_item: false,
    };
    reader.walk(ROOT, 0);
    reader.end_prose();
    reader.page
}

struct Reader<'t> {
    tree: &'t Tree,
    lines_before: usize,
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
    fn line(&self, node: usize) -> usize {
        self.tree.line(node) + self.lines_before
    }

    fn walk(&mut self, node: usize, depth: usize) {
        if depth > DEEPEST {
            let text = format!("what stands deeper than {DEEPEST} elements is passed over");
            if self.page.remarks.last().is_none_or(|remark| remark.text != text) {
                self.page.remarks.push(Remark::new(self.line(node), text));
            }
            return;
        }
        match self.tree.name(node) {
            "" => {
                if let Content::Text(text) = self.tree.content(node) {
                    if self.prose.trim().is_empty() {
                        self.prose_line = self.line(node);
                    }
                    self.prose.push_str(text);
                }
                self.walk_children(node, depth);
            }
            "script" | "style" | "noscript" | "template" | "svg" | "pre" | "select" | "textarea" => {}
            "title" => {
                let title = fold(&self.text(node, depth));
                self.page.title = self.page.title.take().or((!title.is_empty()).then_some(title));
            }
            "link" => self.address(node),
            heading @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6") => {
                let level = heading.as_bytes()[1] - b'0';
                self.end_prose();
                let text = fold(&self.text(node, depth));
                if !text.is_empty() {
                    self.page.blocks.push(Block::Heading { level, text, line: self.line(node) });
                }
            }
            "table" => {
                self.end_prose();
                self.table(node, depth);
            }
            "dl" => {
                self.end_prose();
                self.records(node, depth);
            }
            "li" => {
                self.end_prose();
                self.items += 1;
                self.is_item = true;
                self.walk_children(node, depth);
                self.end_prose();
                self.is_item = false;
                self.items -= 1;
            }
            "br" => self.prose.push(BREAK),
            "b" | "em" | "strong" | "code" => {
                let begins = self.prose.trim().is_empty();
                self.walk_children(node, depth);
                if begins {
                    self.lead = Some(fold(&self.prose)).filter(|words| !words.is_empty());
                }
            }
            "del" | "s" | "strike" => {
                self.prose.push_str(STRUCK);
                self.walk_children(node, depth);
                self.prose.push_str(STRUCK);
            }
            "a" | "i" | "span" | "font" | "small" | "sup" | "sub" | "u" | "kbd" => {
                self.walk_children(node, depth);
            }
            _ => {
                self.end_prose();
                self.walk_children(node, depth);
                self.end_prose();
            }
        }
    }

    fn walk_children(&mut self, node: usize, depth: usize) {
        for child in self.tree.children(node) {
            self.walk(*child, depth + 1);
        }
    }

    fn end_prose(&mut self) {
        let text = fold_lines(&std::mem::take(&mut self.prose).replace('\n', " ").replace(BREAK, "\n"));
        let lead = self.lead.take();
        if text.is_empty() {
            return;
        }
        let paragraph = Paragraph { line: self.prose_line, text, lead, depth: self.items };
        let is_item = std::mem::take(&mut self.is_item);
        self.page.blocks.push(if is_item { Block::Item(paragraph) } else { Block::Prose(paragraph) });
    }

    fn address(&mut self, node: usize) {
        let canonical =
            self.tree.attribute(node, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        if let Some(href) = self.tree.attribute(node, "href").filter(|_| canonical) {
            self.page.address = Some(href.trim().to_owned());
        }
    }

    /// The terms of a definition list with what follows each; terms that share a definition make one record.
    fn records(&mut self, list: usize, depth: usize) {
        let mut records: Vec<Record> = Vec::new();
        // Pages may wrap each pair in a `div`.
        let wrapped = self.tree.children(list).iter().flat_map(|child| match self.tree.name(*child) {
            "div" => self.tree.children(*child),
            _ => std::slice::from_ref(child),
        });
        for child in wrapped.copied().collect::<Vec<_>>() {
            match self.tree.name(child) {
                "dt" => {
                    let term = self.text(child, depth);
                    match records.last_mut().filter(|record| record.paragraphs.is_empty()) {
                        Some(record) => record.term = format!("{}\n{term}", record.term),
                        None => {
                            records.push(Record { line: self.line(child), term, paragraphs: Vec::new() });
                        }
                    }
                }
                "dd" => {
                    let text = self.text(child, depth);
                    if let Some(record) = records.last_mut() {
                        record.paragraphs.push(text);
                    }
                }
                _ => {}
            }
        }
        if !records.is_empty() {
            self.page.blocks.push(Block::Records(records));
        }
    }

    /// The text within a node as catalogs write it: a line feed where a new line begins, links as links.
    fn text(&mut self, node: usize, depth: usize) -> String {
        let mut text = String::new();
        self.gather(node, depth, &mut text);
        fold_lines(&text)
    }

    fn gather(&mut self, node: usize, depth: usize, text: &mut String) {
        if depth > DEEPEST {
            return;
        }
        for child in self.tree.children(node).to_vec() {
            match self.tree.content(child) {
                // A line feed in the source is a blank, one from `<br>` is a break.
                Content::Text(words) => text.extend(words.chars().map(|c| if c == '\n' { ' ' } else { c })),
                Content::Nothing => {}
                Content::Element { name, .. } => match name.as_str() {
                    "script" | "style" | "template" | "svg" | "table" | "button" => {}
                    "br" => text.push('\n'),
                    "del" | "s" | "strike" => {
                        text.push_str(STRUCK);
                        self.gather(child, depth + 1, text);
                        text.push_str(STRUCK);
                    }
                    "a" => self.gather_link(child, depth, text),
                    "p" | "li" | "div" | "ul" | "ol" | "dt" | "dd" | "dl" | "pre" | "h3" | "h4" | "h5"
                    | "h6" => {
                        text.push('\n');
                        self.gather(child, depth + 1, text);
                        text.push('\n');
                    }
                    _ => self.gather(child, depth + 1, text),
                },
            }
        }
    }

    fn gather_link(&mut self, node: usize, depth: usize, text: &mut String) {
        let mut words = String::new();
        self.gather(node, depth + 1, &mut words);
        let words = words.replace('\n', " ");
        let address = self.tree.attribute(node, "href").unwrap_or_default();
        let address = if address.starts_with("//") { format!("https:{address}") } else { address.to_owned() };
        if let Some(link) = link(&words, &address) {
            text.push_str(&link);
            return;
        }
        text.push_str(&words);
        let worth_saying = !fold(&words).is_empty() && !address.is_empty() && !address.starts_with('#');
        if worth_saying {
            self.page.remarks.push(Remark::link_lost(self.line(node), &words));
        }
    }
}
