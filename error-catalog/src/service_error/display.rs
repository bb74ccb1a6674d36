//! How an error of a service is printed.

use core::fmt;

use super::ServiceError;
use crate::report;

impl fmt::Display for ServiceError {
    /// Writes the code, then the vendor's live message or else the catalog's, and in brackets the vendor and the service:
    /// `10047: illegal sign [JD Cloud, API gateway]`.
    ///
    /// Where there is no message, it says `unknown code`, or names the errors that have the code. Without a code it begins
    /// with the HTTP status: `HTTP 502: no error code [JD Cloud, API gateway]`.
    ///
    /// The alternate form, `{:#}`, is for logs: it adds the enum and the variant, or all candidates, what to do, and the
    /// request's id.
    ///
    /// Width, fill, alignment and precision apply to the whole.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        report::print(self, report::Scope::Anything, f)
    }
}

impl fmt::Debug for ServiceError {
    /// Writes the vendor, the service, the enums, what was sent, and the variants that it can mean.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        report::debug(self, "ServiceError", f)
    }
}

impl core::error::Error for ServiceError {}
