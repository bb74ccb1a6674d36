//! Where a reply carries the code.

use std::fmt::Write;

use crate::model::{Code, Group, Place, Response};

use crate::literals::option;

/// The rule as the runtime knows it.
pub(crate) fn rule(response: &Response) -> String {
    let message = option(response.message.as_deref());
    let mut success = String::new();
    for code in &response.success {
        let _ = match code {
            Code::Int(code) => write!(success, "__rt::Code::Int({code}),"),
            Code::Str(code) => write!(success, "__rt::Code::Str({code:?}),"),
        };
    }
    let place = match &response.place {
        Place::Header(name) => format!("Header({name:?})"),
        Place::Json(pointer) => format!("Json({pointer:?})"),
        Place::Status => "Status".to_owned(),
    };
    format!("__rt::rule(__rt::ResponsePlace::{place}, {message}, &[{success}])")
}

/// `FromResponse`, for a group that has a rule.
pub(crate) fn implementation(group: &Group, name: &str) -> String {
    let Some(response) = &group.response else { return String::new() };
    let rule = rule(response);
    format!("impl __rt::FromResponse for {name} {{ const RULE: __rt::ResponseRule = {rule}; }}")
}
