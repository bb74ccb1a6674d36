//! The search for a lookup: for a multiplier, and displacements, under which each code of a group has a place of its own.
//!
//! It finds the same in every build. It runs unoptimised in users' builds, so it is written for that.

mod layout;

use std::cmp::Ordering;

use error_catalog_core::codes::StrCodes;
use error_catalog_core::columns::Texts;
use error_catalog_core::lookup::{
    IntSlots, IntTable, Lookup, Table, TextKey, TextSlots, Widths, are_exact, exact, second,
};
use error_catalog_schema::ordered::sort;

/// Integer groups up to this size, sets of repeated codes included, use `IntTable`: "50 integers" take seven tenths of the
/// time in slots.
const TABLE_UP_TO: usize = 300;

/// String groups up to this size use slots without displacements: "23 strings" take five sixths of the time with them.
const PLAIN_UP_TO: usize = 64;

/// The places of the words that a hash may use, those that few bytes tell apart first.
const PLACES: [[i8; 4]; 6] =
    [[0, !0, 0, !0], [0, 8, !0, !0], [0, !8, !0, 8], [8, !8, !0, 16], [0, 24, !8, !0], [16, 24, !8, !0]];

/// A lookup for these integers, row by row.
#[must_use]
pub fn find_integers(codes: &[i64]) -> Lookup<Vec<u8>> {
    let distinct = Distinct::new(codes.len(), &|a, b| codes[a].cmp(&codes[b]));
    let keys = distinct.with_values(&|row| codes[row].cast_unsigned());
    let table = find_keys(&keys, distinct.values);
    Lookup::new(table.unwrap_or(Table::Scan), codes.len(), &distinct.sets)
}

/// A lookup for these texts, row by row.
#[must_use]
pub fn find_texts(codes: &[&str]) -> Lookup<Vec<u8>> {
    let distinct = Distinct::new(codes.len(), &|a, b| codes[a].cmp(codes[b]));
    let StrCodes { shortest, longest, .. } = StrCodes::new(Texts::Table(codes), codes.len());
    let table = if are_exact(shortest, longest) {
        let keys = distinct.with_values(&|row| exact(codes[row].as_bytes(), shortest == longest));
        find_keys(&keys, distinct.values)
    } else {
        find_text_slots(codes, &distinct, longest)
    };
    Lookup::new(table.unwrap_or(Table::Scan), codes.len(), &distinct.sets)
}

/// The distinct codes of a group.
struct Distinct {
    /// The first row that has each code, and the code's value.
    codes: Vec<(usize, u32)>,
    /// The rows of each code that several rows have.
    sets: Vec<Vec<usize>>,
    /// All values are below this number.
    values: usize,
}

impl Distinct {
    /// Numbers the codes of this many rows.
    #[expect(clippy::cast_possible_truncation, reason = "a group has at most 65,536 rows")]
    fn new(rows: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Self {
        let sorted = sort(rows, compare);
        let (mut codes, mut sets) = (Vec::with_capacity(rows), Vec::new());
        for same in sorted.chunk_by(|&a, &b| compare(a, b).is_eq()) {
            let value = if same.len() > 1 { rows + sets.len() } else { same[0] };
            codes.push((same[0], value as u32));
            if same.len() > 1 {
                sets.push(same.to_vec());
            }
        }
        let values = rows + sets.len();
        Self { codes, sets, values }
    }

    /// Each code's key and value.
    fn with_values(&self, key: &dyn Fn(usize) -> u64) -> Vec<(u64, u32)> {
        let mut keys = Vec::with_capacity(self.codes.len());
        for &(row, value) in &self.codes {
            keys.push((key(row), value));
        }
        keys
    }
}

/// A table for keys with values below `values`.
fn find_keys(keys: &[(u64, u32)], values: usize) -> Option<Table<Vec<u8>>> {
    if keys.is_empty() {
        return None;
    }
    let hash = |code: usize, multiplier, bits| IntSlots::hash(keys[code].0, multiplier, bits);
    if values <= TABLE_UP_TO
        && let Some(layout) = layout::find_plain(keys.len(), &hash)
    {
        let small: Vec<(u64, u16)> =
            keys.iter().filter_map(|&(key, value)| Some((key, value.try_into().ok()?))).collect();
        return Some(Table::IntTable(IntTable::new(layout.multiplier, layout.bits, &small, values)));
    }
    let value_bits = usize::BITS - values.leading_zeros();
    let layout = layout::find_displaced(keys.len(), value_bits, &hash)?;
    Some(Table::IntSlots(IntSlots::new(layout, keys)))
}

/// Slots for texts, the longest of `longest` bytes.
fn find_text_slots(codes: &[&str], distinct: &Distinct, longest: usize) -> Option<Table<Vec<u8>>> {
    let (mut starts, mut end) = (Vec::with_capacity(codes.len()), 0);
    for code in codes {
        starts.push(end);
        end += code.len();
    }
    let widths = Widths::new(end, distinct.values, longest)?;
    let (mut texts, mut placed) = (Vec::new(), Vec::new());
    for &(row, value) in &distinct.codes {
        texts.push(codes[row].as_bytes());
        placed.push((starts[row], codes[row].len(), value));
    }
    let (key, words) = choose_key(&texts)?;
    let find = |second: fn(u64) -> u64| {
        let hash = |code: usize, multiplier, bits| {
            key.mix(words[code], multiplier, second(multiplier), widths.length).rotate_left(bits)
        };
        let plain = if texts.len() <= PLAIN_UP_TO { layout::find_plain(texts.len(), &hash) } else { None };
        let layout = plain.or_else(|| layout::find_displaced(texts.len(), 1, &hash))?;
        Some((second(layout.multiplier), layout))
    };
    let (second, layout) = find(|_| 0).or_else(|| find(second))?;
    let packed = codes.concat().into_bytes();
    Some(Table::TextSlots(TextSlots::new(key, second, widths, layout, packed, &placed)))
}

/// The simplest form of a hash that tells the texts apart, and the words of each text; `None` if none does.
fn choose_key(texts: &[&[u8]]) -> Option<(TextKey, Vec<(u64, u64)>)> {
    let ends = texts.iter().all(|text| text.len() >= 4).then_some(TextKey::Ends);
    let forms = ends.into_iter().chain(PLACES.map(TextKey::Words)).chain([TextKey::Whole]);
    for form in forms {
        let words: Vec<(u64, u64)> = texts.iter().map(|text| form.words(text)).collect();
        let sorted = sort(words.len(), &|a, b| words[a].cmp(&words[b]));
        if sorted.windows(2).all(|pair| words[pair[0]] != words[pair[1]]) {
            return Some((form, words));
        }
    }
    None
}
