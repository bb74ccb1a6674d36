//! The changes of one error.

use error_catalog_schema::model::{Description, Entry};
use error_catalog_schema::text::Text;

use super::change::{Changes, Step};
use super::wording::placeholders;

/// The changes from one version of an error to the other.
pub(super) fn compare(old: &Entry, new: &Entry, changes: &mut Changes) {
    changes.name("error", &old.description.name, &new.description.name, &[]);
    // As texts: that the type is another is said of the group.
    let (before, after) = (old.code.to_string(), new.code.to_string());
    if before != after {
        changes.push(Step::Major, "recoded", "error", Some(&before), Some(&after));
    }
    changes.text("key", Step::Minor, old.key.as_deref(), new.key.as_deref());
    let status = |status: Option<u16>| status.map(|status| status.to_string());
    changes.text("status", Step::Minor, status(old.status).as_deref(), status(new.status).as_deref());
    compare_descriptions(&old.description, &new.description, changes);
}

fn compare_descriptions(old: &Description, new: &Description, changes: &mut Changes) {
    // Code that fills placeholders in, or reads them out, counts them.
    let is_same_number = placeholders(&old.message) == placeholders(&new.message);
    let step = if is_same_number { Step::Patch } else { Step::Minor };
    changes.wording("message", step, Some(&old.message), Some(&new.message));
    changes.wording("detail", Step::Patch, source(old.detail.as_ref()), source(new.detail.as_ref()));
    changes.wording("action", Step::Patch, source(old.action.as_ref()), source(new.action.as_ref()));
    changes.text("kind", Step::Minor, Some(old.kind.id()), Some(new.kind.id()));
    let retry = |retry: Option<bool>| retry.map(|retry| if retry { "true" } else { "false" });
    changes.text("retry", Step::Minor, retry(old.retry), retry(new.retry));
    changes.text("docs", Step::Patch, old.docs.as_deref(), new.docs.as_deref());
}

/// The changes of a group's catch-all.
pub(super) fn compare_catch_alls(
    old: Option<&Description>,
    new: Option<&Description>,
    changes: &mut Changes,
) {
    if let Some(other) = new.or(old) {
        changes.enter_catch_all(other);
    }
    match (old, new) {
        (None, None) => {}
        (Some(old), Some(new)) => {
            changes.name("error", &old.name, &new.name, &[]);
            compare_descriptions(old, new, changes);
        }
        (None, Some(_)) => {
            changes.push(Step::Major, "added", "error", None, None);
            changes.note("a catch-all: the enum has a variant with a field then, and no code is unknown");
        }
        (Some(_), None) => changes.push(Step::Major, "removed", "error", None, None),
    }
    changes.leave_error();
}

/// A text as the catalog file writes it.
pub(super) fn source(text: Option<&Text>) -> Option<&str> {
    text.map(Text::source)
}
