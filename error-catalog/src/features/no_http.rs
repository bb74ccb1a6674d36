//! Without feature `http`: calls that read a reply get an error that names the feature.
//!
//! rustc names the feature of an item that is off, but not that of a method. So the methods exist, hidden, with a bound
//! that nothing satisfies. They take and return anything, so that this is the only error.

use core::convert::Infallible;

use crate::{Catalog, ErrorCode, ServiceError, VendorError};

/// Implemented by nothing.
#[diagnostic::on_unimplemented(
    message = "reading a reply needs the feature `http` of error-catalog",
    label = "this function is behind the feature `http`, which is off",
    note = "add the feature in Cargo.toml: `error-catalog = {{ version = \"…\", features = [\"http\"] }}`"
)]
pub trait HttpFeature<Arguments: ?Sized> {}

type Unread<T> = Result<Option<T>, Infallible>;

#[doc(hidden)]
#[allow(clippy::needless_pass_by_value, reason = "they can't be called")]
impl ServiceError {
    pub fn from_response<R>(_catalog: &'static Catalog, _response: R) -> Unread<Self>
    where
        Self: HttpFeature<R>,
    {
        Ok(None)
    }

    pub fn from_parts<S, H, B>(_catalog: &'static Catalog, _status: S, _headers: H, _body: B) -> Unread<Self>
    where
        Self: HttpFeature<(S, H, B)>,
    {
        Ok(None)
    }

    pub fn from_response_to<E: ErrorCode>(_response: impl Sized) -> Unread<Self>
    where
        Self: HttpFeature<E>,
    {
        Ok(None)
    }

    pub fn from_parts_to<E: ErrorCode>(
        _status: impl Sized,
        _headers: impl Sized,
        _body: impl Sized,
    ) -> Unread<Self>
    where
        Self: HttpFeature<E>,
    {
        Ok(None)
    }
}

#[doc(hidden)]
#[allow(clippy::needless_pass_by_value, reason = "they can't be called")]
impl<E: ErrorCode> VendorError<E> {
    pub fn from_response<R>(_response: R) -> Unread<Self>
    where
        Self: HttpFeature<R>,
    {
        Ok(None)
    }

    pub fn from_parts<S, H, B>(_status: S, _headers: H, _body: B) -> Unread<Self>
    where
        Self: HttpFeature<(S, H, B)>,
    {
        Ok(None)
    }
}
