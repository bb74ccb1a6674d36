//! Codes: of one type within a group, and repeated only on purpose.

use std::collections::HashMap;

use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{Draft, GroupDraft};
use crate::model::{Code, CodeType};
use crate::rule::Rule;
use crate::span::{Span, Spanned};

/// Checks the codes, and settles their type. A code of the other type is taken out, and so is a catch-all
/// that has no integers to catch.
pub(super) fn check(draft: &mut Draft<'_>, faults: &mut Diagnostics) {
    let text = draft.text;
    for group in &mut draft.groups {
        group.incomplete |= draft.incomplete || group.errors.iter().any(|row| row.code.is_none());
        mixed_types(text, group, faults);
        catch_all(group, faults);
        repeats(text, group, faults);
    }
}

/// A code as diagnostics show it: as it stands in the file.
pub(super) fn shown(text: &str, code: &Spanned<Code>) -> String {
    match &code.value {
        Code::Int(integer) => match text.get(code.span.start..code.span.end) {
            Some(written) => quoted(written),
            None => format!("`{integer}`"),
        },
        Code::Str(code) => quoted(&format!("\"{code}\"")),
    }
}

pub(super) fn type_of(code: &Code) -> CodeType {
    match code {
        Code::Int(_) => CodeType::Int,
        Code::Str(_) => CodeType::Str,
    }
}

pub(super) fn type_name(code_type: CodeType) -> &'static str {
    match code_type {
        CodeType::Int => "an integer",
        CodeType::Str => "a string",
    }
}

/// How many codes of a group are of a kind, and where the first one stands.
#[derive(Default)]
pub(super) struct Share {
    count: usize,
    pub(super) first: Option<Span>,
}

impl Share {
    /// Counts a code; they come in file order.
    pub(super) fn add(&mut self, code: Span) {
        self.count += 1;
        self.first.get_or_insert(code);
    }

    /// Whether more codes are of this kind than of the other; of as many, those of the first one are more.
    pub(super) fn is_usual_beside(&self, other: &Self) -> bool {
        self.count > other.count || (self.count == other.count && self.first < other.first)
    }
}

/// The type of the group is that of most of its codes, so that the odd one is the one reported; where there are
/// as many of both, it is that of the first.
fn mixed_types(text: &str, group: &mut GroupDraft, faults: &mut Diagnostics) {
    let (mut ints, mut strs) = (Share::default(), Share::default());
    for row in &group.errors {
        if let Some(code) = &row.code {
            match code.value {
                Code::Int(_) => ints.add(code.span),
                Code::Str(_) => strs.add(code.span),
            }
        }
    }
    let is_int = ints.is_usual_beside(&strs);
    let (wanted, usual) = if is_int { (CodeType::Int, ints) } else { (CodeType::Str, strs) };
    let Some(first) = usual.first else { return };
    group.code_type = Some(wanted);
    for row in &mut group.errors {
        if let Some(code) = row.code.take_if(|code| type_of(&code.value) != wanted) {
            faults.push(mixed(text, &code, wanted, first));
            row.incomplete = true;
            group.incomplete = true;
        }
    }
}

fn mixed(text: &str, code: &Spanned<Code>, wanted: CodeType, first: Span) -> Diagnostic {
    let message =
        format!("the code {} is not {}, unlike the group's others", shown(text, code), type_name(wanted));
    let fault = Diagnostic::new(Rule::MixedCodeTypes, message)
        .label(code.span, format!("this is {}", type_name(type_of(&code.value))))
        .label(first, format!("this is {}", type_name(wanted)));
    match &code.value {
        Code::Int(_) => {
            let written = text.get(code.span.start..code.span.end).unwrap_or_default();
            fault.help(format!("write {}", quoted(&format!("\"{written}\""))))
        }
        Code::Str(text) if text.parse::<i64>().is_ok() => {
            fault.help(format!("write {} without the quotes", quoted(text)))
        }
        Code::Str(_) => {
            fault.help("write all codes of the group as strings, or move this error to another group")
        }
    }
}

