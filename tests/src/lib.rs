//! What the tests of error-catalog as a product share; `README.md` says which kind of test goes where.

#[path = "../../error-catalog-macros/src/codegen/mod.rs"]
pub mod codegen;
pub mod laws;
