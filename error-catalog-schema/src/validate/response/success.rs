//! `success`: the codes, or keys, that mean success.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::GroupDraft;
use crate::model::{Code, CodeType};
use crate::rule::Rule;
use crate::span::Spanned;
use crate::validate::codes::{Uses, shown, type_name, type_of, used_before};

/// What means success: of the type that a reply carries, not a row's, each once.
pub(super) fn check(
    text: &str,
    all: &[Spanned<Code>],
    group: &GroupDraft,
    is_key: bool,
    faults: &mut Diagnostics,
) -> Vec<Code> {
    if all.is_empty() {
        return Vec::new();
    }
    let (wanted, what, whose) = if is_key {
        (Some(CodeType::Str), "key", "unlike the group's keys")
    } else {
        (group.code_type, "code", "unlike the group's codes")
    };
    let keys = if is_key { keys(group) } else { Vec::new() };
    let mut rows = Uses::with_capacity(group.errors.len());
    for key in &keys {
        used_before(&mut rows, key);
    }
    for row in &group.errors {
        if let Some(code) = &row.code
            && !is_key
        {
            used_before(&mut rows, code);
        }
    }
    let mut listed = Uses::with_capacity(all.len());
    let mut success = Vec::with_capacity(all.len());
    for code in all {
        let fault = |message| Diagnostic::new(Rule::SuccessCode, message);
        if let Some(wanted) = wanted.filter(|wanted| *wanted != type_of(&code.value)) {
            faults.push_with(|| {
                let (shown, is) = (shown(text, code), type_name(wanted));
                fault(format!("the success {what} {shown} is not {is}, {whose}"))
                    .label(code.span, format!("this is {}", type_name(type_of(&code.value))))
                    .help(match &code.value {
                        Code::Int(code) => format!("write `\"{code}\"`"),
                        Code::Str(_) => "write an integer, or remove it".to_owned(),
                    })
            });
        } else if let Some((row, _)) = rows.get(&code.value) {
            faults.push_with(|| {
                fault(format!("the success {what} {} is an error's", shown(text, code)))
                    .label(code.span, "")
                    .label(*row, "the error that has it")
                    .help("remove it from `success`; a row of `kind = \"ok\"` means success too")
            });
        } else if let Some(first) = used_before(&mut listed, code) {
            faults.push_with(|| {
                fault(format!("`success` lists {} twice", shown(text, code)))
                    .label(code.span, "")
                    .label(first, "first listed here")
                    .help("remove one")
            });
        } else {
            success.push(code.value.clone());
        }
    }
    success
}

/// The keys of the group as codes.
fn keys(group: &GroupDraft) -> Vec<Spanned<Code>> {
    let mut keys = Vec::with_capacity(group.errors.len());
    for row in &group.errors {
        if let Some(key) = &row.key {
            keys.push(Spanned { value: Code::Str(key.value.clone()), span: key.span });
        }
    }
    keys
}
