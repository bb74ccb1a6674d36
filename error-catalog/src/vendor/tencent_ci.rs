//! Tencent Cloud's Cloud Infinite: image and media processing.

crate::error_catalog!("catalogs/tencent_ci.toml");
