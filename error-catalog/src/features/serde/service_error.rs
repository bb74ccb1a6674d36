//! A [`ServiceError`] as a record of a log.

use ::serde_core::ser::{Serialize, SerializeStruct, Serializer};

use super::AnyCode;
use crate::{Entry, Group, ServiceError};

impl Serialize for ServiceError {
    /// Writes `{ vendor, service, group?, code?, name?, kind, message?, status?, request_id? }`: in formats for people an
    /// absent field is left out.
    ///
    /// `group` and `name` are the enum and the variant, where the reply can mean only one. It can't be read back, for a
    /// name of a service does not lead to its catalog; read a [`VendorError`](crate::VendorError).
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let all = !serializer.is_human_readable();
        let (group, name) = (self.group().map(Group::name), self.known().map(Entry::name));
        let (code, message) = (self.code().map(AnyCode), self.message());
        let (status, request_id) = (self.status(), self.request_id());
        let present = [
            group.is_some(),
            code.is_some(),
            name.is_some(),
            message.is_some(),
            status.is_some(),
            request_id.is_some(),
        ];
        let present = present.map(|is| all || is);
        let length = 3 + present.iter().filter(|is| **is).count();

        let mut fields = serializer.serialize_struct("ServiceError", length)?;
        fields.serialize_field("vendor", self.catalog().vendor())?;
        fields.serialize_field("service", self.catalog().service())?;
        if present[0] {
            fields.serialize_field("group", &group)?;
        }
        if present[1] {
            fields.serialize_field("code", &code)?;
        }
        if present[2] {
            fields.serialize_field("name", &name)?;
        }
        fields.serialize_field("kind", self.kind().id())?;
        if present[3] {
            fields.serialize_field("message", &message)?;
        }
        if present[4] {
            fields.serialize_field("status", &status)?;
        }
        if present[5] {
            fields.serialize_field("request_id", &request_id)?;
        }
        fields.end()
    }
}
