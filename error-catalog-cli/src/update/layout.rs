//! A catalog file as it is laid out: where each value stands, and where a new one fits in.
//!
//! Edits are pieces of text for places in the file, so that whatever they do not touch stays as it is: comments, blank
//! lines, the order of keys, the ends of lines.

use std::ops::Range;

use toml_edit::{Document, InlineTable, Item, Table as StandardTable, TableLike, Value};

use super::edits::{Edit, Spot, Table};
use super::recognition::Place;

/// The keys of the catalog's table, in the order in which they are written.
const CATALOG_KEYS: &[&str] = &["vendor", "service", "docs", "summary", "retrieved"];
/// The keys of a group.
const GROUP_KEYS: &[&str] = &["name", "title", "summary", "docs", "common", "response", "repeats"];
/// The keys of an error; a catch-all has some of them.
const ERROR_KEYS: &[&str] =
    &["code", "name", "aliases", "deprecated", "key", "message", "detail", "action", "status"];

/// A file that was read.
pub(super) struct Layout<'t> {
    text: &'t str,
    document: Document<&'t str>,
    newline: &'static str,
}

/// A text that replaces the text at a place.
struct Splice {
    range: Range<usize>,
    /// What stands first of several that go into one place.
    rank: usize,
    text: String,
}

/// A table, written under a header or within braces.
#[derive(Clone, Copy)]
enum View<'d> {
    Standard(&'d StandardTable),
    Inline(&'d InlineTable),
}

impl<'d> View<'d> {
    /// The table that this item is.
    fn of(item: &'d Item) -> Option<Self> {
        match item {
            Item::Table(table) => Some(Self::Standard(table)),
            Item::Value(Value::InlineTable(table)) => Some(Self::Inline(table)),
            _ => None,
        }
    }

    /// The table in this place of an array.
    fn element(array: &'d Item, at: usize) -> Option<Self> {
        match array {
            Item::ArrayOfTables(tables) => tables.get(at).map(Self::Standard),
            Item::Value(Value::Array(values)) => values.get(at)?.as_inline_table().map(Self::Inline),
            _ => None,
        }
    }

    fn keys(self) -> &'d dyn TableLike {
        match self {
            Self::Standard(table) => table,
            Self::Inline(table) => table,
        }
    }

    fn get(self, key: &str) -> Option<&'d Item> {
        self.keys().get(key)
    }

    /// Where the table stands: its header, or all of it within braces.
    fn span(self) -> Option<Range<usize>> {
        match self {
            Self::Standard(table) => table.span(),
            Self::Inline(table) => table.span(),
        }
    }
}