fn catch_all(group: &mut GroupDraft, faults: &mut Diagnostics) {
    if group.code_type == Some(CodeType::Str)
        && let Some(other) = group.other.take()
    {
        let fault =
            Diagnostic::new(Rule::CatchAllInStringGroup, "a group of string codes cannot have a catch-all");
        let fault = fault.label(other.header, "catches integers only");
        let first = group.errors.iter().find_map(|row| row.code.as_ref());
        let fault = match first {
            Some(first) => fault.label(first.span, "this is a string"),
            None => fault,
        };
        faults.push(fault.help("remove `[group.other]`: an unlisted string code stays a text"));
        group.dropped.note(other.name.map(|name| name.value));
    }
}

/// Every code that repeats is listed in `repeats`, and nothing else is.
fn repeats(text: &str, group: &GroupDraft, faults: &mut Diagnostics) {
    let mut listed = Uses::with_capacity(group.repeats.len());
    for entry in &group.repeats {
        if let Some(first) = used_before(&mut listed, entry) {
            faults.push_with(|| {
                let message = format!("`repeats` lists {} twice", shown(text, entry));
                let fault = Diagnostic::new(Rule::DuplicateRepeat, message).label(entry.span, "");
                fault.label(first, "first listed here").help("remove one")
            });
        }
    }

    let mut used = Uses::with_capacity(group.errors.len());
    for code in group.errors.iter().filter_map(|row| row.code.as_ref()) {
        if let Some(first) = used_before(&mut used, code)
            && !listed.contains_key(&code.value)
        {
            faults.push_with(|| {
                let message = format!("duplicate code {}", shown(text, code));
                let fault = Diagnostic::new(Rule::DuplicateCode, message).label(code.span, "");
                let help = "if several errors have it on purpose, list it in the group's `repeats`";
                fault.label(first, "first used here").help(help)
            });
        }
    }
    for entry in &group.repeats {
        // A second listing was reported above.
        if listed.get(&entry.value).is_some_and(|(first, _)| *first == entry.span) {
            stale(text, entry, used.get(&entry.value).copied(), group, faults);
        }
    }
}

/// Where each code is used first, and how often it is used.
pub(super) type Uses<'a> = HashMap<&'a Code, (Span, usize)>;

/// Notes a use of a code, and returns the first one if there was one before.
pub(super) fn used_before<'a>(uses: &mut Uses<'a>, code: &'a Spanned<Code>) -> Option<Span> {
    let (first, count) = uses.entry(&code.value).or_insert((code.span, 0));
    *count += 1;
    (*count > 1).then_some(*first)
}

