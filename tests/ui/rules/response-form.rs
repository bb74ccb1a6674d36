//! A `response` does not say at exactly one place where the code is.

error_catalog::error_catalog!("./response-form.toml");

fn main() {}
