//! The values of a JSON document, one level at a time, and their lines.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::import::budget::Budget;
use crate::import::refusal::Refusal;

/// A document whose values are read one after the other.
pub(super) struct Document<'t> {
    text: &'t str,
    /// The line of this byte is known.
    counted: usize,
    line: usize,
    pub(super) budget: &'t mut Budget,
}

impl<'t> Document<'t> {
    pub(super) fn new(text: &'t str, budget: &'t mut Budget) -> Self {
        Self { text, counted: 0, line: 1, budget }
    }

    /// The line at which a value begins.
    pub(super) fn line(&mut self, value: &RawValue) -> usize {
        let at = value.get().as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        if at < self.counted {
            (self.counted, self.line) = (0, 1);
        }
        let passed = self.text.as_bytes().get(self.counted..at).unwrap_or_default();
        self.line += passed.split(|byte| *byte == b'\n').count() - 1;
        self.counted = at;
        self.line
    }

    /// The value, with those in it unread.
    pub(super) fn expand(&mut self, raw: &'t RawValue) -> Result<Value<'t>, Refusal> {
        let source = raw.get();
        // The whole document has been parsed before.
        let expanded = match source.as_bytes().first() {
            Some(b'{') => serde_json::from_str(source).map(|Members(members)| Value::Object(members)),
            Some(b'[') => serde_json::from_str(source).map(Value::List),
            Some(b'"') => serde_json::from_str(source).map(Value::Text),
            Some(b'n') => Ok(Value::Null),
            _ => Ok(Value::Text(source.to_owned())),
        };
        let line = self.line(raw);
        let expanded = expanded.map_err(|error| Refusal::new(line, format!("it is not JSON: {error}")))?;
        let parts = match &expanded {
            Value::Object(members) => members.len(),
            Value::List(items) => items.len(),
            Value::Text(_) | Value::Null => 0,
        };
        self.budget.spend_pieces(parts, line)?;
        Ok(expanded)
    }
}

/// A value, one level of it.
pub(super) enum Value<'t> {
    Object(Vec<(String, &'t RawValue)>),
    List(Vec<&'t RawValue>),
    /// A string, a number, a truth value.
    Text(String),
    Null,
}

/// The members of an object, their values unread.
struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Members<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Collect)
    }
}
