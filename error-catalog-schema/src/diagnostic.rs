//! One fault, and the sink that collects them.

use crate::rule::Rule;
use crate::source::Span;

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
    /// What is to be said of it.
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

/// The faults of one file.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Takes a fault in.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The faults, in the order in which they were found; [`check`](crate::check) returns them by position.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Orders the faults by position in the file; those of the whole file come first.
    pub fn sort(&mut self) {
        self.0.sort_by_key(Diagnostic::span);
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
