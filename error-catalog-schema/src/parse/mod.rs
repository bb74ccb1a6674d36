//! TOML to a draft: which keys stand where, and of which type. What they say is judged by `validate`.

mod broken;
mod heading;
mod reader;
mod sections;
mod syntax;
mod tables;
#[cfg(test)]
mod tests;
mod values;

use toml::de::{DeTable, DeValue};

use self::broken::Broken;
use self::reader::Reader;
use self::syntax::Part;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;
use crate::rule::Rule;
use crate::source::Source;
use crate::span::Span;

/// Reads a catalog file, as far as it can be read.
pub(crate) fn parse<'s>(source: &'s Source, faults: &mut Diagnostics) -> Draft<'s> {
    let text = source.text();
    let known = faults.len();
    let (draft, error) = match DeTable::parse(text).map(toml::Spanned::into_inner) {
        Ok(root) if is_regular(&root) => {
            let mut draft = Draft { text, ..Draft::default() };
            tables::file(&mut Reader::new(text, faults, Broken::new(text, 0)), root, &mut draft);
            (draft, None)
        }
        Ok(_) => (sections::read(text, faults), None),
        Err(error) => (sections::read(text, faults), Some(error)),
    };
    if let Some(error) = error.filter(|_| faults.len() == known) {
        // A fault of the document that no section has.
        let root = DeTable::new();
        Part::new(text, 0..text.len(), &root, vec![error]).report(&mut Broken::new(text, 0), faults);
    }
    if draft.catalog.header.is_none() && !draft.incomplete {
        let fault = Diagnostic::new(Rule::MissingKey, "missing table `[catalog]`");
        faults.push(fault.label(Span::default(), "the file needs `[catalog]` with `vendor` and `service`"));
    }
    draft
}

/// Whether the tables of the file are those of the format: if not, its headings are at fault.
fn is_regular(root: &DeTable<'_>) -> bool {
    root.iter().all(|(key, value)| match (key.get_ref().as_ref(), value.get_ref()) {
        ("catalog" | "import", DeValue::Table(_)) => true,
        ("group", DeValue::Array(groups)) => groups
            .iter()
            .all(|group| matches!(group.get_ref(), DeValue::Table(group) if is_regular_group(group))),
        _ => false,
    })
}

fn is_regular_group(group: &DeTable<'_>) -> bool {
    group.iter().all(|(key, value)| match (key.get_ref().as_ref(), value.get_ref()) {
        ("error" | "repeats", DeValue::Array(_)) | ("other" | "response", DeValue::Table(_)) => true,
        (_, DeValue::Array(_) | DeValue::Table(_)) => false,
        (key, _) => !matches!(key, "error" | "other"),
    })
}
