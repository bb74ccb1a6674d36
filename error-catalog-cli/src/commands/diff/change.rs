//! One change, and the semver step that it forces on a crate that publishes the enums.

use std::fmt;

use clap::ValueEnum;
use serde::Serialize;

/// A semver step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Step {
    /// What the enums say in words
    Patch,
    /// What they say to programs, and new variants: they are non-exhaustive
    Minor,
    /// What no longer compiles, or gives another error for a code
    Major,
}

impl Step {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// A change.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Change {
    pub(crate) step: Step,
    /// What happened: `added`, `removed`, `renamed`, `recoded`, `retyped`, `repeated`, `moved` or `changed`.
    pub(crate) what: &'static str,
    /// What it happened to: `group`, `error` or `code`; or one of their keys, such as `message`.
    pub(crate) subject: &'static str,
    /// The enum and the variant, by their newer names where they have one.
    pub(crate) group: Option<String>,
    pub(crate) error: Option<String>,
    pub(crate) code: Option<String>,
    pub(crate) old: Option<String>,
    pub(crate) new: Option<String>,
    /// What follows from it that is not plain to see.
    pub(crate) note: Option<&'static str>,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.group, &self.error) {
            (Some(group), Some(error)) => write!(f, "{group}::{error}")?,
            (Some(group), None) => f.write_str(group)?,
            _ => f.write_str("catalog")?,
        }
        if let Some(code) = &self.code {
            write!(f, " ({code})")?;
        }
        write!(f, ": ")?;
        if !matches!(self.subject, "group" | "error") {
            write!(f, "{} ", self.subject)?;
        }
        f.write_str(self.what)?;
        match (&self.old, &self.new) {
            (Some(old), Some(new)) => write!(f, ", from `{old}` to `{new}`")?,
            (Some(old), None) => write!(f, ", was `{old}`")?,
            (None, Some(new)) => write!(f, ": `{new}`")?,
            (None, None) => {}
        }
        self.note.map_or(Ok(()), |note| write!(f, " ({note})"))
    }
}
