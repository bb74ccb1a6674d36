//! The search for lookup tables; the runtime's `lookup` says what they mean, and reads them.

use crate::columns::is_packed;
use crate::literals::{bytes, table};
use crate::model::{Code, Group};
use crate::slots::{self, Key};
use crate::text_key::TextKey;

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
        let search = search.unwrap_or_else(|| sorted(&codes));
        Self { search, text_key, sets, placed: by_place }
    }

    /// The fallback for codes for which no other table is found.
    #[must_use]
    pub fn in_order(group: &Group) -> Self {
        let (codes, sets) = values(group);
        Self { search: sorted(&codes), text_key: TextKey::Whole, sets, placed: false }
    }

    /// The runtime's `Lookup` for so many rows.
    pub(crate) fn code(&self, rows: usize) -> String {
        let (mut repeated, mut ends) = (Vec::new(), Vec::new());
        for set in &self.sets {
            for &row in set {
                repeated.extend(low::<2>(row));
            }
            ends.extend(low::<4>(repeated.len() / 2));
        }
        let (repeated, ends) = (table(&repeated), table(&ends));
        let (search, placed) = (self.search.code(), self.placed);
        format!(
            "__rt::Lookup {{
                search: __rt::Search::{search},
                rows: {rows},
                repeated: {repeated},
                ends: {ends},
                placed: {placed},
            }}"
        )
    }
}

impl Search {
    /// The variant as the runtime writes it.
    fn code(&self) -> String {
        match self {
            Self::Sorted(values) => {
                format!("Sorted({})", table(&bytes(values.iter().map(|value| value.to_le_bytes()))))
            }
            Self::Hashed { multiplier, bits, slots } => {
                let slots = table(&bytes(slots.iter().map(|slot| slot.to_le_bytes())));
                format!("Hashed {{ multiplier: {multiplier}, bits: {bits}, slots: {slots} }}")
            }
            Self::Displaced { multiplier, bucket_bits, bits, displacements, slots } => {
                let displacements = table(&bytes(displacements.iter().map(|it| it.to_le_bytes())));
                let slots = table(&bytes(slots.iter().map(|slot| slot.to_le_bytes())));
                format!(
                    "Displaced {{
                        multiplier: {multiplier},
                        bucket_bits: {bucket_bits},
                        bits: {bits},
                        displacements: {displacements},
                        slots: {slots},
                    }}"
                )
            }
        }
    }
}

/// The low bytes of a number.
fn low<const SIZE: usize>(number: usize) -> [u8; SIZE] {
    *number.to_le_bytes().first_chunk().expect("SIZE is at most that of `usize`")
}

/// A code, its value, and the first row that has it.
type Valued<'a> = (&'a Code, u32, usize);

/// Each distinct code with its value and its first row, in the order of the codes; and the rows of each code that several
/// have.
fn values(group: &Group) -> (Vec<Valued<'_>>, Vec<Vec<usize>>) {
    let mut codes: Vec<(&Code, usize)> = group.errors.iter().map(|error| &error.code).zip(0..).collect();
    codes.sort_unstable();
    let (mut values, mut sets) = (Vec::with_capacity(codes.len()), Vec::new());
    for same in codes.chunk_by(|a, b| a.0 == b.0) {
        let (code, first) = same[0];
        let value = if same.len() > 1 { group.errors.len() + sets.len() } else { first };
        values.push((code, u32::try_from(value).unwrap_or(u32::MAX), first));
        if same.len() > 1 {
            sets.push(same.iter().map(|&(_, row)| row).collect());
        }
    }
    (values, sets)
}

/// The values, which come in the order of their codes.
fn sorted(codes: &[Valued<'_>]) -> Search {
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
    if matches!(text_key, TextKey::Exact) || !is_packed(group.errors.len()) {
        return None;
    }
    let (mut places, mut end) = (Vec::with_capacity(group.errors.len()), 0);
    for error in &group.errors {
        let (start, length) = (end, error.code.as_str()?.len());
        end += length;
        if length >= 1 << LENGTH_BITS || end >= 1 << OFFSET_BITS {
            return None;
        }
        places.push((start | length << OFFSET_BITS) as u64);
    }
    Some(places)
}
