//! A file that was saved as UTF-16.

error_catalog::error_catalog!("./utf16.toml");

fn main() {}
