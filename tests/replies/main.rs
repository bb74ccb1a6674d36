//! Replies and the errors made of them: from bytes on the wire to reports.

mod examples;
mod guide_patterns;
mod oracle;
mod service_error;
mod untyped_formats;
mod vendor_error;
mod vendor_error_miette;
mod vendor_error_serde;
mod versions;
mod wire;

mod wire_reply;

/// The guide's invented vendor, where the guide's examples expect it.
mod acme_parcels {
    error_catalog::error_catalog!("../../error-catalog/src/guide/acme_parcels.toml");
}
