//! Tencent Cloud's Cloud Infinite: image, document and media processing.
//!
//! * [`DownloadError`] is about images that are downloaded. The response header `X-ErrNo` carries the code.
//! * [`PersistenceError`] is about images that are processed for storing.
//! * [`FilePreviewError`] is about previews of files.
//! * [`ContentModerationError`] is about files that are moderated. Any code that the page does not list is an internal
//!   error, `Other`.
//! * [`MediaProcessingError`] is about requests to media processing.
//!
//! A code such as -3015 is in two groups, with different texts. For all groups but the first, the page does not
//! say where a reply carries the code.

crate::error_catalog!("catalogs/tencent_ci.toml");
