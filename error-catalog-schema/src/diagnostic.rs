//! One fault, and the sink that collects them.

use crate::limits::MOST_FAULTS;
use crate::ordered::insert_by_key;
use crate::rule::Rule;
use crate::span::Span;

/// One fault of a catalog file: what is wrong, where, and how to mend it.
///
/// The wording follows rustc's: lower case, no full stop, text of the user's in backticks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that is broken.
    pub rule: Rule,
    /// What is wrong, in one line.
    pub message: String,
    /// The place at fault first, then every other place involved; empty for a fault of the file as a whole.
    pub labels: Vec<Label>,
    /// How to mend it, in one line.
    pub help: Option<String>,
}

/// A place in the file with a remark, which may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// The words beside it.
    pub text: String,
}

impl Diagnostic {
    /// A fault of the file as a whole.
    #[must_use]
    pub fn new(rule: Rule, message: impl Into<String>) -> Self {
        Self { rule, message: message.into(), labels: Vec::new(), help: None }
    }

    /// Adds a place: the first is the one at fault.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Says how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The place at fault; `None` if that is the file as a whole.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.labels.first().map(|label| label.span)
    }
}

/// The faults of one file: the first [`MOST_FAULTS`] that were found, ordered by position, and how many there were
/// besides.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    kept: Vec<Diagnostic>,
    surplus: usize,
}

impl Diagnostics {
    /// Takes a fault in.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.push_with(|| diagnostic);
    }

    /// Takes a fault in, which is made only if it is kept.
    pub fn push_with(&mut self, diagnostic: impl FnOnce() -> Diagnostic) {
        if self.is_full() {
            self.surplus += 1;
        } else {
            insert_by_key(&mut self.kept, diagnostic(), Diagnostic::span);
        }
    }

    /// Whether further faults are only counted.
    pub(crate) fn is_full(&self) -> bool {
        self.kept.len() >= MOST_FAULTS
    }

    /// Whether there are no faults.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// How many there are, those included that are only counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kept.len() + self.surplus
    }

    /// The faults that are kept, by position in the file; those of the whole file come first.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.kept.iter()
    }

    /// A line for the faults that are only counted: `and 33,553,432 more`.
    #[must_use]
    pub fn rest(&self) -> Option<String> {
        (self.surplus > 0).then(|| format!("and {} more", grouped(self.surplus)))
    }
}

/// A number with a comma before each group of three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_beyond_the_limit_is_counted() {
        let mut faults = Diagnostics::default();
        for number in 0..MOST_FAULTS + 1_234 {
            assert_eq!(faults.len(), number);
            faults.push(Diagnostic::new(Rule::TomlSyntax, number.to_string()));
        }
        assert_eq!(faults.iter().count(), MOST_FAULTS);
        assert_eq!(faults.iter().last().map(|fault| fault.message.as_str()), Some("999"));
        assert_eq!(faults.rest().as_deref(), Some("and 1,234 more"));
        faults.push_with(|| unreachable!("a fault that is only counted is not made"));
        assert_eq!(Diagnostics::default().rest(), None);
    }

    #[test]
    fn numbers_are_read_in_threes() {
        let numbers = [1, 999, 1_000, 33_553_432].map(grouped);
        assert_eq!(numbers, ["1", "999", "1,000", "33,553,432"]);
    }
}
