//! Which texts of an error change, so that it says what its row of the page says.
//!
//! The page has up to three cells: message, detail, action. A person may have split one, joined two, exchanged them,
//! linked words or named placeholders. Whatever says the same words stays; only the text of a cell that says something
//! else is replaced.

use error_catalog_schema::model::Description;
use error_catalog_schema::text::Text;

use super::placeholder_names::with_names;
use super::recognition::{alike, similarity, words};

/// A key of an error that holds a text, in the file's order.
const KEYS: [&str; 3] = ["message", "detail", "action"];

/// Texts that share this much, of a hundred, are versions of one text.
const ALIKE: usize = 50;

/// A text that an error gets.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NewText {
    pub(super) key: &'static str,
    pub(super) text: String,
}

/// The texts that `error` gets from the page's `row`, in the file's order.
pub(super) fn brought(row: &Description, error: &Description) -> Vec<NewText> {
    let mut all = Texts { cells: texts(row), fields: texts(error), is_open: [true; 3], is_set: [false; 3] };
    if all.say_the_same() {
        return Vec::new();
    }
    all.settle();
    all.bring();
    KEYS.into_iter()
        .zip(all.fields)
        .zip(all.is_set)
        .filter_map(|((key, text), is_set)| text.filter(|_| is_set).map(|text| NewText { key, text }))
        .collect()
}

/// The texts of a row, in the order of [`KEYS`].
fn texts(description: &Description) -> [Option<String>; 3] {
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.source().to_owned());
    [Some(description.message.clone()), text(&description.detail), text(&description.action)]
}

/// Whether a text of the page says the same as one of the catalog, in which a person may have set links.
fn is_same(theirs: &str, ours: &str) -> bool {
    alike(theirs) == alike(ours)
        || Text::new(theirs).links().next().is_none() && alike(theirs) == alike(&Text::new(ours).plain())
}

struct Texts {
    /// What the page says; a cell is taken out when its words are found in the catalog.
    cells: [Option<String>; 3],
    /// What the catalog says.
    fields: [Option<String>; 3],
    /// Which fields do not yet belong to a cell.
    is_open: [bool; 3],
    /// Which fields have a new text.
    is_set: [bool; 3],
}

impl Texts {
    /// Whether all cells, in some order, are all fields.
    fn say_the_same(&self) -> bool {
        const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        let fields = join(self.fields.iter().flatten());
        ORDERS
            .iter()
            .any(|order| is_same(&join(order.iter().filter_map(|at| self.cells[*at].as_ref())), &fields))
    }

    /// Takes out the cells whose words stand in the catalog, and closes the fields in which they stand.
    fn settle(&mut self) {
        // The field of the same name comes first; then another one; then several, into which the cell was split.
        let runs: [&[usize]; 7] = [&[0], &[1], &[2], &[0, 1], &[1, 2], &[0, 2], &[0, 1, 2]];
        for cell in 0..3 {
            let own = self.fields[cell].as_ref().zip(self.cells[cell].as_ref());
            if own.is_some_and(|(field, text)| is_same(text, field)) {
                self.cells[cell] = None;
                self.is_open[cell] = false;
            }
        }
        for run in runs {
            for cell in 0..3 {
                let Some(text) = &self.cells[cell] else { continue };
                let is_open = |at: &usize| self.is_open[*at] && self.fields[*at].is_some();
                if run.iter().all(is_open)
                    && is_same(text, &join(run.iter().filter_map(|at| self.fields[*at].as_ref())))
                {
                    self.cells[cell] = None;
                    for at in run {
                        self.is_open[*at] = false;
                    }
                }
            }
        }
        // Several cells that a person has joined.
        for run in &runs[3..] {
            let has_all = run.iter().all(|at| self.cells[*at].is_some());
            let joined = join(run.iter().filter_map(|at| self.cells[*at].as_ref()));
            for field in 0..3 {
                let is_found = self.fields[field].as_ref().is_some_and(|field| is_same(&joined, field));
                if has_all && self.is_open[field] && is_found {
                    for at in *run {
                        self.cells[*at] = None;
                    }
                    self.is_open[field] = false;
                    break;
                }
            }
        }
    }

    /// Puts the cells that are left into fields.
    fn bring(&mut self) {
        for cell in 0..3 {
            let Some(text) = self.cells[cell].take() else { continue };
            if self.keep_split(cell, &text) {
                continue;
            }
            let field = self.field_for(cell, &text);
            if field == cell || self.is_open[field] {
                let before = self.fields[field].take();
                let is_closed = !self.is_open[field];
                self.fields[field] = Some(match before {
                    // The words of another cell stand there.
                    Some(before) if is_closed => format!("{before} {text}"),
                    Some(before) => with_names(&text, &before),
                    None => text,
                });
            }
            self.is_open[field] = false;
            self.is_set[field] = true;
        }
    }

