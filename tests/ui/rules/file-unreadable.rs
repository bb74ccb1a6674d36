//! The path names something that is no file.

error_catalog::error_catalog!("/dev/null");

fn main() {}
