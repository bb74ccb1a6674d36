//! JD Cloud's image API behind its gateway, on three levels.
//!
//! * [`SystemError`] says how the call itself went. Look at it first.
//! * [`BusinessError`] says what the image API made of a call that succeeded.
//! * [`GatewayError`] says why the gateway refused the call or could not pass it on. The page does not say where a
//!   reply carries this code.

crate::error_catalog!("catalogs/jd_cloud.toml");
