//! The changes of one error.

use error_catalog_schema::model::{Description, Entry, Group};
use error_catalog_schema::text::Text;

use super::change::{Changes, Step};
use super::wording::placeholders;

/// The changes from one version of an error to the other, which is in this group of the newer version if the enum is the
/// same.
pub(super) fn compare(old: &Entry, new: &Entry, group: Option<&Group>, changes: &mut Changes) {
    compare_names(old, new, group, changes);
    // Compared as texts: a different type is reported once, for the group.
    let (before, after) = (old.code.to_string(), new.code.to_string());
    if before != after {
        changes.push(Step::Major, "recoded", "error", Some(&before), Some(&after));
    }
    changes.text("key", Step::Minor, old.key.as_deref(), new.key.as_deref());
    let status = |status: Option<u16>| status.map(|status| status.to_string());
    changes.text("status", Step::Minor, status(old.status).as_deref(), status(new.status).as_deref());
    compare_descriptions(&old.description, &new.description, changes);
}

/// A name that is kept as an alias goes on to compile, with a warning.
fn compare_names(old: &Entry, new: &Entry, group: Option<&Group>, changes: &mut Changes) {
    let (before, after) = (&old.description.name, &new.description.name);
    let is_kept = new.aliases.contains(before);
    match group {
        Some(_) if is_kept => changes.push(Step::Minor, "renamed", "error", Some(before), Some(after)),
        _ => changes.name("error", before, after),
    }
    // In another enum, the old path is gone whatever the name.
    if let Some(group) = group.filter(|_| before != after && !is_kept) {
        let is_taken = |other: &Entry| other.description.name == *before || other.aliases.contains(before);
        if group.errors.iter().any(is_taken) {
            changes.note(format!("`{before}` is another error now"));
        } else {
            changes.note(format!("with `aliases = [\"{before}\"]` it is a minor step"));
        }
    }
    for alias in old.aliases.iter().filter(|alias| !new.aliases.contains(alias) && *alias != after) {
        changes.push(Step::Major, "removed", "alias", Some(alias), None);
    }
    for alias in new.aliases.iter().filter(|alias| !old.aliases.contains(alias) && *alias != before) {
        changes.push(Step::Minor, "added", "alias", None, Some(alias));
    }
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
    let seconds = |description: &Description| description.retry_after.map(|seconds| seconds.to_string());
    changes.text("retry_after", Step::Minor, seconds(old).as_deref(), seconds(new).as_deref());
    // A retired variant warns where it is used; why, is a matter of words.
    let step = if old.deprecated.is_some() && new.deprecated.is_some() { Step::Patch } else { Step::Minor };
    changes.text("deprecated", step, old.deprecated.as_deref(), new.deprecated.as_deref());
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
            changes.name("error", &old.name, &new.name);
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