    /// If a person has split a cell and one part is unchanged, the other part follows the page.
    fn keep_split(&mut self, cell: usize, text: &str) -> bool {
        for second in cell + 1..3 {
            let (Some(head), Some(tail)) = (&self.fields[cell], &self.fields[second]) else { continue };
            if !self.is_open[cell] || !self.is_open[second] || self.cells[second].is_some() {
                continue;
            }
            let (is_head, new_head, new_tail) = if let Some(rest) = after(text, head) {
                (false, head.clone(), rest)
            } else if let Some(rest) = before(text, tail) {
                (true, rest, tail.clone())
            } else {
                continue;
            };
            let (old, new) = if is_head { (head, &new_head) } else { (tail, &new_tail) };
            if similarity(&words(old), &words(new)) < ALIKE {
                continue;
            }
            let changed = if is_head { cell } else { second };
            let new = with_names(new, old);
            self.fields[changed] = Some(new);
            self.is_set[changed] = true;
            self.is_open[cell] = false;
            self.is_open[second] = false;
            return true;
        }
        false
    }

    /// The field that a cell's text goes into.
    fn field_for(&self, cell: usize, text: &str) -> usize {
        if self.is_open[cell] && self.fields[cell].is_some() {
            return cell;
        }
        // A person has put the cell elsewhere: into a field that is like it, and that has no cell of its own.
        let elsewhere = (0..3).find(|at| {
            let is_version =
                |field: &String| similarity(&words(field), &words(text)) >= ALIKE || !self.is_open[cell];
            self.is_open[*at]
                && self.cells[*at].is_none()
                && self.fields[*at].as_ref().is_some_and(is_version)
        });
        elsewhere.unwrap_or(cell)
    }
}

fn join<'t>(texts: impl Iterator<Item = &'t String>) -> String {
    texts.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// What follows in a text on its beginning.
fn after(text: &str, head: &str) -> Option<String> {
    let rest = text.get(head.len()..)?;
    let is_head = alike(&text[..head.len()]) == alike(head) && rest.starts_with(char::is_whitespace);
    Some(rest.trim().to_owned()).filter(|rest| is_head && !rest.is_empty())
}

/// What comes in a text before its end.
fn before(text: &str, tail: &str) -> Option<String> {
    let at = text.len().checked_sub(tail.len()).filter(|at| text.is_char_boundary(*at))?;
    let is_tail = alike(&text[at..]) == alike(tail) && text[..at].ends_with(char::is_whitespace);
    Some(text[..at].trim().to_owned()).filter(|rest| is_tail && !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn description([message, detail, action]: [&str; 3]) -> Description {
        let text = |text: &str| (!text.is_empty()).then(|| Text::new(text));
        Description {
            message: message.to_owned(),
            detail: text(detail),
            action: text(action),
            ..Description::default()
        }
    }

    /// What an error says after the update; a second one changes nothing.
    #[track_caller]
    fn check(row: [&str; 3], error: [&str; 3], expected: [&str; 3]) {
        let row = description(row);
        let mut after = error;
        let texts = brought(&row, &description(error));
        for new in &texts {
            let at = KEYS.iter().position(|key| *key == new.key).expect("a key");
            after[at] = &new.text;
        }
        assert_eq!(after, expected);
        assert_eq!(brought(&row, &description(after)), [], "a second update");
    }

    #[track_caller]
    fn stays(row: [&str; 3], error: [&str; 3]) {
        check(row, error, error);
    }

    #[test]
    fn what_says_the_same_stays() {
        stays(["A.", "", ""], ["A.", "", ""]);
        stays(["A. B.", "", "C."], ["A.", "B.", "C."]);
        stays(["A.", "B.", ""], ["A. B.", "", ""]);
        stays(["A.", "B.", ""], ["B.", "A.", ""]);
        stays(["A.", "B.", ""], ["B.", "", "A."]);
        stays(["no  %s", "", ""], ["no {name}", "", ""]);
        stays(["A.", "see help", ""], ["A.", "see [help](https://a.example)", ""]);
    }

    #[test]
    fn what_a_person_added_stays() {
        stays(["A.", "", ""], ["A.", "mine", "too"]);
        check(["A2.", "", ""], ["A.", "mine", "too"], ["A2.", "mine", "too"]);
    }

    #[test]
    fn what_says_something_else_is_replaced() {
        check(["A2.", "", "C."], ["A.", "", "C."], ["A2.", "", "C."]);
        check(["A.", "B.", ""], ["A.", "", ""], ["A.", "B.", ""]);
        check(
            ["A.", "see [help](https://b.example)", ""],
            ["A.", "see [help](https://a.example)", ""],
            ["A.", "see [help](https://b.example)", ""],
        );
    }

    #[test]
    fn splits_are_kept() {
        check(["A. B.", "", "C2."], ["A.", "B.", "C."], ["A.", "B.", "C2."]);
        check(["A. the new B.", "", ""], ["A.", "the old B.", ""], ["A.", "the new B.", ""]);
        check(["the new A. B.", "", ""], ["the old A.", "", "B."], ["the new A.", "", "B."]);
        check(["A. B.", "C.", ""], ["A.", "B.", ""], ["A.", "B. C.", ""]);
        check(["A.", "the new B.", ""], ["A.", "", "the old B."], ["A.", "", "the new B."]);
    }

    #[test]
    fn names_of_placeholders_are_kept() {
        check(["no {} in {}", "", ""], ["{key} not in {bucket}", "", ""], ["no {key} in {bucket}", "", ""]);
        check(["no {}", "", ""], ["{key} not in {bucket}", "", ""], ["no {}", "", ""]);
        check(["no {id}", "", ""], ["not {key}", "", ""], ["no {id}", "", ""]);
    }
}
