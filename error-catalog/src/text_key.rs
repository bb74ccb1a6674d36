//! String codes as integers, so that a string is looked up as an integer is.
//!
//! Strings of a catalog differ at few places, which the macro knows: a key is made of the string's length and a few of its
//! eight-byte words, without a loop; only where these do not tell the strings apart, of all bytes. The code
//! generation's `text_key` computes the same keys.

/// How the strings of a group are condensed.
#[derive(Clone, Copy)]
pub enum TextKey {
    /// All bytes and the length: for strings of at most five bytes, which need no comparison afterwards.
    Exact,
    /// A hash of the length and of the words at these places: the offset of the word from the start, or `!` its offset
    /// from the end; a word that would reach past the other end is moved inwards.
    Words([i8; 4]),
    /// A hash of all bytes.
    Whole,
}

impl TextKey {
    /// The key of a text; `None` if it is shorter than all texts of the group, or longer than all where keys are exact.
    #[inline(always)]
    #[must_use]
    pub const fn key(self, text: &str, shortest: usize, longest: usize) -> Option<u64> {
        let bytes = text.as_bytes();
        // What is known of the length from here on saves branches for other lengths.
        if bytes.len() < shortest || (matches!(self, Self::Exact) && bytes.len() > longest) {
            return None;
        }
        Some(match self {
            Self::Exact => exact(bytes),
            Self::Words(places) if bytes.len() >= 8 => words(bytes, places),
            Self::Whole if bytes.len() >= 8 => whole(bytes),
            Self::Words(_) | Self::Whole => {
                let (first, last) = short(bytes);
                mixed(bytes.len(), first, last)
            }
        })
    }
}

/// At most five bytes, and their number above them.
#[inline(always)]
const fn exact(bytes: &[u8]) -> u64 {
    let (first, last) = short(bytes);
    let last = if bytes.len() < 4 { last << 8 } else { last >> 24 << 32 };
    (bytes.len() as u64) << 40 | last | first
}

#[inline(always)]
const fn words(bytes: &[u8], places: [i8; 4]) -> u64 {
    let [a, b, c, d] = places;
    let (mut first, mut last) = (word_at(bytes, a), word_at(bytes, b));
    // Two places written twice are two places.
    if a != c || b != d {
        first ^= word_at(bytes, c).rotate_left(32);
        last ^= word_at(bytes, d).rotate_left(32);
    }
    mixed(bytes.len(), first, last)
}

const fn whole(bytes: &[u8]) -> u64 {
    let last = bytes.len() - 8;
    let mut hash = 0;
    let mut at = 0;
    while at < last {
        hash = fold(word(bytes, at) ^ hash, SEEDS[1]);
        at += 8;
    }
    mixed(bytes.len(), hash, word(bytes, last))
}

#[inline(always)]
const fn mixed(length: usize, first: u64, last: u64) -> u64 {
    fold(first ^ SEEDS[0] ^ length as u64, last ^ SEEDS[1])
}

/// Numbers without a pattern: the fractional parts of π and of the golden ratio.
const SEEDS: [u64; 2] = [0x243f_6a88_85a3_08d3, 0x9e37_79b9_7f4a_7c15];

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
const fn smaller(a: usize, b: usize) -> usize {
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
const fn short(bytes: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64);
    }
    match bytes {
        [] => (0, 0),
        [first, ..] => (*first as u64, (bytes[bytes.len() / 2] as u64) << 8 | bytes[bytes.len() - 1] as u64),
    }
}

/// Whether two strings of at most `longest` bytes are equal, a word at a time and without looking how far they agree:
/// a branch that cannot be foreseen costs more than a few words.
#[inline(always)]
#[must_use]
pub(crate) const fn same(a: &[u8], b: &[u8], longest: usize) -> bool {
    let length = a.len();
    if length != b.len() {
        return false;
    }
    if length < 8 {
        let ((first_a, last_a), (first_b, last_b)) = (short(a), short(b));
        return first_a == first_b && last_a == last_b;
    }
    // Where codes are long, two words in each step save a third of the work; where they are not, the branch is not worth it.
    if longest > 32 && length >= 16 {
        let last = length - 16;
        let mut at = 0;
        while at + 16 < smaller(longest, 64) {
            if !same_block(a, b, smaller(at, last)) {
                return false;
            }
            at += 16;
        }
        while at < last {
            if !same_block(a, b, at) {
                return false;
            }
            at += 16;
        }
        return same_block(a, b, last);
    }
    let last = length - 8;
    let mut difference = word(a, last) ^ word(b, last);
    let mut at = 0;
    // Up to here the number of steps is the same for all codes of a group.
    while at + 8 < smaller(longest, 64) {
        let start = smaller(at, last);
        difference |= word(a, start) ^ word(b, start);
        at += 8;
    }
    while at < last {
        difference |= word(a, at) ^ word(b, at);
        at += 8;
    }
    difference == 0
}

/// Whether the sixteen bytes that begin at `at` are the same.
#[inline(always)]
const fn same_block(a: &[u8], b: &[u8], at: usize) -> bool {
    word(a, at) == word(b, at) && word(a, at + 8) == word(b, at + 8)
}

/// Whether two texts are equal.
#[inline]
#[must_use]
pub(crate) const fn text_eq(a: &str, b: &str) -> bool {
    same(a.as_bytes(), b.as_bytes(), 0)
}

/// Whether `a` sorts before `b`, byte by byte.
#[must_use]
pub(crate) const fn text_less(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use std::collections::HashSet;

    #[test]
    fn texts_of_every_short_length_compare_and_condense_apart() {
        let mut keys = HashSet::new();
        for length in 0..100 {
            let text: String = ('a'..='z').cycle().take(length).collect();
            assert!(text_eq(&text, &text.clone()));
            assert!(same(text.as_bytes(), text.clone().as_bytes(), 100));
            assert!(keys.insert(TextKey::Whole.key(&text, 0, 100)), "{length}");
            for at in 0..length {
                let mut other = text.clone().into_bytes();
                other[at] = b'_';
                let other = String::from_utf8(other).expect("ascii");
                assert!(!text_eq(&text, &other), "{text} {other}");
                assert!(!same(text.as_bytes(), other.as_bytes(), 100), "{text} {other}");
                assert!(keys.insert(TextKey::Whole.key(&other, 0, 100)), "{other}");
                assert_eq!(text_less(&text, &other), text < other);
            }
        }
    }

    #[test]
    fn exact_keys_tell_all_texts_apart() {
        let letters = || ["", "\0", "A", "B", "é"].into_iter();
        let mut keys = HashSet::new();
        let mut texts = HashSet::new();
        for a in letters() {
            for b in letters() {
                for c in letters() {
                    for d in letters() {
                        for e in letters() {
                            let text = [a, b, c, d, e].concat();
                            if text.len() <= 5 && texts.insert(text.clone()) {
                                assert!(keys.insert(TextKey::Exact.key(&text, 0, 5)), "{text:?}");
                            }
                        }
                    }
                }
            }
        }
        assert_eq!(TextKey::Exact.key("1234", 5, 5), None);
        assert_eq!(TextKey::Exact.key("123456", 0, 5), None);
    }
}
