//! `response`: where a reply carries the code.

use super::codes::{Uses, shown, type_name, type_of, used_before};
use crate::character::{hidden_name, quoted};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{GroupDraft, ResponseDraft, SpannedText};
use crate::model::{Code, CodeType, Place, Response};
use crate::rule::Rule;
use crate::source::{Span, Spanned};

/// What a group's `response` says, without what is at fault in it.
pub(super) fn check(group: &mut GroupDraft, faults: &mut Diagnostics) -> Option<Response> {
    let mut draft = group.response.take()?;
    let success = success(&mut draft, group, faults);
    let message = draft.message.take().filter(|message| is_pointer(message, "message", faults));
    let place = place(draft, group, faults)?;
    Some(Response { place, message: message.map(|message| message.value), success })
}

fn place(draft: ResponseDraft, group: &GroupDraft, faults: &mut Diagnostics) -> Option<Place> {
    let ResponseDraft { header, json, status, incomplete, span, .. } = draft;
    let places: Vec<Span> = [
        header.as_ref().map(|header| header.span),
        json.as_ref().map(|json| json.span),
        status.as_ref().map(|status| status.span),
    ]
    .into_iter()
    .flatten()
    .collect();
    match places[..] {
        [] if incomplete => return None,
        [] => {
            let fault = Diagnostic::new(Rule::ResponseForm, "`response` does not say where the code is");
            faults.push(fault.label(span, "needs one of `header`, `json` and `status`"));
            return None;
        }
        [_] => {}
        [first, second, ..] => {
            let fault = Diagnostic::new(Rule::ResponseForm, "`response` says twice where the code is");
            faults.push(fault.label(second.max(first), "").label(first.min(second), "first here"));
            return None;
        }
    }
    if let Some(header) = header {
        return is_header_name(&header, faults).then_some(Place::Header(header.value));
    }
    if let Some(json) = json {
        return is_pointer(&json, "json", faults).then_some(Place::Json(json.value));
    }
    status.filter(|status| is_status_code(status, group, faults)).map(|_| Place::Status)
}

fn is_status_code(status: &Spanned<bool>, group: &GroupDraft, faults: &mut Diagnostics) -> bool {
    if !status.value {
        let fault = Diagnostic::new(Rule::ResponseForm, "`status = false` does not say where the code is");
        faults.push(fault.label(status.span, "").help("write `status = true`, or leave `response` out"));
        return false;
    }
    if group.code_type == Some(CodeType::Str) {
        let fault = Diagnostic::new(Rule::ResponseForm, "the HTTP status cannot be a string code");
        let first = group.errors.iter().find_map(|row| row.code.as_ref());
        let fault = fault.label(status.span, "the status is an integer");
        faults.push(match first {
            Some(first) => fault.label(first.span, "this code is a string"),
            None => fault,
        });
        return false;
    }
    true
}

/// A JSON pointer (RFC 6901) is empty, or a `/` before each step; in a step `~` stands before `0` or `1` only.
fn is_pointer(pointer: &SpannedText, key: &str, faults: &mut Diagnostics) -> bool {
    let text = pointer.value.as_str();
    let label = if !text.is_empty() && !text.starts_with('/') {
        "must start with `/`"
    } else if text.split('~').skip(1).any(|escape| !escape.starts_with(['0', '1'])) {
        "`~` must be followed by `0` (for `~`) or `1` (for `/`)"
    } else if text.chars().any(|c| hidden_name(c).is_some()) {
        "holds a character that cannot be seen"
    } else {
        return true;
    };
    let message = format!("`{key}` is not a JSON pointer: {}", quoted(text));
    let fault = Diagnostic::new(Rule::JsonPointer, message).label(pointer.span, label);
    faults.push(if text.starts_with(['/', '~']) {
        fault
    } else {
        fault.help(format!("write {}", quoted(&format!("/{}", text.replace('.', "/")))))
    });
    false
}

/// A header name (RFC 9110, section 5.6.2) is a token: letters, digits and some signs, at least one of them.
fn is_header_name(header: &SpannedText, faults: &mut Diagnostics) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    let name = header.value.as_str();
    let label = match name.chars().find(|c| !u8::try_from(*c).is_ok_and(is_token)) {
        Some(c) => format!("a header name has no {}", quoted(&c.to_string())),
        None if name.is_empty() => "is empty".to_owned(),
        None => return true,
    };
    let fault = Diagnostic::new(Rule::HeaderName, format!("{} is not a header name", quoted(name)));
    faults.push(fault.label(header.span, label));
    false
}

