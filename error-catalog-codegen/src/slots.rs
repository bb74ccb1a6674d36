//! The search for slots that no two codes share, the same in every build; the runtime's `lookup` reads them.

use crate::lookup::Search;

/// Groups up to this size are worth the search for a table without displacements.
const SMALL: usize = 64;

/// A code on its way into a table.
pub(crate) struct Key {
    pub(crate) integer: u64,
    pub(crate) value: u32,
    /// What the slot holds instead of the other bits of the product.
    pub(crate) place: Option<u64>,
}

/// A table for the keys, whose values have so many bits at least.
pub(crate) fn search(keys: &[Key], least_bits: u32) -> Option<Search> {
    hashed(keys, least_bits).or_else(|| displaced(keys, least_bits))
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
fn hashed(keys: &[Key], least_bits: u32) -> Option<Search> {
    let n = keys.len();
    if n == 0 || n > SMALL {
        return None;
    }
    // About e^(n²/2m) multipliers must be tried for m slots: these many are a few milliseconds' worth.
    let bits = (least_bits..64).find(|bits| n * n <= 19 << bits)?;
    for bits in bits..bits + 2 {
        let mut taken = vec![0; 1 << bits];
        // Stamped with the trial, so that nothing is cleared between two.
        let free_of_clashes = |&(trial, multiplier): &(usize, u64)| {
            keys.iter().all(|key| {
                let slot = &mut taken[index(key.integer.wrapping_mul(multiplier) >> (64 - bits))];
                let free = *slot != trial + 1;
                *slot = trial + 1;
                free
            })
        };
        if let Some((_, multiplier)) = multipliers().take(100_000).enumerate().find(free_of_clashes) {
            let slots = filled(keys, bits, |key| {
                let product = key.wrapping_mul(multiplier);
                (index(product >> (64 - bits)), product << bits)
            });
            return Some(Search::Hashed { multiplier, bits, slots });
        }
    }
    None
}

/// A table in which the keys of a bucket are moved together to where all their slots are free.
fn displaced(keys: &[Key], least_bits: u32) -> Option<Search> {
    let n = keys.len();
    if n == 0 {
        return None;
    }
    let bits = (least_bits..64).find(|bits| n * 5 <= 4 << bits)?;
    let bucket_bits = (1..64).find(|bits| n <= 4 << bits)?;
    multipliers().take(64).find_map(|multiplier| {
        let hashes: Vec<u64> = keys.iter().map(|key| key.integer.wrapping_mul(multiplier)).collect();
        let displacements = displacements(&hashes, bucket_bits, bits)?;
        let slots = filled(keys, bits, |key| {
            let product = key.wrapping_mul(multiplier);
            let displacement = displacements[bucket_of(product, bucket_bits, bits)];
            (slot_of(product, bits, displacement), product << bits)
        });
        Some(Search::Displaced { multiplier, bucket_bits, bits, displacements, slots })
    })
}

/// A displacement for each bucket, the fullest buckets first; `None` where a bucket finds no place.
fn displacements(hashes: &[u64], bucket_bits: u32, bits: u32) -> Option<Vec<u16>> {
    let mut buckets = vec![Vec::new(); 1 << bucket_bits];
    for &hash in hashes {
        buckets[bucket_of(hash, bucket_bits, bits)].push(hash);
    }
    let fullest = buckets.iter().map(Vec::len).max().unwrap_or_default();

    let mut displacements = vec![0; buckets.len()];
    let mut taken = vec![false; 1 << bits];
    let mut slots = Vec::new();
    for size in (1..=fullest).rev() {
        for (bucket, displacement) in buckets.iter().zip(&mut displacements) {
            if bucket.len() != size {
                continue;
            }
            let place = (0..=u16::MAX).take(1 << bits).find(|&displacement| {
                slots.clear();
                bucket.iter().all(|&hash| {
                    let slot = slot_of(hash, bits, displacement);
                    let free = !taken[slot] && !slots.contains(&slot);
                    slots.push(slot);
                    free
                })
            });
            *displacement = place?;
            for &slot in &slots {
                taken[slot] = true;
            }
        }
    }
    Some(displacements)
}

fn bucket_of(hash: u64, bucket_bits: u32, bits: u32) -> usize {
    index(hash << bits >> (64 - bucket_bits))
}

fn slot_of(hash: u64, bits: u32, displacement: u16) -> usize {
    index(hash >> (64 - bits) ^ u64::from(displacement))
}

/// The number of a slot or a bucket, which is small.
#[expect(clippy::cast_possible_truncation, reason = "at most 17 bits are left of it")]
fn index(number: u64) -> usize {
    number as usize
}

/// The slots with each key in its own; `slot` says which that is, and what the product has beside its number.
///
/// An empty slot holds a value that is greater than any, or the place of a text that belongs elsewhere and so never
/// equals one that leads there: no lookup has to tell an empty slot from a full one.
fn filled(keys: &[Key], bits: u32, slot: impl Fn(u64) -> (usize, u64)) -> Vec<u64> {
    let content = |key: &Key, rest| key.place.unwrap_or(rest) | u64::from(key.value);
    let empty = if keys[0].place.is_some() { content(&keys[0], 0) } else { (1 << bits) - 1 };
    let mut slots = vec![empty; 1 << bits];
    for key in keys {
        let (number, rest) = slot(key.integer);
        slots[number] = content(key, rest);
    }
    slots
}
