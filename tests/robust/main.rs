//! Whatever is thrown at it: generated, mutated and refused catalogs.

mod fuzz;
mod generated;
mod json_schema;
