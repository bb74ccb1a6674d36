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
    for marks in characters.chunk_by_mut(|_, next| class(*next) != 0) {
        let first_mark = usize::from(marks.first().is_some_and(|first| class(*first) == 0));
        let marks = &mut marks[first_mark..];
        let order = sort(marks.len(), &|a, b| class(marks[a]).cmp(&class(marks[b])));
        let ordered: Vec<char> = order.into_iter().map(|number| marks[number]).collect();
        marks.copy_from_slice(&ordered);
    }
    characters.into_iter().collect()
}

fn decompose(c: char, characters: &mut Vec<char>) {
    if c.is_ascii() {
        characters.push(c);
    } else if let Some(parts) = hangul(c) {
        characters.extend(parts.into_iter().flatten());
    } else {
        match DECOMPOSITIONS.binary_search_by_key(&c, |(composed, _)| *composed) {
            Ok(found) => characters.extend_from_slice(&DECOMPOSITIONS[found].1),
            Err(_) => characters.push(c),
        }
    }
}

/// The parts of a Hangul syllable, by arithmetic (The Unicode Standard, section 3.12).
fn hangul(c: char) -> Option<[Option<char>; 3]> {
    let syllable = u32::from(c).checked_sub(0xac00).filter(|syllable| *syllable < 11_172)?;
    let (leading, rest) = (syllable / 588, syllable % 588);
    let trailing = rest % 28;
    let part = |base, offset| char::from_u32(base + offset);
    let trailing = part(0x11a7, trailing).filter(|_| trailing > 0);
    Some([part(0x1100, leading), part(0x1161, rest / 28), trailing])
}

/// The characters that have a decomposition, in order.
static DECOMPOSITIONS: LazyLock<Vec<(char, Vec<char>)>> = LazyLock::new(|| {
    let lines = include_str!("normal_form/decompositions.txt").lines();
    let read = |line: &str| {
        let mut characters = line.split(' ').filter_map(character);
        Some((characters.next()?, characters.collect()))
    };
    lines.filter(|line| !line.starts_with('#')).filter_map(read).collect()
});

/// Runs of characters that share a class other than 0, in order: the first, the last, the class.
static CLASSES: LazyLock<Vec<(char, char, u8)>> = LazyLock::new(|| {
    let lines = include_str!("normal_form/classes.txt").lines();
    let read = |line: &str| {
        let mut fields = line.split(' ');
        Some((character(fields.next()?)?, character(fields.next()?)?, fields.next()?.parse().ok()?))
    };
    lines.filter(|line| !line.starts_with('#')).filter_map(read).collect()
});

fn character(hex: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(hex, 16).ok()?)
}

/// The canonical combining class: 0 for what is not a mark, or is a mark that keeps its place.
fn class(c: char) -> u8 {
    if c < '\u{300}' {
        return 0;
    }
    let run = CLASSES.partition_point(|(_, last, _)| *last < c);
    CLASSES.get(run).filter(|(first, ..)| *first <= c).map_or(0, |(.., class)| *class)
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
            assert_eq!(class(c), canonical_combining_class(c), "{c:?}");
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
