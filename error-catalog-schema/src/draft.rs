//! A catalog as it was read: the keys that the file has, in the types that they want, before anything is checked.
//!
//! What could not be read is `None` here and was reported; the checks look at what is there, so that one fault stays
//! one error.

use crate::model::{Code, CodeType, Dropped, Notation, Role, Selector};
use crate::span::{Span, Spanned};

/// A text, and where it stands.
pub(crate) type SpannedText = Spanned<String>;

/// A catalog file that was read.
#[derive(Default)]
pub(crate) struct Draft<'s> {
    /// The text of the file, for what is shown of it.
    pub(crate) text: &'s str,
    pub(crate) catalog: CatalogDraft,
    pub(crate) import: Option<ImportDraft>,
    /// The groups, in file order.
    pub(crate) groups: Vec<GroupDraft>,
    /// The groups that were left out.
    pub(crate) dropped: Dropped,
    /// Whether part of the file could not be read, so that nothing may be said to be missing.
    pub(crate) incomplete: bool,
}

/// The table `[catalog]`.
#[derive(Default)]
pub(crate) struct CatalogDraft {
    /// Where the table's header stands, if there is one.
    pub(crate) header: Option<Span>,
    pub(crate) vendor: Option<SpannedText>,
    pub(crate) service: Option<SpannedText>,
    pub(crate) docs: Option<SpannedText>,
    pub(crate) summary: Option<SpannedText>,
    pub(crate) retrieved: Option<String>,
}

/// The table `[import]`.
#[derive(Default)]
pub(crate) struct ImportDraft {
    /// Where the table's header stands.
    pub(crate) header: Span,
    pub(crate) table: Vec<Spanned<Selector>>,
    pub(crate) skip: Vec<Spanned<Selector>>,
    pub(crate) column: Vec<(Role, Spanned<Selector>)>,
    pub(crate) group_by: Option<SpannedText>,
    pub(crate) one_group: Option<SpannedText>,
    pub(crate) codes: Option<SpannedText>,
    pub(crate) record: Option<SpannedText>,
    pub(crate) rows: Option<SpannedText>,
}

/// A table `[[group]]` and what belongs to it.
#[derive(Default)]
pub(crate) struct GroupDraft {
    /// Where the table's header stands.
    pub(crate) header: Span,
    pub(crate) name: Option<SpannedText>,
    pub(crate) title: Option<SpannedText>,
    pub(crate) summary: Option<SpannedText>,
    pub(crate) docs: Option<SpannedText>,
    pub(crate) common: bool,
    pub(crate) response: Option<ResponseDraft>,
    pub(crate) repeats: Vec<Spanned<Code>>,
    /// The rows, in file order.
    pub(crate) errors: Vec<RowDraft>,
    pub(crate) other: Option<RowDraft>,
    /// The type of the codes; the checks fill it in.
    pub(crate) code_type: Option<CodeType>,
    /// How the codes are written; the checks fill it in.
    pub(crate) notation: Notation,
    /// The rows that were left out.
    pub(crate) dropped: Dropped,
    /// Whether the file names the group, even if the name is at fault; the checks fill it in.
    pub(crate) is_named: bool,
    /// Whether rows may have been lost, so that no code may be said to be missing; the checks add to it.
    pub(crate) incomplete: bool,
}

impl GroupDraft {
    /// All rows: the errors in file order, then the catch-all.
    pub(crate) fn rows_mut(&mut self) -> impl Iterator<Item = &mut RowDraft> {
        self.errors.iter_mut().chain(&mut self.other)
    }
}

/// A table `[[group.error]]` or `[group.other]`.
#[derive(Default)]
pub(crate) struct RowDraft {
    /// Where the table's header stands.
    pub(crate) header: Span,
    pub(crate) code: Option<Spanned<Code>>,
    /// How the code is written.
    pub(crate) notation: Notation,
    /// The name; the checks fill in the derived one.
    pub(crate) name: Option<SpannedText>,
    /// Whether the file names the row, even if the name is at fault; the checks fill it in.
    pub(crate) is_named: bool,
    pub(crate) aliases: Vec<SpannedText>,
    pub(crate) key: Option<SpannedText>,
    pub(crate) message: Option<SpannedText>,
    pub(crate) detail: Option<SpannedText>,
    pub(crate) action: Option<SpannedText>,
    pub(crate) status: Option<Spanned<i64>>,
    pub(crate) kind: Option<SpannedText>,
    pub(crate) retry: Option<Spanned<bool>>,
    pub(crate) retry_after: Option<Spanned<i64>>,
    pub(crate) deprecated: Option<SpannedText>,
    pub(crate) docs: Option<SpannedText>,
    /// Whether a part of the row is at fault, so that nothing may be said to be missing.
    pub(crate) incomplete: bool,
}

/// The table `response`.
#[derive(Default)]
pub(crate) struct ResponseDraft {
    /// Where the table stands.
    pub(crate) span: Span,
    pub(crate) header: Option<PlacesDraft>,
    pub(crate) json: Option<PlacesDraft>,
    pub(crate) xml: Option<PlacesDraft>,
    pub(crate) status: Option<Spanned<bool>>,
    pub(crate) by: Option<SpannedText>,
    pub(crate) message: Option<SpannedText>,
    pub(crate) request_id: Option<RequestIdDraft>,
    pub(crate) success: Vec<Spanned<Code>>,
    /// Whether a part of the table is at fault, so that nothing may be said to be missing.
    pub(crate) incomplete: bool,
}

/// One place, or an array of places, and where it stands.
pub(crate) type PlacesDraft = Spanned<Vec<SpannedText>>;

/// The table `request_id`.
#[derive(Default)]
pub(crate) struct RequestIdDraft {
    /// Where the table stands.
    pub(crate) span: Span,
    pub(crate) header: Option<SpannedText>,
    pub(crate) json: Option<SpannedText>,
    /// Whether a part of the table is at fault, so that nothing may be said to be missing.
    pub(crate) incomplete: bool,
}
