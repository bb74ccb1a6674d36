//! Feature `serde`: an enum as its code, and a [`VendorError`] as what a reply said.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use ::serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Unexpected,
    Visitor,
};
use ::serde_core::ser::{Serialize, SerializeStruct, Serializer};

use crate::raw_code::RawCode;
use crate::{Code, CodeErrorKind, ErrorCode, VendorError, error_code};

/// Serializes an error as its code.
///
/// # Errors
///
/// Those of the serializer.
pub fn serialize_code<E: ErrorCode, S: Serializer>(error: E, serializer: S) -> Result<S::Ok, S::Error> {
    AnyCode(error.code().into()).serialize(serializer)
}

/// The error with the code that is deserialized.
///
/// # Errors
///
/// If what stands there is no code, or not the code of just one error.
pub fn deserialize_code<'de, E: ErrorCode, D: Deserializer<'de>>(deserializer: D) -> Result<E, D::Error> {
    let code = CodeOf::<E>(PhantomData).deserialize(deserializer)?;
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
            // A type of code that a later version adds is written as it prints.
            code => serializer.collect_str(&code),
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

impl<E: ErrorCode> Visitor<'_> for CodeOf<E> {
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
}

/// The fields of a [`VendorError`].
const FIELDS: &[&str] = &["code", "message", "status"];

impl<E: ErrorCode> Serialize for VendorError<E> {
    /// Writes `{ code, message?, status? }`: in formats for people an absent field is left out.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (message, status) = (self.live_message(), self.status());
        // A format that does not name its fields counts them.
        let all = !serializer.is_human_readable();
        let length = 1 + usize::from(all || message.is_some()) + usize::from(all || status.is_some());
        let mut fields = serializer.serialize_struct("VendorError", length)?;
        fields.serialize_field("code", &AnyCode(self.code().into()))?;
        if all || message.is_some() {
            fields.serialize_field("message", &message)?;
        }
        if all || status.is_some() {
            fields.serialize_field("status", &status)?;
        }
        fields.end()
    }
}

impl<'de, E: ErrorCode> Deserialize<'de> for VendorError<E> {
    /// Reads a bare code, or `{ code, message?, status? }`; other fields are ignored, so that a vendor may add some.
    ///
    /// A format that does not describe itself has to hold what was serialized.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = ReplyOf::<E>(PhantomData);
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(visitor)
        } else {
            deserializer.deserialize_struct("VendorError", FIELDS, visitor)
        }
    }
}

struct ReplyOf<E>(PhantomData<E>);

impl<'de, E: ErrorCode> Visitor<'de> for ReplyOf<E> {
    type Value = VendorError<E>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (group, expected) = (E::GROUP.name(), E::RawCode::EXPECTED);
        write!(
            f,
            "a code of `{group}`, which is {expected}, or an object with `code`, `message` and `status`"
        )
    }

    fn visit_i64<R: ::serde_core::de::Error>(self, code: i64) -> Result<Self::Value, R> {
        CodeOf::<E>(PhantomData).visit_i64(code).map(bare)
    }

    fn visit_u64<R: ::serde_core::de::Error>(self, code: u64) -> Result<Self::Value, R> {
        CodeOf::<E>(PhantomData).visit_u64(code).map(bare)
    }

    fn visit_str<R: ::serde_core::de::Error>(self, code: &str) -> Result<Self::Value, R> {
        CodeOf::<E>(PhantomData).visit_str(code).map(bare)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let missing = |at| A::Error::invalid_length(at, &"the three fields of a `VendorError`");
        let code = fields.next_element_seed(CodeOf::<E>(PhantomData))?.ok_or_else(|| missing(0))?;
        let message = fields.next_element()?.ok_or_else(|| missing(1))?;
        let status = fields.next_element()?.ok_or_else(|| missing(2))?;
        Ok(reply(code, message, status))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let (mut code, mut message, mut status) = (None, None, None);
        while let Some(field) = fields.next_key_seed(FieldName)? {
            match field {
                Some("code") => once("code", &mut code, fields.next_value_seed(CodeOf::<E>(PhantomData))?)?,
                Some("message") => once("message", &mut message, fields.next_value()?)?,
                Some("status") => once("status", &mut status, fields.next_value()?)?,
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                }
            }
        }
        let code = code.ok_or_else(|| A::Error::missing_field("code"))?;
        Ok(reply(code, message.flatten(), status.flatten()))
    }
}

fn bare<E: ErrorCode>(code: E::RawCode) -> VendorError<E> {
    VendorError::from_raw(code, None)
}

fn reply<E: ErrorCode>(code: E::RawCode, message: Option<String>, status: Option<u16>) -> VendorError<E> {
    let error = VendorError::from_raw(code, message);
    match status {
        Some(status) => error.with_status(status),
        None => error,
    }
}

/// Stores a field that may stand only once.
fn once<T, R: ::serde_core::de::Error>(name: &'static str, field: &mut Option<T>, value: T) -> Result<(), R> {
    match field.replace(value) {
        None => Ok(()),
        Some(_) => Err(R::duplicate_field(name)),
    }
}

/// The name of a field of [`FIELDS`], or `None` for any other.
struct FieldName;

impl<'de> DeserializeSeed<'de> for FieldName {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldName {
    type Value = Option<&'static str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_u64<R: ::serde_core::de::Error>(self, at: u64) -> Result<Self::Value, R> {
        Ok(usize::try_from(at).ok().and_then(|at| FIELDS.get(at)).copied())
    }

    fn visit_str<R: ::serde_core::de::Error>(self, name: &str) -> Result<Self::Value, R> {
        Ok(FIELDS.iter().copied().find(|field| *field == name))
    }

    fn visit_bytes<R: ::serde_core::de::Error>(self, name: &[u8]) -> Result<Self::Value, R> {
        Ok(FIELDS.iter().copied().find(|field| field.as_bytes() == name))
    }
}
