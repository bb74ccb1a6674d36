//! The guide: how to get from a vendor's page to a typed error, and what to do with it then.
//!
//! | chapter | what it is about |
//! |---|---|
//! | [`quick_start`] | from a vendor's page to a typed error in ten minutes |
//! | [`file_format`] | the catalog file, with every key |
//! | [`patterns`] | unknown and repeated codes, catch-alls, replies, retrying, logging, a catalog of your own service |
//! | [`error_types`] | catalog enums within `thiserror`, `anyhow`, `eyre` and `miette` |
//! | [`packaging`] | catalogs in workspaces and in published crates |
//! | [`comparison`] | `match`, strum, num_enum, thiserror, phf, smithy-rs, typify, cf-modkit-errors, and what each does better |
//!
//! Its code is compiled and run by the tests, and the output is what the command prints.

#[doc = include_str!("guide/quick_start.md")]
pub mod quick_start {}

#[doc = include_str!("guide/file_format.md")]
pub mod file_format {}

#[doc = include_str!("guide/patterns.md")]
pub mod patterns {}

#[doc = include_str!("guide/error_types.md")]
pub mod error_types {}

#[doc = include_str!("guide/packaging.md")]
pub mod packaging {}

#[doc = include_str!("guide/comparison.md")]
pub mod comparison {}
