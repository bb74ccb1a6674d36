//! API error codes of vendor services as checked, documented, fast enums.
//!
//! A program that calls a vendor's API gets back `X-ErrNo: -46618`, or `"code": "10044"`, or a bare `400`. What that
//! means stands in a table on a web page. This crate has such tables as enums, made at compile time from one TOML file
//! for each vendor service:
//!
//! ```
//! # #[cfg(feature = "tencent-ci")] {
//! use error_catalog::{Kind, tencent_ci::DownloadError};
//!
//! let error = DownloadError::from_code(-46618).expect("a documented code");
//! assert_eq!(error, DownloadError::SignatureAuthenticationFailed);
//! assert_eq!(error.to_string(), "-46618: Signature authentication fails.");
//! assert_eq!(error.action(), Some("Check whether the signature is correct."));
//! assert_eq!(error.kind(), Kind::Unauthenticated);
//! # }
//! ```
//!
//! # Vendors
//!
//! Each is a module behind a cargo feature of its name, with `-` for `_`. All are on by default; with
//! `default-features = false, features = ["tencent-ci"]` there is just one.
//!
//! | module | service | codes |
//! |---|---|---|
//! | [`jd_cloud`](jd_cloud/index.html) | JD Cloud, API gateway and an image API behind it | integers, strings |
//! | [`microcms`](microcms/index.html) | microCMS Management API | HTTP statuses |
//! | [`nhn_image_manager`](nhn_image_manager/index.html) | NHN Cloud Image Manager | integers |
//! | [`nhn_ocr`](nhn_ocr/index.html) | NHN Cloud OCR | integers |
//! | [`tencent_ci`](tencent_ci/index.html) | Tencent Cloud, Cloud Infinite | integers |
//!
//! [`CATALOGS`] has all of them as data.
//!
//! # Your own vendor
//!
//! Write its table as a TOML file in your crate, and hand it to [`error_catalog!`]; every fault in it becomes a compile
//! error that shows the line. The command `error-catalog`, of the crate `error-catalog-cli`, drafts the file from the
//! vendor's page. For an enum that you would rather write by hand there is
//! [`#[derive(ErrorCatalog)]`](derive@ErrorCatalog).
//!
//! ```
//! pub mod acme_parcels {
//!     # #[cfg(any())]
//!     error_catalog::error_catalog!("catalogs/acme_parcels.toml");
//!     # error_catalog::error_catalog!("src/guide/acme_parcels.toml");
//! }
//!
//! use acme_parcels::LabelError;
//!
//! let error = LabelError::from_code("LABEL_NOT_READY").expect("a documented code");
//! assert_eq!(error.retry(), Some(true));
//! ```
//!
//! The [`guide`] goes from the vendor's page to this in ten minutes, and says what every key of the file is for, what to
//! do with unknown and repeated codes, how the enums go with `thiserror`, `anyhow` and `eyre`, and what other crates do
//! better.
//!
//! # Unknown and repeated codes
//!
//! Vendors add codes without telling. `from_code` gives `None` for one that the catalog does not have, and the code is
//! still yours: [`CodeError`], with which the conversions fail, owns it. Some vendors have a row for "any other code";
//! it becomes a variant that keeps the code: `Other(i64)`.
//!
//! Some vendors give one code to several errors. `from_code` gives `None` for it, and `candidates` all of them.
//!
//! The enums are `#[non_exhaustive]`: a later version of a catalog may have more rows. A code that was caught by `Other`
//! then has a variant of its own, so compare by code where that must not matter:
//!
//! ```
//! # #[cfg(feature = "tencent-ci")] {
//! use error_catalog::tencent_ci::ContentModerationError;
//!
//! fn is_about_credit(error: ContentModerationError) -> bool {
//!     error.is_code(-65099) // and not: error == ContentModerationError::Other(-65099)
//! }
//! assert!(is_about_credit(ContentModerationError::from_code(-65099).unwrap()));
//! # }
//! ```
//!
//! # From a reply to a decision
//!
//! [`VendorError`] is what a reply said: the code, the vendor's own words, the HTTP status. It keeps a code that no row
//! lists, and gives all candidates of one that several rows list. With feature `http` it is read from an
//! `http::Response`, by the rule that the catalog has for the group:
//!
//! ```
//! # #[cfg(all(feature = "http", feature = "tencent-ci"))] {
//! use error_catalog::{Kind, VendorError, tencent_ci::DownloadError};
//!
//! # let response = http::Response::builder().status(403).header("X-ErrNo", "-46619").body(Vec::new()).unwrap();
//! let next = match VendorError::<DownloadError>::from_response(&response)? {
//!     None => "take the body".to_owned(),
//!     Some(error) if error.retry() == Some(true) => format!("later: {error}"),
//!     Some(error) => match error.kind() {
//!         Kind::Unauthenticated | Kind::PermissionDenied => format!("sign again: {error}"),
//!         _ => format!("{error:#}"), // the code, the vendor's words, what to do
//!     },
//! };
//! assert_eq!(next, "sign again: -46619: The signature is expired.");
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Features
//!
//! None of these is on by default. The seconds are what a cold build takes longer, on two cores, where nothing else
//! needs the dependencies.
//!
//! * **`http`** reads replies: `VendorError::from_parts` and `VendorError::from_response` take what any client that
//!   speaks the types of the `http` crate has, and fail with `ResponseError`. It brings `http` and `serde_json`, links
//!   `std`, and costs 5 seconds. A body is read once for the code if that stands there, and once for the live message;
//!   one that is larger than 1 MiB is not read.
//! * **`serde`** serializes an enum as its code, and deserializes it from an integer or a numeric string; string codes
//!   are strings. A code that is unknown or ambiguous fails, so a reply's type had better have a [`VendorError`] in that
//!   place: it reads a bare code or `{ code, message?, status? }` (other fields are ignored) and writes the latter.
//!   In formats that do not describe themselves it reads what it wrote. It brings `serde_core`, without derives, is
//!   `no_std`, and costs 2 seconds.
//! * **`miette`** makes the enums and [`VendorError`] a `miette::Diagnostic`: code, help (the vendor's action) and url
//!   (the page). It brings `miette` without its renderer and derives, links `std`, and costs 1 second. Its trait has
//!   methods called `code`, `help` and `url`: where it is in scope, `(*error).code()` on a reference is the enum's own.
//!
//! # What it costs
//!
//! Looking up an integer is a multiplication and a table load or two; a string is hashed first, and compared in the end.
//! Both are a `const fn` without allocation. The crate is `no_std` (it links `alloc`, for errors that own a code). What a
//! program does not name is not in its binary.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(any(test, feature = "http"))]
extern crate std;

