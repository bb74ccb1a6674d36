//! Names of groups and variants: valid, derived where they are left out, and unique.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{Draft, GroupDraft, RowDraft, SpannedText};
use crate::limits::LONGEST_NAME;
use crate::model::{Code, Dropped};
use crate::naming::{ALL, is_keyword, is_upper_camel, upper_camel};
use crate::rule::Rule;
use crate::span::{Span, Spanned};

/// Names that are taken, each with what it is.
pub(super) type Reserved = &'static [(&'static str, &'static str)];

/// What an expansion defines beside the enums, and names under which an enum would share that of a function of its own,
/// which clippy takes for a constructor of a foreign type.
pub(super) const RESERVED_GROUPS: Reserved = &[
    ("CATALOG", "the static that holds the catalog"),
    ("Candidates", "the name of each enum's function `candidates`"),
    ("FromCode", "the name of each enum's function `from_code`"),
    ("FromKey", "the name of each enum's function `from_key`"),
];
/// What each enum has beside its variants, and a variant of the name would hide.
pub(super) const RESERVED_VARIANTS: Reserved = &[(ALL, "the constant that lists the enum's variants")];

/// Checks the names and fills in the derived ones. A name that stands twice is taken out the second time. One at fault
/// becomes the one that is proposed for it, if that is free, so that code which uses the proposal compiles.
pub(super) fn check(draft: &mut Draft<'_>, faults: &mut Diagnostics) {
    let mut groups = HashMap::new();
    let mut proposed = Vec::new();
    for (index, group) in draft.groups.iter_mut().enumerate() {
        group.is_named = group.name.is_some();
        if let Some(name) = take_faulty(&mut group.name, RESERVED_GROUPS, &mut draft.dropped, faults) {
            proposed.push((index, name));
        }
        duplicate_group(group, &mut groups, faults);
        variants(group, faults);
    }
    for (index, name) in proposed {
        if !groups.contains_key(&name.value) {
            groups.insert(name.value.clone(), name.span);
            draft.groups[index].name = Some(name);
        }
    }
}

fn variants(group: &mut GroupDraft, faults: &mut Diagnostics) {
    let mut proposed = Vec::new();
    let GroupDraft { errors, other, dropped, .. } = group;
    for (index, row) in errors.iter_mut().chain(other).enumerate() {
        row.is_named = row.name.is_some();
        if row.name.is_none() {
            row.name = derived(row, faults);
        } else if let Some(name) = take_faulty(&mut row.name, RESERVED_VARIANTS, dropped, faults) {
            proposed.push((index, name));
        }
    }
    let mut known = duplicate_variants(group, faults);
    for (index, name) in proposed {
        if !known.contains_key(&name.value) {
            known.insert(name.value.clone(), name.span);
            if let Some(row) = group.rows_mut().nth(index) {
                row.name = Some(name);
            }
        }
    }
}

/// Takes out a name that is at fault; returns the one that is proposed for it.
fn take_faulty(
    name: &mut Option<SpannedText>,
    reserved: Reserved,
    dropped: &mut Dropped,
    faults: &mut Diagnostics,
) -> Option<SpannedText> {
    let (fault, near) = fault(name.as_ref()?, reserved)?;
    faults.push(fault);
    let name = name.take()?;
    dropped.note(Some(name.value));
    near.map(|value| Spanned { value, span: name.span })
}