/// The codes that mean success: of the group's type, no rows, none twice.
fn success(draft: &mut ResponseDraft, group: &GroupDraft, faults: &mut Diagnostics) -> Vec<Code> {
    if draft.success.is_empty() {
        return Vec::new();
    }
    let mut used = Uses::with_capacity(group.errors.len());
    for code in group.errors.iter().filter_map(|row| row.code.as_ref()) {
        used_before(&mut used, code);
    }
    let all = std::mem::take(&mut draft.success);
    let mut listed = Uses::with_capacity(all.len());
    let mut success = Vec::new();
    for code in &all {
        let fault = |message| Diagnostic::new(Rule::SuccessCode, message);
        let shown = shown(&code.value);
        let fault = if let Some(wanted) = group.code_type.filter(|wanted| *wanted != type_of(&code.value)) {
            let label = format!("this is {}", type_name(type_of(&code.value)));
            fault(format!("the success code {shown} is not {} as the group's codes are", type_name(wanted)))
                .label(code.span, label)
        } else if let Some((first, _)) = used.get(&code.value) {
            let fault = fault(format!("the success code {shown} is an error's"));
            fault.label(code.span, "").label(*first, "the error that has it")
        } else if let Some(first) = used_before(&mut listed, code) {
            let fault = fault(format!("`success` lists {shown} twice"));
            fault.label(code.span, "").label(first, "first listed here")
        } else {
            success.push(code.value.clone());
            continue;
        };
        faults.push(fault);
    }
    success
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    use crate::model::{Code, Place, Response};

    fn check_response(response: &str, expected: &[&str]) -> Option<Response> {
        let catalog = check_group(&format!("response = {response}\n{ROW}"), expected);
        catalog.groups.into_iter().next().and_then(|group| group.response)
    }

    #[test]
    fn the_three_forms() {
        let response = check_response("{ header = 'X-ErrNo', success = [0, 1] }", &[]).expect("a response");
        assert_eq!(response.place, Place::Header("X-ErrNo".to_owned()));
        assert_eq!(response.success, [Code::Int(0), Code::Int(1)]);
        let response = check_response("{ json = '/a/0', message = '/b~0~1' }", &[]).expect("a response");
        assert_eq!(response.place, Place::Json("/a/0".to_owned()));
        assert_eq!(response.message.as_deref(), Some("/b~0~1"));
        let response = check_response("{ status = true }", &[]).expect("a response");
        assert_eq!(response.place, Place::Status);
        check_response("{ json = '' }", &[]).expect("the whole body is the code");
        let catalog = check_group(&format!("{ROW}[group.response]\nstatus = true"), &[]);
        assert!(catalog.groups[0].response.is_some());
    }

    #[test]
    fn bad_forms() {
        let none = ["response-form: `response` does not say where the code is"];
        assert_eq!(check_response("«{}»", &none), None);
        check_response("«{ message = '/a' }»", &none);
        check_response("{ «cookie» = 'a' }", &["unknown-key: unknown key `cookie`"]);
        check_response(
            "{ json = ‹'/a'›, header = «'X'» }",
            &["response-form: `response` says twice where the code is"],
        );
        check_response(
            "{ status = «false» }",
            &[
                "response-form: `status = false` does not say where the code is (write `status = true`, or leave `response` out)",
            ],
        );
        check_response("«'X-ErrNo'»", &["wrong-type: `response` must be a table"]);
        check_group(
            "response = { status = «true» }\n[[group.error]]\ncode = ‹'A'›\nmessage = 'a'",
            &["response-form: the HTTP status cannot be a string code"],
        );
    }

    #[test]
    fn bad_pointers() {
        check_response(
            "{ json = «'a.b'» }",
            &["json-pointer: `json` is not a JSON pointer: `a.b` (write `/a/b`)"],
        );
        let response = check_response(
            "{ json = '/a', message = «'/a~2'» }",
            &["json-pointer: `message` is not a JSON pointer: `/a~2`"],
        );
        assert_eq!(response.and_then(|response| response.message), None);
        check_response("{ json = «'/a~'» }", &["json-pointer: `json` is not a JSON pointer: `/a~`"]);
    }

    #[test]
    fn bad_headers() {
        check_response("{ header = «'X Err'» }", &["header-name: `X Err` is not a header name"]);
        check_response("{ header = «'X-Err:'» }", &["header-name: `X-Err:` is not a header name"]);
        check_response("{ header = «''» }", &["header-name: `` is not a header name"]);
        check_response("{ header = «'Ä'» }", &["header-name: `Ä` is not a header name"]);
    }

    #[test]
    fn bad_success_codes() {
        let catalog = check_group(
            &format!(
                "response = {{ status = true, success = [‹0›, «0», «'1'», «17»] }}\n{}",
                ROW.replace("17", "‹17›")
            ),
            &[
                "success-code: `success` lists `0` twice",
                "success-code: the success code `\"1\"` is not an integer as the group's codes are",
                "success-code: the success code `17` is an error's",
            ],
        );
        let response = catalog.groups[0].response.as_ref().expect("a response");
        assert_eq!(response.success, [Code::Int(0)]);
    }
}
