//! Code that was written to a file by `error-catalog expand`.

error_catalog::__private::expanded_by!("0.0.9");

fn main() {}
