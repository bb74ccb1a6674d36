//! microCMS' Management API: the errors of each operation.

crate::error_catalog!("catalogs/microcms.toml");
