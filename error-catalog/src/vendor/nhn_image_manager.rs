//! NHN Cloud's Image Manager: [`ImageManagerError`] has the result codes of all calls.
//!
//! The HTTP status is always 200. The result code is in the header of the JSON reply.

crate::error_catalog!("catalogs/nhn_image_manager.toml");
