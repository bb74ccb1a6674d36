//! Two versions of a catalog: which error of the newer one is which of the older one, what changed, and the semver step.
//!
//! Pure functions over two [`Catalog`]s; nothing here reads files or knows how changes are printed for people.
//!
//! * [`pairing`] says which error is which.
//! * [`wording`] says when two texts are the same.
//! * [`structure`] finds the groups that were split, merged, renamed, added and removed.
//! * [`groups`] and [`errors`] compare what was paired; [`change`] is one difference with its step.

mod change;
mod errors;
mod groups;
mod pairing;
mod structure;
mod wording;

use error_catalog_schema::Catalog;

pub(crate) use change::{Change, Step};
pub(crate) use pairing::pair;
pub(crate) use wording::comparable;

use change::Changes;
use errors::source;
use groups::Versions;
use structure::Structure;

/// The changes from one version to the other: the catalog's, then those of whole groups, then each group's in the order
/// of the newer version.
pub(crate) fn compare(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let pairing = pair(old, new);
    let mut changes = Changes::default();
    changes.text("vendor", Step::Patch, Some(&old.vendor), Some(&new.vendor));
    changes.text("service", Step::Patch, Some(&old.service), Some(&new.service));
    changes.text("docs", Step::Patch, old.docs.as_deref(), new.docs.as_deref());
    changes.text("summary", Step::Patch, source(old.summary.as_ref()), source(new.summary.as_ref()));
    let structure = Structure::find(old, new, &pairing);
    changes.text("retrieved", Step::Patch, old.retrieved.as_deref(), new.retrieved.as_deref());
    if old.import != new.import {
        changes.push(Step::Patch, "changed", "import", None, None);
        changes.note("how the page is read again");
    }
    structure.report(old, new, &pairing, &mut changes);
    let versions = Versions { old, new, pairing: &pairing, structure: &structure };
    for older in (0..old.groups.len()).filter(|older| structure.has_successor(*older)) {
        if pairing.group_successors[older].is_none() {
            changes.enter_group(&old.groups[older].name);
            versions.report_removed(older, &mut changes);
        }
    }
    for newer in 0..new.groups.len() {
        versions.compare_group(newer, &mut changes);
    }
    changes.list
}

/// The step that all the changes together force; `None` if there are none.
pub(crate) fn step(changes: &[Change]) -> Option<Step> {
    changes.iter().map(|change| change.step).max()
}
