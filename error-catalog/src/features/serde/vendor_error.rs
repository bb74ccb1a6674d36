//! A [`VendorError`] as `{ code, message?, status?, request_id? }`.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use ::serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use ::serde_core::ser::{Serialize, SerializeStruct, Serializer};

use super::loose::{Loose, TEXT};
use super::{AnyCode, CodeOf};
use crate::raw_code::RawCode;
use crate::reply::Said;
use crate::{ErrorCode, VendorError};

/// The fields of a [`VendorError`], in the order in which formats that do not name them have them.
const FIELDS: &[&str] = &["code", "message", "status", "request_id"];

impl<E: ErrorCode> Serialize for VendorError<E> {
    /// Writes `{ code, message?, status?, request_id? }`: in formats for people an absent field is left out.
    ///
    /// How long the reply asks to wait is not written, for that counts from the reply.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (message, status, request_id) = (self.live_message(), self.status(), self.request_id());
        // A format that does not name its fields counts them.
        let all = !serializer.is_human_readable();
        let present = [message.is_some(), status.is_some(), request_id.is_some()].map(|is| all || is);
        let length = 1 + present.iter().filter(|is| **is).count();
        let mut fields = serializer.serialize_struct("VendorError", length)?;
        fields.serialize_field("code", &AnyCode(self.code().into()))?;
        if present[0] {
            fields.serialize_field("message", &message)?;
        }
        if present[1] {
            fields.serialize_field("status", &status)?;
        }
        if present[2] {
            fields.serialize_field("request_id", &request_id)?;
        }
        fields.end()
    }
}

impl<'de, E: ErrorCode> Deserialize<'de> for VendorError<E> {
    /// Reads a bare code, or `{ code, message?, status?, request_id? }`.
    ///
    /// Other fields are ignored, and what has another type than the field's is absent, so that a vendor may change its
    /// reply; of two equal fields the last counts. Only the code has to be one.
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
        let missing = |at| A::Error::invalid_length(at, &"the four fields of a `VendorError`");
        let code = fields.next_element_seed(CodeOf::<E>(PhantomData))?.ok_or_else(|| missing(0))?;
        let message: Option<String> = fields.next_element()?.ok_or_else(|| missing(1))?;
        let status = fields.next_element()?.ok_or_else(|| missing(2))?;
        let request_id: Option<String> = fields.next_element()?.ok_or_else(|| missing(3))?;
        Ok(reply(code, message, status, request_id))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let (mut code, mut message, mut status, mut request_id) = (None, None, None, None);
        while let Some(field) = fields.next_key_seed(FieldName)? {
            match field {
                Some("code") => code = Some(fields.next_value_seed(CodeOf::<E>(PhantomData))?),
                Some("message") => message = fields.next_value::<Loose>()?.into_text(),
                Some("status") => status = fields.next_value::<Loose>()?.into_status(),
                Some("request_id") => request_id = fields.next_value::<Loose>()?.into_id(),
                _ => drop(fields.next_value::<IgnoredAny>()?),
            }
        }
        let code = code.ok_or_else(|| A::Error::missing_field("code"))?;
        Ok(reply(code, message, status, request_id))
    }
}

fn bare<E: ErrorCode>(code: E::RawCode) -> VendorError<E> {
    VendorError::from_raw(code, Said::default())
}

fn reply<E: ErrorCode>(
    code: E::RawCode,
    message: Option<String>,
    status: Option<u16>,
    request_id: Option<String>,
) -> VendorError<E> {
    let [message, request_id] = [message, request_id].map(|text| text.map(String::into_boxed_str));
    VendorError::from_raw(code, Said { message, request_id, status, retry_after: None })
}

/// The name of a field of [`FIELDS`], or `None` for any other. The text of an element of XML is its code.
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
        self.visit_bytes(name.as_bytes())
    }

    fn visit_bytes<R: ::serde_core::de::Error>(self, name: &[u8]) -> Result<Self::Value, R> {
        let name = if name == TEXT.as_bytes() { b"code" } else { name };
        Ok(FIELDS.iter().copied().find(|field| field.as_bytes() == name))
    }
}
