//! String codes as numbers; the runtime's `text_key` says what the forms mean, and computes the same.

/// Of what a hash of the strings of a group is made.
#[derive(Clone, Copy)]
#[allow(missing_docs, reason = "the runtime documents the forms; they are public in the tests only")]
pub enum TextKey {
    Ends,
    Words([i8; 4]),
    Whole,
}

/// The places of words that are tried, those that few bytes tell apart first.
const PLACES: [[i8; 4]; 6] =
    [[0, !0, 0, !0], [0, 8, !0, !0], [0, !8, !0, 8], [8, !8, !0, 16], [0, 24, !8, !0], [16, 24, !8, !0]];

/// Whether the texts of a group are integers.
pub(crate) fn are_exact(texts: &[&str]) -> bool {
    texts.iter().all(|text| text.len() < 8) || texts.iter().all(|text| text.len() == 8)
}

/// The integer of a text; `of_one_length` if all texts of the group are as long.
pub(crate) fn exact(text: &str, of_one_length: bool) -> u64 {
    let bytes = text.as_bytes();
    if bytes.len() >= 8 {
        return word(bytes, 0);
    }
    let (first, last) = short(bytes);
    let all = if bytes.len() < 4 { first | last << 8 } else { first | last << (8 * (bytes.len() - 4)) };
    if of_one_length { all } else { all | (bytes.len() as u64) << 56 }
}

impl TextKey {
    /// The simplest form that tells the texts apart; `None` if none does.
    pub(crate) fn choose(texts: &[&str]) -> Option<Self> {
        let ends = texts.iter().all(|text| text.len() >= 4).then_some(Self::Ends);
        let forms = ends.into_iter().chain(PLACES.map(Self::Words)).chain([Self::Whole]);
        forms.into_iter().find(|form| {
            let mut words: Vec<_> = texts.iter().map(|text| form.words(text.as_bytes())).collect();
            words.sort_unstable();
            words.windows(2).all(|pair| pair[0] != pair[1])
        })
    }

    /// The form as the runtime writes it.
    pub(crate) fn code(self) -> String {
        let form = match self {
            Self::Ends => "Ends".to_owned(),
            Self::Words(places) => format!("Words({places:?})"),
            Self::Whole => "Whole".to_owned(),
        };
        format!("__rt::TextKey::{form}")
    }

    /// The hash of a text, with as many zeros at its end.
    pub(crate) fn hash(self, text: &str, multiplier: u64, length_bits: u32) -> u64 {
        let (first, last) = self.words(text.as_bytes());
        match self {
            Self::Ends => first.wrapping_mul(multiplier << length_bits),
            Self::Words(_) | Self::Whole => fold(first ^ multiplier, last) >> length_bits << length_bits,
        }
    }

    /// What the hash is made of.
    fn words(self, bytes: &[u8]) -> (u64, u64) {
        let (first, last) = match self {
            Self::Ends => {
                let (first, last) = four_at_ends(bytes).unwrap_or_default();
                return (first + (last << 3), 0);
            }
            Self::Words(_) | Self::Whole if bytes.len() < 8 => short(bytes),
            Self::Words(places) => {
                let [a, b, c, d] = places.map(|place| word_at(bytes, place));
                let is_all = places[..2] == places[2..];
                let (c, d) = if is_all { (0, 0) } else { (c.rotate_left(32), d.rotate_left(32)) };
                (a ^ c, b ^ d)
            }
            Self::Whole => {
                let last = bytes.len() - 8;
                let before = (0..last).step_by(8);
                let hash = before.fold(0, |hash, at| fold(word(bytes, at) ^ hash, 0x9e37_79b9_7f4a_7c15));
                (hash, word(bytes, last))
            }
        };
        (first ^ bytes.len() as u64, last)
    }
}

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
    four_at_ends(bytes).unwrap_or_else(|| match bytes {
        [] => (0, 0),
        [first, .., last] => ((*first).into(), u64::from(bytes[bytes.len() / 2]) << 8 | u64::from(*last)),
        [only] => ((*only).into(), u64::from(*only) << 8 | u64::from(*only)),
    })
}

/// The four bytes at each end, which may overlap.
fn four_at_ends(bytes: &[u8]) -> Option<(u64, u64)> {
    let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
    Some((u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into()))
}
