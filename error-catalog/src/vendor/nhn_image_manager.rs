//! NHN Cloud's Image Manager.

crate::error_catalog!("catalogs/nhn_image_manager.toml");
