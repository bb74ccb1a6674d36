//! Rust names: which ones a catalog may use, and how a vendor's key becomes one.
//!
//! A name in `UpperCamelCase` is here an identifier of ASCII letters and digits that starts with an upper-case letter
//! and is not a keyword: `InvalidAppId`, `Http403`, `IOError`, `OK`. Underscores are not part of it.

/// The constant that lists an enum's variants: no variant can have its name.
pub const ALL: &str = "ALL";

/// Whether this is a name in `UpperCamelCase` that an enum or a variant may have.
///
/// ```
/// use error_catalog_schema::naming::is_upper_camel;
///
/// assert!(is_upper_camel("InvalidAppId"));
/// assert!(!is_upper_camel("invalid_app_id"));
/// assert!(!is_upper_camel("Self"));
/// ```
#[must_use]
pub fn is_upper_camel(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && !is_keyword(name)
}

/// Whether this name is a keyword; `Self` is the only one that starts with an upper-case letter.
pub(crate) fn is_keyword(name: &str) -> bool {
    name == "Self"
}

/// What tells the words of a key apart.
const SEPARATORS: &[char] = &['_', '-', '.', '/', ':', ' '];

/// The name in `UpperCamelCase` that a vendor's key or string code gives, if it gives one.
///
/// Words are told apart by `_`, `-`, `.`, `/`, `:` and blanks. A word in capitals is written small behind its first
/// letter (`INVALID_PARAM` is `InvalidParam`); any other keeps its letters behind the first (`invalidUrl` is
/// `InvalidUrl`, and `IOError` stays as it is). Nothing is derived from what starts with a digit, is not ASCII, or holds
/// any other character.
///
/// ```
/// use error_catalog_schema::naming::upper_camel;
///
/// assert_eq!(upper_camel("INVALID_PARAM").as_deref(), Some("InvalidParam"));
/// assert_eq!(upper_camel("dotted.code").as_deref(), Some("DottedCode"));
/// assert_eq!(upper_camel("10044"), None);
/// ```
#[must_use]
pub fn upper_camel(words: &str) -> Option<String> {
    let mut name = String::with_capacity(words.len());
    for word in words.split(SEPARATORS) {
        let in_capitals = !word.bytes().any(|byte| byte.is_ascii_lowercase());
        for (at, letter) in word.char_indices() {
            name.push(match at {
                0 => letter.to_ascii_uppercase(),
                _ if in_capitals => letter.to_ascii_lowercase(),
                _ => letter,
            });
        }
    }
    is_upper_camel(&name).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expected: &str) {
        assert_eq!(upper_camel(words).as_deref(), Some(expected), "{words}");
    }

    #[test]
    fn keys_become_names() {
        check("INVALID_PARAM", "InvalidParam");
        check("invalid_param", "InvalidParam");
        check("invalid-url", "InvalidUrl");
        check("InvalidUrl", "InvalidUrl");
        check("invalidUrl", "InvalidUrl");
        check("HTTP_403", "Http403");
        check("dotted.code", "DottedCode");
        check("IOError", "IOError");
        check("ABORTED", "Aborted");
        check("Auth/User Not:Found", "AuthUserNotFound");
        check("_LEADING__and_trailing_", "LeadingAndTrailing");
        check("e_1_2", "E12");
        check("HV00N", "Hv00n");
    }

    #[test]
    fn what_gives_no_name() {
        for words in ["", "_", "10044", "4xx", "ÄRGER", "a+b", "a`b", "self", "SELF", "a\u{202e}b", "r#type"]
        {
            assert_eq!(upper_camel(words), None, "{words}");
        }
    }

    #[test]
    fn names_in_upper_camel_case() {
        for name in ["InvalidAppId", "A", "Http403", "IOError", "Option", "X86"] {
            assert!(is_upper_camel(name), "{name}");
        }
        for name in ["", "a", "invalidId", "Invalid_Id", "INVALID_ID", "1A", "Ärger", "Self", "A b", "A\n"] {
            assert!(!is_upper_camel(name), "{name}");
        }
    }
}
