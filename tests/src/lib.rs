//! What the tests of error-catalog as a product share; `README.md` says which kind of test goes where.

pub mod groups;
pub mod laws;
pub mod markdown;
pub mod mutation;
pub mod oracle;
pub mod scratch;
pub mod sweep;

/// The front page of the project, whose code is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct FrontPage;
