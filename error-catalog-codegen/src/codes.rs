//! The codes of a group as static data.

use std::iter;

use error_catalog_core::codes::{IntCodes, StrCodes};
use error_catalog_core::columns::{PackedTexts, Texts};
use error_catalog_core::lookup::Table;
use error_catalog_schema::model::{CodeType, Group};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::columns::{PACK_FROM, cells};
use crate::literals::emit_table;

/// Below this total size, codes are padded with spaces so that every offset a slot can hold is in bounds, and the compiler
/// leaves a check out: a tenth of the time in the benchmark "23 strings, one code". Larger groups do not gain what it
/// would add to them.
const PAD_UP_TO: usize = 4096;

/// `CODES`, and of strings `PACKED_CODES`: all codes in one piece.
pub(crate) fn define_codes(group: &Group, table: &Table<Vec<u8>>) -> TokenStream {
    if group.code_type == CodeType::Int {
        let codes = emit_table(&IntCodes::new(&integers(group)).0);
        return quote!(const CODES: __rt::IntCodes = __rt::IntCodes(#codes););
    }
    let codes = texts(group);
    let StrCodes { shortest, longest, .. } = StrCodes::new(Texts::Table(&codes), codes.len());
    let PackedTexts { mut text, offsets } = PackedTexts::new(&codes);
    let (length, offsets) = (codes.len(), emit_table(&offsets));
    let texts = if length >= PACK_FROM {
        quote!(Packed(PACKED_CODES, #offsets))
    } else {
        let length = Literal::usize_unsuffixed(length);
        quote!(Table({ static TABLE: [&str; #length] = __rt::parts(PACKED_CODES, #offsets); &TABLE }))
    };
    if let Table::TextSlots(slots) = table
        && text.len() < PAD_UP_TO
    {
        let length = slots.widths.reach(longest);
        text.extend(iter::repeat_n(' ', length - text.len()));
    }
    let (shortest, longest) = (Literal::usize_unsuffixed(shortest), Literal::usize_unsuffixed(longest));
    quote! {
        const PACKED_CODES: &str = #text;
        const CODES: __rt::StrCodes = __rt::StrCodes {
            texts: __rt::Texts::#texts,
            shortest: #shortest,
            longest: #longest,
        };
    }
}

/// The codes of a group of integers, row by row.
pub(crate) fn integers(group: &Group) -> Vec<i64> {
    cells(&group.errors, |error| error.code.as_int().unwrap_or_default())
}

/// The codes of a group of strings, row by row.
pub(crate) fn texts(group: &Group) -> Vec<&str> {
    cells(&group.errors, |error| error.code.as_str().unwrap_or_default())
}
