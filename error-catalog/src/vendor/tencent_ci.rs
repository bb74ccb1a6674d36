//! Tencent Cloud's Cloud Infinite: image, document and media processing.
//!
//! * [`DownloadError`]: an image could not be downloaded. The response header `X-ErrNo` carries the code.
//! * [`PersistenceError`]: an image could not be processed for storing.
//! * [`FilePreviewError`]: a file could not be previewed.
//! * [`ContentModerationError`]: a file could not be moderated. Any code that the page does not list is an internal
//!   error, `Other`.
//! * [`MediaProcessingError`]: a request to media processing failed.
//!
//! A code such as -3015 is in two groups, with different texts. For all groups but the first, the page does not
//! say where a reply carries the code.

crate::error_catalog!("catalogs/tencent_ci.toml");
