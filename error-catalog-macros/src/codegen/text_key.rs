//! The hash of a string code; the runtime's `lookup::text_key` computes the same.

/// Condenses a text to 47 bits.
pub(super) fn text_key(text: &str) -> i64 {
    let bytes = text.as_bytes();
    let length = bytes.len();
    let mut hash = length as u64;
    let mut at = 0;
    while at + 16 < length {
        hash = fold(word(bytes, at) ^ hash, word(bytes, at + 8) ^ 0x9e37_79b9_7f4a_7c15);
        at += 16;
    }
    let (first, last) = match length {
        8.. => (word(bytes, at.min(length - 8)), word(bytes, length - 8)),
        4..8 => (half_word(bytes, 0), half_word(bytes, length - 4)),
        1..4 => (bytes[0].into(), u64::from(bytes[length / 2]) << 8 | u64::from(bytes[length - 1])),
        0 => (0, 0),
    };
    hash = fold(first ^ hash ^ 0xd6e8_feb8_6659_fd93, last ^ 0xa076_1d64_78bd_642f);
    hash.cast_signed() >> super::lookup::VALUE_BITS
}

/// Both halves of the product of two words, mixed.
#[expect(clippy::cast_possible_truncation, reason = "the two halves are taken apart")]
fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

fn word(bytes: &[u8], at: usize) -> u64 {
    bytes[at..].first_chunk().copied().map_or(0, u64::from_le_bytes)
}

fn half_word(bytes: &[u8], at: usize) -> u64 {
    bytes[at..].first_chunk().copied().map_or(0, u32::from_le_bytes).into()
}