mod advice;
mod catalog;
mod display;
mod entry;
mod error_code;
mod features;
mod generated;
#[cfg(any(doc, doctest))]
pub mod guide;
mod raw_code;
mod reply;
mod report;
mod response;
mod sent_code;
mod service_error;
mod template;
mod vendor;
mod vendor_error;

#[doc(hidden)]
pub mod __private;

pub use advice::Advice;
pub use catalog::{Catalog, Group};
pub use entry::Entry;
#[doc(inline)]
pub use error_catalog_core::{Code, CodeError, CodeErrorKind, Kind, Link};
#[doc(inline)]
pub use error_catalog_macros::ErrorCatalog;
pub use error_code::ErrorCode;
#[cfg(feature = "http")]
pub use features::http::{ResponseError, ResponseErrorKind};
pub use response::{FromResponse, ResponsePlace, ResponseRule};
pub use service_error::ServiceError;
pub use vendor::*;
pub use vendor_error::VendorError;

/// Turns a catalog file into enums, one for each of its groups, and a `static CATALOG` beside them.
///
/// It expands in place, so give it a module of its own:
///
/// ```
/// pub mod tencent_ci {
///     error_catalog::error_catalog!("catalogs/tencent_ci.toml");
/// }
///
/// use tencent_ci::{CATALOG, DownloadError};
///
/// assert_eq!(CATALOG.vendor(), "Tencent Cloud");
/// assert_eq!(DownloadError::from_code(-108), Some(DownloadError::InvalidReferer));
/// ```
///
/// # Arguments
///
/// * The path of the file, relative to the folder of the package's `Cargo.toml`. A path that starts with `./` or `../`
///   is relative to the source file that calls the macro, as in `include_str!`.
/// * `derive(…)`, if the enums shall derive more than `Clone`, `Copy`, `PartialEq`, `Eq`, `PartialOrd`, `Ord` and
///   `Hash`: `error_catalog!("catalogs/acme.toml", derive(strum::EnumIter))`.
///
/// # What an enum has
///
/// [`tencent_ci::DownloadError`](tencent_ci/enum.DownloadError.html) shows it: constants and `const` functions, `Debug`,
/// `Display`, `Error`, `From<E>` for the code's type, `TryFrom` of a code, `FromStr`, and [`ErrorCode`], which all enums
/// share.
///
/// # Errors
///
/// Every fault of the file is a compile error of its own, with the file's line. What can be read is expanded
/// nevertheless, so that one fault does not drag others behind it. When the file changes, cargo builds the crate again.
#[macro_export]
macro_rules! error_catalog {
    ($($input:tt)*) => {
        $crate::__private::expand_catalog! { $crate $($input)* }
    };
}
