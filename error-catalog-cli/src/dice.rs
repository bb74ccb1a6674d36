//! Numbers for tests that make up what they try.

/// A generator of numbers that are random enough, and the same in every run (Knuth's constants).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below the limit; 0 if that is 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}
