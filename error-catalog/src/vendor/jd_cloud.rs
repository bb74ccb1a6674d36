//! JD Cloud's image API: its system, business and gateway errors.

crate::error_catalog!("catalogs/jd_cloud.toml");
