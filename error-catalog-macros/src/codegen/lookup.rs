//! The search for lookup tables; the runtime's `lookup` says what they mean, and reads them.

use std::collections::HashMap;

use error_catalog_schema::model::{Code, CodeType, Group};
use proc_macro2::TokenStream;
use quote::quote;

use super::columns::is_packed;
use super::slots::{self, Key};
use super::text_key::TextKey;
use super::tokens::{bytes, table};

/// Where a slot holds the place of a text: the bits of the value, and above them of the text's offset and length.
const VALUE_BITS: u32 = 17;
const OFFSET_BITS: u32 = 24;
const LENGTH_BITS: u32 = 8;

/// What the tables of a group hold.
pub struct Lookup {
    /// How the value of a code is found.
    pub search: Search,
    /// How the codes are condensed, if they are strings.
    pub text_key: TextKey,
    /// The rows of each code that several rows have.
    pub sets: Vec<Vec<usize>>,
    /// Whether slots hold the places of texts.
    pub placed: bool,
}

/// The runtime's `Search`, which documents each form.
#[allow(missing_docs, reason = "the runtime documents the fields; they are public in the tests only")]
pub enum Search {
    Hashed { multiplier: u64, bits: u32, slots: Vec<u64> },
    Displaced { multiplier: u64, bucket_bits: u32, bits: u32, displacements: Vec<u16>, slots: Vec<u64> },
    Sorted(Vec<u32>),
}

impl Lookup {
    /// Searches for tables: the same ones in every build.
    #[must_use]
    pub fn new(group: &Group) -> Self {
        let (codes, sets) = values(group);
        let (text_key, keys) = keys(&codes);
        let places = places(group, text_key);
        let key = |(&(_, value, row), integer): (&Valued<'_>, u64)| {
            let shift = VALUE_BITS + OFFSET_BITS + LENGTH_BITS;
            let place = places.as_ref().map(|places| integer >> shift << shift | places[row] << VALUE_BITS);
            Key { integer, value, place }
        };
        let search = keys.and_then(|keys| {
            let keys: Vec<Key> = codes.iter().zip(keys).map(key).collect();
            let least_bits = (1..64).find(|bits| (group.errors.len() + sets.len()) >> bits == 0)?;
            slots::search(&keys, least_bits)
        });
        let by_place = places.is_some() && search.is_some();
        let search = search.unwrap_or_else(|| sorted(codes));
        Self { search, text_key, sets, placed: by_place }
    }

    /// The fallback for codes for which no other table is found.
    #[must_use]
    #[allow(dead_code, reason = "the tests call it: no codes are known that need it")]
    pub fn in_order(group: &Group) -> Self {
        let (codes, sets) = values(group);
        Self { search: sorted(codes), text_key: TextKey::Whole, sets, placed: false }
    }

    /// The constant `LOOKUP`; and, if the codes are strings, `TEXT_KEY` and `LONGEST`.
    #[must_use]
    pub(super) fn items(&self, group: &Group, runtime: &TokenStream) -> TokenStream {
        let search = self.search.tokens(runtime);
        let repeated = table(&bytes(self.sets.iter().flatten().map(|row| low::<2>(*row as u64))), runtime);
        let ends = self.sets.iter().scan(0, |end, set| {
            *end += set.len() as u64;
            Some(low::<4>(*end))
        });
        let (ends, placed) = (table(&bytes(ends), runtime), self.placed);
        let rows = group.errors.len();
        let text_key = (group.code_type == CodeType::Str).then(|| {
            let text_key = self.text_key.tokens(runtime);
            let longest = group.errors.iter().filter_map(|error| error.code.as_str()).map(str::len).max();
            let longest = longest.unwrap_or_default();
            quote! {
                const TEXT_KEY: #runtime::__private::TextKey = #text_key;
                const LONGEST: usize = #longest;
            }
        });
        quote! {
            #text_key
            const LOOKUP: #runtime::__private::Lookup = #runtime::__private::Lookup {
                search: #runtime::__private::Search::#search,
                rows: #rows,
                repeated: #repeated,
                ends: #ends,
                placed: #placed,
            };
        }
    }
}

