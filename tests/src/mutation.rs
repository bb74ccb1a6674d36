//! Catalog files with something wrong: what can be done to a good one, by lot.
//!
//! The edits know the format's lines, headings, keys and values, so that what they make gets past the TOML parser often
//! enough. Everything follows from the seed of the [`Lot`].

mod edits;
mod fragments;

use std::fs;

use crate::groups::catalogs;
use crate::scratch::checkout;

/// Numbers drawn by lot, the same for the same seed: the generator `SplitMix64`.
#[derive(Clone, Debug)]
pub struct Lot(u64);

impl Lot {
    /// The numbers of this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below a limit; 0 if that is 0.
    #[expect(clippy::cast_possible_truncation, reason = "it is below a `usize`")]
    pub fn below(&mut self, limit: usize) -> usize {
        (self.draw() % limit.max(1) as u64) as usize
    }

    /// `true` once in `chances` times, on average.
    pub fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    fn pick<T: Copy>(&mut self, among: &[T]) -> T {
        among[self.below(among.len())]
    }
}

/// The catalog files that the edits start from.
#[derive(Clone, Debug)]
pub struct Seeds {
    /// The bundled catalogs.
    pub whole: Vec<String>,
    /// A catalog of each of their groups, cut down to a few errors.
    pub small: Vec<String>,
}

impl Seeds {
    /// Reads the bundled catalogs.
    ///
    /// # Panics
    ///
    /// If one can't be read.
    #[must_use]
    pub fn bundled() -> Self {
        let file = |stem| checkout().join("catalogs").join(stem).with_extension("toml");
        let read = |(stem, _)| fs::read_to_string(file(stem)).expect("a bundled catalog");
        let whole: Vec<String> = catalogs().into_iter().map(read).collect();
        let small = whole.iter().flat_map(|catalog| {
            let mut parts = catalog.split("[[group]]\n");
            let head = parts.next().unwrap_or_default();
            parts.map(move |group| format!("{head}[[group]]\n{}", cut(group, 8)))
        });
        Self { small: small.collect(), whole }
    }
}

/// A group with at most `errors` errors, and a catch-all if it has one. If some are left out, so is `repeats`, which
/// would go stale.
fn cut(group: &str, errors: usize) -> String {
    let (group, other) = group.split_at(group.find("[group.other]").unwrap_or(group.len()));
    let mut parts: Vec<&str> = group.split("[[group.error]]\n").collect();
    let is_whole = parts.len() <= errors + 1;
    parts.truncate(errors + 1);
    let cut = parts.join("[[group.error]]\n");
    let lines = cut.lines().filter(|line| is_whole || !line.starts_with("repeats"));
    lines.chain(other.lines()).flat_map(|line| [line, "\n"]).collect()
}

/// The text with a few edits.
#[must_use]
pub fn mutated(text: &str, lot: &mut Lot) -> Vec<u8> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=lot.below(3) {
        lot.pick(edits::OF_LINES)(&mut lines, lot);
    }
    let mut bytes = lines.join(if lot.one_in(16) { "\r\n" } else { "\n" }).into_bytes();
    if lot.one_in(8) {
        lot.pick(edits::OF_BYTES)(&mut bytes, lot);
    }
    bytes
}

/// Bytes that are not a catalog: at random, or words of the format one after the other.
#[must_use]
pub fn noise(lot: &mut Lot) -> Vec<u8> {
    let length = lot.below(200);
    if lot.one_in(2) {
        return (0..length).map(|_| edits::byte(lot)).collect();
    }
    (0..length).flat_map(|_| lot.pick(fragments::WORDS).bytes()).collect()
}
