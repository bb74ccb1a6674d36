//! Places in a reply: header names, JSON pointers and paths of XML elements.

use crate::character::{hidden_name, quoted};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::SpannedText;
use crate::rule::Rule;

/// Whether this is a JSON pointer (RFC 6901): empty, or a `/` before each step; in a step, `~` is followed by `0` or `1`.
pub(super) fn is_pointer(pointer: &SpannedText, key: &str, faults: &mut Diagnostics) -> bool {
    let text = pointer.value.as_str();
    let label = if !text.is_empty() && !text.starts_with('/') {
        "must start with `/`"
    } else if text.split('~').skip(1).any(|escape| !escape.starts_with(&['0', '1'][..])) {
        "`~` must be followed by `0` (for `~`) or `1` (for `/`)"
    } else if text.chars().any(|c| hidden_name(c).is_some()) {
        "holds a character that cannot be seen"
    } else {
        return true;
    };
    let message = format!("`{key}` is not a valid JSON pointer: {}", quoted(text));
    let fault = Diagnostic::new(Rule::JsonPointer, message).label(pointer.span, label);
    faults.push(if text.starts_with(&['/', '~'][..]) {
        fault
    } else {
        fault.help(format!("write {}", quoted(&format!("/{}", text.replace('.', "/")))))
    });
    false
}

/// Whether this is a path of XML elements: a `/` before each name, from the root element on.
pub(super) fn is_xml_path(path: &SpannedText, key: &str, faults: &mut Diagnostics) -> bool {
    let text = path.value.as_str();
    let is_path = |text: &str| text.strip_prefix('/').is_some_and(|names| names.split('/').all(is_xml_name));
    if is_path(text) {
        return true;
    }
    let message = format!("`{key}` is not a valid XML path: {}", quoted(text));
    let fault = Diagnostic::new(Rule::XmlPath, message)
        .label(path.span, "want a `/` before the name of each element, from the root on");
    let mut proposal = String::new();
    for name in text.split(&['/', '.', ' ', '>'][..]).filter(|name| !name.is_empty()) {
        proposal.extend(["/", name]);
    }
    faults.push(if is_path(&proposal) { fault.help(format!("write {}", quoted(&proposal))) } else { fault });
    false
}

/// Whether an element may have this name: XML's own rule, but for characters beyond ASCII, any that can be seen.
fn is_xml_name(name: &str) -> bool {
    let is_foreign = |c: char| !c.is_ascii() && !c.is_whitespace() && hidden_name(c).is_none();
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_' || is_foreign(first))
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "_-.:".contains(c) || is_foreign(c))
}

/// Whether this is a header name (RFC 9110, section 5.6.2): a token of letters, digits and some signs.
pub(super) fn is_header_name(header: &SpannedText, faults: &mut Diagnostics) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    let name = header.value.as_str();
    let label = match name.chars().find(|c| !u8::try_from(*c).is_ok_and(is_token)) {
        Some(c) => format!("a header name has no {}", quoted(&c.to_string())),
        None if name.is_empty() => "is empty".to_owned(),
        None => return true,
    };
    let fault = Diagnostic::new(Rule::HeaderName, format!("{} is not a valid header name", quoted(name)));
    faults.push(fault.label(header.span, label));
    false
}
