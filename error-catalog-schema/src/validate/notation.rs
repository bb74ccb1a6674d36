//! Integer codes of a group are written in hex, all of them, or none.

use super::codes::{Share, shown};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{Draft, GroupDraft};
use crate::model::{Code, CodeType, Notation};
use crate::rule::Rule;
use crate::span::{Span, Spanned};

/// Settles the notation of each group of integers, and reports the codes that are written differently.
///
/// It is that of most codes, or of the first where there are as many of both; but decimal where a code is negative, as
/// TOML has no negative hex.
pub(super) fn check(draft: &mut Draft<'_>, faults: &mut Diagnostics) {
    for group in &mut draft.groups {
        settle(draft.text, group, faults);
    }
}

fn settle(text: &str, group: &mut GroupDraft, faults: &mut Diagnostics) {
    if group.code_type != Some(CodeType::Int) {
        return;
    }
    let (mut hex, mut decimal) = (Share::default(), Share::default());
    let mut negative = None;
    for row in &group.errors {
        let Some(code) = &row.code else { continue };
        match row.notation {
            Notation::Hex => hex.add(code.span),
            Notation::Decimal => decimal.add(code.span),
        }
        if matches!(code.value, Code::Int(..0)) {
            negative.get_or_insert(code.span);
        }
    }
    let (wanted, usual) = if negative.is_none() && hex.is_usual_beside(&decimal) {
        (Notation::Hex, hex.first)
    } else {
        (Notation::Decimal, negative.or(decimal.first))
    };
    let Some(usual) = usual else { return };
    group.notation = wanted;
    for row in &group.errors {
        if let Some(code) = &row.code
            && row.notation != wanted
        {
            faults.push_with(|| mixed(text, code, wanted, usual));
        }
    }
}

fn mixed(text: &str, code: &Spanned<Code>, wanted: Notation, usual: Span) -> Diagnostic {
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
    .label(usual, format!("this is in {name}"));
    match (&code.value, wanted) {
        (Code::Int(code), Notation::Hex) => fault.help(format!("write `{code:#x}`")),
        (code, _) => fault.help(format!("write `{code}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::Notation;
    use crate::testing::*;

    /// Checks rows of these codes, and returns the notation of their group.
    fn check_codes(codes: &str, expected: &[&str]) -> Notation {
        let rows = codes.split(' ').enumerate().map(|(index, code)| {
            format!("[[group.error]]\ncode = {code}\nname = 'E{index}'\nmessage = 'a'\n")
        });
        check_group(&rows.collect::<String>(), expected).groups[0].notation
    }

    #[test]
    fn one_notation() {
        assert_eq!(check_codes("0x1001 0xff", &[]), Notation::Hex);
        assert_eq!(check_codes("10 0o17 0b11 -1", &[]), Notation::Decimal);
        assert_eq!(check_codes("'0x10'", &[]), Notation::Decimal);
    }

    #[test]
    fn the_odd_one_is_reported() {
        let notation = check_codes(
            "‹0x1001› 0x1002 «4099» «0b1»",
            &[
                "mixed-notations: the code `4099` is not written in hex, unlike the group's others (write `0x1003`)",
                "mixed-notations: the code `0b1` is not written in hex, unlike the group's others (write `0x1`)",
            ],
        );
        assert_eq!(notation, Notation::Hex);
        let notation = check_codes(
            "‹1› 2 «0x3»",
            &["mixed-notations: the code `0x3` is written in hex, unlike the group's others (write `3`)"],
        );
        assert_eq!(notation, Notation::Decimal);
        let help = "(write `2`)";
        let fault =
            format!("mixed-notations: the code `0x2` is written in hex, unlike the group's others {help}");
        assert_eq!(check_codes("‹1› «0x2»", &[&fault]), Notation::Decimal, "the first one decides a tie");
    }

    #[test]
    fn a_negative_code_makes_it_decimal() {
        let fault = |code| {
            format!(
                "mixed-notations: the code `0x{code}` is written in hex, unlike the group's others (write `{code}`)"
            )
        };
        assert_eq!(check_codes("«0x1» «0x2» ‹-3›", &[&fault(1), &fault(2)]), Notation::Decimal);
    }

    #[test]
    fn a_code_is_shown_as_it_is_written() {
        check_group(
            "[[group.error]]\ncode = ‹0x11›\nname = 'A'\nmessage = 'a'\n[[group.error]]\ncode = «0x1_1»\nname = 'B'\nmessage = 'b'",
            &[
                "duplicate-code: duplicate code `0x1_1` (if several errors have it on purpose, list it in the group's `repeats`)",
            ],
        );
    }
}
