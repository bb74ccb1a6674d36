//! The columns of a group as static data.
//!
//! Each column is data of its own, so that a program carries only those that it reads. The runtime's `columns` says what
//! they mean.

use crate::link;
use crate::literals::{constant, table};
use error_catalog_core::codes::IntCodes;
use error_catalog_core::columns::{PackedTexts, Statuses, Traits, offsets};
use error_catalog_core::lookup::Table;
use error_catalog_schema::model::{CodeType, Description, Group};
use error_catalog_schema::text::Text;

/// Groups from this size on store even the texts packed that are read often, their messages and their codes; the runtime's
/// `Texts` says why.
const PACK_FROM: usize = 1024;

/// Codes that are shorter than this together end with blanks, so many that no code which a slot can speak of ends beyond
/// them: that is one comparison less in each lookup. Larger groups do not gain what it would add to them.
const PAD_UP_TO: usize = 4096;

/// All columns of a group but its codes.
pub(crate) fn columns(group: &Group) -> String {
    let rows: Vec<&Description> = group.descriptions().collect();
    let cells = |cell: fn(&Description) -> &str| rows.iter().map(|row| cell(row)).collect::<Vec<_>>();
    let plain = |cell: fn(&Description) -> Option<&Text>| {
        let cells: Vec<String> =
            rows.iter().map(|row| cell(row).map_or(String::new(), Text::plain)).collect();
        packed(&cells.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let columns = [
        constant("NAMES", "Texts", &packed(&cells(|row| &row.name))),
        constant("KEYS", "Texts", &keys(group)),
        constant("MESSAGES", "Texts", &texts(&cells(|row| &row.message))),
        constant("DETAILS", "Texts", &plain(|row| row.detail.as_ref())),
        constant("ACTIONS", "Texts", &plain(|row| row.action.as_ref())),
        constant("PAGES", "Texts", &packed(&cells(|row| row.docs.as_deref().unwrap_or_default()))),
        constant("LINKS", "Links", &links(&rows)),
        constant("STATUSES", "Statuses", &statuses(group)),
        constant("TRAITS", "Traits", &traits(&rows)),
    ];
    columns.concat()
}

/// `CODES`, and of texts `PACKED_CODES`: all codes in one piece.
pub(crate) fn codes(group: &Group, lookup: &Table<Vec<u8>>) -> String {
    if group.code_type == CodeType::Int {
        let codes: Vec<i64> = group.errors.iter().filter_map(|error| error.code.as_int()).collect();
        return constant("CODES", "IntCodes", &format!("IntCodes({})", table(&IntCodes::new(&codes).0)));
    }
    let codes: Vec<&str> = group.errors.iter().filter_map(|error| error.code.as_str()).collect();
    let (mut shortest, mut longest) = (usize::MAX, 0);
    for code in &codes {
        (shortest, longest) = (shortest.min(code.len()), longest.max(code.len()));
    }
    let PackedTexts { mut text, offsets } = PackedTexts::new(&codes);
    let (length, offsets) = (codes.len(), table(&offsets));
    let texts = if length >= PACK_FROM {
        format!("Packed(PACKED_CODES, {offsets})")
    } else {
        format!("Table({{ static TABLE: [&str; {length}] = __rt::parts(PACKED_CODES, {offsets}); &TABLE }})")
    };
    if matches!(lookup, Table::TextSlots(_)) && text.len() < PAD_UP_TO {
        let length = (text.len() + 1).next_power_of_two() + longest;
        text = format!("{text:length$}");
    }
    format!(
        "const PACKED_CODES: &str = {text:?};
        const CODES: __rt::StrCodes = __rt::StrCodes {{
            texts: __rt::Texts::{texts},
            shortest: {shortest},
            longest: {longest},
        }};"
    )
}

fn keys(group: &Group) -> String {
    let other = group.other.iter().map(|_| "");
    let keys = group.errors.iter().map(|error| error.key.as_deref().unwrap_or_default());
    packed(&keys.chain(other).collect::<Vec<_>>())
}

/// A column of texts that are read often, in the form for its size.
fn texts(cells: &[&str]) -> String {
    let length = cells.len();
    if length >= PACK_FROM {
        return packed(cells);
    }
    format!("Texts::Table({{ static TABLE: [&str; {length}] = {cells:?}; &TABLE }})")
}

/// A column of texts in one piece.
fn packed(cells: &[&str]) -> String {
    if cells.iter().all(|cell| cell.is_empty()) {
        return "Texts::Absent".to_owned();
    }
    let PackedTexts { text, offsets } = PackedTexts::new(cells);
    format!("Texts::Packed({text:?}, {})", table(&offsets))
}

fn links(rows: &[&Description]) -> String {
    let (mut links, mut counts) = (String::new(), Vec::new());
    for row in rows {
        let mut count = 0;
        for text in row.detail.iter().chain(&row.action) {
            for each in text.links() {
                link(each, &mut links);
                count += 1;
            }
        }
        counts.push(count);
    }
    let offsets = if links.is_empty() { Vec::new() } else { offsets(counts) };
    format!("Links(&[{links}], {})", table(&offsets))
}

fn statuses(group: &Group) -> String {
    let statuses: Vec<Option<u16>> = group.errors.iter().map(|error| error.status).collect();
    format!("Statuses({})", table(&Statuses::new(&statuses).0))
}

fn traits(rows: &[&Description]) -> String {
    format!("Traits({})", table(&Traits::new(rows.iter().map(|row| (row.kind, row.retry))).0))
}
