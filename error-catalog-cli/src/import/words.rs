//! Where a text has one of many words.

/// Words to look for, each with what it stands for, by their first bytes: a text is passed once for all of them.
pub(super) struct Words<T> {
    by_first_byte: Vec<Vec<Word<T>>>,
}

struct Word<T> {
    /// Its place in the list.
    place: usize,
    text: &'static str,
    /// Whether it stands apart from the words around it. Words of Chinese and Japanese are not parted, and Korean ones
    /// take endings.
    parted: bool,
    meaning: T,
}

/// A word in a text.
#[derive(Clone, Copy)]
pub(super) struct Found<T> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) meaning: T,
}

impl<T: Copy> Words<T> {
    pub(super) fn new(words: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut by_first_byte: Vec<Vec<Word<T>>> = Vec::new();
        by_first_byte.resize_with(256, Vec::new);
        for (place, (text, meaning)) in words.enumerate() {
            let parted = text.chars().all(|c| c.is_ascii() || ('а'..='я').contains(&c));
            let Some(first) = text.bytes().next() else { continue };
            by_first_byte[usize::from(first)].push(Word { place, text, parted, meaning });
        }
        Self { by_first_byte }
    }

    /// Whether the text has one of the words.
    pub(super) fn are_in(&self, text: &str) -> bool {
        self.places(text).next().is_some()
    }

    /// The words that the text has, in the order of the list.
    pub(super) fn find(&self, text: &str) -> Vec<Found<T>> {
        let mut found: Vec<(usize, Found<T>)> = self.places(text).collect();
        found.sort_by_key(|(place, _)| *place);
        found.into_iter().map(|(_, found)| found).collect()
    }

    fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, Found<T>)> + 't {
        text.bytes().enumerate().flat_map(move |(start, first)| {
            self.by_first_byte[usize::from(first)].iter().filter_map(move |word| {
                let end = start + word.text.len();
                let fits = text.as_bytes()[start..].starts_with(word.text.as_bytes())
                    && word.stands_in(text, start, end);
                fits.then_some((word.place, Found { start, end, meaning: word.meaning }))
            })
        })
    }
}

impl<T> Word<T> {
    fn stands_in(&self, text: &str, start: usize, end: usize) -> bool {
        let is_edge = |c: Option<char>| {
            !self.parted || c.is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii() && self.text.is_ascii())
        };
        is_edge(text[..start].chars().next_back()) && is_edge(text[end..].chars().next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_apart_where_they_are_parted() {
        let words = Words::new([("error", 1), ("no", 2), ("错误", 3), ("не", 4)].into_iter());
        let check = |text: &str, expected: &[(usize, usize)]| {
            let found: Vec<(usize, usize)> =
                words.find(text).into_iter().map(|found| (found.meaning, found.start)).collect();
            assert_eq!(found, expected, "{text}");
            assert_eq!(words.are_in(text), !expected.is_empty(), "{text}");
        };
        check("no such error", &[(1, 8), (2, 0)]);
        check("errors, not known", &[]);
        check("发生错误error码", &[(1, 12), (3, 6)]);
        check("нет, не", &[(4, 8)]);
        check("", &[]);
    }
}
