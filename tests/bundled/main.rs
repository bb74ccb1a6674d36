//! The bundled catalogs, what the documents say of them, and what the packages promise.

mod charts;
mod documents;
mod enums;
mod fidelity;
mod guide;
mod kinds;
mod laws;
mod names;
mod oldest_rust;
mod template;
