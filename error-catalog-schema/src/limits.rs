//! How much a catalog may have: every limit of the format, once.

use std::ops::RangeInclusive;

/// The most bytes of a file, 64 MiB: what is larger is taken for something other than a catalog, and not read.
pub const MOST_BYTES: usize = 64 << 20;

/// The most groups of a catalog.
pub const MOST_GROUPS: usize = 1_000;

/// The most errors of a group: a row's number takes 16 bits.
pub const MOST_ERRORS: usize = 1 << 16;

/// The most bytes of a group's or a variant's name: names become names of files in the documentation.
pub const LONGEST_NAME: usize = 100;

/// The most faults of a file that are kept; the rest are counted.
pub const MOST_FAULTS: usize = 1_000;

/// What may be an HTTP status.
pub const STATUSES: RangeInclusive<u16> = 100..=999;
