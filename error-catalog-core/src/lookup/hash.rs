//! String codes as numbers, so that a string is looked up much as an integer is.
//!
//! Strings of a few bytes are integers. Longer ones of a catalog differ at few places, which the generator knows: their hash
//! uses a few of their words, without a loop; only where these do not tell the strings apart, all bytes.

/// Whether the texts of a group, of `shortest` to `longest` bytes, are looked up as the integers that [`exact`] gives.
#[must_use]
#[inline]
pub const fn are_exact(shortest: usize, longest: usize) -> bool {
    longest < 8 || (shortest == 8 && longest == 8)
}

/// The integer of all bytes of a text, for groups whose texts [are such integers](are_exact); `of_one_length` if all texts
/// of the group have the length of this one.
#[inline(always)]
#[must_use]
pub const fn exact(bytes: &[u8], of_one_length: bool) -> u64 {
    if bytes.len() >= 8 {
        return word(bytes, 0);
    }
    let (first, last) = short(bytes);
    let all = if bytes.len() < 4 { first | last << 8 } else { first | last << (8 * (bytes.len() - 4)) };
    if of_one_length { all } else { all | (bytes.len() as u64) << 56 }
}

/// A number without a pattern: the fractional part of the golden ratio.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// What is mixed into the second word of texts of which too many share it: they would meet under every multiplier. Other
/// groups mix in 0, which the compiler drops: misses in "10,000 strings" take a twentieth of the time less.
#[must_use]
#[inline]
pub const fn second(multiplier: u64) -> u64 {
    multiplier.wrapping_mul(GOLDEN)
}

/// Which bytes of a code its hash uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKey {
    /// The four bytes at each end, where all strings have as many. With it "23 strings" take five sixths of the time that
    /// words take, and misses half.
    Ends,
    /// The length, and the words at these places: the offset of the word from the start, or `!` its offset from the
    /// end; a word that would reach past the other end is moved inwards.
    Words([i8; 4]),
    /// All bytes.
    Whole,
}

impl TextKey {
    /// The text's hash. Its highest bits are the best, and its lowest `length_bits` bits are zero; `multiplier` is odd,
    /// `second` is 0 or [`second`] of it.
    #[inline(always)]
    #[must_use]
    pub const fn hash(self, bytes: &[u8], multiplier: u64, second: u64, length_bits: u32) -> u64 {
        self.mix(self.words(bytes), multiplier, second, length_bits)
    }

    /// The hash of a text with these [`words`](Self::words).
    #[inline(always)]
    #[must_use]
    pub const fn mix(self, (first, last): (u64, u64), multiplier: u64, second: u64, length_bits: u32) -> u64 {
        match self {
            Self::Ends => first.wrapping_mul(multiplier << length_bits),
            Self::Words(_) | Self::Whole => fold(first ^ multiplier, last ^ second) << length_bits,
        }
    }

    /// What the hash of a text is made of: texts for which it is equal have equal hashes.
    #[inline(always)]
    #[must_use]
    pub const fn words(self, bytes: &[u8]) -> (u64, u64) {
        let (first, last) = match self {
            Self::Ends => return (ends(bytes), 0),
            Self::Words(_) | Self::Whole if bytes.len() < 8 => {
                // The length stands above the bytes: no two short texts have the same words.
                let (first, last) = short(bytes);
                return (first | (bytes.len() as u64) << 32, last);
            }
            Self::Words(places) => words(bytes, places),
            Self::Whole => whole(bytes),
        };
        (first ^ bytes.len() as u64, last)
    }
}

/// The four bytes at each end as one number, which few others have.
#[inline(always)]
const fn ends(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            u32::from_le_bytes(*first) as u64 + ((u32::from_le_bytes(*last) as u64) << 3)
        }
        _ => 0,
    }
}

#[inline(always)]
const fn words(bytes: &[u8], places: [i8; 4]) -> (u64, u64) {
    let [a, b, c, d] = places;
    let (mut first, mut last) = (word_at(bytes, a), word_at(bytes, b));
    // Two places written twice are two places.
    if a != c || b != d {
        first ^= word_at(bytes, c).rotate_left(32);
        last ^= word_at(bytes, d).rotate_left(32);
    }
    (first, last)
}

#[inline]
const fn whole(bytes: &[u8]) -> (u64, u64) {
    let last = bytes.len() - 8;
    let mut hash = 0;
    let mut at = 0;
    while at < last {
        hash = fold(word(bytes, at) ^ hash, GOLDEN);
        at += 8;
    }
    (hash, word(bytes, last))
}

/// Both halves of the product of two words, mixed.
#[inline(always)]
#[expect(clippy::cast_possible_truncation, reason = "the two halves are taken apart")]
const fn fold(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

/// The word at a place of at least eight bytes, moved inwards where it would reach past an end.
#[inline(always)]
const fn word_at(bytes: &[u8], place: i8) -> u64 {
    let last = bytes.len() - 8;
    if place >= 0 {
        word(bytes, smaller(place.unsigned_abs() as usize, last))
    } else {
        word(bytes, last.saturating_sub((!place).unsigned_abs() as usize))
    }
}

#[inline(always)]
pub(super) const fn smaller(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

/// The eight bytes that begin at `at`.
#[inline(always)]
const fn word(bytes: &[u8], at: usize) -> u64 {
    match bytes.split_at(at).1.first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => 0,
    }
}

/// Fewer than eight bytes as two numbers, which may overlap: of four bytes, or of one and of two.
#[inline(always)]
pub(super) const fn short(bytes: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64);
    }
    match bytes {
        [] => (0, 0),
        [first, ..] => (*first as u64, (bytes[bytes.len() / 2] as u64) << 8 | bytes[bytes.len() - 1] as u64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec;
    use alloc::vec::Vec;
    use std::collections::HashSet;

    #[test]
    fn hashes_of_all_bytes_differ_in_any_byte_and_in_length() {
        let hash = |text: &[u8]| TextKey::Whole.hash(text, 0xe220_a839_7b1d_cdaf, 0, 7);
        let mut hashes = HashSet::new();
        for length in 0..100 {
            let text: String = ('a'..='z').cycle().take(length).collect();
            assert!(hashes.insert(hash(text.as_bytes())), "{length}");
            for at in 0..length {
                let mut other = text.clone().into_bytes();
                other[at] = b'_';
                assert!(hashes.insert(hash(&other)), "{other:?}");
            }
        }
    }

    #[test]
    fn exact_integers_tell_all_texts_apart() {
        let letters = ["\0", "A", "B", "é"];
        let mut texts = vec![String::new()];
        for length in 0..7 {
            let longer: Vec<String> = texts
                .iter()
                .filter(|text| text.chars().count() == length)
                .flat_map(|text| letters.map(|letter| [text, letter].concat()))
                .collect();
            texts.extend(longer.into_iter().filter(|text| text.len() < 8));
        }
        let mut integers = HashSet::new();
        assert!(texts.iter().all(|text| integers.insert(exact(text.as_bytes(), false))));
        for length in 0..8 {
            let mut of_one_length = texts.iter().filter(|text| text.len() == length);
            let mut integers = HashSet::new();
            assert!(of_one_length.all(|text| integers.insert(exact(text.as_bytes(), true))));
        }
        assert_ne!(exact(b"12345678", true), exact(b"12345679", true));
    }
}
