//! Values that may have any type, because a vendor's may.

use alloc::string::{String, ToString};
use core::fmt;

use ::serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

/// What `quick-xml` calls the text of an element that is read as a map.
pub(super) const TEXT: &str = "$text";

/// A value of any type: the text or the integer in it, if there is one.
#[derive(Debug, PartialEq)]
pub(super) enum Loose {
    Text(String),
    Int(i64),
    /// The value has another type, or is missing.
    Nothing,
}

impl Loose {
    /// A text that is for people.
    pub(super) fn into_text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            Self::Int(_) | Self::Nothing => None,
        }
    }

    /// A name that somebody gave to something, which may be a number.
    pub(super) fn into_id(self) -> Option<String> {
        match self {
            Self::Int(id) => Some(id.to_string()),
            other => other.into_text(),
        }
    }

    /// An HTTP status: a number, or its digits.
    pub(super) fn into_status(self) -> Option<u16> {
        let status = match self {
            Self::Text(text) => text.trim().parse().ok()?,
            Self::Int(status) => status.try_into().ok()?,
            Self::Nothing => return None,
        };
        (100..=999).contains(&status).then_some(status)
    }
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

struct LooseVisitor;

impl<'de> DeserializeSeed<'de> for LooseVisitor {
    type Value = Loose;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Loose, D::Error> {
        Loose::deserialize(deserializer)
    }
}

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_str<R>(self, text: &str) -> Result<Loose, R> {
        Ok(Loose::Text(text.to_string()))
    }

    fn visit_i64<R>(self, int: i64) -> Result<Loose, R> {
        Ok(Loose::Int(int))
    }

    fn visit_u64<R>(self, int: u64) -> Result<Loose, R> {
        Ok(int.try_into().map_or(Loose::Nothing, Loose::Int))
    }

    fn visit_f64<R>(self, _: f64) -> Result<Loose, R> {
        Ok(Loose::Nothing)
    }

    fn visit_bool<R>(self, _: bool) -> Result<Loose, R> {
        Ok(Loose::Nothing)
    }

    fn visit_unit<R>(self) -> Result<Loose, R> {
        Ok(Loose::Nothing)
    }

    fn visit_none<R>(self) -> Result<Loose, R> {
        Ok(Loose::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Loose, D::Error> {
        Loose::deserialize(deserializer)
    }

    fn visit_bytes<R>(self, _: &[u8]) -> Result<Loose, R> {
        Ok(Loose::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Loose, A::Error> {
        while elements.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Loose::Nothing)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Loose, A::Error> {
        Ok(next_text(&mut fields, || LooseVisitor)?.unwrap_or(Loose::Nothing))
    }
}

/// The value of the field [`TEXT`], if there is one; it reads all fields.
pub(super) fn next_text<'de, A: MapAccess<'de>, S: DeserializeSeed<'de>>(
    fields: &mut A,
    seed: impl Fn() -> S,
) -> Result<Option<S::Value>, A::Error> {
    let mut text = None;
    while let Some(is_text) = fields.next_key_seed(IsText)? {
        if is_text {
            text = Some(fields.next_value_seed(seed())?);
        } else {
            fields.next_value::<IgnoredAny>()?;
        }
    }
    Ok(text)
}

/// Whether a field is called [`TEXT`].
struct IsText;

impl<'de> DeserializeSeed<'de> for IsText {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for IsText {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<R: Error>(self, name: &str) -> Result<bool, R> {
        Ok(name == TEXT)
    }

    fn visit_bytes<R: Error>(self, name: &[u8]) -> Result<bool, R> {
        Ok(name == TEXT.as_bytes())
    }

    fn visit_u64<R: Error>(self, _: u64) -> Result<bool, R> {
        Ok(false)
    }
}
