//! Texts that differ only in how Unicode writes them: `é` as one character, or as `e` with a combining accent.
//!
//! Two texts have the same Normalization Form C if and only if they have the same canonical decomposition (Unicode
//! Standard Annex #15), which takes two small tables and no composition. The tables are read when a group first has a
//! code or key beyond ASCII. A crate for this would be compiled in every user's first build, and almost no catalog needs
//! it; and the tables do not age, for Unicode never changes the decomposition of a character that it has. The tests hold
//! them against the crate `unicode-normalization`.

use std::sync::LazyLock;

use crate::ordered::sort;

/// The canonical decomposition of a text; two texts of one decomposition are canonically equivalent.
pub(crate) fn decomposed(text: &str) -> String {
    let mut characters = Vec::with_capacity(text.len());
    for c in text.chars() {
        decompose(c, &mut characters);
    }
    // Marks of different classes may be written in any order: they are put into the order of their classes.
    for marks in characters.split_mut(|c| class(*c) == 0) {
        let order = sort(marks.len(), &|a, b| class(marks[a]).cmp(&class(marks[b])));
        let unordered = marks.to_vec();
        for (mark, number) in marks.iter_mut().zip(order) {
            *mark = unordered[number];
        }
    }
    characters.into_iter().collect()
}

fn decompose(c: char, characters: &mut Vec<char>) {
    if c.is_ascii() {
        characters.push(c);
    } else if matches!(c, '\u{ac00}'..='\u{d7a3}') {
        decompose_hangul(c, characters);
    } else {
        let line = DECOMPOSITIONS.partition_point(|line| line[0] < c);
        match DECOMPOSITIONS.get(line).map(Vec::as_slice) {
            Some([composed, parts @ ..]) if *composed == c => characters.extend_from_slice(parts),
            _ => characters.push(c),
        }
    }
}

/// The parts of a Hangul syllable, by arithmetic (The Unicode Standard, section 3.12).
fn decompose_hangul(c: char, characters: &mut Vec<char>) {
    let syllable = u32::from(c) - 0xac00;
    let trailing = syllable % 28;
    characters.extend(char::from_u32(0x1100 + syllable / 588));
    characters.extend(char::from_u32(0x1161 + syllable % 588 / 28));
    if trailing > 0 {
        characters.extend(char::from_u32(0x11a7 + trailing));
    }
}

/// The characters that have a decomposition, in order, each with what it is made of.
static DECOMPOSITIONS: LazyLock<Vec<Vec<char>>> =
    LazyLock::new(|| read(include_str!("normal_form/decompositions.txt")));

/// Runs of characters that share a class other than 0, in order: the first, the last, and the class as a character.
static CLASSES: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| read(include_str!("normal_form/classes.txt")));

/// The lines of a table, each as the characters that its hexadecimal numbers stand for.
fn read(table: &str) -> Vec<Vec<char>> {
    let mut lines = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut characters = Vec::new();
        for number in line.split(' ') {
            let number = u32::from_str_radix(number, 16);
            characters.push(number.ok().and_then(char::from_u32).unwrap_or_default());
        }
        lines.push(characters);
    }
    lines
}

/// The canonical combining class: 0 for what is not a mark, or is a mark that keeps its place.
fn class(c: char) -> u32 {
    if c < '\u{300}' {
        return 0;
    }
    let run = CLASSES.partition_point(|run| run[1] < c);
    match CLASSES.get(run).map(Vec::as_slice) {
        Some([first, _, class]) if *first <= c => u32::from(*class),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

    use super::*;

    #[test]
    fn every_character_is_decomposed_as_unicode_has_it() {
        let (mut found, mut expected) = (Vec::new(), Vec::new());
        for c in (0..=0x0010_ffff).filter_map(char::from_u32) {
            decompose(c, &mut found);
            decompose_canonical(c, |part| expected.push(part));
            assert_eq!(found, expected, "{c:?}");
            assert_eq!(class(c), u32::from(canonical_combining_class(c)), "{c:?}");
            found.clear();
            expected.clear();
        }
    }

    #[test]
    fn marks_are_put_in_order() {
        let marks = ['a', '\u{301}', '\u{323}', '\u{34f}', '\u{338}', 'é', '각', '\u{1d165}', '\u{344}'];
        let mut number = 1_usize;
        for _ in 0..20_000 {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let pick = |at: usize| marks[(number >> (20 + 4 * at)) % marks.len()];
            let text: String = (0..8).map(pick).collect();
            assert_eq!(decomposed(&text), text.nfd().collect::<String>(), "{text:?}");
        }
    }
}
