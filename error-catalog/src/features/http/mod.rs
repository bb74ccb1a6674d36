//! Feature `http`: from a reply to a [`ServiceError`] or a [`VendorError`], by the rules of the groups.
//!
//! `read` decides which group's code counts; `places` looks into headers and body, which `json` and `xml` take apart.

mod error;
mod json;
mod paths;
mod places;
mod read;
mod retry_after;
mod service_error;
mod value;
mod vendor_error;
#[cfg(feature = "xml")]
mod xml;

pub use error::{ResponseError, ResponseErrorKind};
