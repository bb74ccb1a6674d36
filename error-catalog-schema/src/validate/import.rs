//! `[import]`: how the page is read again. What it says about the page is for the command to find out.

use super::names::{self, RESERVED_GROUPS};
use super::place::is_pointer;
use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{ImportDraft, SpannedText};
use crate::model::{CodeType, Import};
use crate::rule::Rule;

/// What `[import]` says, without what is at fault in it.
pub(super) fn check(draft: ImportDraft, faults: &mut Diagnostics) -> Import {
    let one_group = draft.one_group.filter(|name| is_name(name, faults));
    let rows = draft.rows.filter(|pointer| is_pointer(pointer, "rows", faults));
    Import {
        table: draft.table.into_iter().map(|selector| selector.value).collect(),
        skip: draft.skip.into_iter().map(|selector| selector.value).collect(),
        column: draft.column.into_iter().map(|(role, selector)| (role, selector.value)).collect(),
        group_by: draft.group_by.map(|header| header.value),
        one_group: one_group.map(|name| name.value),
        codes: draft.codes.and_then(|codes| code_type(&codes, faults)),
        record: draft.record.map(|record| record.value),
        rows: rows.map(|pointer| pointer.value),
    }
}

fn is_name(name: &SpannedText, faults: &mut Diagnostics) -> bool {
    let fault = names::fault(name, RESERVED_GROUPS);
    let is_name = fault.is_none();
    fault.into_iter().for_each(|(fault, _)| faults.push(fault));
    is_name
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