/// What is wrong with a name, and the name that is proposed for it.
pub(super) fn fault(name: &SpannedText, reserved: Reserved) -> Option<(Diagnostic, Option<String>)> {
    let is_reserved = |name: &str| reserved.iter().find(|(taken, _)| *taken == name);
    let shown = quoted(&name.value);
    if let Some((_, what)) = is_reserved(&name.value) {
        let fault = Diagnostic::new(Rule::ReservedName, format!("the name {shown} is taken"));
        return Some((fault.label(name.span, format!("is {what}")).help("choose another name"), None));
    }
    if is_upper_camel(&name.value) {
        let length = name.value.len();
        return (length > LONGEST_NAME).then(|| {
            let fault = Diagnostic::new(Rule::NameTooLong, format!("the name {shown} has {length} bytes"));
            let fault = fault.label(name.span, format!("a name has at most {LONGEST_NAME}"));
            (fault.help("choose a shorter name"), None)
        });
    }
    let fault = if is_keyword(&name.value) {
        Diagnostic::new(Rule::InvalidName, format!("{shown} is a keyword of Rust")).label(name.span, "")
    } else {
        Diagnostic::new(Rule::InvalidName, format!("{shown} is not a name in UpperCamelCase"))
            .label(name.span, "want ASCII letters and digits, a capital first")
    };
    let near = upper_camel(&name.value);
    let near = near.filter(|near| is_reserved(near).is_none() && near.len() <= LONGEST_NAME);
    let fault = match &near {
        Some(near) => fault.help(format!("did you mean {}?", quoted(near))),
        None => fault.help("choose a name such as `CardExpired`"),
    };
    Some((fault, near))
}

fn duplicate_group(group: &mut GroupDraft, known: &mut HashMap<String, Span>, faults: &mut Diagnostics) {
    let Some(name) = &group.name else { return };
    match known.entry(name.value.clone()) {
        Entry::Vacant(entry) => {
            entry.insert(name.span);
        }
        Entry::Occupied(first) => {
            let fault =
                Diagnostic::new(Rule::DuplicateGroup, format!("duplicate group {}", quoted(&name.value)));
            let fault = fault.label(name.span, "").label(*first.get(), "first one here");
            faults.push(fault.help("choose another name, or join the two groups"));
            group.name = None;
        }
    }
}

/// The name that the row's key, or else its string code, gives.
fn derived(row: &RowDraft, faults: &mut Diagnostics) -> Option<SpannedText> {
    let key = row.key.as_ref().map(|key| (key.value.as_str(), key.span));
    let code = row.code.as_ref().and_then(|code| match &code.value {
        Code::Str(text) => Some((text.as_str(), code.span)),
        Code::Int(_) => None,
    });
    let from = |source: Option<(&str, Span)>| {
        let (text, span) = source?;
        let value = upper_camel(text).filter(|name| name != ALL && name.len() <= LONGEST_NAME)?;
        Some(Spanned { value, span })
    };
    let name = from(key).or_else(|| from(code));
    if name.is_none() && !row.incomplete {
        let (message, place, label) = match (key, code) {
            (Some((key, span)), _) => {
                (format!("no name can be derived from the key {}", quoted(key)), span, "")
            }
            (None, Some((code, span))) => {
                (format!("no name can be derived from the code {}", quoted(code)), span, "")
            }
            (None, None) => {
                let place = row.code.as_ref().map_or(row.header, |code| code.span);
                ("the error has no `name`".to_owned(), place, "and no `key` that gives one")
            }
        };
        let fault = Diagnostic::new(Rule::UnderivableName, message).label(place, label);
        faults.push(fault.help("add a `name` in UpperCamelCase"));
    }
    name
}

/// Takes out the names that other rows have; returns the rest.
fn duplicate_variants(group: &mut GroupDraft, faults: &mut Diagnostics) -> HashMap<String, Span> {
    let mut known = HashMap::with_capacity(group.errors.len());
    for row in group.rows_mut() {
        let Some(name) = &row.name else { continue };
        match known.entry(name.value.clone()) {
            Entry::Vacant(entry) => {
                entry.insert(name.span);
            }
            Entry::Occupied(first) => {
                faults.push(duplicate_variant(row, name, *first.get()));
                row.name = None;
            }
        }
    }
    known
}

fn duplicate_variant(row: &RowDraft, name: &SpannedText, first: Span) -> Diagnostic {
    let shown = quoted(&name.value);
    let fault = Diagnostic::new(Rule::DuplicateVariant, format!("duplicate variant {shown}"));
    let source = [row.key.as_ref().map(|key| key.span), row.code.as_ref().map(|code| code.span)];
    if source.contains(&Some(name.span)) {
        fault
            .label(name.span, format!("gives the name {shown}"))
            .label(first, "first one here")
            .help("add a `name` that tells the two apart")
    } else {
        fault
            .label(name.span, "")
            .label(first, "first one here")
            .help("choose a name that tells the two apart")
    }
}

#[cfg(test)]
mod tests;
