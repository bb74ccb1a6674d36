//! Two versions of a catalog to their changes, each with its step.

use std::collections::{HashMap, HashSet};

use error_catalog_schema::Catalog;
use error_catalog_schema::model::{Code, CodeType, Description, Entry, Group, Place, Response};
use error_catalog_schema::text::Text;

use super::change::{Change, Step};
use super::pair;

/// The changes from one version to the other: the catalog's, then each group's, in the order of the newer version.
pub(super) fn compare(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let mut changes = Changes { group: None, error: None, code: None, list: Vec::new() };
    changes.text("vendor", Step::Patch, Some(&old.vendor), Some(&new.vendor));
    changes.text("service", Step::Patch, Some(&old.service), Some(&new.service));
    changes.text("docs", Step::Patch, old.docs.as_deref(), new.docs.as_deref());
    changes.text("summary", Step::Patch, source(old.summary.as_ref()), source(new.summary.as_ref()));
    for pair in pair::groups(&old.groups, &new.groups) {
        changes.error = None;
        changes.code = None;
        changes.group = pair.1.or(pair.0).map(|group| group.name.clone());
        match pair {
            (Some(old), Some(new)) => changes.groups(old, new),
            (None, Some(_)) => changes.push(Step::Minor, "added", "group", None, None),
            _ => changes.push(Step::Major, "removed", "group", None, None),
        }
    }
    changes.list
}

/// The changes so far, and what is being compared.
struct Changes {
    group: Option<String>,
    error: Option<String>,
    code: Option<String>,
    list: Vec<Change>,
}

