//! Random sets of codes of many shapes: each gets a table, and finds its rows by it.
//!
//! Each run of the tests takes 800 sets; `ERROR_CATALOG_CODE_SETS` asks for more.

use std::env;

use crate::agreement::{check_integers, check_texts, is_scan};

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqrstuvwxyz._-";

const WORDS: [&str; 16] = [
    "INVALID",
    "TOKEN",
    "ERROR",
    "NOT",
    "FOUND",
    "ACCESS",
    "DENIED",
    "LIMIT",
    "A",
    "OF",
    "PARAMETER",
    "VALUE",
    "Request",
    "Quota",
    "10",
    "500",
];

/// A generator of numbers, Marsaglia's xorshift64.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 16) % limit as u64).expect("a limit fits")
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn size(&mut self, set: usize) -> usize {
        let most = match set {
            _ if set.is_multiple_of(50) => 1500,
            _ if set.is_multiple_of(5) => 400,
            _ => 80,
        };
        2 + self.below(most)
    }

    fn letters(&mut self, alphabet: usize, least: usize, more: usize) -> String {
        let length = least + self.below(more);
        (0..length).map(|_| char::from(LETTERS[self.below(alphabet)])).collect()
    }

    fn words(&mut self) -> String {
        let count = 1 + self.below(4);
        (0..count).map(|_| self.one_of(&WORDS)).collect::<Vec<_>>().join("_")
    }

    fn numbered(&mut self, words: usize) -> String {
        format!("{}{}", self.one_of(&WORDS[..words]), self.below(10_000))
    }

    fn number_or_word(&mut self) -> String {
        if self.below(2) == 0 { self.below(100_000).to_string() } else { self.words() }
    }
}

#[test]
fn random_sets_find_their_rows_and_none_is_scanned() {
    let sets =
        env::var("ERROR_CATALOG_CODE_SETS").map_or(800, |sets| sets.parse().expect("a number of sets"));
    let mut random = Random(0x5eed_cafe);
    for set in 0..sets {
        let size = random.size(set);
        let alphabet = random.one_of(&[2, 3, 10, 26, 65]);
        let (least, more) = (1 + random.below(12), 1 + random.below(24));
        let texts = |text: &mut dyn FnMut() -> String| (0..size).map(|_| text()).collect::<Vec<_>>();
        let table = match set % 6 {
            0 => check_texts(texts(&mut || random.letters(alphabet, least, more))),
            1 => check_texts(texts(&mut || random.words())),
            2 => check_texts(texts(&mut || random.number_or_word())),
            3 => check_texts(texts(&mut || random.numbered(3))),
            4 => check_texts(texts(&mut || format!("{:0least$}", random.below(1 << 20)))),
            _ => {
                let integer = |random: &mut Random| {
                    i64::try_from(random.below(1 << (4 + more))).expect("few bits") << (2 * least)
                        >> random.below(2)
                };
                check_integers((0..size).map(|_| integer(&mut random)).collect::<Vec<_>>())
            }
        };
        assert!(!is_scan(&table), "set {set} of {size} codes");
    }
}
