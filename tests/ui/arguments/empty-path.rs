//! The path is empty.

error_catalog::error_catalog!("");

fn main() {}
