//! One value of a JSON text, as it stands there.
//!
//! The text is read once and not kept: what lies beside the way of the pointer is checked for its syntax and skipped, in
//! memory that does not depend on it, and may be in any encoding that leaves the syntax legible. It must not know what
//! the value is for.

use alloc::string::String;
use core::fmt;

use ::serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Error;
use serde_json::value::RawValue;

/// The value to which the pointer (RFC 6901) leads, or `None` where there is none.
///
/// Of several members with one name the last one counts, as for most readers of JSON.
pub(super) fn value_at<'b>(body: &'b [u8], pointer: &str) -> Result<Option<&'b str>, Error> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let value = Walk(pointer).deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// The text of a JSON string; `None` if the value is none, or no text: half a surrogate pair.
pub(super) fn string(value: &str) -> Option<String> {
    serde_json::from_str(value).ok()
}

/// How deep the brackets outside of strings are nested.
pub(super) fn depth(body: &[u8]) -> usize {
    let (mut depth, mut deepest, mut in_string, mut escaped) = (0_usize, 0, false, false);
    for byte in body {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// What is left of a pointer.
#[derive(Clone, Copy)]
struct Walk<'p>(&'p str);

impl<'p> Walk<'p> {
    /// The next reference token, still escaped, and what follows it.
    fn step(self) -> (&'p str, Self) {
        let path = self.0.strip_prefix('/').unwrap_or(self.0);
        let end = path.find('/').unwrap_or(path.len());
        (&path[..end], Self(&path[end..]))
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Option<&'de str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.0.is_empty() {
            return <&RawValue>::deserialize(deserializer).map(|value| Some(value.get()));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = Option<&'de str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let (token, rest) = self.step();
        let mut found = None;
        while let Some(is_next) = members.next_key_seed(Is(token))? {
            if is_next {
                found = members.next_value_seed(rest)?;
            } else {
                members.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self::Value, A::Error> {
        let (token, rest) = self.step();
        if let Some(index) = index(token) {
            for _ in 0..index {
                if elements.next_element::<IgnoredAny>()?.is_none() {
                    return Ok(None);
                }
            }
            let found = elements.next_element_seed(rest)?.flatten();
            while elements.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(found);
        }
        while elements.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    // Whatever has no parts ends the way.

    fn visit_unit<R>(self) -> Result<Self::Value, R> {
        Ok(None)
    }

    fn visit_bool<R>(self, _: bool) -> Result<Self::Value, R> {
        Ok(None)
    }

    fn visit_i64<R>(self, _: i64) -> Result<Self::Value, R> {
        Ok(None)
    }

    fn visit_u64<R>(self, _: u64) -> Result<Self::Value, R> {
        Ok(None)
    }

    fn visit_f64<R>(self, _: f64) -> Result<Self::Value, R> {
        Ok(None)
    }

    fn visit_str<R>(self, _: &str) -> Result<Self::Value, R> {
        Ok(None)
    }
}

/// The index that a reference token is: digits without a leading zero.
fn index(token: &str) -> Option<usize> {
    let is_index =
        token == "0" || (!token.starts_with('0') && token.bytes().all(|byte| byte.is_ascii_digit()));
    is_index.then(|| token.parse().ok()).flatten()
}

/// Whether a member's name is this reference token.
struct Is<'p>(&'p str);

impl<'de> DeserializeSeed<'de> for Is<'_> {
    type Value = bool;

    /// Asks for bytes: names in a broken encoding are other names, not faults.
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_bytes(self)
    }
}

impl Visitor<'_> for Is<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_bytes<R>(self, name: &[u8]) -> Result<bool, R> {
        Ok(is_token(name, self.0.as_bytes()))
    }
}

/// Whether the token stands for the name; in tokens `~1` is a slash and `~0` a tilde.
fn is_token(name: &[u8], token: &[u8]) -> bool {
    let mut token = token.iter();
    let mut unescaped = core::iter::from_fn(|| match token.next()? {
        b'~' => token.next().map(|escape| if *escape == b'1' { b'/' } else { b'~' }),
        byte => Some(*byte),
    });
    name.iter().all(|byte| unescaped.next() == Some(*byte)) && unescaped.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::format;

    #[test]
    fn a_pointer_leads_where_rfc_6901_says() {
        let body =
            br#"{"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "k\"l": 6, " ": 7, "m~n": 8}"#;
        for (pointer, value) in [
            ("/foo", Some(r#"["bar", "baz"]"#)),
            ("/foo/0", Some("\"bar\"")),
            ("/foo/1", Some("\"baz\"")),
            ("/foo/2", None),
            ("/foo/00", None),
            ("/foo/-", None),
            ("/foo/", None),
            ("/foo/0/x", None),
            ("/", Some("0")),
            ("/a~1b", Some("1")),
            ("/c%d", Some("2")),
            ("/e^f", Some("3")),
            ("/k\"l", Some("6")),
            ("/ ", Some("7")),
            ("/m~0n", Some("8")),
            ("/m", None),
            ("/m~0n~0", None),
        ] {
            assert_eq!(value_at(body, pointer).expect("is JSON"), value, "{pointer}");
        }
        assert_eq!(value_at(b" 7 ", "").expect("is JSON"), Some("7"));
    }

    #[test]
    fn nesting_counts_brackets_outside_of_strings() {
        for (body, deepest) in [("", 0), ("[]{}", 1), (r#"{"[[[": "]\"[[", "\\": [[]]}"#, 3), ("]]][", 1)] {
            assert_eq!(depth(body.as_bytes()), deepest, "{body}");
        }
    }

    #[test]
    fn nesting_costs_no_stack() {
        let levels = 500_000;
        let nested = format!("{{\"b\": {}{}, \"a\": 1}}", "[".repeat(levels), "]".repeat(levels));
        assert_eq!(depth(nested.as_bytes()), levels + 1);
        assert_eq!(value_at(nested.as_bytes(), "/a").expect("is JSON"), Some("1"));
    }

    #[test]
    fn the_rest_of_the_text_has_to_be_json() {
        for body in
            ["", "{", r#"{"a": 1"#, r#"{"a": 1} x"#, r#"{"a": 1,}"#, r#"{"b": [1 2], "a": 1}"#, "{'a': 1}"]
        {
            assert!(value_at(body.as_bytes(), "/a").is_err(), "{body}");
        }
    }

    #[test]
    fn what_is_skipped_may_be_in_any_encoding() {
        let body = b"{\"\xb0\xa1\": \"\xb0\xa2\", \"a\": 1, \"b\": \"\xb0\xa3\"}";
        assert_eq!(value_at(body, "/a").expect("is JSON"), Some("1"));
        assert!(value_at(body, "/b").is_err());
    }

    #[test]
    fn the_last_of_equal_names_counts() {
        assert_eq!(value_at(br#"{"a": 1, "a": 2}"#, "/a").expect("is JSON"), Some("2"));
        assert_eq!(value_at(br#"{"a": {"b": 1}, "a": {}}"#, "/a/b").expect("is JSON"), None);
    }

    #[test]
    fn a_byte_order_mark_is_no_fault() {
        assert_eq!(value_at(b"\xef\xbb\xbf{\"a\": 1}", "/a").expect("is JSON"), Some("1"));
    }
}
