//! How much there is: groups, and errors in a group.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{Draft, GroupDraft};
use crate::limits::{MOST_ERRORS, MOST_GROUPS};
use crate::rule::Rule;
use crate::span::Span;

/// Checks the counts, and cuts off what is beyond the limits.
pub(super) fn check(draft: &mut Draft<'_>, faults: &mut Diagnostics) {
    no_groups(draft, faults);
    too_many_groups(draft, faults);
    for group in &mut draft.groups {
        if group.errors.is_empty() && !group.incomplete && !draft.incomplete {
            no_errors(group, faults);
        }
        too_many_errors(group, faults);
    }
}

fn no_groups(draft: &Draft<'_>, faults: &mut Diagnostics) {
    if draft.groups.is_empty() && !draft.incomplete {
        let place = draft.catalog.header.unwrap_or_default();
        let fault = Diagnostic::new(Rule::NoGroups, "the catalog has no group");
        faults.push(fault.label(place, "needs at least one `[[group]]`"));
    }
}

fn too_many_groups(draft: &mut Draft<'_>, faults: &mut Diagnostics) {
    let count = draft.groups.len();
    if let Some(surplus) = draft.groups.get(MOST_GROUPS) {
        let fault = Diagnostic::new(Rule::TooManyGroups, format!("the catalog has {count} groups"));
        let fault = fault.label(surplus.header, format!("a catalog has at most {MOST_GROUPS}"));
        faults.push(fault.help("split the catalog by service"));
        for group in draft.groups.split_off(MOST_GROUPS) {
            draft.dropped.note(group.name.map(|name| name.value));
        }
    }
}

fn no_errors(group: &GroupDraft, faults: &mut Diagnostics) {
    let fault = Diagnostic::new(Rule::NoErrors, "the group has no error").label(place(group), "");
    faults.push(fault.help("add a `[[group.error]]`, or remove the group"));
}

/// Where the group is shown: at its name if it has one.
fn place(group: &GroupDraft) -> Span {
    group.name.as_ref().map_or(group.header, |name| name.span)
}

fn too_many_errors(group: &mut GroupDraft, faults: &mut Diagnostics) {
    let count = group.errors.len();
    if let Some(surplus) = group.errors.get(MOST_ERRORS) {
        let fault = Diagnostic::new(Rule::TooManyErrors, format!("the group has {count} errors"));
        let fault = fault.label(surplus.header, format!("a group has at most {MOST_ERRORS}"));
        let fault = fault.label(place(group), "in this group");
        faults.push(fault.help("split the group"));
        for row in group.errors.split_off(MOST_ERRORS) {
            group.dropped.note(row.name.map(|name| name.value));
        }
        // The codes and success codes beyond may be what the checks to come look for.
        group.incomplete = true;
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn groups_and_errors() {
        check("«[catalog]»\nvendor = 'A'\nservice = 'B'", &["no-groups: the catalog has no group"]);
        let none = "no-errors: the group has no error (add a `[[group.error]]`, or remove the group)";
        let start = "[catalog]\nvendor = 'A'\nservice = 'B'\n[[group]]\nname = ";
        check(&format!("{start}«'E'»"), &[none]);
        check(&format!("{start}«'E'»\n[group.other]\nname = 'Other'\nmessage = 'a'"), &[none]);
        check(&format!("{start}«'E'»\nerror = []"), &[none]);
    }

    #[test]
    fn the_limit() {
        let row = |number| format!("[[group.error]]\ncode = {number}\nname = 'E{number}'\nmessage = 'a'\n");
        let rows: String = (0..crate::limits::MOST_ERRORS).map(row).collect();
        let start = "[catalog]\nvendor = 'A'\nservice = 'B'\n[[group]]\nname = ‹'E'›\n";
        let expected = ["too-many-errors: the group has 65537 errors (split the group)"];
        let catalog = check(&format!("{start}{rows}«[[group.error]]»\ncode = 'x'\nmessage = 'a'"), &expected);
        assert_eq!(catalog.groups[0].errors.len(), crate::limits::MOST_ERRORS);
    }
}
