//! Integer codes of a group are written in hex, all of them, or none.

use super::{CodeType, shown};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::GroupDraft;
use crate::model::{Code, Notation};
use crate::rule::Rule;
use crate::source::Spanned;

/// Settles the notation of a group of integers, and reports the codes that are written differently.
///
/// It is that of most codes, or of the first where there are as many of both; but decimal where a code is negative, as
/// TOML has no negative hex.
pub(super) fn check(text: &str, group: &mut GroupDraft, faults: &mut Diagnostics) {
    if group.code_type != Some(CodeType::Int) {
        return;
    }
    let codes = || group.errors.iter().filter_map(|row| Some((row.code.as_ref()?, row.notation)));
    let of = |wanted| codes().filter(move |(_, notation)| *notation == wanted).map(|(code, _)| code);
    let Some(first_hex) = of(Notation::Hex).next() else { return };
    let Some(first_decimal) = of(Notation::Decimal).next() else {
        group.notation = Notation::Hex;
        return;
    };
    let is_negative = |code: &Spanned<Code>| matches!(code.value, Code::Int(..0));
    let (hex, decimal) = (of(Notation::Hex).count(), of(Notation::Decimal).count());
    let is_hex = hex > decimal || (hex == decimal && first_hex.span < first_decimal.span);
    let negative = of(Notation::Decimal).find(|code| is_negative(code));
    let (wanted, odd, usual) = if is_hex && negative.is_none() {
        (Notation::Hex, Notation::Decimal, first_hex)
    } else {
        (Notation::Decimal, Notation::Hex, negative.unwrap_or(first_decimal))
    };
    let reports: Vec<Diagnostic> = of(odd).map(|code| mixed(text, code, wanted, usual)).collect();
    reports.into_iter().for_each(|fault| faults.push(fault));
    group.notation = wanted;
}

fn mixed(text: &str, code: &Spanned<Code>, wanted: Notation, usual: &Spanned<Code>) -> Diagnostic {
    let (name, is_not) = match wanted {
        Notation::Hex => ("hex", "is not written in hex"),
        Notation::Decimal => ("decimal", "is written in hex"),
    };
    let shown = shown(text, code);
    let fault = Diagnostic::new(
        Rule::MixedNotations,
        format!("the code {shown} {is_not}, unlike the group's others"),
    )
    .label(code.span, "")
    .label(usual.span, format!("this is in {name}"));
    match (&code.value, wanted) {
        (Code::Int(code), Notation::Hex) => fault.help(format!("write `{code:#x}`")),
        (code, _) => fault.help(format!("write `{code}`")),
    }
}
