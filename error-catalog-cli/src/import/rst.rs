//! reStructuredText pages: titles, tables in every form, lists of definitions, blocks of code and text.

mod grid;
mod header;
mod inline;
mod lines;
mod lists;
mod simple;

use std::ops::Range;

use self::header::with_header;
use self::lines::{Line, dedented, directive_text, indented, is_field, item, rule_mark};
use super::budget::Budget;
use super::code_blocks;
use super::csv;
use super::page::{Block, Form, Page, Paragraph, Record, Table};
use super::refusal::Refusal;

/// Reads a reStructuredText page.
pub(crate) fn read(text: &str, budget: &mut Budget) -> Result<Page, Refusal> {
    let lines: Vec<Line<'_>> =
        (1..).zip(text.lines()).map(|(number, text)| Line::new(number, text)).collect();
    let mut reader = Reader { budget, page: Page::default(), titles: Vec::new(), endless: 0..0 };
    reader.body(&lines, 0)?;
    Ok(reader.page)
}

/// Blocks within blocks are read up to this depth; what is deeper is passed over as text.
const DEEPEST: usize = 8;

struct Reader<'t> {
    budget: &'t mut Budget,
    page: Page,
    /// The marks of the titles so far, and whether they stand over them too: in the order of their levels.
    titles: Vec<(char, bool)>,
    /// The numbers of lines among which no simple table ends.
    endless: Range<usize>,
}

