//! The search for slots that no two codes share.
//!
//! It takes time linear in the codes, whatever they are: each search has a budget, and gives up when that is spent.

use error_catalog_core::lookup::{Layout, bucket, slot};

/// Hashes the code at this index, for a multiplier and a slot-number width.
///
/// It is a `dyn`: a generic function would be compiled once for each form of tables, in every user's first build.
type Hash<'a> = &'a dyn Fn(usize, u64, u32) -> u64;

/// How many hashes of codes a search may compute without displacements, for the least number of slots. A larger one needs far
/// fewer.
const PLAIN_BUDGET: usize = 1 << 19;

/// The same with displacements; large groups have more.
const DISPLACED_BUDGET: usize = 1 << 16;

/// The search for displacements may look at this many slots for each code; it usually needs 3 to 6.
const PROBES: usize = 48;

/// Finds slots such that the hash alone gives each of `n` codes its own.
pub(super) fn find_plain(n: usize, hash: Hash<'_>) -> Option<Layout> {
    // About e^(n²/2m) multipliers must be tried for m slots, where that is far more than n.
    let least_bits = (1..64).find(|bits| n * n <= 19 << bits && n <= 1 << bits >> 1)?;
    for bits in least_bits..least_bits + 3 {
        let count = 1 << bits;
        let (mut budget, mut trial) = (PLAIN_BUDGET >> (3 * (bits - least_bits)), 0);
        // Stamped with the trial, so that nothing is cleared between two.
        let mut taken = vec![0_u32; count];
        for multiplier in multipliers() {
            trial += 1;
            let mut code = 0;
            while code < n {
                let slot = slot(hash(code, multiplier, bits), 0, count);
                if taken[slot] == trial {
                    break;
                }
                taken[slot] = trial;
                code += 1;
            }
            if code == n {
                return Some(Layout { multiplier, bits, bucket_bits: 0, displacements: Vec::new() });
            }
            budget = budget.saturating_sub(code + 1);
            if budget == 0 {
                break;
            }
        }
    }
    None
}

/// Finds slots for `n` codes where the codes of a bucket move together to free slots. There are at least `1 << least_bits`
/// slots.
pub(super) fn find_displaced(n: usize, least_bits: u32, hash: Hash<'_>) -> Option<Layout> {
    let least_bits = (least_bits..64).find(|bits| n * 5 <= 4 << bits)?;
    let bucket_bits = (1..64).find(|bits| n <= 5 << bits)?;
    let trials = (DISPLACED_BUDGET / n).max(16);
    for bits in least_bits..least_bits + 2 {
        let mut search = Displacing::new(n, bucket_bits, bits);
        for multiplier in multipliers().take(trials) {
            search.sort(n, &|code| hash(code, multiplier, bits));
            if search.meets_in_bucket() {
                continue;
            }
            if let Some(displacements) = search.displace() {
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

/// The search for displacements, for one number of slots.
struct Displacing {
    bucket_bits: u32,
    /// How many slots there are.
    count: usize,
    /// The hashes, bucket by bucket.
    hashes: Vec<u64>,
    /// Where each bucket ends in `hashes`.
    ends: Vec<usize>,
}

impl Displacing {
    fn new(n: usize, bucket_bits: u32, bits: u32) -> Self {
        Self { bucket_bits, count: 1 << bits, hashes: vec![0; n], ends: vec![0; 1 << bucket_bits] }
    }

    /// Sorts the codes' hashes into buckets.
    fn sort(&mut self, n: usize, hash: &dyn Fn(usize) -> u64) {
        let unsorted: Vec<u64> = (0..n).map(hash).collect();
        self.ends.fill(0);
        for &hash in &unsorted {
            self.ends[bucket(hash, self.bucket_bits)] += 1;
        }
        let mut start = 0;
        for end in &mut self.ends {
            start += *end;
            *end = start - *end;
        }
        // Each bucket's start moves to its end.
        for &hash in &unsorted {
            let end = &mut self.ends[bucket(hash, self.bucket_bits)];
            self.hashes[*end] = hash;
            *end += 1;
        }
    }

    /// The hashes of a bucket.
    fn bucket(&self, bucket: usize) -> &[u64] {
        let start = if bucket == 0 { 0 } else { self.ends[bucket - 1] };
        &self.hashes[start..self.ends[bucket]]
    }

    /// Whether two hashes of one bucket share a slot. No displacement separates them then.
    fn meets_in_bucket(&self) -> bool {
        let mut stamps = vec![0; self.count];
        for bucket in 0..self.ends.len() {
            for &hash in self.bucket(bucket) {
                let stamp = &mut stamps[slot(hash, 0, self.count)];
                if *stamp == bucket + 1 {
                    return true;
                }
                *stamp = bucket + 1;
            }
        }
        false
    }

    /// A displacement for each bucket, the fullest buckets first; `None` where a bucket finds no place.
    fn displace(&self) -> Option<Vec<u8>> {
        let mut displacements = vec![0; self.ends.len()];
        let mut taken = vec![false; self.count];
        let mut probes = self.hashes.len() * PROBES;
        for bucket in self.fullest_first() {
            let hashes = self.bucket(bucket);
            let mut displacement = 0;
            loop {
                let free =
                    hashes.iter().take_while(|&&hash| !taken[slot(hash, displacement, self.count)]).count();
                if free == hashes.len() {
                    break;
                }
                probes = probes.checked_sub(free + 1)?;
                displacement = displacement.checked_add(1)?;
            }
            displacements[bucket] = displacement;
            for &hash in hashes {
                taken[slot(hash, displacement, self.count)] = true;
            }
        }
        Some(displacements)
    }

    /// The buckets, the fullest first; buckets of one size keep their order.
    fn fullest_first(&self) -> Vec<usize> {
        let length = |bucket: usize| self.bucket(bucket).len();
        let fullest = (0..self.ends.len()).map(length).max().unwrap_or_default();
        let mut starts = vec![0; fullest + 1];
        for bucket in 0..self.ends.len() {
            starts[fullest - length(bucket)] += 1;
        }
        let mut start = 0;
        for place in &mut starts {
            start += *place;
            *place = start - *place;
        }
        let mut order = vec![0; self.ends.len()];
        for bucket in 0..self.ends.len() {
            let place = &mut starts[fullest - length(bucket)];
            order[*place] = bucket;
            *place += 1;
        }
        order
    }
}
