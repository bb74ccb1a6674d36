//! The name that was probably meant.

/// The one of `known` that is so near to `word` that it was probably meant; the first of those equally near.
///
/// Near is at most a third of the word's characters added, left out, changed or swapped with a neighbour (rustc draws
/// the line there too), at least one; letter case does not count.
///
/// ```
/// use error_catalog_schema::nearest::nearest;
///
/// assert_eq!(nearest("mesage", ["code", "message"]), Some("message"));
/// assert_eq!(nearest("colour", ["code", "message"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut search = Search { word: folded(word), best: None };
    for candidate in known {
        search.consider(candidate);
    }
    search.best.map(|(_, candidate)| candidate)
}

struct Search<'a> {
    word: Vec<char>,
    /// The nearest name so far, with its distance.
    best: Option<(usize, &'a str)>,
}

impl<'a> Search<'a> {
    fn consider(&mut self, candidate: &'a str) {
        let limit = self.word.len().max(3) / 3;
        let letters = folded(candidate);
        if letters.len().abs_diff(self.word.len()) > limit {
            return;
        }
        if let Some(distance) = distance(&self.word, &letters, limit)
            && self.best.is_none_or(|(least, _)| distance < least)
        {
            self.best = Some((distance, candidate));
        }
    }
}

fn folded(word: &str) -> Vec<char> {
    word.to_lowercase().chars().collect()
}

/// How many characters have to be added, left out, changed, or swapped with a neighbour to get from one to the other
/// (the optimal string alignment distance), if it is not more than `limit`.
fn distance(from: &[char], to: &[char], limit: usize) -> Option<usize> {
    let mut before_last = vec![0; to.len() + 1];
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, a) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, b) in to.iter().enumerate() {
            let changed = last[column] + usize::from(a != b);
            let mut steps = changed.min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *a == to[column - 1] && from[row - 1] == *b {
                steps = steps.min(before_last[column - 1] + 1);
            }
            current.push(steps);
        }
        if [&current, &last].iter().all(|steps| steps.iter().all(|steps| *steps > limit)) {
            return None;
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, to: &str, expected: usize) {
        for (from, to) in [(from, to), (to, from)] {
            let distance = |limit| distance(&folded(from), &folded(to), limit);
            assert_eq!(distance(9), Some(expected), "{from} {to}");
            assert_eq!(distance(expected), Some(expected), "{from} {to}");
            assert_eq!(expected.checked_sub(1).and_then(distance), None, "{from} {to}");
        }
    }

    #[test]
    fn distances() {
        check("", "", 0);
        check("", "abc", 3);
        check("abc", "abc", 0);
        check("abc", "ABC", 0);
        check("abc", "acb", 1);
        check("abc", "bc", 1);
        check("kitten", "sitting", 3);
        check("message", "mesage", 1);
        check("ähnlich", "ahnlich", 1);
    }

    #[test]
    fn only_what_is_near_is_proposed() {
        let kinds = ["not-found", "internal", "invalid-argument", "ok"];
        assert_eq!(nearest("not_found", kinds), Some("not-found"));
        assert_eq!(nearest("NotFound", kinds), Some("not-found"));
        assert_eq!(nearest("INVALID_ARGUMENT", kinds), Some("invalid-argument"));
        assert_eq!(nearest("OK", kinds), Some("ok"));
        assert_eq!(nearest("fatal", kinds), None);
        assert_eq!(nearest("", kinds), None);
        assert_eq!(nearest(&"x".repeat(1_000_000), kinds), None);
    }

    #[test]
    fn the_nearest_wins_and_then_the_first() {
        assert_eq!(nearest("statos", ["states", "status"]), Some("states"));
        assert_eq!(nearest("status", ["states", "status"]), Some("status"));
    }
}
