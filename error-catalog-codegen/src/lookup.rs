//! How the codes of a group are looked up, as code.

use error_catalog_core::lookup::{IntSlots, IntTable, Lookup, Slots, Table, TextKey, TextSlots, Widths};
use error_catalog_schema::model::{CodeType, Group};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::literals::{emit_multiplier, emit_table};
use crate::{codes, search};

/// The lookup of a group.
pub(crate) fn find_lookup(group: &Group) -> Lookup<Vec<u8>> {
    match group.code_type {
        CodeType::Int => search::find_integers(&codes::integers(group)),
        CodeType::Str => search::find_texts(&codes::texts(group)),
    }
}

/// The value of `LOOKUP`.
pub(crate) fn emit_lookup(lookup: &Lookup<Vec<u8>>, group: &Group) -> TokenStream {
    let codes_are_keys = group.code_type == CodeType::Int && lookup.ends.is_empty();
    let table = match &lookup.table {
        Table::IntTable(table) => emit_int_table(table, codes_are_keys),
        Table::IntSlots(slots) => emit_int_slots(slots),
        Table::TextSlots(slots) => emit_text_slots(slots),
        Table::Scan => quote!(Scan),
    };
    let rows = Literal::usize_unsuffixed(lookup.rows);
    let (repeated, ends) = (emit_table(&lookup.repeated), emit_table(&lookup.ends));
    quote! {
        __rt::Lookup { table: __rt::Table::#table, rows: #rows, repeated: #repeated, ends: #ends }
    }
}

/// `codes_are_keys` if the column of the codes is the table of the keys.
fn emit_int_table(table: &IntTable<Vec<u8>>, codes_are_keys: bool) -> TokenStream {
    let IntTable { multiplier, bits, values, keys } = table;
    let (multiplier, values) = (emit_multiplier(*multiplier), emit_table(values));
    let keys = if codes_are_keys { quote!(CODES.0) } else { emit_table(keys) };
    quote! {
        IntTable(__rt::IntTable { multiplier: #multiplier, bits: #bits, values: #values, keys: #keys })
    }
}

fn emit_int_slots(slots: &IntSlots<Vec<u8>>) -> TokenStream {
    let IntSlots { multiplier, bits, slots } = slots;
    let (multiplier, slots) = (emit_multiplier(*multiplier), emit_slots(slots));
    quote!(IntSlots(__rt::IntSlots { multiplier: #multiplier, bits: #bits, slots: #slots }))
}

fn emit_text_slots(slots: &TextSlots<Vec<u8>>) -> TokenStream {
    let TextSlots { multiplier, second, bits, widths: Widths { start, value, length }, .. } = slots;
    let (multiplier, second) = (emit_multiplier(*multiplier), emit_multiplier(*second));
    let (key, slots) = (emit_text_key(slots.key), emit_slots(&slots.slots));
    quote! {
        TextSlots(__rt::TextSlots {
            key: #key,
            multiplier: #multiplier,
            second: #second,
            bits: #bits,
            widths: __rt::Widths { start: #start, value: #value, length: #length },
            packed: PACKED_CODES.as_bytes(),
            slots: #slots,
        })
    }
}

fn emit_text_key(key: TextKey) -> TokenStream {
    match key {
        TextKey::Ends => quote!(__rt::TextKey::Ends),
        TextKey::Words(places) => quote!(__rt::TextKey::Words([#(#places),*])),
        TextKey::Whole => quote!(__rt::TextKey::Whole),
    }
}

fn emit_slots(slots: &Slots<Vec<u8>>) -> TokenStream {
    let Slots { bucket_bits, displacements, slots } = slots;
    let (displacements, slots) = (emit_table(displacements), emit_table(slots));
    quote!(__rt::Slots { bucket_bits: #bucket_bits, displacements: #displacements, slots: #slots })
}
