//! Where a reply carries the code.

use std::fmt::Write;

use crate::literals::option;
use error_catalog_schema::model::{Code, Group, Place, Response};

/// `FromResponse`, if the group has a rule.
pub(crate) fn implementation(group: &Group, name: &str) -> String {
    let Some(Response { place, message, success: codes }) = &group.response else { return String::new() };
    let message = option(message.as_deref());
    let mut success = String::new();
    for code in codes {
        let _ = match code {
            Code::Int(code) => write!(success, "__rt::Code::Int({code}),"),
            Code::Str(code) => write!(success, "__rt::Code::Str({code:?}),"),
        };
    }
    let place = match place {
        Place::Header(name) => format!("Header({name:?})"),
        Place::Json(pointer) => format!("Json({pointer:?})"),
        Place::Status => "Status".to_owned(),
    };
    format!(
        "impl __rt::FromResponse for {name} {{
            const RULE: __rt::ResponseRule = __rt::rule(__rt::ResponsePlace::{place}, {message}, &[{success}]);
        }}"
    )
}
