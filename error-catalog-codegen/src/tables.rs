//! The tables in which codes are looked up, each with a place of its own; the runtime's `slots` says what they mean.

use crate::slots::Layout;
pub use crate::slots::Slots;
use crate::text_key::TextKey;

/// Groups of so many integers get a table of values.
const TABLE_UP_TO: usize = 300;

/// Groups of so many texts get slots without displacements.
const PLAIN_UP_TO: usize = 64;

/// The runtime's `IntTable`, which documents the fields.
#[allow(missing_docs, reason = "the runtime documents the fields; they are public in the tests only")]
pub struct IntTable {
    pub multiplier: u64,
    pub bits: u32,
    pub values: Vec<u16>,
    pub keys: Vec<u64>,
}

/// The runtime's `IntSlots`, which documents the fields.
#[allow(missing_docs, reason = "the runtime documents the fields; they are public in the tests only")]
pub struct IntSlots {
    pub multiplier: u64,
    pub bits: u32,
    pub slots: Slots,
}

/// The runtime's `TextSlots`, which documents the fields.
#[allow(missing_docs, reason = "the runtime documents the fields; they are public in the tests only")]
pub struct TextSlots {
    pub key: TextKey,
    pub multiplier: u64,
    pub bits: u32,
    pub start_bits: u32,
    pub value_bits: u32,
    pub length_bits: u32,
    pub slots: Slots,
}

/// An integer, and its value.
pub(crate) type Int = (u64, u32);

/// A text, its value, and where it begins among the texts of its group.
pub(crate) type Str<'a> = (&'a str, u32, usize);

/// The hash of each integer, by its number.
fn hashes(codes: &[Int]) -> impl Fn(usize, u64, u32) -> u64 {
    |code, multiplier, bits| codes[code].0.wrapping_mul(multiplier).rotate_left(bits)
}

impl IntTable {
    /// A table for integers that have values below `values`.
    pub(crate) fn new(codes: &[Int], values: usize) -> Option<Self> {
        if values > TABLE_UP_TO {
            return None;
        }
        let hash = hashes(codes);
        let layout = Layout::plain(codes.len(), &hash)?;
        let (multiplier, bits) = (layout.multiplier, layout.bits);
        let &(key, value) = codes.first()?;
        let mut table =
            Self { multiplier, bits, values: vec![small(value); 1 << bits], keys: vec![key; values] };
        for (code, &(key, value)) in codes.iter().enumerate() {
            table.values[layout.slot(hash(code, multiplier, bits))] = small(value);
            table.keys[value as usize] = key;
        }
        Some(table)
    }
}

/// A value of a group of few.
fn small(value: u32) -> u16 {
    u16::try_from(value).unwrap_or(u16::MAX)
}

impl IntSlots {
    /// Slots for integers that have values below `values`.
    pub(crate) fn new(codes: &[Int], values: usize) -> Option<Self> {
        let hash = hashes(codes);
        let layout = Layout::displaced(codes.len(), bits_of(values), &hash)?;
        let (multiplier, bits) = (layout.multiplier, layout.bits);
        let last = u64::from(layout.last_displacement());
        let empty = |slot: u64| !(slot.wrapping_sub(last) & ((1 << bits) - 1));
        let mut slots: Vec<u64> = (0..1 << bits).map(empty).collect();
        for (code, &(_, value)) in codes.iter().enumerate() {
            let hash = hash(code, multiplier, bits);
            slots[layout.slot(hash)] = hash ^ u64::from(value);
        }
        Some(Self { multiplier, bits, slots: layout.filled(slots) })
    }
}

impl TextSlots {
    /// Slots for texts that have values below `values`; all texts of the group have `bytes`.
    pub(crate) fn new(codes: &[Str<'_>], values: usize, bytes: usize) -> Option<Self> {
        let n = codes.len();
        let key = TextKey::choose(&codes.iter().map(|code| code.0).collect::<Vec<_>>())?;
        let longest = codes.iter().map(|code| code.0.len()).max()?;
        let (start_bits, value_bits, length_bits) = (bits_of(bytes), bits_of(values), bits_of(longest));
        let length_from = start_bits + value_bits;
        if length_from + length_bits >= 64 {
            return None;
        }
        let hash = |code: usize, multiplier| key.hash(codes[code].0, multiplier, length_bits);
        let rotated = |code: usize, multiplier, bits| hash(code, multiplier).rotate_left(bits);
        let plain = if n <= PLAIN_UP_TO { Layout::plain(n, &rotated) } else { None };
        let layout = plain.or_else(|| Layout::displaced(n, 1, &rotated))?;

        let (multiplier, bits) = (layout.multiplier, layout.bits);
        let mut slots = vec![u64::MAX; 1 << bits];
        for (code, &(text, value, start)) in codes.iter().enumerate() {
            let hash_and_length = hash(code, multiplier) | text.len() as u64;
            slots[layout.slot(rotated(code, multiplier, bits))] =
                hash_and_length << length_from | u64::from(value) << start_bits | start as u64;
        }
        let slots = layout.filled(slots);
        Some(Self { key, multiplier, bits, start_bits, value_bits, length_bits, slots })
    }
}

/// How many bits a number has.
fn bits_of(number: usize) -> u32 {
    usize::BITS - number.leading_zeros()
}
