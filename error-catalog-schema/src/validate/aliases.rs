//! Aliases: names that a variant used to have. They share one space with the names of the group's variants.

use std::collections::HashMap;

use super::names::{self, RESERVED_VARIANTS};
use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{Draft, GroupDraft, SpannedText};
use crate::rule::Rule;
use crate::span::Span;

/// Takes out the aliases at fault.
pub(super) fn check(draft: &mut Draft<'_>, faults: &mut Diagnostics) {
    for group in &mut draft.groups {
        if group.errors.iter().any(|row| !row.aliases.is_empty()) {
            of_group(group, faults);
        }
    }
}

fn of_group(group: &mut GroupDraft, faults: &mut Diagnostics) {
    let mut variants = HashMap::with_capacity(group.errors.len());
    for row in group.rows_mut() {
        if let Some(name) = &row.name {
            variants.insert(name.value.clone(), name.span);
        }
    }
    let mut known: HashMap<String, Span> = HashMap::new();
    for row in &mut group.errors {
        let name = row.name.as_ref().map(|name| name.span);
        row.aliases.retain(|alias| match fault(alias, name, &variants, &known) {
            Some(fault) => {
                faults.push(fault);
                false
            }
            None => {
                known.insert(alias.value.clone(), alias.span);
                true
            }
        });
    }
}

/// What is wrong with an alias of the variant whose name stands at `own`.
fn fault(
    alias: &SpannedText,
    own: Option<Span>,
    variants: &HashMap<String, Span>,
    known: &HashMap<String, Span>,
) -> Option<Diagnostic> {
    if let Some((fault, _)) = names::fault(alias, RESERVED_VARIANTS) {
        return Some(fault);
    }
    let shown = quoted(&alias.value);
    let fault = |message| Diagnostic::new(Rule::DuplicateVariant, message).label(alias.span, "");
    if let Some(variant) = variants.get(&alias.value) {
        let message = if own == Some(*variant) {
            format!("the alias {shown} is the variant's own name")
        } else {
            format!("the alias {shown} is the name of a variant")
        };
        return Some(fault(message).label(*variant, "the variant").help("remove the alias"));
    }
    let first = known.get(&alias.value)?;
    let fault = fault(format!("duplicate alias {shown}"));
    Some(fault.label(*first, "first one here").help("remove one"))
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    /// Checks the aliases of a row `CardExpired`, beside a row `CardBlocked` with the alias `Blocked` and a catch-all.
    fn check_aliases(aliases: &str, expected: &[&str], left: &[&str]) {
        let catalog = check_group(
            &format!(
                "{}aliases = {aliases}\n[[group.error]]\ncode = 18\nname = 'CardBlocked'\n\
                 aliases = ['Blocked']\nmessage = 'a'\n[group.other]\nname = 'Other'\nmessage = 'b'",
                ROW.replace(
                    "'CardExpired'",
                    if aliases.contains("'CardExpired'") { "‹'CardExpired'›" } else { "'CardExpired'" }
                )
            ),
            expected,
        );
        assert_eq!(catalog.groups[0].errors[0].aliases, left);
    }

    #[test]
    fn old_names_are_kept_in_order() {
        check_aliases("['TooOld', 'Expired']", &[], &["TooOld", "Expired"]);
        check_aliases("[]", &[], &[]);
    }

    #[test]
    fn an_alias_is_a_name() {
        check_aliases(
            "[«'too_old'», «'ALL'», «'1'», «3»]",
            &[
                "invalid-name: `too_old` is not a name in UpperCamelCase (did you mean `TooOld`?)",
                "reserved-name: the name `ALL` is taken (choose another name)",
                "invalid-name: `1` is not a name in UpperCamelCase (choose a name such as `CardExpired`)",
                "wrong-type: `aliases` must be a string (write `\"3\"`)",
            ],
            &[],
        );
    }

    #[test]
    fn an_alias_is_unlike_all_other_names() {
        check_aliases(
            "[«'CardExpired'»]",
            &["duplicate-variant: the alias `CardExpired` is the variant's own name (remove the alias)"],
            &[],
        );
        check_aliases(
            "[‹'A'›, «'A'», 'B']",
            &["duplicate-variant: duplicate alias `A` (remove one)"],
            &["A", "B"],
        );
        let other = format!("{ROW}aliases = [«'Other'»]\n[group.other]\nname = ‹'Other'›\nmessage = 'b'\n");
        check_group(
            &other,
            &["duplicate-variant: the alias `Other` is the name of a variant (remove the alias)"],
        );
    }
}
