//! What the tests of error-catalog as a product share; `README.md` says which kind of test goes where.

pub mod groups;
pub mod laws;
pub mod markdown;
pub mod mutation;
pub mod oracle;
pub mod scratch;
pub mod sweep;
