//! Data as literals.

/// An expression that borrows a table of numbers, which lies aligned.
///
/// It is one literal: a list of ten thousand of them costs the compiler a hundred times as much.
pub(crate) fn table(bytes: &[u8]) -> String {
    if bytes.is_empty() {
        return "&[]".to_owned();
    }
    let (length, bytes) = (bytes.len(), bytes.escape_ascii());
    format!("{{ static TABLE: __rt::Aligned<{length}> = __rt::Aligned(*b\"{bytes}\"); &TABLE.0 }}")
}

/// A constant of a type of the runtime.
pub(crate) fn constant(name: &str, ty: &str, value: &str) -> String {
    format!("const {name}: __rt::{ty} = __rt::{value};")
}

/// A text that may be absent.
pub(crate) fn option(text: Option<&str>) -> String {
    optional(text.map(|text| format!("{text:?}")))
}

/// The value of an expression, if there is one.
pub(crate) fn optional(expression: Option<String>) -> String {
    match expression {
        Some(expression) => format!("::core::option::Option::Some({expression})"),
        None => "::core::option::Option::None".to_owned(),
    }
}
