//! Why a page is not read at all.

/// What is in the way, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The line of the page, where one is to blame.
    pub(crate) line: Option<usize>,
    pub(crate) reason: String,
    pub(crate) help: String,
}

impl Refusal {
    /// Of a page that asks for too much at this line.
    pub(crate) fn new(line: usize, reason: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            reason: reason.into(),
            help: "cut the page down to its tables of errors".to_owned(),
        }
    }

    /// Of a control, or a format, that does not fit the page.
    pub(crate) fn control(reason: impl Into<String>, help: impl Into<String>) -> Self {
        Self { line: None, reason: reason.into(), help: help.into() }
    }

    /// Says what to do instead of cutting the page down.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}
