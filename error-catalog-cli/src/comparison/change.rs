//! One change, and the semver step that it forces on a crate that publishes the enums.

use std::fmt;

use clap::ValueEnum;
use error_catalog_schema::model::{Description, Entry, Group};
use serde::Serialize;

use super::wording::comparable;

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
    /// What happened: `added`, `removed`, `renamed`, `recoded`, `retyped`, `repeated`, `moved`, `reordered`, `split`,
    /// `merged` or `changed`.
    pub(crate) what: &'static str,
    /// What it happened to: `group`, `error`, `errors` or `code`; or one of their keys, such as `message`.
    pub(crate) subject: &'static str,
    /// The enum and the variant, by their newer names where they have one.
    pub(crate) group: Option<String>,
    pub(crate) error: Option<String>,
    pub(crate) code: Option<String>,
    pub(crate) old: Option<String>,
    pub(crate) new: Option<String>,
    /// What follows from it that is not plain to see.
    pub(crate) note: Option<String>,
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
            (_, Some(new)) if self.what == "split" => write!(f, " into `{new}`")?,
            (Some(old), _) if self.what == "merged" => write!(f, " from `{old}`")?,
            (Some(old), Some(new)) => write!(f, ", from `{old}` to `{new}`")?,
            (Some(old), None) => write!(f, ", was `{old}`")?,
            (None, Some(new)) => write!(f, ": `{new}`")?,
            (None, None) => {}
        }
        self.note.as_ref().map_or(Ok(()), |note| write!(f, " ({note})"))
    }
}

/// The changes so far, and what is being compared.
#[derive(Debug, Default)]
pub(super) struct Changes {
    group: Option<String>,
    error: Option<String>,
    code: Option<String>,
    pub(super) list: Vec<Change>,
}

impl Changes {
    pub(super) fn enter_group(&mut self, name: &str) {
        self.leave_error();
        self.group = Some(name.to_owned());
    }

    pub(super) fn enter_error(&mut self, group: &Group, error: &Entry) {
        self.error = Some(error.description.name.clone());
        self.code = Some(error.code.written(group.notation));
    }

    pub(super) fn enter_catch_all(&mut self, other: &Description) {
        self.error = Some(other.name.clone());
        self.code = None;
    }

    pub(super) fn leave_error(&mut self) {
        self.error = None;
        self.code = None;
    }

    /// Adds a change to the current subject.
    pub(super) fn push(
        &mut self,
        step: Step,
        what: &'static str,
        subject: &'static str,
        old: Option<&str>,
        new: Option<&str>,
    ) {
        self.list.push(Change {
            step,
            what,
            subject,
            group: self.group.clone(),
            error: self.error.clone(),
            code: self.code.clone(),
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
            note: None,
        });
    }

    /// Says what follows from the last change.
    pub(super) fn note(&mut self, note: impl Into<String>) {
        if let Some(change) = self.list.last_mut() {
            change.note = Some(note.into());
        }
    }

    /// Compares a key that is there or not; the step is the same either way.
    pub(super) fn text(&mut self, subject: &'static str, step: Step, old: Option<&str>, new: Option<&str>) {
        match (old, new) {
            (old, new) if old == new => {}
            (None, _) => self.push(step, "added", subject, None, new),
            (_, None) => self.push(step, "removed", subject, old, None),
            _ => self.push(step, "changed", subject, old, new),
        }
    }

    /// Compares a text of the vendor's, in which the style of placeholders does not count.
    pub(super) fn wording(
        &mut self,
        subject: &'static str,
        step: Step,
        old: Option<&str>,
        new: Option<&str>,
    ) {
        if old.map(comparable) != new.map(comparable) {
            self.text(subject, step, old, new);
        }
    }

    /// Compares names that programs are written against.
    pub(super) fn name(&mut self, subject: &'static str, old: &str, new: &str) {
        if old != new {
            self.push(Step::Major, "renamed", subject, Some(old), Some(new));
        }
    }
}