impl Search {
    /// The variant as the runtime writes it.
    fn tokens(&self, runtime: &TokenStream) -> TokenStream {
        match self {
            Self::Sorted(values) => {
                let values = table(&bytes(values.iter().map(|value| value.to_le_bytes())), runtime);
                quote! { Sorted(#values) }
            }
            Self::Hashed { multiplier, bits, slots } => {
                let slots = table(&bytes(slots.iter().map(|slot| slot.to_le_bytes())), runtime);
                quote! { Hashed { multiplier: #multiplier, bits: #bits, slots: #slots } }
            }
            Self::Displaced { multiplier, bucket_bits, bits, displacements, slots } => {
                let displacements = table(&bytes(displacements.iter().map(|it| it.to_le_bytes())), runtime);
                let slots = table(&bytes(slots.iter().map(|slot| slot.to_le_bytes())), runtime);
                quote! { Displaced {
                    multiplier: #multiplier,
                    bucket_bits: #bucket_bits,
                    bits: #bits,
                    displacements: #displacements,
                    slots: #slots,
                } }
            }
        }
    }
}

/// The low bytes of a number.
fn low<const SIZE: usize>(number: u64) -> [u8; SIZE] {
    let bytes = number.to_le_bytes();
    std::array::from_fn(|at| bytes[at])
}

/// A code, its value, and the first row that has it.
type Valued<'a> = (&'a Code, u32, usize);

/// Each distinct code with its value and its first row, and the rows of each code that several have.
fn values(group: &Group) -> (Vec<Valued<'_>>, Vec<Vec<usize>>) {
    let mut rows: HashMap<&Code, Vec<usize>> = HashMap::with_capacity(group.errors.len());
    for (row, error) in group.errors.iter().enumerate() {
        rows.entry(&error.code).or_default().push(row);
    }
    let (mut values, mut sets) = (Vec::new(), Vec::new());
    for (row, error) in group.errors.iter().enumerate() {
        let rows = &rows[&error.code];
        if rows[0] != row {
            continue;
        }
        let is_set = rows.len() > 1;
        let value = if is_set { group.errors.len() + sets.len() } else { row };
        values.push((&error.code, u32::try_from(value).unwrap_or(u32::MAX), row));
        if is_set {
            sets.push(rows.clone());
        }
    }
    (values, sets)
}

/// The values in the order of their codes.
fn sorted(mut codes: Vec<Valued<'_>>) -> Search {
    codes.sort();
    Search::Sorted(codes.iter().map(|&(_, value, _)| value).collect())
}

/// The codes as integers and how they become that; no keys where two texts share one.
fn keys(codes: &[Valued<'_>]) -> (TextKey, Option<Vec<u64>>) {
    let texts: Vec<&str> = codes.iter().filter_map(|(code, ..)| code.as_str()).collect();
    if texts.is_empty() {
        let keys = codes.iter().filter_map(|(code, ..)| code.as_int());
        return (TextKey::Exact, Some(keys.map(i64::cast_unsigned).collect()));
    }
    match TextKey::choose(&texts) {
        Some((text_key, keys)) => (text_key, Some(keys)),
        None => (TextKey::Whole, None),
    }
}

/// Where the texts of a group stand, `offset | length << OFFSET_BITS`, if they are packed and the slots can say so.
fn places(group: &Group, text_key: TextKey) -> Option<Vec<u64>> {
    if matches!(text_key, TextKey::Exact | TextKey::Fixed) || !is_packed(group.errors.len()) {
        return None;
    }
    let mut end = 0;
    let places = group.errors.iter().map(|error| {
        let (start, length) = (end, error.code.as_str()?.len());
        end += length;
        (length < 1 << LENGTH_BITS && end < 1 << OFFSET_BITS)
            .then_some((start | length << OFFSET_BITS) as u64)
    });
    places.collect()
}
