//! Feature `serde`: an enum as its code, and the errors of replies as what the replies said.

mod loose;
mod service_error;
mod vendor_error;

use core::fmt;
use core::marker::PhantomData;

use ::serde_core::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Unexpected, Visitor};
use ::serde_core::ser::{Serialize, Serializer};

use crate::raw_code::RawCode;
use crate::{Code, CodeErrorKind, ErrorCode, error_code};
use loose::next_text;

/// Serializes an error as its code.
///
/// # Errors
///
/// Those of the serializer.
pub fn serialize_code<E: ErrorCode, S: Serializer>(error: &E, serializer: S) -> Result<S::Ok, S::Error> {
    AnyCode(error.code().into()).serialize(serializer)
}

/// The error with the code that is deserialized.
///
/// # Errors
///
/// If what stands there is not a code, or not the code of just one error.
pub fn deserialize_code<'de, E: ErrorCode, D: Deserializer<'de>>(deserializer: D) -> Result<E, D::Error> {
    let seed = CodeOf::<E>(PhantomData);
    // A string is asked for as one: CSV and XML, which have no types, would guess a number.
    let code =
        if E::RawCode::IS_INT { seed.deserialize(deserializer) } else { deserializer.deserialize_str(seed) };
    let code = code?;
    error_code::try_from_code(code.borrow()).map_err(|error| {
        let instead = match error.kind() {
            CodeErrorKind::Ambiguous => "keeps all of them",
            _ => "keeps a code that the catalog does not list",
        };
        D::Error::custom(format_args!("{error}; `VendorError<{}>` {instead}", E::GROUP.name()))
    })
}

/// A code of either type, as an integer or a string.
struct AnyCode<'a>(Code<'a>);

impl Serialize for AnyCode<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Code::Int(code) => serializer.serialize_i64(code),
            Code::Str(code) => serializer.serialize_str(code),
            _ => Err(::serde_core::ser::Error::custom("a code of a type that is not known")),
        }
    }
}

/// Deserializes a code of the type that the codes of `E` have.
struct CodeOf<E>(PhantomData<E>);

impl<'de, E: ErrorCode> DeserializeSeed<'de> for CodeOf<E> {
    type Value = E::RawCode;

    /// A format for people may write an integer code as a string; one for machines writes what was serialized.
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(self)
        } else if E::RawCode::IS_INT {
            deserializer.deserialize_i64(self)
        } else {
            deserializer.deserialize_str(self)
        }
    }
}

impl<'de, E: ErrorCode> Visitor<'de> for CodeOf<E> {
    type Value = E::RawCode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code of `{}`: {}", E::GROUP.name(), E::RawCode::EXPECTED)
    }

    fn visit_i64<R: ::serde_core::de::Error>(self, code: i64) -> Result<Self::Value, R> {
        Ok(E::RawCode::from_int(code))
    }

    fn visit_u64<R: ::serde_core::de::Error>(self, code: u64) -> Result<Self::Value, R> {
        let int = code.try_into().map_err(|_| R::invalid_value(Unexpected::Unsigned(code), &self))?;
        Ok(E::RawCode::from_int(int))
    }

    fn visit_str<R: ::serde_core::de::Error>(self, text: &str) -> Result<Self::Value, R> {
        E::RawCode::from_text(text).ok_or_else(|| R::invalid_value(Unexpected::Str(text), &self))
    }

    /// An element of XML, in the manner of `quick-xml`: its text is called `$text`.
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let code = next_text(&mut fields, || CodeOf::<E>(PhantomData))?;
        code.ok_or_else(|| A::Error::invalid_type(Unexpected::Map, &self))
    }
}
