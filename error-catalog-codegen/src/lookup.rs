//! How the codes of a group are looked up, as code.

use crate::literals::table;
use crate::search;
use error_catalog_core::lookup::{IntSlots, IntTable, Lookup, Slots, Table, TextKey, TextSlots, Widths};
use error_catalog_schema::model::{CodeType, Group};

/// The lookup of a group.
pub(crate) fn find(group: &Group) -> Lookup<Vec<u8>> {
    match group.code_type {
        CodeType::Int => {
            let codes: Vec<i64> = group.errors.iter().filter_map(|error| error.code.as_int()).collect();
            search::find_integers(&codes)
        }
        CodeType::Str => {
            let codes: Vec<&str> = group.errors.iter().filter_map(|error| error.code.as_str()).collect();
            search::find_texts(&codes)
        }
    }
}

/// The value of `LOOKUP`.
pub(crate) fn code(lookup: &Lookup<Vec<u8>>, group: &Group) -> String {
    let codes_are_keys = group.code_type == CodeType::Int && lookup.ends.is_empty();
    let place = match &lookup.table {
        Table::IntTable(table) => int_table(table, codes_are_keys),
        Table::IntSlots(slots) => int_slots(slots),
        Table::TextSlots(slots) => text_slots(slots),
        Table::Scan => "Scan".to_owned(),
    };
    let (rows, repeated, ends) = (lookup.rows, table(&lookup.repeated), table(&lookup.ends));
    format!(
        "__rt::Lookup {{
            table: __rt::Table::{place},
            rows: {rows},
            repeated: {repeated},
            ends: {ends},
        }}"
    )
}

/// `codes_are_keys` if the column of the codes is the table of the keys.
fn int_table(from: &IntTable<Vec<u8>>, codes_are_keys: bool) -> String {
    let IntTable { multiplier, bits, values, keys } = from;
    let values = table(values);
    let keys = if codes_are_keys { "CODES.0".to_owned() } else { table(keys) };
    format!(
        "IntTable(__rt::IntTable {{
            multiplier: {multiplier},
            bits: {bits},
            values: {values},
            keys: {keys},
        }})"
    )
}

fn int_slots(from: &IntSlots<Vec<u8>>) -> String {
    let IntSlots { multiplier, bits, slots: table } = from;
    let slots = slots(table);
    format!("IntSlots(__rt::IntSlots {{ multiplier: {multiplier}, bits: {bits}, slots: {slots} }})")
}

fn text_slots(from: &TextSlots<Vec<u8>>) -> String {
    let TextSlots { multiplier, bits, widths: Widths { start, value, length }, .. } = from;
    let (key, slots) = (text_key(from.key), slots(&from.slots));
    format!(
        "TextSlots(__rt::TextSlots {{
            key: {key},
            multiplier: {multiplier},
            bits: {bits},
            widths: __rt::Widths {{ start: {start}, value: {value}, length: {length} }},
            packed: PACKED_CODES.as_bytes(),
            slots: {slots},
        }})"
    )
}

fn text_key(key: TextKey) -> String {
    let form = match key {
        TextKey::Ends => "Ends".to_owned(),
        TextKey::Words(places) => format!("Words({places:?})"),
        TextKey::Whole => "Whole".to_owned(),
    };
    format!("__rt::TextKey::{form}")
}

fn slots(from: &Slots<Vec<u8>>) -> String {
    let (bucket_bits, displacements, slots) =
        (from.bucket_bits, table(&from.displacements), table(&from.slots));
    format!("__rt::Slots {{ bucket_bits: {bucket_bits}, displacements: {displacements}, slots: {slots} }}")
}
