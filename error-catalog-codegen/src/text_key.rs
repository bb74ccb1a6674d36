//! String codes as integers; the runtime's `text_key` says what the forms mean, and computes the same keys.

/// How the strings of a group are condensed.
#[derive(Clone, Copy)]
#[allow(missing_docs, reason = "the runtime documents the forms; they are public in the tests only")]
pub enum TextKey {
    Exact,
    Words([i8; 4]),
    Whole,
}

/// The places of words that are tried, those that few bytes tell apart first.
const PLACES: [[i8; 4]; 6] =
    [[0, !0, 0, !0], [0, 8, !0, !0], [0, !8, !0, 8], [8, !8, !0, 16], [0, 24, !8, !0], [16, 24, !8, !0]];

const EXACT: usize = 5;

impl TextKey {
    /// The simplest form that tells the texts apart, and their keys; `None` if none does.
    pub(crate) fn choose(texts: &[&str]) -> Option<(Self, Vec<u64>)> {
        if texts.iter().all(|text| text.len() <= EXACT) {
            return Self::Exact.apart(texts);
        }
        for places in PLACES {
            if let Some(found) = Self::Words(places).apart(texts) {
                return Some(found);
            }
        }
        Self::Whole.apart(texts)
    }

    /// The keys of the texts, if no two have the same.
    fn apart(self, texts: &[&str]) -> Option<(Self, Vec<u64>)> {
        let keys: Vec<u64> = texts.iter().map(|text| self.key(text.as_bytes())).collect();
        let mut sorted = keys.clone();
        sorted.sort_unstable();
        sorted.windows(2).all(|pair| pair[0] != pair[1]).then_some((self, keys))
    }

    /// The form as the runtime writes it.
    pub(crate) fn code(self) -> String {
        let form = match self {
            Self::Exact => "Exact".to_owned(),
            Self::Words(places) => format!("Words({places:?})"),
            Self::Whole => "Whole".to_owned(),
        };
        format!("TextKey::{form}")
    }

    fn key(self, bytes: &[u8]) -> u64 {
        let length = bytes.len();
        match self {
            Self::Exact => {
                let (first, last) = short(bytes);
                let last = if length < 4 { last << 8 } else { last >> 24 << 32 };
                (length as u64) << 40 | last | first
            }
            Self::Words(places) if length >= 8 => {
                let [a, b, c, d] = places.map(|place| word_at(bytes, place));
                let is_all = places[..2] == places[2..];
                let (c, d) = if is_all { (0, 0) } else { (c.rotate_left(32), d.rotate_left(32)) };
                mixed(length, a ^ c, b ^ d)
            }
            Self::Whole if length >= 8 => {
                let last = length - 8;
                let before = (0..last).step_by(8);
                let hash = before.fold(0, |hash, at| fold(word(bytes, at) ^ hash, SEEDS[1]));
                mixed(length, hash, word(bytes, last))
            }
            Self::Words(_) | Self::Whole => {
                let (first, last) = short(bytes);
                mixed(length, first, last)
            }
        }
    }
}

fn mixed(length: usize, first: u64, last: u64) -> u64 {
    fold(first ^ SEEDS[0] ^ length as u64, last ^ SEEDS[1])
}

const SEEDS: [u64; 2] = [0x243f_6a88_85a3_08d3, 0x9e37_79b9_7f4a_7c15];

/// Both halves of the product of two words, mixed.
#[expect(clippy::cast_possible_truncation, reason = "the two halves are taken apart")]
fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

fn word_at(bytes: &[u8], place: i8) -> u64 {
    let last = bytes.len() - 8;
    let offset = usize::from(if place < 0 { !place } else { place }.unsigned_abs());
    word(bytes, if place < 0 { last.saturating_sub(offset) } else { offset.min(last) })
}

fn word(bytes: &[u8], at: usize) -> u64 {
    bytes[at..].first_chunk().copied().map_or(0, u64::from_le_bytes)
}

/// Fewer than eight bytes as two numbers.
fn short(bytes: &[u8]) -> (u64, u64) {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => (u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into()),
        _ if bytes.is_empty() => (0, 0),
        _ => {
            let (middle, last) = (bytes[bytes.len() / 2], bytes[bytes.len() - 1]);
            (bytes[0].into(), u64::from(middle) << 8 | u64::from(last))
        }
    }
}
