//! Codes and keys that are different texts and read the same, because Unicode writes them in several ways.

use std::collections::HashMap;

use super::codes::shown;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;
use crate::model::Code;
use crate::normal_form::decomposed;
use crate::rule::Rule;
use crate::span::{Span, Spanned};

/// Reports each code, and each key, that another one of its group equals in Unicode's normal form.
pub(super) fn check(draft: &Draft<'_>, faults: &mut Diagnostics) {
    let text = draft.text;
    for group in &draft.groups {
        let (mut codes, mut keys) = (Vec::new(), Vec::new());
        for row in &group.errors {
            if let Some(Spanned { value: Code::Str(code), span }) = &row.code {
                codes.push((code.as_str(), *span));
            }
            if let Some(key) = &row.key {
                keys.push((key.value.as_str(), key.span));
            }
        }
        alike("code", text, &codes, faults);
        alike("key", text, &keys, faults);
    }
}

fn alike(what: &str, text: &str, all: &[(&str, Span)], faults: &mut Diagnostics) {
    // Texts of ASCII alone are what they look like.
    if all.iter().all(|(one, _)| one.is_ascii()) {
        return;
    }
    let mut known: HashMap<String, usize> = HashMap::new();
    for (number, &(one, span)) in all.iter().enumerate() {
        let (first, first_span) = all[*known.entry(decomposed(one)).or_insert(number)];
        if first != one {
            faults.push_with(|| {
                let shown = shown(text, &Spanned { value: Code::Str(one.to_owned()), span });
                let message = format!("the {what} {shown} equals another one after Unicode normalization");
                Diagnostic::new(Rule::SameAfterNfc, message)
                    .label(span, "")
                    .label(first_span, "reads the same")
                    .help("write both with the same characters")
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    fn check_codes(first: &str, second: &str, is_same: bool) {
        let (open, close) = if is_same { (["‹", "«"], ["›", "»"]) } else { (["", ""], ["", ""]) };
        let row = |at: usize, code: &str| {
            let (open, close) = (open[at], close[at]);
            format!("[[group.error]]\ncode = {open}'{code}'{close}\nname = 'E{at}'\nmessage = 'a'\n")
        };
        let fault = format!(
            "same-after-nfc: the code `\"{second}\"` equals another one after Unicode normalization (write both with the same characters)"
        );
        let expected = if is_same { vec![fault.as_str()] } else { vec![] };
        check_group(&[row(0, first), row(1, second)].concat(), &expected);
    }

    #[test]
    fn one_text_in_two_forms() {
        check_codes("\u{e9}", "e\u{301}", true);
        check_codes("K", "\u{212a}", true);
        check_codes("각", "\u{1100}\u{1161}\u{11a8}", true);
        check_codes("a\u{323}\u{302}", "a\u{302}\u{323}", true);
        check_codes("é", "è", false);
        check_codes("é", "É", false);
        check_codes("Ａ", "A", false);
    }

    #[test]
    fn keys_in_two_forms() {
        check_group(
            "[[group.error]]\ncode = 1\nname = 'A'\nmessage = 'a'\nkey = ‹'é'›\n\
             [[group.error]]\ncode = 2\nname = 'B'\nmessage = 'a'\nkey = «'e\u{301}'»\n\
             [[group.error]]\ncode = 3\nname = 'C'\nmessage = 'a'\nkey = 'é'\n",
            &[
                "same-after-nfc: the key `\"e\u{301}\"` equals another one after Unicode normalization (write both with the same characters)",
            ],
        );
    }
}