fn stale(
    text: &str,
    entry: &Spanned<Code>,
    used: Option<(Span, usize)>,
    group: &GroupDraft,
    faults: &mut Diagnostics,
) {
    if let Some(wanted) = group.code_type.filter(|wanted| *wanted != type_of(&entry.value)) {
        faults.push_with(|| {
            let (code, wanted) = (shown(text, entry), type_name(wanted));
            let message = format!("{code} in `repeats` is not {wanted}, unlike the group's codes");
            Diagnostic::new(Rule::WrongType, message)
                .label(entry.span, format!("this is {}", type_name(type_of(&entry.value))))
                .help("write it as the codes are written, or remove it")
        });
        return;
    }
    if group.incomplete || used.is_some_and(|(_, count)| count > 1) {
        return;
    }
    faults.push_with(|| {
        let code = shown(text, entry);
        let how_many = if used.is_some() { "only one error has" } else { "no error of the group has" };
        let fault = Diagnostic::new(Rule::StaleRepeat, format!("{how_many} the code {code}"));
        let fault = fault.label(entry.span, "").help(format!("remove {code} from `repeats`"));
        match used {
            Some((only, _)) => fault.label(only, "this one"),
            None => fault,
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    /// Checks rows of these codes, one to a line, under these keys of the group.
    fn check_codes(group: &str, codes: &str, expected: &[&str]) -> Vec<String> {
        let rows = codes.lines().enumerate().map(|(index, code)| {
            format!("[[group.error]]\ncode = {}\nname = 'E{index}'\nmessage = 'a'\n", code.trim())
        });
        let catalog = check_group(&format!("{group}\n{}", rows.collect::<String>()), expected);
        let errors = catalog.groups.iter().flat_map(|group| &group.errors);
        errors.map(|error| error.code.to_string()).collect()
    }

    const LIST: &str = "(if several errors have it on purpose, list it in the group's `repeats`)";

    #[test]
    fn one_type() {
        assert_eq!(
            check_codes("", "1\n0o20\n0b11\n-9223372036854775808", &[]),
            ["1", "16", "3", "-9223372036854775808"]
        );
        assert_eq!(check_codes("", "'1'\n'x'", &[]), ["1", "x"]);
    }

    #[test]
    fn the_odd_code_is_reported() {
        let left = check_codes(
            "",
            "‹1›\n«'2'»\n3\n«'x'»\n4",
            &[
                "mixed-code-types: the code `\"2\"` is not an integer, unlike the group's others (write `2` without the quotes)",
                "mixed-code-types: the code `\"x\"` is not an integer, unlike the group's others (write all codes of the group as strings, or move this error to another group)",
            ],
        );
        assert_eq!(left, ["1", "3", "4"]);
        let left = check_codes(
            "",
            "«1»\n‹'2'›\n'3'",
            &["mixed-code-types: the code `1` is not a string, unlike the group's others (write `\"1\"`)"],
        );
        assert_eq!(left, ["2", "3"]);
        let left = check_codes(
            "",
            "‹'x'›\n«1»",
            &["mixed-code-types: the code `1` is not a string, unlike the group's others (write `\"1\"`)"],
        );
        assert_eq!(left, ["x"], "the first one decides a tie");
    }

    #[test]
    fn duplicates() {
        let left = check_codes(
            "",
            "‹1›\n«1»\n2\n«1»",
            &[
                &format!("duplicate-code: duplicate code `1` {LIST}"),
                &format!("duplicate-code: duplicate code `1` {LIST}"),
            ],
        );
        assert_eq!(left, ["1", "1", "2", "1"]);
        check_codes("", "‹'a'›\n'A'\n«'a'»", &[&format!("duplicate-code: duplicate code `\"a\"` {LIST}")]);
        check_codes("repeats = [1]", "1\n1\n1\n2", &[]);
    }

    #[test]
    fn repeats_are_up_to_date() {
        check_codes(
            "repeats = [«3», «2», 1]",
            "1\n1\n‹2›",
            &[
                "stale-repeat: no error of the group has the code `3` (remove `3` from `repeats`)",
                "stale-repeat: only one error has the code `2` (remove `2` from `repeats`)",
            ],
        );
        check_codes(
            "repeats = [‹1›, «1»]",
            "1\n1",
            &["duplicate-repeat: `repeats` lists `1` twice (remove one)"],
        );
        check_codes(
            "repeats = [«'1'»]",
            "1",
            &[
                "wrong-type: `\"1\"` in `repeats` is not an integer, unlike the group's codes (write it as the codes are written, or remove it)",
            ],
        );
        check_codes(
            "repeats = [«true»]",
            "1",
            &["wrong-type: `repeats` must be an array of integers or strings"],
        );
    }

    #[test]
    fn nothing_is_stale_where_a_code_is_lost() {
        check_codes("repeats = [1]", "1\n«1.0»", &["wrong-type: `code` must be an integer or a string"]);
    }

    #[test]
    fn a_string_group_has_no_catch_all() {
        let catalog = check_group(
            "[[group.error]]\ncode = ‹'A'›\nmessage = 'a'\n«[group.other]»\nname = 'Other'\nmessage = 'b'",
            &[
                "catch-all-in-string-group: a group of string codes cannot have a catch-all (remove `[group.other]`: an unlisted string code stays a text)",
            ],
        );
        assert_eq!(catalog.groups[0].other, None);
    }
}
