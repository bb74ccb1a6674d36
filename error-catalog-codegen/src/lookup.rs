//! How the codes of a group are looked up; the runtime's `lookup` says what the tables mean, and reads them.

use crate::literals::{bytes, table};
use crate::slots::Slots;
use crate::tables::{Int, IntSlots, IntTable, Str, TextSlots};
use crate::text_key::{are_exact, exact};
use error_catalog_schema::model::{Code, CodeType, Group};

/// What the tables of a group hold.
pub struct Lookup {
    /// How the value of a code is found.
    pub search: Search,
    /// The rows of each code that several rows have.
    pub sets: Vec<Vec<usize>>,
}

/// The runtime's `Search`, which documents each form.
#[allow(missing_docs, reason = "the runtime documents the fields; they are public in the tests only")]
pub enum Search {
    Table(IntTable),
    Slots(IntSlots),
    Texts(TextSlots),
    Sorted(Vec<u32>),
}

impl Lookup {
    /// Searches for tables: the same ones in every build.
    #[must_use]
    pub fn new(group: &Group) -> Self {
        let (codes, sets) = values(group);
        let values = group.errors.len() + sets.len();
        let search = match ints(group, &codes) {
            _ if codes.is_empty() => None,
            Some(ints) => IntTable::new(&ints, values)
                .map(Search::Table)
                .or_else(|| IntSlots::new(&ints, values).map(Search::Slots)),
            None => {
                let (texts, bytes) = texts(group, &codes);
                TextSlots::new(&texts, values, bytes).map(Search::Texts)
            }
        };
        Self { search: search.unwrap_or_else(|| sorted(&codes)), sets }
    }

    /// The fallback for codes for which no other table is found.
    #[must_use]
    pub fn in_order(group: &Group) -> Self {
        let (codes, sets) = values(group);
        Self { search: sorted(&codes), sets }
    }

    /// The runtime's `Lookup`.
    pub(crate) fn code(&self, group: &Group) -> String {
        let (mut repeated, mut ends) = (Vec::new(), Vec::new());
        for set in &self.sets {
            for &row in set {
                repeated.extend(low::<2>(row));
            }
            ends.extend(low::<4>(repeated.len() / 2));
        }
        let (repeated, ends) = (table(&repeated), table(&ends));
        let codes_are_keys = group.code_type == CodeType::Int && self.sets.is_empty();
        let search = self.search.code(codes_are_keys);
        let rows = group.errors.len();
        format!(
            "__rt::Lookup {{
                search: __rt::Search::{search},
                rows: {rows},
                repeated: {repeated},
                ends: {ends},
            }}"
        )
    }
}

impl Search {
    /// The variant as the runtime writes it; `codes_are_keys` if the column of the codes is the table of the keys.
    fn code(&self, codes_are_keys: bool) -> String {
        match self {
            Self::Table(IntTable { multiplier, bits, values, keys }) => {
                let values = table(&bytes(values.iter().map(|value| value.to_le_bytes())));
                let keys = if codes_are_keys { "CODES.0".to_owned() } else { u64s(keys) };
                format!(
                    "Table(__rt::IntTable {{
                        multiplier: {multiplier},
                        bits: {bits},
                        values: {values},
                        keys: {keys},
                    }})"
                )
            }
            Self::Slots(IntSlots { multiplier, bits, slots }) => {
                let slots = slots.code();
                format!("Slots(__rt::IntSlots {{ multiplier: {multiplier}, bits: {bits}, slots: {slots} }})")
            }
            Self::Texts(texts) => {
                let TextSlots { multiplier, bits, start_bits, value_bits, length_bits, .. } = texts;
                let (key, slots) = (texts.key.code(), texts.slots.code());
                format!(
                    "Texts(__rt::TextSlots {{
                        key: {key},
                        multiplier: {multiplier},
                        bits: {bits},
                        start_bits: {start_bits},
                        value_bits: {value_bits},
                        length_bits: {length_bits},
                        packed: PACKED_CODES,
                        slots: {slots},
                    }})"
                )
            }
            Self::Sorted(values) => {
                format!("Sorted({})", table(&bytes(values.iter().map(|value| value.to_le_bytes()))))
            }
        }
    }
}

impl Slots {
    /// The runtime's `Slots`.
    fn code(&self) -> String {
        let (bucket_bits, displacements, slots) =
            (self.bucket_bits, table(&self.displacements), u64s(&self.slots));
        format!(
            "__rt::Slots {{ bucket_bits: {bucket_bits}, displacements: {displacements}, slots: {slots} }}"
        )
    }
}

fn u64s(numbers: &[u64]) -> String {
    table(&bytes(numbers.iter().map(|number| number.to_le_bytes())))
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

/// The codes as integers; `None` if they are texts and too long for that.
fn ints(group: &Group, codes: &[Valued<'_>]) -> Option<Vec<Int>> {
    if group.code_type == CodeType::Int {
        return codes.iter().map(|&(code, value, _)| Some((code.as_int()?.cast_unsigned(), value))).collect();
    }
    let texts: Vec<&str> = codes.iter().filter_map(|(code, ..)| code.as_str()).collect();
    if !are_exact(&texts) {
        return None;
    }
    let of_one_length = texts.iter().all(|text| text.len() == texts[0].len());
    codes.iter().map(|&(code, value, _)| Some((exact(code.as_str()?, of_one_length), value))).collect()
}

/// The codes as texts, and how many bytes all texts of the group have.
fn texts<'a>(group: &Group, codes: &[Valued<'a>]) -> (Vec<Str<'a>>, usize) {
    let (mut starts, mut end) = (Vec::with_capacity(group.errors.len()), 0);
    for error in &group.errors {
        starts.push(end);
        end += error.code.as_str().map_or(0, str::len);
    }
    let texts = codes.iter().filter_map(|&(code, value, row)| Some((code.as_str()?, value, starts[row])));
    (texts.collect(), end)
}