impl Changes {
    fn push(
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

    fn note(&mut self, note: &'static str) {
        if let Some(change) = self.list.last_mut() {
            change.note = Some(note);
        }
    }

    /// A key that is there or not, as the same step either way.
    fn text(&mut self, subject: &'static str, step: Step, old: Option<&str>, new: Option<&str>) {
        match (old, new) {
            (old, new) if old == new => {}
            (None, _) => self.push(step, "added", subject, None, new),
            (_, None) => self.push(step, "removed", subject, old, None),
            _ => self.push(step, "changed", subject, old, new),
        }
    }

    fn names(&mut self, subject: &'static str, old: &str, new: &str) {
        if old != new {
            self.push(Step::Major, "renamed", subject, Some(old), Some(new));
        }
    }

    fn groups(&mut self, old: &Group, new: &Group) {
        self.names("group", &old.name, &new.name);
        if old.code_type != new.code_type {
            self.push(Step::Major, "retyped", "group", Some(type_name(old)), Some(type_name(new)));
        }
        self.text("title", Step::Patch, old.title.as_deref(), new.title.as_deref());
        self.text("summary", Step::Patch, source(old.summary.as_ref()), source(new.summary.as_ref()));
        self.text("docs", Step::Patch, old.docs.as_deref(), new.docs.as_deref());
        self.response(old.response.as_ref(), new.response.as_ref());
        let pairs = pair::errors(&old.errors, &new.errors);
        for removed in &pairs.removed {
            self.at(removed);
            self.push(Step::Major, "removed", "error", None, None);
        }
        for (old, new) in &pairs.both {
            self.at(new);
            self.errors(old, new);
        }
        let (before, after) = (counts(&old.errors), counts(&new.errors));
        for added in &pairs.added {
            self.at(added);
            self.push(Step::Minor, "added", "error", None, None);
            if before.get(&added.code) == Some(&1) && after.get(&added.code) > Some(&1) {
                // `from_code` gave the one error with this code, and gives none now.
                self.push(Step::Major, "repeated", "code", None, None);
                self.note("`from_code` gives no error for a code that several have");
            }
        }
        self.error = None;
        self.code = None;
        self.order(old, new);
        self.catch_alls(old.other.as_ref(), new.other.as_ref());
    }

    /// Enums compare in the order of the file: errors that are in both versions should keep theirs.
    fn order(&mut self, old: &Group, new: &Group) {
        fn names(group: &Group) -> impl Iterator<Item = &str> {
            group.errors.iter().map(|error| error.description.name.as_str())
        }
        let (before, after): (HashSet<&str>, HashSet<&str>) = (names(old).collect(), names(new).collect());
        let kept = names(old).filter(|name| after.contains(name));
        if !kept.eq(names(new).filter(|name| before.contains(name))) {
            self.push(Step::Minor, "moved", "error", None, None);
            self.note("the order of errors is another, and so is how they compare");
        }
    }

    fn at(&mut self, error: &Entry) {
        self.error = Some(error.description.name.clone());
        self.code = Some(error.code.to_string());
    }

    fn errors(&mut self, old: &Entry, new: &Entry) {
        self.names("error", &old.description.name, &new.description.name);
        // As texts: that the type is another is said of the group.
        let (before, after) = (old.code.to_string(), new.code.to_string());
        if before != after {
            self.push(Step::Major, "recoded", "error", Some(&before), Some(&after));
        }
        self.text("key", Step::Minor, old.key.as_deref(), new.key.as_deref());
        let status = |status: Option<u16>| status.map(|status| status.to_string());
        self.text("status", Step::Minor, status(old.status).as_deref(), status(new.status).as_deref());
        self.descriptions(&old.description, &new.description);
    }

    fn descriptions(&mut self, old: &Description, new: &Description) {
        // Code that fills placeholders in, or reads them out, counts them.
        let placeholders = |text: &str| text.matches("{}").count();
        let step =
            if placeholders(&old.message) == placeholders(&new.message) { Step::Patch } else { Step::Minor };
        self.text("message", step, Some(&old.message), Some(&new.message));
        self.text("detail", Step::Patch, source(old.detail.as_ref()), source(new.detail.as_ref()));
        self.text("action", Step::Patch, source(old.action.as_ref()), source(new.action.as_ref()));
        self.text("kind", Step::Minor, Some(old.kind.id()), Some(new.kind.id()));
        let retry = |retry: Option<bool>| retry.map(|retry| if retry { "true" } else { "false" });
        self.text("retry", Step::Minor, retry(old.retry), retry(new.retry));
        self.text("docs", Step::Patch, old.docs.as_deref(), new.docs.as_deref());
    }

    fn catch_alls(&mut self, old: Option<&Description>, new: Option<&Description>) {
        self.error = new.or(old).map(|other| other.name.clone());
        match (old, new) {
            (None, None) => {}
            (Some(old), Some(new)) => {
                self.names("error", &old.name, &new.name);
                self.descriptions(old, new);
            }
            (None, Some(_)) => {
                self.push(Step::Major, "added", "error", None, None);
                self.note("a catch-all: the enum has a variant with a field then, and no code is unknown");
            }
            (Some(_), None) => self.push(Step::Major, "removed", "error", None, None),
        }
        self.error = None;
    }

    fn response(&mut self, old: Option<&Response>, new: Option<&Response>) {
        // Without a rule, reading an error out of a response does not compile.
        let step = if new.is_none() { Step::Major } else { Step::Minor };
        self.text("response", step, old.map(rule).as_deref(), new.map(rule).as_deref());
    }
}

fn counts(errors: &[Entry]) -> HashMap<&Code, usize> {
    let mut counts = HashMap::new();
    for error in errors {
        *counts.entry(&error.code).or_default() += 1;
    }
    counts
}

fn source(text: Option<&Text>) -> Option<&str> {
    text.map(Text::source)
}

const fn type_name(group: &Group) -> &'static str {
    match group.code_type {
        CodeType::Int => "integer",
        CodeType::Str => "string",
    }
}

/// A response rule on one line.
fn rule(response: &Response) -> String {
    let place = match &response.place {
        Place::Header(header) => format!("header {header}"),
        Place::Json(pointer) => format!("json {pointer}"),
        Place::Status => "status".to_owned(),
    };
    let message = response.message.iter().map(|message| format!(", message {message}"));
    let success = response.success.iter().map(|code| format!(", success {code}"));
    std::iter::once(place).chain(message).chain(success).collect()
}
