//! The path names a folder.

error_catalog::error_catalog!("./../rules");

fn main() {}
