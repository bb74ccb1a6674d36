//! The catalog file of error-catalog: one TOML file per vendor service, read, checked and explained.
//!
//! ```
//! use error_catalog_schema::{Source, check};
//!
//! let source = Source::new("acme.toml", r#"
//!     [catalog]
//!     vendor = "Acme"
//!     service = "Billing"
//!
//!     [[group]]
//!     name = "BillingError"
//!
//!     [[group.error]]
//!     code = 17
//!     name = "CardExpired"
//!     message = "The card is expired."
//! "#);
//! let (catalog, faults) = check(&source);
//! assert!(faults.is_empty());
//! assert_eq!(catalog.groups[0].errors[0].description.name, "CardExpired");
//! ```
//!
//! The stages, each a module: [`source`] → `parse` (TOML to a draft) → `validate` (a draft to a [`model::Catalog`]),
//! all of them reporting to one sink, [`Diagnostics`], whose faults [`render`] shows as rustc would. Every fault breaks
//! a [`Rule`].
//!
//! This crate does no input or output: the macro and the command bring the bytes.

pub mod character;
pub mod diagnostic;
mod draft;
pub mod file;
pub mod limits;
pub mod markdown;
pub mod model;
pub mod naming;
pub mod nearest;
mod normal_form;
pub mod ordered;
mod parse;
pub mod render;
#[cfg(test)]
mod robustness;
pub mod rule;
pub mod shape;
pub mod source;
pub mod span;
#[cfg(test)]
mod testing;
pub mod text;
mod validate;

pub use diagnostic::{Diagnostic, Diagnostics};
pub use model::Catalog;
pub use rule::Rule;
pub use source::Source;

/// Reads and checks a catalog file.
///
/// Returns what can be read of it, and every fault that was found, by position. What is returned is always fit for code
/// generation: where the faults are not empty, a row without a usable code or name is absent from it, and so is a group
/// without a usable name or row; any other part at fault is left out of its row (a lost message is empty). Errors that
/// share a code without being listed in `repeats` are all kept.
#[must_use]
pub fn check(source: &Source) -> (Catalog, Diagnostics) {
    let mut faults = Diagnostics::default();
    let draft = parse::parse(source, &mut faults);
    let catalog = validate::validate(draft, &mut faults);
    (catalog, faults)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, names};

    #[test]
    fn twenty_faults_give_twenty_errors_in_order() {
        let catalog = check(
            r#"[catalog]
vendor = "Acme"
service = «""»
docs = «"acme.example"»
«region» = "eu"

[[group]]
name = «"billing"»
response = { header = «"X Code"», message = «"message"», success = [0, «"1"»] }
repeats = [«true»]

[[group.error]]
code = ‹17›
name = ‹"CardExpired"›
«mesage» = "The card is expired."

[[group.error]]
code = «17»
name = «"CardExpired"»
message = "The card«\u202E» is expired."
kind = «"permision-denied"»
status = «99»

[[group.error]]
code = «"x"»
key = "X"
message = "x"
retry = «"yes"»

«[[group.error]»
name = "Y"
message = "y«»
code = «99999999999999999999»
docs = "https://acme.example/y"

[[group.error]]
code = 18
key = «"18"»
message = "eighteen"
"#,
            &[
                "blank-text: `service` is blank",
                "invalid-url: `acme.example` is not a URL (write `https://acme.example`)",
                "unknown-key: unknown key `region`",
                "invalid-name: `billing` is not a name in UpperCamelCase (did you mean `Billing`?)",
                "header-name: `X Code` is not a valid header name",
                "json-pointer: `message` is not a valid JSON pointer: `message` (write `/message`)",
                "success-code: the success code `\"1\"` is not an integer, unlike the group's codes (write an integer, or remove it)",
                "wrong-type: `repeats` must be an array of integers or strings",
                "unknown-key: unknown key `mesage` (did you mean `message`?)",
                "duplicate-code: duplicate code `17` (if several errors have it on purpose, list it in the group's `repeats`)",
                "duplicate-variant: duplicate variant `CardExpired` (choose a name that tells the two apart)",
                "control-character: `message` holds U+202E RIGHT-TO-LEFT OVERRIDE (remove it)",
                "unknown-kind: unknown kind `permision-denied` (did you mean `permission-denied`?)",
                "status-out-of-range: `99` is not an HTTP status",
                "mixed-code-types: the code `\"x\"` is not an integer, unlike the group's others (write all codes of the group as strings, or move this error to another group)",
                "wrong-type: `retry` must be `true` or `false`",
                "toml-syntax: malformed table heading (write `[[group.error]]`)",
                "toml-syntax: unclosed string, expected `\"`",
                "code-out-of-range: `code` is out of range",
                "underivable-name: no name can be derived from the key `18` (add a `name` in UpperCamelCase)",
            ],
        );
        assert_eq!(names(&catalog), ["CardExpired"]);
    }
}
