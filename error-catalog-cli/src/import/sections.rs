//! The tables of a page, and what can be read as one, with what stands over each.

use super::code_blocks;
use super::column::Context;
use super::columns;
use super::evidence::{self, Evidence};
use super::flat_tables;
use super::headers::is_about_errors;
use super::heading_records::{self, Run};
use super::list_records::{self, List, Text};
use super::outline::{Part, outline};
use super::page::{Block, Form, Paragraph, Record, Remark, Table};
use super::paragraph_records;
use super::records;
use super::shape;
use super::titles;

/// A table and what stands over it.
#[derive(Debug)]
pub(super) struct Section {
    /// The headings over it, the outermost first.
    pub(super) headings: Vec<String>,
    /// The paragraph directly above it.
    pub(super) above: Option<String>,
    pub(super) table: Table,
    /// Why this is not a table of errors, if that is known already.
    pub(super) refused: Option<String>,
    /// Whether a person says that it is one.
    pub(super) chosen: bool,
}

impl Section {
    /// The caption of the table, or else the heading over it.
    pub(super) fn heading(&self) -> Option<&str> {
        self.table.caption.as_deref().or(self.headings.last().map(String::as_str))
    }

    /// Whether what stands over the table is about errors.
    pub(super) fn context(&self) -> Context {
        // A file of data without headings is what it was given as: a list of errors.
        let is_data = matches!(self.table.form, Form::Csv | Form::Json | Form::Records);
        if self.chosen || self.headings.is_empty() && is_data {
            return Context::Near;
        }
        context(&self.headings, self.table.caption.as_deref(), self.above.as_deref())
    }
}

fn context(headings: &[String], caption: Option<&str>, above: Option<&str>) -> Context {
    let mut over = caption.into_iter().chain(headings.iter().rev().map(String::as_str));
    if above.is_some_and(is_about_errors) {
        return Context::Near;
    }
    match over.position(is_about_errors) {
        Some(0) => Context::Near,
        Some(_) => Context::Far,
        None => Context::None,
    }
}

/// The sections of a page in order, and remarks on the texts outside them.
pub(super) fn sections(blocks: Vec<Block>, title: Option<&str>) -> (Vec<Section>, Vec<Remark>) {
    let mut parts = outline(blocks, title);
    for part in &mut parts {
        for block in &mut part.blocks {
            if let Block::Table(table) = block {
                shape::mend(table);
            }
        }
    }
    let has_errors = |at: usize| {
        let headings = parts[at].headings();
        parts[at].blocks.iter().any(|block| match block {
            Block::Table(table) => {
                let heading = table.caption.as_ref().or(headings.last()).map_or("", String::as_str);
                columns::classify(table, context(&headings, table.caption.as_deref(), None), heading, &[])
                    .is_ok()
            }
            _ => false,
        })
    };
    let runs = heading_records::find(&parts, &has_errors);
    let mut reader = Reader { sections: Vec::new(), remarks: Vec::new() };
    let mut claimed = vec![false; parts.len()];
    for run in &runs {
        for at in &run.parts {
            claimed[*at] = true;
        }
    }
    let mut runs = runs.into_iter().peekable();
    let page = parts.iter().map(Part::headings).collect::<Vec<_>>();
    for (at, part) in parts.into_iter().enumerate() {
        if let Some(Run { parent, records, .. }) = runs.next_if(|run| run.parts[0] == at) {
            let table = records::table(&records, Form::Headings);
            reader.push(&page[parent], None, table, None);
        }
        if claimed[at] {
            reader.tables(part);
        } else {
            reader.heading(&part);
            reader.part(part);
        }
    }
    (reader.sections, reader.remarks)
}

struct Reader {
    sections: Vec<Section>,
    remarks: Vec<Remark>,
}

impl Reader {
    fn push(&mut self, headings: &[String], above: Option<String>, table: Table, refused: Option<String>) {
        self.sections.push(Section { headings: headings.to_vec(), above, table, refused, chosen: false });
    }

    /// Remarks on a heading that begins like an error but is not taken as one, where the headings over it are about errors.
    fn heading(&mut self, part: &Part) {
        let has_text = part.blocks.iter().any(|block| !matches!(block, Block::Table(_)));
        if has_text && part.above.iter().any(|heading| is_about_errors(heading)) {
            let text = part.heading.clone();
            self.not_taken(&[Paragraph { line: part.line, text, ..Paragraph::default() }]);
        }
    }

