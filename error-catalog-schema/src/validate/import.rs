//! `[import]`: how the page is read again. What it says about the page is for the command to find out.

use super::names::{self, RESERVED_GROUPS};
use super::place::is_pointer;
use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{ImportDraft, SpannedText};
use crate::model::{CodeType, Import};
use crate::rule::Rule;
use crate::span::values;

/// What `[import]` says, without what is at fault in it.
pub(super) fn check(draft: ImportDraft, faults: &mut Diagnostics) -> Import {
    let one_group = draft.one_group.filter(|name| is_name(name, faults));
    let rows = draft.rows.filter(|pointer| is_pointer(pointer, "rows", faults));
    let mut column = Vec::with_capacity(draft.column.len());
    for (role, selector) in draft.column {
        column.push((role, selector.value));
    }
    Import {
        table: values(draft.table),
        skip: values(draft.skip),
        column,
        group_by: draft.group_by.map(|header| header.value),
        one_group: one_group.map(|name| name.value),
        codes: draft.codes.and_then(|codes| code_type(&codes, faults)),
        record: draft.record.map(|record| record.value),
        rows: rows.map(|pointer| pointer.value),
    }
}

fn is_name(name: &SpannedText, faults: &mut Diagnostics) -> bool {
    let Some((fault, _)) = names::fault(name, RESERVED_GROUPS) else { return true };
    faults.push(fault);
    false
}

fn code_type(codes: &SpannedText, faults: &mut Diagnostics) -> Option<CodeType> {
    let code_type = CodeType::from_id(&codes.value);
    if code_type.is_none() {
        let message = format!("codes cannot be read as {}", quoted(&codes.value));
        let fault = Diagnostic::new(Rule::ImportControl, message).label(codes.span, "");
        faults.push(fault.help("write `\"integer\"` or `\"string\"`"));
    }
    code_type
}

#[cfg(test)]
mod tests {
    use crate::model::{CodeType, Import, Role, Selector};
    use crate::testing::{ROW, check};

    fn check_import(import: &str, expected: &[&str]) -> Import {
        let start = "[catalog]\nvendor = 'Acme'\nservice = 'Billing'\n";
        let catalog =
            check(&format!("{start}[import]\n{import}\n[[group]]\nname = 'BillingError'\n{ROW}"), expected);
        catalog.import.expect("an import")
    }

    #[test]
    fn every_control() {
        let import = check_import(
            "table = ['Errors', 2]\nskip = 'History'\ncolumn = { message = 'Cause', code = 1 }\n\
             group_by = 'Module'\none_group = 'BillingError'\ncodes = 'string'\nrecord = '^(?<code>.*)'\nrows = '/a'",
            &[],
        );
        let heading = |heading: &str| Selector::Heading(heading.to_owned());
        assert_eq!(import.table, [heading("Errors"), Selector::Number(2)]);
        assert_eq!(import.skip, [heading("History")]);
        assert_eq!(import.column, [(Role::Code, Selector::Number(1)), (Role::Message, heading("Cause"))]);
        assert_eq!(import.codes, Some(CodeType::Str));
        assert_eq!(import.group_by.as_deref(), Some("Module"));
        assert_eq!(import.one_group.as_deref(), Some("BillingError"));
        assert_eq!(import.record.as_deref(), Some("^(?<code>.*)"));
        assert_eq!(import.rows.as_deref(), Some("/a"));
        assert_eq!(check_import("", &[]), Import::default());
    }

    #[test]
    fn what_no_control_takes() {
        check_import(
            "table = [«0», «''», «true»]",
            &[
                "import-control: `table` counts from 1",
                "blank-text: `table` is blank (leave `table` out)",
                "wrong-type: `table` must be a heading or a number",
            ],
        );
        check_import(
            "column = { «messag» = 'Cause', «colour» = 'Red' }",
            &[
                "unknown-key: unknown key `messag` (did you mean `message`?)",
                "unknown-key: unknown key `colour`",
            ],
        );
        check_import(
            "codes = «'int'»",
            &["import-control: codes cannot be read as `int` (write `\"integer\"` or `\"string\"`)"],
        );
        check_import(
            "rows = «'errors'»",
            &["json-pointer: `rows` is not a valid JSON pointer: `errors` (write `/errors`)"],
        );
        check_import(
            "one_group = «'billing-error'»",
            &["invalid-name: `billing-error` is not a name in UpperCamelCase (did you mean `BillingError`?)"],
        );
        check_import(
            "«code» = 1",
            &["unknown-key: unknown key `code` (`code` belongs to `[[group.error]]`)"],
        );
    }

    #[test]
    fn it_is_read_of_a_broken_file_as_well() {
        let import = check_import(
            "codes = 'integer'\n[import.column]\ncode = 2\n«[[group]»\nname = 'A'\n\
             [[group.error]]\ncode = 1\nname = 'A'\nmessage = 'a'",
            &["toml-syntax: malformed table heading (write `[[group]]`)"],
        );
        assert_eq!((import.column.len(), import.codes), (1, Some(CodeType::Int)));
    }
}
