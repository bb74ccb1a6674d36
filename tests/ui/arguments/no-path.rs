//! No path.

error_catalog::error_catalog!();

fn main() {}