impl<'t> Layout<'t> {
    /// Reads a file; `None` if it is not TOML.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        let document = Document::parse(text).ok()?;
        let first = text.find('\n').filter(|at| text[..*at].ends_with('\r'));
        let newline = if first.is_some() { "\r\n" } else { "\n" };
        Some(Self { text, document, newline })
    }

    /// The text with these edits; `None` if a place for one of them cannot be found.
    pub(super) fn apply(&self, edits: &[Edit]) -> Option<String> {
        let mut splices = Vec::new();
        for edit in edits {
            splices.push(self.splice(edit)?);
        }
        // Stable, so that rows which go into one place keep their order.
        splices.sort_by_key(|splice| (splice.range.start, splice.rank));
        let mut text = String::with_capacity(self.text.len());
        let mut at = 0;
        for splice in splices {
            text.push_str(self.text.get(at..splice.range.start)?);
            text.push_str(&splice.text);
            at = splice.range.end;
        }
        text.push_str(self.text.get(at..)?);
        Some(text)
    }

    /// What an edit does to the text; a splice of nothing, if the text says it already.
    fn splice(&self, edit: &Edit) -> Option<Splice> {
        match edit {
            Edit::Set { table, key, value } => {
                let (view, order) = match *table {
                    Table::Catalog => (View::of(self.document.get("catalog")?)?, CATALOG_KEYS),
                    Table::Error(place) => (self.error(place)?, ERROR_KEYS),
                    Table::Other(group) => (View::of(self.group(group)?.get("other")?)?, ERROR_KEYS),
                };
                self.set(view, order, key, value)
            }
            Edit::Repeat { group, codes } => {
                let view = self.group(*group)?;
                let codes = codes.join(", ");
                let last = view.get("repeats").and_then(Item::as_array).and_then(|codes| codes.iter().last());
                match last {
                    Some(last) => {
                        let end = last.span()?.end;
                        Some(Splice { range: end..end, rank: 0, text: format!(", {codes}") })
                    }
                    None => self.set(view, GROUP_KEYS, "repeats", &format!("[{codes}]")),
                }
            }
            Edit::Add { spot, toml } => self.add(*spot, toml.trim_end()),
        }
    }

    fn group(&self, at: usize) -> Option<View<'_>> {
        View::element(self.document.get("group")?, at)
    }

    fn error(&self, place: Place) -> Option<View<'_>> {
        View::element(self.group(place.group)?.get("error")?, place.row)
    }

    /// Gives a key of a table this value; a new key goes behind the last one that comes before it in this order.
    fn set(&self, view: View<'_>, order: &[&str], key: &str, value: &str) -> Option<Splice> {
        if let Some(old) = view.get(key) {
            let range = old.as_value()?.span()?;
            if says_the_same(old, value) {
                return Some(Splice { range: range.start..range.start, rank: 0, text: String::new() });
            }
            return Some(Splice { range, rank: 0, text: value.to_owned() });
        }
        let rank = order.iter().position(|known| *known == key)?;
        let before =
            order[..rank].iter().rev().find(|before| view.get(before).is_some_and(Item::is_value))?;
        let end = view.get(before)?.span()?.end;
        Some(match view {
            View::Inline(_) => Splice { range: end..end, rank, text: format!(", {key} = {value}") },
            View::Standard(_) => {
                // The line begins as the other key's does: with an indent, or with the name of a dotted table.
                let start = view.keys().key(before)?.span()?.start;
                let prefix = &self.text[self.line_start(start)..start];
                let end = self.line_end(end);
                Splice { range: end..end, rank, text: format!("{}{prefix}{key} = {value}", self.newline) }
            }
        })
    }

    /// Adds a table.
    fn add(&self, spot: Spot, toml: &str) -> Option<Splice> {
        // Behind the keys of the error before it.
        let rank = ERROR_KEYS.len() + usize::from(matches!(spot, Spot::EndOf(_)));
        let at = |at: usize, text: String| Some(Splice { range: at..at, rank, text });
        match spot {
            Spot::Before(place) => {
                let (view, start) = self.error(place).and_then(|view| Some((view, view.span()?.start)))?;
                if let View::Inline(_) = view {
                    return at(start, format!("{}, ", inline(toml)));
                }
                let block = self.block(toml, start);
                at(self.comments_start(start), format!("{block}{0}{0}", self.newline))
            }
            Spot::After(place) => {
                let view = self.error(place)?;
                let span = view.span()?;
                if let View::Inline(_) = view {
                    return at(span.end, format!(", {}", inline(toml)));
                }
                let block = self.block(toml, span.start);
                at(self.comments_end(end_of(view)?), format!("{0}{0}{block}", self.newline))
            }
            Spot::EndOf(group) => {
                let errors = self.group(group)?.get("error")?;
                let count = errors.as_array_of_tables().map(toml_edit::ArrayOfTables::len);
                let count = count.or_else(|| errors.as_array().map(toml_edit::Array::len))?;
                let last = Place { group, row: count.checked_sub(1)? };
                self.add(Spot::After(last), toml).map(|splice| Splice { rank, ..splice })
            }
            // Groups within brackets end before the file does.
            Spot::End if self.document.get("group")?.is_value() => None,
            Spot::End => {
                let is_ended = self.text.ends_with('\n');
                let before = if is_ended { "" } else { self.newline };
                let toml = toml.replace('\n', self.newline);
                at(self.text.len(), format!("{before}{0}{toml}{0}", self.newline))
            }
        }
    }

    /// A table with the file's ends of lines, and indented as the one whose header is here.
    fn block(&self, toml: &str, header: usize) -> String {
        let indent = &self.text[self.line_start(header)..header];
        let indent = if indent.trim().is_empty() { indent } else { "" };
        toml.split('\n').map(|line| format!("{indent}{line}")).collect::<Vec<_>>().join(self.newline)
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// The end of the line, without its line feed.
    fn line_end(&self, at: usize) -> usize {
        let end = self.text[at..].find('\n').map_or(self.text.len(), |end| at + end);
        end - usize::from(self.text[at..end].ends_with('\r'))
    }

    /// The start of the comment that stands right above a header, or of the header's line.
    fn comments_start(&self, header: usize) -> usize {
        let mut start = self.line_start(header);
        while start > 0 {
            let above = self.line_start(start - 1);
            if !self.text[above..start].trim_start().starts_with('#') {
                break;
            }
            start = above;
        }
        start
    }

    /// The end of the line, or of the comment right below it that does not stand right above a header.
    fn comments_end(&self, at: usize) -> usize {
        let first = self.line_end(at);
        let mut end = first;
        while let Some(next) = self.text[end..].find('\n').map(|line_feed| end + line_feed + 1) {
            let line_end = self.line_end(next);
            let line = self.text[next..line_end].trim_start();
            if line.starts_with('[') {
                return first;
            }
            if !line.starts_with('#') {
                break;
            }
            end = line_end;
        }
        end
    }
}

/// Whether a value is the string or the integer that this TOML is.
fn says_the_same(old: &Item, value: &str) -> bool {
    let Ok(new) = value.parse::<Value>() else { return false };
    old.as_str().is_some() && old.as_str() == new.as_str()
        || old.as_integer().is_some() && old.as_integer() == new.as_integer()
}

/// The end of a table's last value.
fn end_of(view: View<'_>) -> Option<usize> {
    view.keys()
        .iter()
        .filter_map(|(_, item)| View::of(item).map_or_else(|| Some(item.span()?.end), end_of))
        .max()
}

/// A table as an inline one.
fn inline(toml: &str) -> String {
    let keys: Vec<&str> = toml.lines().skip(1).collect();
    format!("{{ {} }}", keys.join(", "))
}
