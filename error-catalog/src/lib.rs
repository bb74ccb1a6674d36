//! API error codes of vendor services as checked, documented, fast enums.
//!
//! A program that calls a vendor's API gets back `X-ErrNo: -46618`, or `"code": "10044"`, or a bare `400`. What that
//! means is in a table on a web page. This crate has such tables as enums, made at compile time from one TOML file for
//! each vendor service, and turns a reply into an error that says what it was, whose it was, and whether to try again.
//!
//! # From a reply to a decision
//!
//! [`ServiceError`] is what a reply said, in terms of a whole service. It is the type to start with. With feature `http`
//! it is read from what reqwest, hyper or ureq hand out, by the rules that the catalog has for the service:
//!
//! ```
//! # #[cfg(all(feature = "http", feature = "tencent-ci"))] {
//! use error_catalog::tencent_ci::{CATALOG, DownloadError};
//! use error_catalog::{Advice, Kind, ServiceError};
//!
//! # let (status, body) = (http::StatusCode::FORBIDDEN, b"");
//! # let mut headers = http::HeaderMap::new();
//! # headers.insert("X-ErrNo", http::HeaderValue::from_static("-46619"));
//! let next = match ServiceError::from_parts(&CATALOG, status, &headers, body)? {
//!     None => "take the body".to_owned(),
//!     Some(error) => match (error.advice(), error.kind()) {
//!         (Advice::RetryAfter(wait), _) => format!("again in {wait:?}"),
//!         (Advice::Retry, _) => "again in a while".to_owned(),
//!         (_, Kind::Unauthenticated) => format!("sign again: {error}"),
//!         _ if error.is(DownloadError::InvalidReferer) => "change the referer".to_owned(),
//!         _ => format!("{error:#}"), // for the log: the code, the message, what to do
//!     },
//! };
//! assert_eq!(next, "sign again: -46619: The signature is expired. [Tencent Cloud, Cloud Infinite]");
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! `None` means that the call went well, as far as HTTP and the vendor say; a proxy's page with status 502 is an error.
//! A code that no catalog lists is kept, compared and printed like any other. Of a code that several errors share, all
//! are candidates, and [`kind`](ServiceError::kind) and [`advice`](ServiceError::advice) are what they have in common.
//!
//! There are three types for an error:
//!
//! | type | what it is | use it where |
//! |---|---|---|
//! | an enum such as [`DownloadError`](tencent_ci/enum.DownloadError.html) | a documented error | your own code chooses the error, or compares with it |
//! | [`VendorError<E>`](VendorError) | what a reply said, in terms of one enum | a call answers with codes of one group, and you match on it |
//! | [`ServiceError`] | what a reply said, in terms of a service | everywhere else |
//!
//! # Looking up a code
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
//! A lookup of an integer is a multiplication and a table load or two; a string is hashed first and compared at the end.
//! Both are a `const fn` and do not allocate. The crate is `no_std`; it links `alloc`, for errors that own a code.
//!
//! # Vendors
//!
//! Each is a module behind a cargo feature of its name, with `-` for `_`:
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
//! Write its table as a TOML file in your crate, and hand it to [`error_catalog!`]. Every fault in the file becomes a
//! compile error that shows the line. The command `error-catalog`, of the crate `error-catalog-cli`, drafts the file from
//! the vendor's page. If you want the enum written out in your source, use
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
//! The [`guide`] goes from the vendor's page to this in ten minutes. It also explains every key of the file, unknown and
//! repeated codes, retrying and logging, and compares this crate with others.
//!
//! # Unknown and repeated codes
//!
//! Vendors add codes without notice. `from_code` gives `None` for a code that the catalog does not list, and the
//! conversions fail with a [`CodeError`] that owns the code. Some vendors have a row for "any other code"; it becomes a
//! variant that keeps the code: `Other(i64)`.
//!
//! Some vendors give one code to several errors. `from_code` gives `None` for it, and `candidates` gives all of them.
//!
//! The enums are `#[non_exhaustive]`, because a later version of a catalog may have more rows. A code that was `Other` then
//! has a variant of its own. Compare by code where that must not matter:
//!
//! ```
//! # #[cfg(feature = "tencent-ci")] {
//! use error_catalog::tencent_ci::ContentModerationError;
//!
//! fn is_about_credit(error: ContentModerationError) -> bool {
//!     error.is_code(-65099) // not: error == ContentModerationError::Other(-65099)
//! }
//! assert!(is_about_credit(ContentModerationError::from_code(-65099).unwrap()));
//! # }
//! ```
//!
//! # Features
//!
//! **The vendors** are on by default, so that `cargo add error-catalog` and the first example work, and so that the search
//! of this documentation finds every code. A library should turn them off and name what it needs, because cargo unites the
//! features that a program's dependencies ask for: `default-features = false, features = ["tencent-ci"]`. What a program
//! does not use of a vendor is not in its binary; all five together add some tenths of a second to a build of this crate.
//! If a vendor's feature is off, the compiler names it: "the item is gated behind the `tencent-ci` feature".
//!
//! The other features are off by default:
//!
//! * **`http`** reads replies. [`ServiceError`] and [`VendorError`] get `from_parts` and `from_response`, which fail with
//!   `ResponseError`. It takes the types of the `http` crate, version 1, so it works with reqwest, hyper, ureq, axum and
//!   others. The body is read once, in time linear in its length. `Retry-After` is read too. It links `std` and brings
//!   `http`, `httpdate` and `memchr`.
//! * **`xml`** reads replies whose code is in a body of XML; it turns `http` on. Without it, such a reply is a
//!   `ResponseError` that names the feature. Document types, and entities other than the five of XML, are refused. It
//!   brings `quick-xml`.
//! * **`serde`** serializes an enum as its code, and deserializes it from an integer or a numeric string; string codes are
//!   strings. An unknown or ambiguous code fails, so use [`VendorError`] in types that model replies: it reads a bare code
//!   or `{ code, message?, status?, request_id? }` and writes the latter. [`ServiceError`] is written as a record for logs,
//!   with vendor, service, name and kind, and can't be read back. String codes in CSV belong in the enum or a `String`:
//!   CSV has no types, and `VendorError` would take `00023` for a number. It brings `serde_core`, without derives, and is
//!   `no_std`.
//! * **`miette`** makes the enums, [`ServiceError`], [`VendorError`] and `ResponseError` a `miette::Diagnostic`, with code,
//!   help (the vendor's action) and url (the vendor's page). It links `std` and brings `miette` without its renderer and
//!   derives. Its trait has methods called `code`, `help` and `url`: where it is in scope, call the enum's own `code` on the
//!   value, as in `(*error).code()`.
//!
//! # Rust versions
//!
//! Rust 1.88 or later is required. A release that requires a newer Rust is at least a minor one, and that Rust is at least
//! six months old by then.
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
pub use vendor::CATALOGS;
// One by one, as rustc names the feature of a module that is off only where its own `#[cfg]` stands.
#[cfg(feature = "jd-cloud")]
pub use vendor::jd_cloud;
#[cfg(feature = "microcms")]
pub use vendor::microcms;
#[cfg(feature = "nhn-image-manager")]
pub use vendor::nhn_image_manager;
#[cfg(feature = "nhn-ocr")]
pub use vendor::nhn_ocr;
#[cfg(feature = "tencent-ci")]
pub use vendor::tencent_ci;
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
///   is relative to the source file that calls the macro, as in `include_str!`. The compiler warns of an absolute path.
/// * `derive(…)`, if the enums should derive more than `Clone`, `Copy`, `PartialEq`, `Eq`, `PartialOrd`, `Ord` and
///   `Hash`: `error_catalog!("catalogs/acme.toml", derive(strum::EnumIter))`.
/// * `deprecated = false`, if the variants of retired rows should not be `#[deprecated]`.
///
/// # Renamed and retired errors
///
/// Each of a row's `aliases` is a `#[deprecated]` constant, so that code that uses the old name compiles with a warning,
/// patterns included. Only `use BillingError::OldName` does not: constants of a type cannot be imported. The variant of a
/// row with `deprecated` is `#[deprecated]`.
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
