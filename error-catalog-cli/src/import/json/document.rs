//! The values of a JSON document, one level at a time, and their lines.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::import::budget::Budget;
use crate::import::refusal::Refusal;

/// The lines are counted beforehand up to each multiple of this many bytes: values are read in any order.
const STRETCH: usize = 1024;

/// A document whose values are read as they are asked for.
pub(super) struct Document<'t> {
    text: &'t str,
    /// How many lines end before each stretch of the text.
    ends: Vec<usize>,
    pub(super) budget: &'t mut Budget,
}

impl<'t> Document<'t> {
    pub(super) fn new(text: &'t str, budget: &'t mut Budget) -> Self {
        let stretches = text.as_bytes().chunks(STRETCH).map(line_ends);
        let ends = stretches.scan(0, |before, ends| Some(std::mem::replace(before, *before + ends)));
        Self { text, ends: ends.collect(), budget }
    }

    /// The line at which a value begins.
    pub(super) fn line(&self, value: &RawValue) -> usize {
        let at = value.get().as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let stretch = at / STRETCH;
        let passed = self.text.as_bytes().get(stretch * STRETCH..at).unwrap_or_default();
        1 + line_ends(passed) + self.ends.get(stretch).copied().unwrap_or_default()
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

fn line_ends(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
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
