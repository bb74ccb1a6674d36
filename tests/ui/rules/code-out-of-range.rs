//! An integer code does not fit into 64 bits.

error_catalog::error_catalog!("./code-out-of-range.toml");

fn main() {}
