//! The search for lookup tables; the runtime's `lookup` says what they mean, and reads them.

use std::collections::HashMap;

use error_catalog_schema::model::{Code, CodeType, Group};
use proc_macro2::TokenStream;
use quote::quote;

use super::text_key::TextKey;
use super::tokens::{bytes, table};

/// The bits of a slot that hold the value; the key's stand above them.
pub(super) const VALUE_BITS: u32 = 17;

/// The bit of a value that says that further rows have the row's code.
const REPEATS: u32 = 1 << 16;

/// Groups up to this size are worth the search for a table without displacements.
const SMALL: usize = 64;

/// What the tables of a group hold.
pub struct Lookup {
    /// How the value of a code is found.
    pub search: Search,
    /// How the codes are condensed, if they are strings.
    pub text_key: TextKey,
    /// The rows of each code that several rows have.
    pub sets: Vec<Vec<usize>>,
}

/// The runtime's `Search`, which documents each form, with the bits of a slot's number and of a bucket's for the shifts.
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
        let (mut codes, sets) = values(group);
        let (text_key, keys) = keys(&codes);
        let keys =
            keys.map(|keys| keys.into_iter().zip(codes.iter().map(|&(_, value)| value)).collect::<Vec<_>>());
        let search = keys.and_then(|keys| hashed(&keys).or_else(|| displaced(&keys))).unwrap_or_else(|| {
            codes.sort();
            Search::Sorted(codes.iter().map(|&(_, value)| value).collect())
        });
        Self { search, text_key, sets }
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
        let ends = table(&bytes(ends), runtime);
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
                repeated: #repeated,
                ends: #ends,
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
                let shift = 64 - bits;
                let slots = table(&bytes(slots.iter().map(|slot| slot.to_le_bytes())), runtime);
                quote! { Hashed { multiplier: #multiplier, shift: #shift, slots: #slots } }
            }
            Self::Displaced { multiplier, bucket_bits, bits, displacements, slots } => {
                let (bucket_shift, slot_shift) = (64 - bucket_bits, 64 - bucket_bits - bits);
                let displacements = table(&bytes(displacements.iter().map(|it| it.to_le_bytes())), runtime);
                let slots = table(&bytes(slots.iter().map(|slot| slot.to_le_bytes())), runtime);
                quote! { Displaced {
                    multiplier: #multiplier,
                    bucket_shift: #bucket_shift,
                    slot_shift: #slot_shift,
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

/// Each distinct code with its value, and the rows of each code that several have.
fn values(group: &Group) -> (Vec<(&Code, u32)>, Vec<Vec<usize>>) {
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
        let repeats = if rows.len() > 1 { REPEATS } else { 0 };
        values.push((&error.code, u32::try_from(row).unwrap_or(u32::MAX) | repeats));
        if rows.len() > 1 {
            sets.push(rows.clone());
        }
    }
    (values, sets)
}

/// The codes as integers of 47 bits and how they become that; no keys where two texts share one or an integer is wider.
fn keys(codes: &[(&Code, u32)]) -> (TextKey, Option<Vec<i64>>) {
    let texts: Vec<&str> = codes.iter().filter_map(|(code, _)| code.as_str()).collect();
    if texts.is_empty() {
        let widest = 1 << (63 - VALUE_BITS);
        let keys =
            codes.iter().map(|(code, _)| code.as_int().filter(|code| (-widest..widest).contains(code)));
        return (TextKey::Exact, keys.collect());
    }
    match TextKey::choose(&texts) {
        Some((text_key, keys)) => (text_key, Some(keys)),
        None => (TextKey::Whole, None),
    }
}

/// The multipliers that are tried, the same in every build: odd numbers, by the generator `SplitMix64`.
fn multipliers() -> impl Iterator<Item = u64> {
    (1_u64..).map(|step| {
        let mut mixed = step.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31) | 1
    })
}

/// A table in which each key has the slot that one multiplication gives it.
fn hashed(keys: &[(i64, u32)]) -> Option<Search> {
    let n = keys.len();
    if n == 0 || n > SMALL {
        return None;
    }
    // About e^(n²/2m) multipliers must be tried for m slots: these many are a few milliseconds' worth.
    let bits = (1..64).find(|bits| n * n <= 19 << bits)?;
    for bits in bits..bits + 2 {
        let free_of_clashes = |multiplier: &u64| {
            let mut taken = [0_u64; 16];
            keys.iter().all(|&(key, _)| {
                let slot = slot(key, *multiplier, 64 - bits);
                let (word, bit) = (slot / 64, 1 << (slot % 64));
                let free = taken[word] & bit == 0;
                taken[word] |= bit;
                free
            })
        };
        if let Some(multiplier) = multipliers().take(100_000).find(free_of_clashes) {
            let slots = filled(keys, 1 << bits, |key| slot(key, multiplier, 64 - bits));
            return Some(Search::Hashed { multiplier, bits, slots });
        }
    }
    None
}

/// A table in which the keys of a bucket are moved together to where all their slots are free.
fn displaced(keys: &[(i64, u32)]) -> Option<Search> {
    let n = keys.len();
    if n == 0 {
        return None;
    }
    let bits = (1..64).find(|bits| n * 5 <= 4 << bits)?;
    let bucket_bits = (1..64).find(|bits| n <= 4 << bits)?;
    multipliers().take(64).find_map(|multiplier| {
        let hashes: Vec<u64> =
            keys.iter().map(|&(key, _)| key.cast_unsigned().wrapping_mul(multiplier)).collect();
        let displacements = displacements(&hashes, bucket_bits, bits)?;
        let slots = filled(keys, 1 << bits, |key| {
            let hash = key.cast_unsigned().wrapping_mul(multiplier);
            slot_of(hash, bucket_bits, bits, displacements[index(hash >> (64 - bucket_bits))])
        });
        Some(Search::Displaced { multiplier, bucket_bits, bits, displacements, slots })
    })
}

/// A displacement for each bucket, the fullest buckets first; `None` where a bucket finds no place.
fn displacements(hashes: &[u64], bucket_bits: u32, bits: u32) -> Option<Vec<u16>> {
    let mut buckets = vec![Vec::new(); 1 << bucket_bits];
    for &hash in hashes {
        buckets[index(hash >> (64 - bucket_bits))].push(hash);
    }
    let mut order: Vec<usize> = (0..buckets.len()).collect();
    order.sort_by_key(|&bucket| std::cmp::Reverse(buckets[bucket].len()));

    let mut displacements = vec![0; buckets.len()];
    let mut taken = vec![false; 1 << bits];
    let mut slots = Vec::new();
    for bucket in order {
        let place = (0..=u16::MAX).take(1 << bits).find(|&displacement| {
            slots.clear();
            buckets[bucket].iter().all(|&hash| {
                let slot = slot_of(hash, bucket_bits, bits, displacement);
                let free = !taken[slot] && !slots.contains(&slot);
                slots.push(slot);
                free
            })
        });
        displacements[bucket] = place?;
        for &slot in &slots {
            taken[slot] = true;
        }
    }
    Some(displacements)
}

fn slot(key: i64, multiplier: u64, shift: u32) -> usize {
    index(key.cast_unsigned().wrapping_mul(multiplier) >> shift)
}

fn slot_of(hash: u64, bucket_bits: u32, bits: u32, displacement: u16) -> usize {
    index((hash >> (64 - bucket_bits - bits) ^ u64::from(displacement)) & ((1 << bits) - 1))
}

/// The number of a slot or a bucket, which is small.
#[expect(clippy::cast_possible_truncation, reason = "at most 17 bits are left of it")]
fn index(number: u64) -> usize {
    number as usize
}

/// The slots with each key in its own, and in the empty ones a key that belongs elsewhere: it never equals one that
/// leads there, so that no lookup has to tell an empty slot from a full one.
fn filled(keys: &[(i64, u32)], length: usize, slot: impl Fn(i64) -> usize) -> Vec<u64> {
    let packed = |(key, value): (i64, u32)| key.cast_unsigned() << VALUE_BITS | u64::from(value);
    let mut slots = vec![packed(keys[0]); length];
    for &(key, value) in keys {
        slots[slot(key)] = packed((key, value));
    }
    slots
}
