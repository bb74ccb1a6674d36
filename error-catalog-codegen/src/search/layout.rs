//! The search for slots that no two codes share.

use error_catalog_core::lookup::{Layout, bucket, slot};

/// Hashes the code at this index, for a multiplier and a slot-number width.
///
/// It is a `dyn`: a generic function would be compiled once for each form of tables, in every user's first build.
type Hash<'a> = &'a dyn Fn(usize, u64, u32) -> u64;

/// Slots of which each of `n` codes has one of its own by its hash alone.
pub(super) fn find_plain(n: usize, hash: Hash<'_>) -> Option<Layout> {
    // About e^(n²/2m) multipliers must be tried for m slots, where that is far more than n: these many are a few
    // milliseconds' worth.
    let bits = (1..64).find(|bits| n * n <= 19 << bits && n <= 1 << bits >> 1)?;
    for bits in bits..bits + 2 {
        let mut taken = vec![0; 1 << bits];
        // Stamped with the trial, so that nothing is cleared between two.
        let free_of_clashes = |&(trial, multiplier): &(usize, u64)| {
            (0..n).all(|code| {
                let slot = &mut taken[slot(hash(code, multiplier, bits), 0, 1 << bits)];
                let free = *slot != trial;
                *slot = trial;
                free
            })
        };
        let found = (1..).zip(multipliers()).take(100_000).find(free_of_clashes);
        if let Some((_, multiplier)) = found {
            return Some(Layout { multiplier, bits, bucket_bits: 0, displacements: Vec::new() });
        }
    }
    None
}

/// The same, where codes are moved, those of a bucket together, to slots that are free; the number of a slot has
/// `least_bits` at least.
pub(super) fn find_displaced(n: usize, least_bits: u32, hash: Hash<'_>) -> Option<Layout> {
    let bits = (least_bits..64).find(|bits| n * 5 <= 4 << bits)?;
    let bucket_bits = (1..64).find(|bits| n <= 5 << bits)?;
    for bits in bits..bits + 2 {
        for multiplier in multipliers().take(16) {
            let hashes: Vec<u64> = (0..n).map(|code| hash(code, multiplier, bits)).collect();
            if let Some(displacements) = displace(&hashes, bucket_bits, bits) {
                return Some(Layout { multiplier, bits, bucket_bits, displacements });
            }
        }
    }
    None
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

/// A displacement for each bucket, the fullest buckets first; `None` where a bucket finds no place.
fn displace(hashes: &[u64], bucket_bits: u32, bits: u32) -> Option<Vec<u8>> {
    let mut buckets = vec![Vec::new(); 1 << bucket_bits];
    for &hash in hashes {
        buckets[bucket(hash, bucket_bits)].push(hash);
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
            let place = (0..=u8::MAX).take(1 << bits).find(|&displacement| {
                slots.clear();
                bucket.iter().all(|&hash| {
                    let slot = slot(hash, displacement, 1 << bits);
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