impl Reader<'_> {
    /// Reads lines that are indented alike.
    fn body(&mut self, lines: &[Line<'_>], depth: usize) -> Result<(), Refusal> {
        let mut at = 0;
        while at < lines.len() {
            if lines[at].is_blank() {
                at += 1;
                continue;
            }
            self.budget.spend_pieces(1, lines[at].number())?;
            at += self.block(&lines[at..], depth)?.max(1);
        }
        Ok(())
    }

    /// Reads the block that begins here and gives its number of lines.
    fn block(&mut self, lines: &[Line<'_>], depth: usize) -> Result<usize, Refusal> {
        let first = lines[0].text.trim();
        if let Some(length) = self.title(lines) {
            return Ok(length);
        }
        if grid::is_rule(first) {
            let length = lines.iter().take_while(|line| grid::is_row(line.text)).count();
            let table = grid::read(&lines[..length], self.budget)?;
            self.table(table, lines[0].number(), None)?;
            return Ok(length);
        }
        if simple::is_rule(first) {
            let length = simple::length(lines, &mut self.endless);
            let table = simple::read(&lines[..length], self.budget)?;
            self.table(table, lines[0].number(), None)?;
            return Ok(length);
        }
        let indent = lines[0].indent();
        let length = 1 + indented(&lines[1..], indent);
        if let Some(directive) = first.strip_prefix(".. ").or((first == "..").then_some("")) {
            self.directive(directive, &lines[1..length], lines[0].number(), depth)?;
            return Ok(length);
        }
        if is_field(first) {
            return Ok(length);
        }
        if let Some(item) = item(first) {
            self.item(item, lines, length, depth)?;
            return Ok(length);
        }
        // A term, and what is said of it below.
        if length > 1 && !lines[1].is_blank() && lines[1].indent() > indent {
            return self.definition(lines, length);
        }
        let alike =
            lines.iter().take_while(|line| !line.is_blank() && line.indent() == indent).count().max(1);
        let literal = lines[alike - 1].text.trim_end().ends_with("::");
        self.prose(&lines[..alike], depth);
        let code = indented(&lines[alike..], indent);
        if literal && code > 0 {
            self.code(&lines[alike..alike + code]);
            return Ok(alike + code);
        }
        Ok(alike)
    }

    /// A title: a line with marks under it, and perhaps over it.
    fn title(&mut self, lines: &[Line<'_>]) -> Option<usize> {
        let text = |at: usize| lines.get(at).map_or("", |line| line.text.trim());
        let over = rule_mark(text(0)).filter(|_| !text(1).is_empty());
        let (mark, title, length) = match over {
            Some(mark) if rule_mark(text(2)) == Some(mark) => ((mark, true), text(1), 3),
            _ => ((rule_mark(text(1))?, false), text(0), 2),
        };
        let long_enough = 2 * text(length - 1).chars().count() >= title.chars().count();
        if title.is_empty()
            || !long_enough
            || rule_mark(title).is_some()
            || lines[0].indent() > 0 && length == 2
        {
            return None;
        }
        let known = self.titles.iter().position(|known| *known == mark);
        let level = known.unwrap_or_else(|| {
            self.titles.push(mark);
            self.titles.len() - 1
        });
        let line = lines[0].number();
        let title = self.inline(title, line);
        let level = u8::try_from(level + 1).unwrap_or(6).min(6);
        self.page.blocks.push(Block::heading(level, title, line));
        Some(length)
    }

    /// `.. name:: argument`, with its options and content in the lines below.
    fn directive(
        &mut self,
        directive: &str,
        lines: &[Line<'_>],
        number: usize,
        depth: usize,
    ) -> Result<(), Refusal> {
        let Some((name, argument)) = directive.split_once("::") else { return Ok(()) };
        let lines = dedented(lines);
        let options = lines.iter().take_while(|line| is_field(line.text) && !line.is_blank()).count();
        let (options, content) = lines.split_at(options);
        let option = |name: &str| {
            let value = options.iter().find_map(|line| line.text.strip_prefix(name))?;
            Some(value.trim())
        };
        let caption = Some(self.inline(argument, number)).filter(|caption| !caption.is_empty());
        let headers = option(":header-rows:").and_then(|rows| rows.parse().ok());
        match name.trim() {
            "table" => {
                let start = self.page.blocks.len();
                self.body(content, depth + 1)?;
                if let Some(Block::Table(table)) = self.page.blocks.get_mut(start) {
                    table.caption = caption;
                }
            }
            "list-table" => {
                let rows = lists::read(content, self.budget)?;
                self.table(with_header(rows, headers.unwrap_or(0)), number, caption)?;
            }
            "csv-table" => {
                let text: Vec<&str> = content.iter().map(|line| line.text).collect();
                let before = content.first().map_or(number, Line::number) - 1;
                let header = option(":header:").unwrap_or_default();
                let mut header = csv::table(header, number - 1, self.budget)?.rows;
                header.extend(csv::table(&text.join("\n"), before, self.budget)?.rows);
                let own = usize::from(option(":header:").is_some());
                let mut table = with_header(header, own + headers.unwrap_or(0));
                table.form = Form::Csv;
                self.table(table, number, caption)?;
            }
            "code" | "code-block" | "sourcecode" | "highlight" => self.code(content),
            "raw" | "image" | "figure" | "toctree" | "contents" | "include" | "only" | "index" => {}
            _ if depth < DEEPEST => self.body(&lines, depth + 1)?,
            _ => self.prose(&lines, depth),
        }
        Ok(())
    }

    /// Adds a table whose cells are the source of their texts.
    fn table(&mut self, mut table: Table, line: usize, caption: Option<String>) -> Result<(), Refusal> {
        self.budget.spend_table(line)?;
        table.line = line;
        table.caption = caption;
        for cell in &mut table.header {
            *cell = self.cell(cell, line);
        }
        for row in &mut table.rows {
            for cell in &mut row.cells {
                *cell = self.cell(cell, row.line);
            }
        }
        self.page.blocks.push(Block::Table(table));
        Ok(())
    }

    /// The paragraphs of a cell, a line each; a note in it is one of them.
    fn cell(&mut self, source: &str, line: usize) -> String {
        let paragraphs = source.split("\n\n").map(|paragraph| {
            let lines: Vec<&str> = paragraph.lines().map(directive_text).collect();
            self.inline(&lines.join("\n"), line)
        });
        let paragraphs: Vec<String> = paragraphs.filter(|paragraph| !paragraph.is_empty()).collect();
        paragraphs.join("\n")
    }

    fn code(&mut self, lines: &[Line<'_>]) {
        let Some(first) = lines.iter().find(|line| !line.is_blank()) else { return };
        let source: Vec<&str> =
            lines.iter().skip_while(|line| line.is_blank()).map(|line| line.text).collect();
        let tables = code_blocks::read(&source.join("\n"), first.number(), &mut self.page.remarks);
        self.page.blocks.extend(tables.into_iter().map(Block::Table));
    }

    /// An item of a list, and the blocks that are indented below it.
    fn item(&mut self, text: &str, lines: &[Line<'_>], length: usize, depth: usize) -> Result<(), Refusal> {
        let own = lines[1..length]
            .iter()
            .take_while(|line| !line.is_blank() && item(line.text.trim()).is_none())
            .count();
        let mut words = vec![text];
        words.extend(lines[1..=own].iter().map(|line| line.text.trim()));
        let line = lines[0].number();
        let text = self.inline(&words.join("\n"), line);
        self.page.blocks.push(Block::Item(Paragraph { line, text, lead: None, depth: depth + 1 }));
        let rest = dedented(&lines[own + 1..length]);
        if depth < DEEPEST { self.body(&rest, depth + 1) } else { Ok(()) }
    }

    fn definition(&mut self, lines: &[Line<'_>], length: usize) -> Result<usize, Refusal> {
        let line = lines[0].number();
        let term = self.inline(lines[0].text, line);
        let mut record = Record { line, term, paragraphs: Vec::new() };
        for paragraph in lines[1..length].split(Line::is_blank).filter(|lines| !lines.is_empty()) {
            self.budget.spend_pieces(1, paragraph[0].number())?;
            let words: Vec<&str> = paragraph.iter().map(|line| line.text.trim()).collect();
            record.paragraphs.push(self.inline(&words.join("\n"), paragraph[0].number()));
        }
        match self.page.blocks.last_mut() {
            Some(Block::Records(records)) => records.push(record),
            _ => self.page.blocks.push(Block::Records(vec![record])),
        }
        Ok(length)
    }

    fn prose(&mut self, lines: &[Line<'_>], depth: usize) {
        let words: Vec<&str> = lines.iter().map(|line| line.text.trim()).collect();
        let line = lines.first().map_or(0, Line::number);
        let (text, lead) = inline::read_with_lead(&words.join("\n"), line, &mut self.page.remarks);
        let text = text.strip_suffix("::").map_or(text.as_str(), |_| &text[..text.len() - 1]).to_owned();
        if !text.is_empty() && text != ":" {
            self.page.blocks.push(Block::Prose(Paragraph { line, text, lead, depth }));
        }
    }

    fn inline(&mut self, text: &str, line: usize) -> String {
        inline::read(text, line, &mut self.page.remarks)
    }
}
