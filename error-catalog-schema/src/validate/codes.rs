//! Codes: of one type within a group, and repeated only on purpose.

use std::collections::HashMap;

use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{Draft, GroupDraft};
use crate::model::{Code, CodeType};
use crate::rule::Rule;
use crate::source::{Span, Spanned};

/// Checks the codes and settles their type; a code of the other type is taken out, and so is a catch-all that has no
/// integers to catch.
pub(super) fn check(draft: &mut Draft, faults: &mut Diagnostics) {
    for group in &mut draft.groups {
        group.incomplete |= draft.incomplete || group.errors.iter().any(|row| row.code.is_none());
        mixed_types(group, faults);
        catch_all(group, faults);
        repeats(group, faults);
    }
}

/// A code as diagnostics show it: as it stands in the file.
pub(super) fn shown(code: &Code) -> String {
    match code {
        Code::Int(code) => format!("`{code}`"),
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

/// The type of the group is that of most of its codes, so that the odd one is the one reported.
fn mixed_types(group: &mut GroupDraft, faults: &mut Diagnostics) {
    let first_of = |wanted| {
        let mut codes = group.errors.iter().filter_map(|row| row.code.as_ref());
        codes.find(|code| type_of(&code.value) == wanted).map(|code| code.span)
    };
    let (first_int, first_str) = (first_of(CodeType::Int), first_of(CodeType::Str));
    let (Some(first_int), Some(first_str)) = (first_int, first_str) else {
        group.code_type = first_int.map(|_| CodeType::Int).or(first_str.map(|_| CodeType::Str));
        return;
    };
    let codes = group.errors.iter().filter_map(|row| row.code.as_ref());
    let (ints, strs): (Vec<_>, Vec<_>) = codes.partition(|code| type_of(&code.value) == CodeType::Int);
    let int_first = first_int < first_str;
    let wanted = if ints.len() > strs.len() || (ints.len() == strs.len() && int_first) {
        CodeType::Int
    } else {
        CodeType::Str
    };
    let first = if wanted == CodeType::Int { first_int } else { first_str };
    group.code_type = Some(wanted);
    for row in &mut group.errors {
        if let Some(code) = row.code.take_if(|code| type_of(&code.value) != wanted) {
            faults.push(mixed(&code, wanted, first));
            row.incomplete = true;
            group.incomplete = true;
        }
    }
}

fn mixed(code: &Spanned<Code>, wanted: CodeType, first: Span) -> Diagnostic {
    let message =
        format!("the code {} is not {} as the group's others are", shown(&code.value), type_name(wanted));
    let fault = Diagnostic::new(Rule::MixedCodeTypes, message)
        .label(code.span, format!("this is {}", type_name(type_of(&code.value))))
        .label(first, format!("this is {}", type_name(wanted)));
    match &code.value {
        Code::Int(code) => fault.help(format!("write `\"{code}\"`")),
        Code::Str(text) if text.parse::<i64>().is_ok() => {
            fault.help(format!("write {} without the quotes", quoted(text)))
        }
        Code::Str(_) => fault,
    }
}

fn catch_all(group: &mut GroupDraft, faults: &mut Diagnostics) {
    if group.code_type == Some(CodeType::Str)
        && let Some(other) = group.other.take()
    {
        let fault = Diagnostic::new(Rule::CatchAllInStringGroup, "a group of string codes has no catch-all");
        let fault = fault.label(other.header, "catches integers only");
        let first = group.errors.iter().find_map(|row| row.code.as_ref());
        faults.push(match first {
            Some(first) => fault.label(first.span, "this is a string"),
            None => fault,
        });
    }
}

/// Every code that repeats is listed in `repeats`, and nothing else is.
fn repeats(group: &GroupDraft, faults: &mut Diagnostics) {
    let mut listed: HashMap<&Code, Span> = HashMap::with_capacity(group.repeats.len());
    for entry in &group.repeats {
        if let Some(first) = listed.get(&entry.value) {
            let message = format!("`repeats` lists {} twice", shown(&entry.value));
            let fault = Diagnostic::new(Rule::DuplicateRepeat, message).label(entry.span, "");
            faults.push(fault.label(*first, "first listed here").help("remove one"));
        } else {
            listed.insert(&entry.value, entry.span);
        }
    }

    let mut first_uses: HashMap<&Code, (Span, usize)> = HashMap::with_capacity(group.errors.len());
    for code in group.errors.iter().filter_map(|row| row.code.as_ref()) {
        let (first, uses) = first_uses.entry(&code.value).or_insert((code.span, 0));
        *uses += 1;
        if *uses > 1 && !listed.contains_key(&code.value) {
            let fault =
                Diagnostic::new(Rule::DuplicateCode, format!("duplicate code {}", shown(&code.value)));
            let fault = fault.label(code.span, "").label(*first, "first used here");
            let help = "if several errors have it on purpose, list it in the group's `repeats`";
            faults.push(fault.help(help));
        }
    }
    for entry in &group.repeats {
        if listed.get(&entry.value) == Some(&entry.span) {
            stale(entry, first_uses.get(&entry.value).copied(), group, faults);
        }
    }
}

fn stale(entry: &Spanned<Code>, used: Option<(Span, usize)>, group: &GroupDraft, faults: &mut Diagnostics) {
    let code = shown(&entry.value);
    if let Some(wanted) = group.code_type.filter(|wanted| *wanted != type_of(&entry.value)) {
        let message = format!("{code} in `repeats` is not {} as the group's codes are", type_name(wanted));
        let fault = Diagnostic::new(Rule::WrongType, message);
        faults.push(fault.label(entry.span, format!("this is {}", type_name(type_of(&entry.value)))));
        return;
    }
    if group.incomplete {
        return;
    }
    let fault = match used {
        None => Diagnostic::new(Rule::StaleRepeat, format!("no error of the group has the code {code}"))
            .label(entry.span, ""),
        Some((only, 1)) => Diagnostic::new(Rule::StaleRepeat, format!("only one error has the code {code}"))
            .label(entry.span, "")
            .label(only, "this one"),
        Some(_) => return,
    };
    faults.push(fault.help(format!("remove {code} from `repeats`")));
}