    fn not_taken<'p>(&mut self, paragraphs: impl IntoIterator<Item = &'p Paragraph>) {
        self.remarks.extend(paragraphs.into_iter().filter_map(evidence::not_taken));
    }

    /// The tables below a heading that is a record itself.
    fn tables(&mut self, part: Part) {
        let headings = part.headings();
        for block in part.blocks {
            if let Block::Table(table) = block {
                self.push(&headings, None, table, None);
            }
        }
    }

    /// All that stands below a heading.
    fn part(&mut self, part: Part) {
        let headings = part.headings();
        let texts: Vec<Paragraph> = part
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Prose(paragraph) | Block::Item(paragraph) => Some(paragraph.clone()),
                _ => None,
            })
            .collect();
        if let Some((before, table)) = flat_tables::read(&texts) {
            let above = before.checked_sub(1).map(|above| texts[above].text.clone());
            self.push(&headings, above, table, None);
            return self.tables(part);
        }
        let mut about =
            headings.iter().map(String::as_str).chain(texts.first().map(|first| first.text.as_str()));
        let about = about.any(is_about_errors);
        if let Some(records) = paragraph_records::read(&texts, about) {
            let above = texts.first().map(|first| first.text.clone());
            self.push(&headings, above, records::table(&records, Form::Paragraphs), None);
            return self.tables(part);
        }
        if about {
            // Of the items of lists, the lists speak.
            self.not_taken(texts.iter().filter(|paragraph| paragraph.depth == 0));
        }
        self.blocks(&headings, part.blocks);
    }

    /// Tables, definitions and lists, one after the other.
    fn blocks(&mut self, headings: &[String], blocks: Vec<Block>) {
        let mut above: Option<Paragraph> = None;
        let mut list: Vec<Text> = Vec::new();
        for block in blocks {
            if !matches!(&block, Block::Item(_)) && !matches!(&block, Block::Prose(text) if text.depth > 0) {
                self.list(headings, &std::mem::take(&mut list), &mut above);
            }
            match block {
                Block::Item(paragraph) => list.push(Text { paragraph, begins: true }),
                Block::Prose(paragraph) if paragraph.depth > 0 && !list.is_empty() => {
                    list.push(Text { paragraph, begins: false });
                }
                Block::Prose(paragraph) => above = Some(paragraph),
                Block::Table(mut table) => {
                    table.caption = table.caption.or_else(|| above.as_ref().and_then(titles::caption));
                    let above = above.take().map(|above| above.text);
                    let about = context(headings, table.caption.as_deref(), above.as_deref());
                    let refused = code_blocks::refusal(&table, about != Context::None);
                    self.push(headings, above, table, refused);
                }
                Block::Records(records) => self.definitions(headings, &records, above.take()),
                Block::Heading { .. } => {}
            }
        }
        self.list(headings, &list, &mut above);
    }

    fn definitions(&mut self, headings: &[String], records: &[Record], above: Option<Paragraph>) {
        let mut table = records::table(records, Form::DefinitionList);
        table.caption = above.as_ref().and_then(titles::caption);
        let refused = if evidence::are_fields(records) {
            Some("its terms are the fields of a reply".to_owned())
        } else if records.iter().any(|record| evidence::is_error(record, true) > Evidence::None) {
            None
        } else {
            Some("none of its terms is a code".to_owned())
        };
        let line = above.map(|above| above.text);
        let about = context(headings, table.caption.as_deref(), line.as_deref()) != Context::None;
        // Names of options and the like are told in such lists as well.
        let pairs = table.header.iter().any(|header| header == records::KEY);
        let refused = refused.or_else(|| {
            (!about && !pairs).then(|| "it has codes, but nothing over it is about errors".to_owned())
        });
        self.push(headings, line, table, refused);
    }

    fn list(&mut self, headings: &[String], texts: &[Text], above: &mut Option<Paragraph>) {
        if texts.is_empty() {
            return;
        }
        let above = above.take();
        let caption = above.as_ref().and_then(titles::caption);
        let line = above.map(|above| above.text);
        let context = context(headings, caption.as_deref(), line.as_deref());
        let about = context != Context::None;
        let (records, refused) = match list_records::read(texts, context) {
            List::Records(records) => (records, None),
            List::LeftOut { records, reason } => (records, Some(reason)),
            List::Prose if about => {
                return self.not_taken(texts.iter().map(|text| &text.paragraph));
            }
            List::Prose => return,
        };
        let mut table = records::table(&records, Form::List);
        table.caption = caption;
        self.push(headings, line, table, refused);
    }
}
